import { GENITIVE } from '../../language/morphology.ts';
import type { Clause, Reading, ReadToken, Stretch } from '../reading.ts';

/**
 * Verb complexes by the forms that verbs ask of each other: Bech 1955, Studien über das deutsche verbum infinitum
 * (»Status«: bare infinitive, infinitive with zu, participle).
 */
export const Status = { bare: 1, zu: 2, participle: 4 } as const;

/** A verb that does not have the form that its governor asks for. */
export interface WrongStatus {
  readonly verb: ReadToken;
  readonly governor: ReadToken;
  /** Its zu. */
  readonly zu: readonly ReadToken[];
  /** Bits of `Status` that the verb can be. */
  readonly has: number;
  /** Bits of `Status` that the governor asks for. */
  readonly asks: number;
  /** Whether a noun of the clause may ask for an infinitive with zu: hat Lust [treffen]. */
  readonly nounAsks: boolean;
  /** Whether the clause has an object beside its subject, or may have. */
  readonly transitive: boolean;
}

const CERTAIN = 0.9;

type Tokens = readonly ReadToken[];

/** With these in the infinitive haben has no participle: hat kommen können, hat ihn laufen lassen. */
const SUBSTITUTE = new Set([
  'dürfen', 'können', 'mögen', 'müssen', 'sollen', 'wollen', 'lassen', 'sehen', 'hören', 'fühlen', 'spüren', 'helfen',
  'heißen', 'machen', 'brauchen', 'lehren', 'lernen',
]); // prettier-ignore
/** hat gut reden, hat ein Auto in der Garage stehen. */
const WITH_HABEN = new Set(['stehen', 'liegen', 'sitzen', 'hängen', 'stecken', 'wohnen', 'reden', 'lachen', 'leben', 'laufen', 'schlafen', 'warten', 'parken']); // prettier-ignore
/** Somebody is away to do it: ist einkaufen, war schwimmen (Absentiv; de Groot 2000). */
const AWAY = new Set(['einkaufen', 'essen', 'schwimmen', 'baden', 'spazieren', 'schlafen', 'tanzen', 'joggen', 'arbeiten', 'angeln', 'jagen', 'feiern', 'wandern', 'fischen', 'turnen', 'reiten', 'duschen', 'kochen', 'trinken', 'tanken', 'shoppen', 'golfen', 'segeln', 'skifahren', 'telefonieren', 'frühstücken']); // prettier-ignore

/**
 * The first verb of the clause at `index` that is not in the form its governor asks for, where the governor is an auxiliary or a
 * modal verb; undefined where all is well or where the complex cannot be read: a verb between others may be one thing or
 * another, and coordinated verbs stand for themselves.
 */
export function wrongStatus(index: number, reading: Reading): WrongStatus | undefined {
  const { clauses, tokens } = reading;
  const clause = clauses[index];
  const finite = clause?.finite[0];
  if (clause?.sure !== true || finite === undefined || clause.finite.length !== 1) return undefined;
  // kann geplant und gebaut werden: what is missing here may stand in the clause that is joined.
  if (clauses.some(({ joined }) => joined === index)) return undefined;
  const governed = chain(clause, tokens);
  if (governed === undefined || governed.length === 0) return undefined;
  // kann üben zu reden: the infinitive with zu depends on a full verb.
  if (governed.length > 1 && governed.some((index) => statusOf(index, tokens) === Status.zu))
    return undefined;
  const complex = [...governed, finite];
  for (let i = governed.length - 1; i >= 0; i--) {
    const [verb, governor] = [complex[i] ?? 0, complex[i + 1] ?? 0];
    const asks = asksFor(complex, i + 1, tokens);
    const has = statusOf(verb, tokens);
    if (asks === 0 || has === 0) return undefined;
    if ((has & asks) === 0 && !isWish(governor, has, tokens))
      return isReadable(governor, verb, has, tokens) ? described(governor, verb, has, asks) : undefined;
  }
  return undefined;

  function described(governor: number, verb: number, has: number, asks: number): WrongStatus | undefined {
    const [own, other] = [tokens[verb], tokens[governor]];
    if (own === undefined || other === undefined) return undefined;
    const zu = tokens.slice(verb - 1, verb).filter(({ tag }) => tag === 'PTKZU');
    const nounAsks = tokens.slice(clause?.from, clause?.to).some(({ text }) => ASKING.test(text));
    return { verb: own, governor: other, zu, has, asks, nounAsks, transitive: hasObject(clause, reading) };
  }
}

const ASKING =
  /^(?:Lust|Zeit|Möglichkeit|Angst|Recht|Mühe|Grund|Chance|Gelegenheit|Interesse|Hoffnung|Absicht|Pflicht|Plan|Wunsch)(?:e|en)?$/u;

/** Whether it has more than one noun phrase that no preposition governs. */
function hasObject(clause: Stretch | undefined, { phrases }: Reading): boolean {
  const [from, to] = [clause?.from ?? 0, clause?.to ?? 0];
  const bare = phrases.filter(
    (phrase) =>
      phrase.from >= from &&
      phrase.to <= to &&
      phrase.preposition === undefined &&
      phrase.within === undefined &&
      (phrase.cells & ~GENITIVE) !== 0,
  );
  return bare.length > 1;
}

