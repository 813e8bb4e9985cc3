import type { Clause, NounPhrase, Reading, ReadToken } from '../../server/grammar/reading.ts';
import {
  ACCUSATIVE,
  ANY_CELL,
  DATIVE,
  GENITIVE,
  NOMINATIVE,
  Person,
  PLURAL,
  SINGULAR,
} from '../../server/language/morphology.ts';

/** A clause with one full verb, as far as its valency can be read from it. */
export interface VerbClause {
  readonly verb: ReadToken;
  readonly lemma: string;
  readonly passive: boolean;
  readonly accusative: boolean;
  readonly object: boolean;
  readonly dative: boolean;
  readonly reflexive: boolean;
  readonly infinitive: boolean;
  readonly that: boolean;
  /** Columns of prepositions. */
  readonly prepositions: readonly string[];
}

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

/** What the clauses of a sentence show of their verbs. Clauses with no full verb or with several are left out. */
export function* verbClauses(reading: Reading, isVerb: (lemma: string) => boolean): Generator<VerbClause> {
  const owners = ownersOf(reading);
  for (const [index, clause] of reading.clauses.entries()) {
    if (!clause.sure || clause.kind === 'fragment') continue;
    if (reading.clauses.some(({ joined }) => joined === index) || clause.joined !== undefined) continue;
    const read = readClause(index, clause, reading, owners, isVerb);
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

function readClause(
  index: number,
  clause: Clause,
  reading: Reading,
  owners: Int32Array,
  isVerb: (lemma: string) => boolean,
): VerbClause | undefined {
  const { tokens } = reading;
  const verbs = clause.verbs.flatMap((at) => tokens[at] ?? []);
  const main = mainVerb(verbs, isVerb);
  if (main === undefined) return undefined;
  const auxiliaries = new Set(verbs.filter(({ tag }) => tag.startsWith('VA')).flatMap(lemmasOf));
  const participle = main.token.tag === 'VVPP';
  // ist geöffnet may be a perfect or a state: it says nothing of objects.
  if (participle && !auxiliaries.has('werden') && !auxiliaries.has('haben')) return undefined;
  const own = tokens.filter((_, at) => owners[at] === index);
  const reflexive = reflexiveOf(own);
  const bare = reading.phrases.filter(
    (phrase) => owners[phrase.head] === index && phrase.head !== reflexive?.index && isBare(phrase, reading),
  );
  const numbers = numbersOf(clause, tokens);
  const subjects = bare.map((phrase) => mayBeSubject(phrase, numbers, reading));
  const cases = bare.map(({ cells }) => casesOf(cells));
  const accusative = cases.includes(ACCUSATIVE);
  return {
    verb: main.token,
    lemma: main.lemma,
    passive: participle && auxiliaries.has('werden'),
    accusative,
    object: accusative || (!COPULA.has(main.lemma) && hasObject(cases, subjects, clause)),
    dative: bare.some((phrase) => isDative(phrase, reading)),
    reflexive: reflexive !== undefined,
    infinitive: hasDependent(index, reading, owners, 'infinitive'),
    that: hasDependent(index, reading, owners, 'subordinate'),
    prepositions: own.flatMap((token) => freePreposition(token, reading)),
  };
}

/** The only full verb with its particle; an auxiliary where that is all. */
function mainVerb(
  verbs: readonly ReadToken[],
  isVerb: (lemma: string) => boolean,
): { readonly token: ReadToken; readonly lemma: string } | undefined {
  const full = verbs.filter(({ tag }) => tag.startsWith('VV'));
  if (full.length > 1 || verbs.some(({ tag, certainty }) => tag.startsWith('V') && certainty < 0.6))
    return undefined;
  const [token] =
    full.length === 1
      ? full
      : verbs.some(({ tag }) => tag.startsWith('VM'))
        ? []
        : verbs.filter(({ tag }) => tag.startsWith('VA'));
  if (
    token === undefined ||
    (full.length === 0 && verbs.filter(({ tag }) => tag.startsWith('VA')).length > 1)
  )
    return undefined;
  const [lemma, ...others] = lemmasOf(token);
  if (lemma === undefined || others.length > 0) return undefined;
  const particle = verbs.find(({ tag }) => tag === 'PTKVZ')?.text ?? '';
  const whole = particle.toLowerCase() + lemma;
  return isVerb(whole) ? { token, lemma: whole } : undefined;
}

function lemmasOf({ analyses }: ReadToken): string[] {
  return [...new Set(analyses.map(({ lemma }) => lemma))];
}

/** sich, or a pronoun of the same person as the subject pronoun (ich … mich); tags tell the latter only now and then. */
function reflexiveOf(own: readonly ReadToken[]): ReadToken | undefined {
  const forms = new Set(own.map(({ text }) => text.toLowerCase()));
  return own.find(
    ({ tag, text }) =>
      tag === 'PRF' || SAME_PERSON.some(([subject, objects]) => forms.has(subject) && objects.includes(text)),
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
  if (noun === undefined || noun.tag === 'PRF' || before?.tag === 'KOKOM' || before?.tag === 'KON')
    return false;
  if ((cells & GENITIVE) !== 0 && isNominal(before)) return false;
  // es may be nobody's object: es folgt ein Krieg.
  if (noun.text.toLowerCase() === 'es') return false;
  return !lemmasOf(noun).some((lemma) => MEASURES.has(lemma)) && noun.tag !== 'CARD';
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
  if (before?.text === ',' && isNominal(tokens[from - 2]) && tokens[from]?.tag !== 'PRELS') return false;
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

/** Whether a phrase that may be accusative cannot be the subject, because of its number or because there is another. */
function hasObject(cases: readonly number[], subjects: readonly boolean[], { kind }: Clause): boolean {
  const open = cases.flatMap((row, i) => (row === (NOMINATIVE | ACCUSATIVE) ? [subjects[i] === true] : []));
  if (kind === 'infinitive' || kind === 'imperative') return open.length > 0;
  return open.includes(false) || (cases.includes(NOMINATIVE) && open.length > 0);
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

/** The columns of a preposition or pronominal adverb that does not hang on a noun before it. */
function freePreposition(token: ReadToken, reading: Reading): string[] {
  return isNominal(reading.tokens[token.index - 1]) ? [] : prepositionColumns(token, reading);
}

const CONTRACTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    an: 'am ans daran dran woran',
    auf: 'aufs darauf drauf worauf',
    aus: 'daraus woraus',
    bei: 'beim dabei wobei',
    durch: 'durchs dadurch wodurch',
    für: 'fürs dafür wofür',
    gegen: 'dagegen wogegen',
    in: 'im ins darin worin',
    mit: 'damit womit',
    nach: 'danach wonach',
    über: 'übers überm darüber worüber',
    um: 'ums darum worum',
    unter: 'unters unterm darunter worunter',
    von: 'vom davon wovon',
    vor: 'vors vorm davor wovor',
    zu: 'zum zur dazu wozu',
  }).flatMap(([preposition, forms]) => forms.split(' ').map((form) => [form, preposition] as const)),
);

/** Columns to count a preposition in: its own, and that of its case where its noun phrase shows one case alone. */
export function prepositionColumns({ index, tag, text }: ReadToken, { phrases }: Reading): string[] {
  if (tag !== 'APPR' && tag !== 'APPRART' && tag !== 'PROAV') return [];
  const form = text.toLowerCase();
  const name = CONTRACTED.get(form) ?? form;
  const cells = phrases.find(({ preposition }) => preposition === index)?.cells ?? 0;
  const rows = [DATIVE, ACCUSATIVE].filter((row) => (cells & row) !== 0);
  if (tag === 'PROAV' || rows.length !== 1 || cells === 0) return [name];
  return [name, `${name} ${rows[0] === DATIVE ? 'dative' : 'accusative'}`];
}
