import type { Clause, NounPhrase, Reading, ReadToken } from '../reading.ts';
import {
  ACCUSATIVE,
  ANY_CELL,
  DATIVE,
  GENITIVE,
  NOMINATIVE,
  Person,
  PLURAL,
  SINGULAR,
} from '../../language/morphology.ts';
import { prepositionNames } from '../phrases/preposition-names.ts';

/** A clause with one full verb, as far as its valency can be read from it. */
export interface VerbFrame {
  readonly clause: Clause;
  readonly verb: ReadToken;
  /** Infinitive with its particle. */
  readonly lemma: string;
  readonly passive: boolean;
  /** Phrases that show the case and can be nothing else; times and measures left out. */
  readonly accusatives: readonly NounPhrase[];
  readonly datives: readonly NounPhrase[];
  /** Phrases that must be accusative because the subject is another one, whatever else they could be. */
  readonly objects: readonly NounPhrase[];
  /** sich, or mich beside ich. */
  readonly reflexive?: ReadToken;
  /** Whether an infinitive with zu hangs on it; a clause with dass, ob or w-. */
  readonly infinitive: boolean;
  readonly that: boolean;
  /** Prepositions and pronominal adverbs that do not follow a noun, as `Valency` counts them. */
  readonly prepositions: readonly string[];
}

/** How sure the tagger must be of a clause's verbs. */
const CERTAIN = 0.6;
/** Copulas: beside their subject stands a nominative. */
const COPULA = new Set(['sein', 'werden', 'bleiben', 'heißen', 'scheinen']);
/** Nouns whose accusative may be a time or a measure, with any verb (den ganzen Tag, einen Meter). */
const MEASURES = new Set(
  `Tag Woche Monat Jahr Stunde Minute Sekunde Moment Augenblick Abend Morgen Mittag Vormittag Nachmittag Nacht Montag
  Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August
  September Oktober November Dezember Frühling Sommer Herbst Winter Frühjahr Jahrhundert Jahrzehnt Mal Weile Zeit Meter
  Kilometer Zentimeter Millimeter Meile Schritt Prozent Prozentpunkt Grad Euro Dollar Cent Kilo Kilogramm Gramm Tonne
  Liter Hektar Quadratmeter Quadratkilometer Weg Teil Stück Bisschen`.split(/\s+/u),
);

/**
 * What the clauses of a sentence show of their verbs. Left out are clauses with no full verb or with several, joined
 * ones, and those with sein and a participle, which may be a perfect or a state.
 *
 * @param isVerb - whether a lemma made of particle and verb is one of the lexicon
 */
export function* verbFrames(reading: Reading, isVerb: (lemma: string) => boolean): Generator<VerbFrame> {
  const owners = ownersOf(reading);
  for (const [index, clause] of reading.clauses.entries()) {
    if (!clause.sure || clause.kind === 'fragment') continue;
    if (reading.clauses.some(({ joined }) => joined === index) || clause.joined !== undefined) continue;
    const read = frameOf(index, clause, reading, owners, isVerb);
    if (read !== undefined) yield read;
  }
}

/** For each token the innermost clause that it stands in. */
function ownersOf({ tokens, clauses }: Reading): Int32Array {
  const owners = new Int32Array(tokens.length).fill(-1);
  const bySize = [...clauses.entries()].sort(([, a], [, b]) => b.to - b.from - (a.to - a.from));
  for (const [index, { from, to }] of bySize) owners.fill(index, from, to);
  return owners;
}

