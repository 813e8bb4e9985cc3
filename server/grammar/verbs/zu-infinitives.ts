import type { Language } from '../../language/language.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE, INFINITIVE, VERB } from '../tag-sets.ts';

/** An infinitive that lacks its zu. */
export interface BareInfinitive {
  /** What asks for zu: a verb, or um, ohne, statt. */
  readonly governor: ReadToken;
  readonly verb: ReadToken;
}

const CERTAIN = 0.9;
const BEFORE_NOUN = /^(?:ART|PPOSAT|PIAT|PDAT|ADJA|APPR|APPRART|ADJD|CARD)$/u;
const OTHER_CLAUSE = /^(?:KON|KOUS|KOKOM|PRELS|PRELAT|PDS|PW.+)$/u;
/** Verbs with an infinitive without zu: Duden, Die Grammatik, § Infinitiv ohne zu. */
const BARE = new Set([
  'lassen', 'sehen', 'hören', 'fühlen', 'spüren', 'gehen', 'kommen', 'fahren', 'laufen', 'bleiben', 'helfen', 'lernen', 'lehren',
  'schicken', 'finden', 'haben', 'heißen', 'nennen', 'machen', 'legen', 'brauchen', 'sein', 'werden', 'tun', 'bedeuten', 'reiten',
  'ziehen', 'spazieren', 'stehen', 'führen', 'bringen', 'setzen', 'senden', 'bekommen', 'halten', 'wissen', 'ausschicken', 'wollen', 'können', 'müssen', 'sollen', 'dürfen', 'mögen', 'dünken', 'bitten', 'heissen', 'springen', 'schwimmen', 'rennen', 'eilen', 'steigen', 'fliegen',
]); // prettier-ignore

/** Er [versucht] die Tür [öffnen]: a full verb that never has an infinitive without zu, and one at the end of its clause. */
export function bareInfinitive(clause: Clause, { tokens }: Reading): BareInfinitive | undefined {
  const { sure, finite, left, right, verbs, kind, to, joined } = clause;
  const governor = tokens[finite[0] ?? -1];
  if (
    !sure ||
    kind !== 'main' ||
    finite.length !== 1 ||
    governor?.tag !== 'VVFIN' ||
    governor.index !== left.from
  )
    return undefined;
  const verb = tokens[right.from];
  if (verb === undefined || right.to - right.from !== 1 || verbs.length !== 2 || right.to !== to)
    return undefined;
  if (
    verb.tag !== 'VVINF' ||
    !isInfinitive(verb) ||
    governor.certainty < CERTAIN ||
    mayOpen(tokens[clause.from])
  )
    return undefined;
  // ihr essen: a noun without its capital. Wir können planen und das Haus bauen: the modal verb asks for both.
  if (joined !== undefined || BEFORE_NOUN.test(tokens[verb.index - 1]?.tag ?? 'XY')) return undefined;
  if (governor.all.some(({ lemma, tag }) => FINITE.has(tag) && BARE.has(lemma))) return undefined;
  if (
    tokens
      .slice(governor.index, verb.index)
      .some(({ kind: sort, tag }) => sort === 'punctuation' || OTHER_CLAUSE.test(tag))
  )
    return undefined;
  return { governor, verb };
}

/** Wenn, taken for something else. */
function mayOpen(first: ReadToken | undefined): boolean {
  return (
    first !== undefined &&
    first.tag !== 'KOUS' &&
    first.all.some(({ tag }) => tag === 'KOUS') &&
    first.certainty < CERTAIN
  );
}

/** The infinitive with its zu: zu öffnen, abzuschließen. */
export function withZu({ text, analyses }: ReadToken, language: Language): string {
  const [lemma = text] = analyses.map((analysis) => analysis.lemma);
  return language.inflect(lemma, { tag: 'VVIZU' })[0] ?? `zu ${text}`;
}

/** herauszukommen */
const WITH_ZU = /\p{L}zu\p{L}|^zu/u;

function isInfinitive({ tag, text, all, known }: ReadToken): boolean {
  return (
    (tag === 'VVINF' || tag === 'VVFIN') &&
    !WITH_ZU.test(text) &&
    known &&
    /^\p{Ll}/u.test(text) &&
    all.some((other) => INFINITIVE.has(other.tag)) &&
    all.every((other) => INFINITIVE.has(other.tag) || FINITE.has(other.tag))
  );
}

/** …, [um] die Tür [öffnen]: words after um, ohne, statt up to the next mark that end in an infinitive without zu. */
export function bareAfterUm(governor: ReadToken, { tokens }: Reading): BareInfinitive | undefined {
  if (!/^(?:um|ohne|statt|anstatt)$/iu.test(governor.text)) return undefined;
  const before = tokens[governor.index - 1];
  if (before !== undefined && before.tag !== '$,') return undefined;
  const words = wordsUntilMark(tokens, governor.index + 1);
  const verb = words.at(-1);
  if (verb === undefined || words.length < 2 || !isInfinitive(verb)) return undefined;
  if (verb.tag !== 'VVINF' && governor.tag !== 'KOUI') return undefined;
  const others = words.slice(0, -1);
  if (
    others.some(
      (word) =>
        hasZu(word) ||
        VERB.has(word.tag) ||
        word.tag === 'KON' ||
        word.tag === 'KOUS' ||
        word.tag.startsWith('PREL'),
    )
  )
    return undefined;
  // Sie will, um acht Uhr, gehen: the infinitive may be another verb's.
  if (tokens.slice(0, governor.index).some(({ tag }) => /^V[AM]/u.test(tag))) return undefined;
  const next = tokens[verb.index + 1];
  return next === undefined || next.text === '.' || next.text === ',' ? { governor, verb } : undefined;
}

/** …, das Lager [räumen] und das Haus [zu] verkaufen: the first of two joined infinitives has no zu, the second has. */
export function bareBeforeUnd(governor: ReadToken, { tokens }: Reading): BareInfinitive | undefined {
  const second = tokens[governor.index + 1];
  if (governor.tag !== 'PTKZU' || second?.tag !== 'VVINF' || tokens[second.index + 1]?.kind !== 'punctuation')
    return undefined;
  let from = governor.index;
  while (from > 0 && tokens[from - 1]?.kind !== 'punctuation') from--;
  const words = tokens.slice(from, governor.index);
  const und = words.findIndex(({ text }) => text === 'und' || text === 'oder');
  const verb = words[und - 1];
  if (
    verb === undefined ||
    und < 2 ||
    words.length < und + 2 ||
    !isInfinitive(verb) ||
    tokens[from - 1]?.tag !== '$,'
  )
    return undefined;
  if (words.some((word) => word !== verb && (hasZu(word) || VERB.has(word.tag) || word.tag === 'KOUS')))
    return undefined;
  const main = tokens.slice(0, from);
  const asks = main.some(({ tag, certainty }) => tag === 'VVFIN' && certainty >= CERTAIN);
  return asks && !main.some(({ tag }) => /^V[AM]FIN$/u.test(tag)) ? { governor, verb } : undefined;
}

function hasZu({ text, tag }: ReadToken): boolean {
  return text === 'zu' || tag === 'VVIZU' || WITH_ZU.test(text);
}

function wordsUntilMark(tokens: readonly ReadToken[], from: number): readonly ReadToken[] {
  let to = from;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation') to++;
  return tokens.slice(from, to);
}
