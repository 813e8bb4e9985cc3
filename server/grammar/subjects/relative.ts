import {
  ACCUSATIVE,
  ANY_CELL,
  DATIVE,
  FEMININE,
  GENITIVE,
  MASCULINE,
  NEUTER,
  NOMINATIVE,
  PLURAL,
  type Cells,
} from '../../language/morphology.ts';
import { unionCells } from '../phrases/agreement.ts';
import { ownTokens, phrasesBetween } from '../own-tokens.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from '../reading.ts';
import { mayBeSubject, personsAsked, unionPersons } from './subject-candidates.ts';
import { CLUSTER, NOUN } from '../tag-sets.ts';

/** A relative pronoun that no noun before it agrees with in gender and number. */
export interface StrayRelative {
  readonly pronoun: ReadToken;
  /** The noun right before its clause. */
  readonly antecedent: ReadToken;
  /** Cells that a pronoun for the antecedent could fill in its place. */
  readonly wanted: Cells;
}

const COLUMNS = [MASCULINE, FEMININE, NEUTER, PLURAL] as const;
const CASES = [NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE] as const;
const CERTAIN = 0.8;
/** Nouns whose gender or number is not that of what they mean: das Mädchen, die …; eine Reihe Leute, die … */
const EITHER = new Set([
  'Mädchen', 'Fräulein', 'Model', 'Mannequin', 'Paar', 'Ehepaar', 'Duo', 'Trio', 'Team', 'Teil', 'Großteil', 'Mehrheit', 'Reihe',
  'Anzahl', 'Vielzahl', 'Zahl', 'Menge', 'Drittel', 'Viertel', 'Hälfte', 'Prozent', 'Dutzend', 'Band', 'Familie', 'Gruppe', 'Volk',
  'Art', 'Sorte', 'Form', 'Kategorie', 'Weib', 'Kind', 'Baby', 'Opfer', 'Person', 'Mitglied',
]); // prettier-ignore

export function strayRelative(clause: Clause, reading: Reading): StrayRelative | undefined {
  const { tokens } = reading;
  const pronoun = tokens.slice(clause.left.from, clause.left.to).find(isPronoun);
  const comma = tokens[clause.from - 1];
  if (tokens[clause.from - 2]?.kind !== 'word') return undefined;
  if (pronoun === undefined || comma?.text !== ',' || !isPlain(clause, reading)) return undefined;
  if (mayBeParticiple(clause, comma.index, tokens)) return undefined;
  const before = phrasesBefore(comma.index, reading);
  const last = before.at(-1);
  const head = tokens[last?.head ?? -1];
  if (last === undefined || head?.tag !== 'NN') return undefined;
  if (!tokens.slice(last.to, comma.index).every(({ tag }) => CLUSTER.has(tag))) return undefined;
  const own = columnsOfPronoun(pronoun) & (isMisgoverned(pronoun, clause, tokens) ? 0 : ~0);
  if (own !== 0 && before.some((phrase) => fits(phrase, own, comma.index, tokens))) return undefined;
  return { pronoun, antecedent: head, wanted: wantedFor(pronoun, columns(last, tokens), clause, reading) };
}

/** der, die, das …, deren, dessen. */
function isPronoun({ tag, certainty, text }: ReadToken): boolean {
  const one = tag === 'PRELS' || (tag === 'PRELAT' && /^de(?:ss|r)en$/u.test(text));
  return one && certainty >= CERTAIN && text !== 'was' && text !== 'wer';
}

/** zu die: the preposition does not govern any case that the pronoun has. */
function isMisgoverned(pronoun: ReadToken, { from }: Clause, tokens: readonly ReadToken[]): boolean {
  const before = tokens[pronoun.index - 1];
  if (before?.tag !== 'APPR' || pronoun.index === from || pronoun.tag !== 'PRELS') return false;
  return (unionCells(before) & unionCells(pronoun)) === 0;
}

/** A relative clause with one verb, at its end. */
function isPlain(clause: Clause, reading: Reading): boolean {
  const { kind, sure, finite, left, middle, right, from, to } = clause;
  const [verb = -1] = finite;
  if (kind !== 'relative' || !sure || finite.length !== 1 || left.to - from > 3) return false;
  if (verb < right.from || verb + 1 !== to || middle.from === middle.to) return false;
  return ownTokens(reading, clause).every(({ tag }) => tag !== '$,' && tag !== 'VVIZU' && tag !== 'PTKZU');
}

/** Das Haus wurde verkauft, der Hof [verschoben]: a main clause without the auxiliary that the one before it has. */
function mayBeParticiple({ finite }: Clause, comma: number, tokens: readonly ReadToken[]): boolean {
  const [verb = -1] = finite;
  if (tokens[verb]?.all.some(({ tag }) => tag === 'VVPP') !== true) return false;
  const before = tokens.slice(Math.max(0, comma - FAR), comma);
  return before.some(({ tag }) => tag === 'VVPP') && before.some(({ tag }) => tag === 'VAFIN');
}
/** How far before the comma the auxiliary may stand. */
const FAR = 30;