function frameOf(
  index: number,
  clause: Clause,
  reading: Reading,
  owners: Int32Array,
  isVerb: (lemma: string) => boolean,
): VerbFrame | undefined {
  const { tokens } = reading;
  const verbs = clause.verbs.flatMap((at) => tokens[at] ?? []);
  const main = mainVerb(verbs, isVerb);
  if (main === undefined) return undefined;
  const auxiliaries = new Set(verbs.filter(({ tag }) => tag.startsWith('VA')).flatMap(lemmasOf));
  const participle = main.token.tag === 'VVPP';
  if (participle && !auxiliaries.has('werden') && !auxiliaries.has('haben')) return undefined;
  const own = tokens.filter((_, at) => owners[at] === index);
  const reflexive = reflexiveOf(own, clause);
  const bare = reading.phrases.filter(
    (phrase) => owners[phrase.head] === index && phrase.head !== reflexive?.index && isBare(phrase, reading),
  );
  return {
    clause,
    verb: main.token,
    lemma: main.lemma,
    passive: participle && auxiliaries.has('werden'),
    accusatives: bare.filter(({ cells }) => casesOf(cells) === ACCUSATIVE),
    datives: bare.filter((phrase) => isDative(phrase, reading)),
    objects: COPULA.has(main.lemma) ? [] : objectsAmong(bare, clause, reading),
    ...(reflexive !== undefined && { reflexive }),
    infinitive: hasDependent(index, reading, owners, 'infinitive'),
    that: hasDependent(index, reading, owners, 'subordinate'),
    prepositions: own.flatMap((token) =>
      isNominal(tokens[token.index - 1]) ? [] : prepositionNames(token, reading),
    ),
  };
}

/** The only full verb with its particle; an auxiliary where that is all. */
function mainVerb(
  verbs: readonly ReadToken[],
  isVerb: (lemma: string) => boolean,
): { readonly token: ReadToken; readonly lemma: string } | undefined {
  const tagged = (start: string) => verbs.filter(({ tag }) => tag.startsWith(start));
  if (tagged('V').some(({ certainty }) => certainty < CERTAIN)) return undefined;
  const full = tagged('VV');
  const [token, ...more] = full.length > 0 ? full : tagged('VM').length > 0 ? [] : tagged('VA');
  if (token === undefined || more.length > 0) return undefined;
  const [lemma, ...others] = lemmasOf(token);
  if (lemma === undefined || others.length > 0) return undefined;
  const particle = verbs.find(({ tag }) => tag === 'PTKVZ')?.text ?? '';
  const whole = particle.toLowerCase() + lemma;
  return isVerb(whole) ? { token, lemma: whole } : undefined;
}

function lemmasOf({ analyses }: ReadToken): string[] {
  return [...new Set(analyses.map(({ lemma }) => lemma))];
}

/**
 * sich, or a pronoun of the same person as the subject pronoun (ich … mich), which tags tell only now and then. The
 * subject of an infinitive is not in its clause: mich may be the same person.
 */
function reflexiveOf(own: readonly ReadToken[], { kind }: Clause): ReadToken | undefined {
  const forms = new Set(own.map(({ text }) => text.toLowerCase()));
  return own.find(
    ({ tag, text }) =>
      tag === 'PRF' ||
      SAME_PERSON.some(
        ([subject, objects]) => objects.includes(text) && (kind === 'infinitive' || forms.has(subject)),
      ),
  );
}
const SAME_PERSON: readonly (readonly [string, readonly string[]])[] = [
  ['ich', ['mich', 'mir']],
  ['du', ['dich', 'dir']],
  ['wir', ['uns']],
  ['ihr', ['euch']],
];

/** Whether the phrase may be subject or object: no preposition, no attribute, no time or measure, no »als …«. */
function isBare(
  { from, head, cells, preposition, within, coordinated }: NounPhrase,
  { tokens }: Reading,
): boolean {
  if (preposition !== undefined || within !== undefined || coordinated || cells === 0) return false;
  const before = tokens[from - 1];
  const noun = tokens[head];
  if (noun === undefined || noun.tag === 'PRF' || noun.tag === 'CARD') return false;
  // es may be nobody's object: es folgt ein Krieg.
  if (noun.text.toLowerCase() === 'es' || before?.tag === 'KOKOM' || before?.tag === 'KON') return false;
  const isAttribute = (cells & GENITIVE) !== 0 && isNominal(before);
  const isApposition = before?.text === ',' && isNominal(tokens[from - 2]) && tokens[from]?.tag !== 'PRELS';
  return !isAttribute && !isApposition && !lemmasOf(noun).some((lemma) => MEASURES.has(lemma));
}