/** The verbs of the right bracket that are not finite, the one deepest in the complex first; undefined if unreadable. */
function chain({ verbs, finite, right }: Clause, tokens: Tokens): readonly number[] | undefined {
  const inside = verbs.filter((index) => !finite.includes(index) && isVerb(tokens[index]));
  if (inside.some((index) => index < right.from || index >= right.to)) return undefined;
  for (let index = right.from; index < right.to; index++) {
    const tag = tokens[index]?.tag ?? 'XY';
    if (!tag.startsWith('V') && tag !== 'PTKZU' && tag !== 'PTKVZ') return undefined;
    if (tag.endsWith('FIN') && !finite.includes(index)) return undefined;
    if (!isCertain(tokens[index])) return undefined;
  }
  return inside;
}

/** A verb for certain, even if not which form of it. */
function isCertain(token: ReadToken | undefined): boolean {
  if (token === undefined || /^\p{Lu}/u.test(token.text)) return false;
  return (
    token.certainty >= CERTAIN ||
    (token.known && token.all.every(({ tag }) => tag.startsWith('V') || tag === 'ADJD'))
  );
}

/** What looks like a wrong form and is something else. */
function isReadable(governor: number, verb: number, has: number, tokens: Tokens): boolean {
  const [from, to] = governor < verb ? [governor, verb] : [verb, governor];
  // An infinitive is also a plural that ends a clause of its own: ist ein Ort, an dem viele leben.
  if (has === Status.bare && tokens.slice(from, to).some(({ tag }) => tag.startsWith('$') || tag === 'KOUS'))
    return false;
  // mit steifen, spitzen Federn
  if (has === Status.bare && /^(?:APPR|ART|ADJA|PPOSAT)$/u.test(tokens[verb - 1]?.tag ?? 'XY')) return false;
  if (
    tokens[verb - 1]?.tag === 'KOKOM' ||
    tokens.slice(from, to).some(({ text }) => text === 'sowohl' || text === 'als')
  )
    return false;
  // sollen geprüft, die Fehler behoben werden
  if (has === Status.participle && tokens[verb + 1]?.tag === '$,') return false;
  // der Beginn des lichten Tages; muss geprüft und genehmigt werden
  if (tokens[verb + 1]?.tag === 'NN' || tokens[verb + 1]?.tag === 'KON') return false;
  // müde zu erklären: the adjective asks for it. hinzukommen, dazugehören: no zu of the infinitive.
  if (has === Status.zu)
    return (
      tokens[governor]?.tag.startsWith('VM') === true && !/^(?:hin|da|her)zu/u.test(tokens[verb]?.text ?? '')
    );
  // beschaffen sein; umwachsen, umgeben: with these prefixes the participle may look like the infinitive.
  if (has !== Status.bare) return true;
  return (
    tokens[verb]?.all.every(({ tag }) => tag !== 'ADJD') === true &&
    !/^(?:um|über|unter|durch|hinter|wider|beschaffen$|belegen$)/u.test(tokens[verb]?.text ?? '')
  );
}

/** Sie möchte den Kaffee gesüßt: here the participle says how the object is to be. */
function isWish(governor: number, has: number, tokens: Tokens): boolean {
  return (
    has === Status.participle &&
    tokens[governor]?.analyses.some(({ lemma }) => lemma === 'mögen' || lemma === 'wollen') === true
  );
}

function isVerb(token: ReadToken | undefined): boolean {
  return token !== undefined && /^V[AMV](?:INF|IZU|PP)$/u.test(token.tag);
}

/** Bits of `Status` that the verb at place `at` of the complex asks for; 0 where nothing can be said. */
function asksFor(complex: readonly number[], at: number, tokens: Tokens): number {
  const token = tokens[complex[at] ?? -1];
  const verb = tokens[complex[at - 1] ?? -1];
  if (token === undefined || verb === undefined) return 0;
  const lemmas = new Set(verb.all.map(({ lemma }) => lemma));
  const some = (set: ReadonlySet<string>): boolean =>
    [...lemmas].some(
      (lemma) => set.has(lemma) || set.has(lemma.replace(/^(?:vor|bereit|fest|offen|rum|herum|zurück)/u, '')),
    );
  if (token.tag.startsWith('VM')) return Status.bare;
  if (!token.tag.startsWith('VA')) return 0;
  switch (token.analyses[0]?.lemma) {
    case 'werden':
      return token.tag === 'VAPP' ? Status.participle : Status.bare | Status.participle;
    case 'haben':
      if (some(SUBSTITUTE) || some(WITH_HABEN)) return 0;
      return Status.participle | Status.zu;
    case 'sein':
      return some(AWAY) || !token.tag.endsWith('FIN') ? 0 : Status.participle | Status.zu;
    default:
      return 0;
  }
}

/** ab und zu */
function isNowAndThen(tokens: Tokens, zu: number): boolean {
  return tokens[zu - 1]?.text === 'und' && tokens[zu - 2]?.text === 'ab';
}

function statusOf(index: number, tokens: Tokens): number {
  const token = tokens[index];
  if (token === undefined) return 0;
  // ab und zu besuchen
  const zu = tokens[index - 1]?.tag === 'PTKZU' && !isNowAndThen(tokens, index - 1);
  let bits = 0;
  for (const { tag } of token.all) {
    if (tag.endsWith('INF')) bits |= zu ? Status.zu : Status.bare;
    if (tag === 'VVIZU') bits |= Status.zu;
    if (tag.endsWith('PP') && tag.startsWith('V')) bits |= Status.participle;
  }
  return bits;
}