/** Noun phrases and pronouns from the last stop up to a token: any may be meant, for a relative clause may come late. */
function phrasesBefore(to: number, reading: Reading): NounPhrase[] {
  const { tokens } = reading;
  let from = to;
  while (from > 0 && from > to - LONGEST && tokens[from - 1]?.tag !== '$.') from--;
  return phrasesBetween(reading, from, to).filter((phrase) => phrase.to <= to && !isOwner(phrase, tokens));
}

/** How far back antecedents are looked for, in tokens. */
const LONGEST = 200;

/** A name in the genitive behind its noun: die Küste [Neuseelands]. */
function isOwner({ from, to }: NounPhrase, tokens: readonly ReadToken[]): boolean {
  const name = tokens[from];
  return to - from === 1 && name?.tag === 'NE' && name.text.endsWith('s') && tokens[from - 1]?.tag === 'NN';
}

function fits(phrase: NounPhrase, own: number, comma: number, tokens: readonly ReadToken[]): boolean {
  const head = tokens[phrase.head];
  if (head === undefined || head.tag === 'PRF' || PLACEHOLDERS.has(head.text.toLowerCase())) return false;
  // dass [das] Mittel sind; das bisschen Sicherheit, das …
  if (tokens[phrase.from - 1]?.text.toLowerCase() === 'dass' && tokens[phrase.from]?.text === 'das')
    return true;
  if (tokens[phrase.head - 1]?.tag === 'PIS' || QUANTITY.has(tokens[phrase.head - 1]?.text ?? ''))
    return true;
  const agrees = (columns(phrase, tokens) & own) !== 0;
  // er, der …
  if (head.tag === 'PPER') return agrees && phrase.to === comma;
  if (!phrase.nominal || !head.known || head.tag !== 'NN' || phrase.coordinated) return true;
  if (mayBeName(phrase, head) || head.all.some(({ lemma }) => EITHER.has(lemma))) return true;
  return agrees;
}
const QUANTITY = new Set(['bisschen', 'wenig', 'paar', 'viel']);
const PLACEHOLDERS = new Set(['das', 'dies', 'es']);

/** Places are made like nouns: Freienbach, das … */
function mayBeName({ determiner, adjectives, cells }: NounPhrase, head: ReadToken): boolean {
  if (head.all.some(({ tag }) => tag === 'NE')) return true;
  return determiner === undefined && adjectives.length === 0 && (cells & PLURAL) === 0;
}

/** Bits of the columns that a phrase may fill, whatever its case: masculine, feminine, neuter, plural. */
function columns({ cells, head, to }: NounPhrase, tokens: readonly ReadToken[]): number {
  const named = tokens.slice(head + 1, to).some(({ tag }) => NOUN.has(tag));
  return named ? 15 : columnsOf(cells === 0 || cells === ANY_CELL ? unionCells(tokens[head]) : cells);
}

function columnsOf(cells: Cells): number {
  return COLUMNS.reduce((bits, column, place) => ((cells & column) === 0 ? bits : bits | (1 << place)), 0);
}

function columnsOfPronoun(pronoun: ReadToken): number {
  if (pronoun.text === 'dessen') return columnsOf(MASCULINE | NEUTER);
  if (pronoun.text === 'deren' || pronoun.text === 'denen') return columnsOf(FEMININE | PLURAL);
  return columnsOf(unionCells(pronoun));
}

/** Cells of the antecedent's columns in the case that the pronoun has; 0 where that cannot be told. */
function wantedFor(pronoun: ReadToken, bits: number, clause: Clause, reading: Reading): Cells {
  const before = reading.tokens[pronoun.index - 1];
  if (pronoun.tag !== 'PRELS') return 0;
  const governed = before?.tag === 'APPR' && pronoun.index > clause.from;
  const asked = governed ? unionCells(before) : ~0;
  const cells = (unionCells(pronoun) & asked) === 0 ? asked : unionCells(pronoun) & asked;
  const cases = CASES.filter((each) => (cells & each) !== 0);
  const ambiguous = cases.includes(NOMINATIVE) && cases.includes(ACCUSATIVE);
  const chosen = ambiguous ? [hasSubject(clause, reading) ? ACCUSATIVE : NOMINATIVE] : cases;
  const open = chosen.reduce((all, each) => all | each, 0);
  return COLUMNS.reduce(
    (all, column, place) => ((bits & (1 << place)) === 0 ? all : all | (column & open)),
    0,
  );
}

/** Whether a phrase in the clause may be the subject of its verb. */
function hasSubject(clause: Clause, reading: Reading): boolean {
  const verb = reading.tokens[clause.finite[0] ?? -1];
  return phrasesBetween(reading, clause.middle.from, clause.middle.to).some(
    (phrase) =>
      phrase.within === undefined &&
      phrase.to <= clause.middle.to &&
      mayBeSubject(phrase, reading) &&
      verb !== undefined &&
      (personsAsked(phrase, reading.tokens) & unionPersons(verb)) !== 0,
  );
}