function isNominal(token: ReadToken | undefined): boolean {
  return token?.tag === 'NN' || token?.tag === 'NE';
}

/** Cases that the cells allow, each as its whole row; the genitive left out, for hardly a verb asks for it. */
function casesOf(cells: number): number {
  return [NOMINATIVE, DATIVE, ACCUSATIVE].reduce((all, row) => ((cells & row) === 0 ? all : all | row), 0);
}

/** Whether the phrase can only be dative; one that may be genitive only where no noun can be before it. */
function isDative({ from, to, cells }: NounPhrase, { tokens }: Reading): boolean {
  const before = tokens[from - 1];
  if ((cells & ~DATIVE & ~GENITIVE) !== 0 || tokens[to]?.tag === 'APPO') return false;
  return (cells & GENITIVE) === 0 || /^(?:V.FIN|PPER|PRF)$/u.test(before?.tag ?? '');
}

/** Columns that the finite verb allows its subject: singular, plural, or both. */
function numbersOf({ finite }: Clause, tokens: Reading['tokens']): number {
  const persons = (tokens[finite[0] ?? -1]?.analyses ?? []).reduce(
    (all, analysis) => all | analysis.persons,
    0,
  );
  const singular = (persons & (Person.first | Person.second | Person.third)) === 0 ? 0 : SINGULAR;
  const plural = (persons & ~(Person.first | Person.second | Person.third)) === 0 ? 0 : PLURAL;
  return persons === 0 ? ANY_CELL : singular | plural;
}

/** Whether the finite verb agrees with the phrase; one of several joined by und may be half of a plural. */
function mayBeSubject({ to, cells }: NounPhrase, numbers: number, { tokens, phrases }: Reading): boolean {
  const isJoined =
    tokens[to]?.tag === 'KON' ||
    phrases.some(({ from, coordinated }) => coordinated && from > to && from <= to + 2);
  return (cells & NOMINATIVE & numbers) !== 0 || ((cells & NOMINATIVE) !== 0 && isJoined);
}

/** Phrases that may be accusative and cannot be the subject, because of their number or because another one is. */
function objectsAmong(bare: readonly NounPhrase[], clause: Clause, reading: Reading): NounPhrase[] {
  const numbers = numbersOf(clause, reading.tokens);
  const isAlone = clause.kind === 'infinitive' || clause.kind === 'imperative';
  const hasSubject = isAlone || bare.some(({ cells }) => casesOf(cells) === NOMINATIVE);
  return bare.filter((phrase) => {
    const cases = casesOf(phrase.cells);
    if (cases === ACCUSATIVE) return true;
    return cases === (NOMINATIVE | ACCUSATIVE) && (hasSubject || !mayBeSubject(phrase, numbers, reading));
  });
}

/** Whether an infinitive with zu, or a clause with dass, ob or w-, follows words of the clause, the last no noun. */
function hasDependent(
  index: number,
  { clauses, tokens }: Reading,
  owners: Int32Array,
  kind: 'infinitive' | 'subordinate',
): boolean {
  return clauses.some((clause) => {
    if (clause.parent !== index || clause.kind !== kind) return false;
    const before = clause.from - (tokens[clause.from - 1]?.text === ',' ? 2 : 1);
    if (before >= 0 && (owners[before] !== index || isNominal(tokens[before]))) return false;
    if (kind === 'infinitive') return clause.left.from === clause.left.to;
    return OPENERS.test(tokens[clause.left.from]?.text ?? '');
  });
}
const OPENERS = /^(?:da(?:ss|ß)|ob|warum|wie|wo|wer|was|wen|wem|wessen|wann|wohin|woher)$/iu;
