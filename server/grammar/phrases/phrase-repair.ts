import type { German } from '../german.ts';
import { agreeingForms, type Agreeing } from './phrase-forms.ts';
import { prefersGenitive } from './prepositions.ts';
import type { Reading, ReadToken } from '../reading.ts';
import {
  ACCUSATIVE,
  ANY_CELL,
  DATIVE,
  Declension,
  GENITIVE,
  NOMINATIVE,
  PLURAL,
  SINGULAR,
  type Cells,
} from '../../language/morphology.ts';
import type { Language } from '../../language/language.ts';
import type { Edit } from '../../model.ts';
import { askedCells, determinersOf, wordsOfPhrase, type PlainPhrase } from './plain-phrase.ts';

/** Columns of the paradigm: masculine, feminine, neuter, plural. */
const COLUMNS: readonly Cells[] = [0x1111, 0x2222, 0x4444, 0x8888];
const CASES: readonly Cells[] = [NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE];

/** All cases of the genders and numbers that a set of cells has. */
export function columnsOf(cells: Cells): Cells {
  return COLUMNS.reduce((all, column) => ((cells & column) === 0 ? all : all | column), 0);
}

/** All genders and numbers of the cases that a set of cells has. */
export function casesOf(cells: Cells): Cells {
  return CASES.reduce((all, each) => ((cells & each) === 0 ? all : all | each), 0);
}

export interface Repair extends Agreeing {
  readonly edits: readonly Edit[];
  /** The lower the likelier: a single slip counts 1. */
  readonly cost: number;
}

/** Beside the slip itself, for every word that changes. */
const WORD = 0.1;
/** A case that the determiner does not have: engines and learners lose the gender more often than the case. */
const OTHER_CASE = 1;
/** The other number than the noun has. */
const OTHER_NUMBER = 0.1;
/** A noun's form changed in its own number. */
const OTHER_FORM = 0.1;
/** A subject where the clause has one, none where it lacks one. */
const UNLIKELY_SUBJECT = 0.6;
/** Dative after a noun or where good style wants the genitive. */
const UNLIKELY_DATIVE = 0.5;
/** Genitive away from nouns. */
const UNLIKELY_GENITIVE = 1;

/** Repairs of a phrase whose words do not agree, or do not go with its preposition; cheapest first. */
function repairs(reading: Reading, phrase: PlainPhrase, language: Language): readonly Repair[] {
  const { determiner, adjectives, noun, nounCells, preposition } = phrase;
  const words = {
    ...(determiner !== undefined && {
      determiner: { text: determiner.text, analyses: determinersOf(determiner) },
    }),
    asks: preposition?.tag === 'APPRART' ? Declension.weak : Declension.strong,
    adjectives: adjectives.map(({ text, analyses }) => ({ text, analyses })),
    noun: {
      text: noun.text,
      analyses: noun.analyses.filter(({ weak, mixed, strong }) => (weak | mixed | strong) === 0),
    },
  };
  const shown = shownCells(phrase);
  const columns = columnsOf(nounCells) | otherNumber(shown.first, nounCells);
  return agreeingForms(words, askedCells(phrase) & columns, language)
    .map((way) => ({ ...way, edits: editsOf(phrase, way), cost: costOf(reading, phrase, way, shown) }))
    .sort((a, b) => a.cost - b.cost);
}

/** The number that the determiner insists on where the noun has the other: viele, mehrere; ein, jeder. */
function otherNumber(first: Cells, nounCells: Cells): Cells {
  if (first === ANY_CELL) return 0;
  if ((first & SINGULAR) === 0 && (nounCells & PLURAL) === 0) return PLURAL;
  return (first & PLURAL) === 0 && (nounCells & SINGULAR) === 0 ? SINGULAR : 0;
}

interface Shown {
  /** Cells that determiner and adjectives agree in; 0 where they do not. */
  readonly agreed: Cells;
  /** Cells of the determiner, or of the first adjective where there is none. */
  readonly first: Cells;
}

function shownCells({ determiner, adjectives }: PlainPhrase): Shown {
  const readings =
    determiner === undefined ? [{ cells: ANY_CELL, asks: Declension.strong }] : determinersOf(determiner);
  let agreed = 0;
  for (const { cells, asks } of readings) {
    let open = cells;
    for (const { analyses } of adjectives)
      open &= analyses.reduce((all, each) => all | endings(each, asks), 0);
    agreed |= open;
  }
  const first = determiner === undefined ? agreed : readings.reduce((all, { cells }) => all | cells, 0);
  return { agreed, first: first === 0 ? ANY_CELL : first };
}

function endings(
  { weak, mixed, strong }: { readonly weak: Cells; readonly mixed: Cells; readonly strong: Cells },
  asks: number,
): Cells {
  return (
    (asks & Declension.weak ? weak : 0) |
    (asks & Declension.mixed ? mixed : 0) |
    (asks & Declension.strong ? strong : 0)
  );
}

/** The least cost of all cells that the words fill. */
function costOf(reading: Reading, phrase: PlainPhrase, way: Agreeing, shown: Shown): number {
  let least = Infinity;
  for (let cell = 1; cell <= way.cells; cell <<= 1)
    if ((cell & way.cells) !== 0) least = Math.min(least, costIn(cell, reading, phrase, way, shown));
  return least;
}

function costIn(
  cell: Cells,
  reading: Reading,
  phrase: PlainPhrase,
  { changes, words }: Agreeing,
  { agreed, first }: Shown,
): number {
  const { noun, nounCells, preposition } = phrase;
  const number = (cell & SINGULAR) === 0 ? PLURAL : SINGULAR;
  // Where determiner and adjectives agree, one slip explains all: the gender or the number of the noun.
  const slips = agreed !== 0 && (casesOf(agreed) & cell) !== 0 ? 1 : changes;
  const shown = first & number;
  let cost = slips + WORD * changes;
  // alle Völkern: the noun alone shows the dative
  const marked = (nounCells & ~DATIVE) === 0;
  // in der Dörfer: behind a preposition the case of another number is shown too
  const open = shown === 0 || preposition !== undefined;
  if ((casesOf(open ? first : shown) & cell) === 0 && !marked) cost += OTHER_CASE;
  if ((columnsOf(nounCells) & cell) === 0) cost += OTHER_NUMBER;
  else if (words.at(-1) !== noun.text) cost += OTHER_FORM;
  if (preposition === undefined) cost += subjectCost(reading, phrase, cell);
  return cost + caseCost(reading, phrase, cell);
}

function caseCost(
  { tokens }: Reading,
  { preposition, determiner, adjectives, noun }: PlainPhrase,
  cell: Cells,
): number {
  if (preposition !== undefined)
    return prefersGenitive(preposition) && (cell & DATIVE) !== 0 ? UNLIKELY_DATIVE : 0;
  const from = (determiner ?? adjectives[0] ?? noun).index;
  const afterNoun = tokens[from - 1]?.tag === 'NN';
  if (afterNoun) return (cell & DATIVE) === 0 ? 0 : UNLIKELY_DATIVE;
  return (cell & GENITIVE) === 0 ? 0 : UNLIKELY_GENITIVE;
}

function subjectCost(reading: Reading, phrase: PlainPhrase, cell: Cells): number {
  const has = hasSubject(reading, phrase);
  if (has === undefined) return 0;
  return ((cell & NOMINATIVE) !== 0) === has ? UNLIKELY_SUBJECT : 0;
}

const COPULA = new Set(['sein', 'werden', 'bleiben', 'heißen', 'scheinen']);

/** Whether the clause has a subject beside the phrase; undefined where that cannot be told. */
export function hasSubject(
  { tokens, phrases, clauses }: Reading,
  { noun }: { readonly noun: Pick<ReadToken, 'index'> },
): boolean | undefined {
  const clause = clauses.findLast(
    ({ from, to, inside }) => from <= noun.index && noun.index < to && inside.length === 0,
  );
  if (clause === undefined || clause.finite.length !== 1)
    return clause?.kind === 'infinitive' ? true : undefined;
  if (clause.verbs.some((at) => tokens[at]?.analyses.some(({ lemma }) => COPULA.has(lemma))))
    return undefined;
  const others = phrases.filter(
    ({ from, to, head, within, preposition }) =>
      from >= clause.from &&
      to <= clause.to &&
      head !== noun.index &&
      within === undefined &&
      preposition === undefined,
  );
  if (others.some(({ cells }) => cells !== 0 && (cells & NOMINATIVE) === cells)) return true;
  return others.some(({ cells }) => (cells & NOMINATIVE) !== 0) ? undefined : false;
}

function editsOf(phrase: PlainPhrase, { words }: Agreeing): readonly Edit[] {
  return wordsOfPhrase(phrase).flatMap(({ span, text }, i) => {
    const word = words[i];
    return word === undefined || word === text ? [] : [{ span, text: word }];
  });
}

/** How much less likely the second best has to be for the best to be offered. */
const AHEAD = 0.1;
/** How much less likely than the best one may be to be offered beside it. */
const REACH = 1;
const MOST = 3;
/** What a change of log-probability of the sentence is worth in cost. */
const OF_TEXT = 0.1;
/** Text has little to say beyond this, either way. */
const MOST_PREFERENCE = 8;

/**
 * Repairs worth showing, best first: what is about as likely by its endings is put in order by what text would rather
 * have; none where the best two are as good as each other all the same.
 */
export function bestRepairs(
  reading: Reading,
  phrase: PlainPhrase,
  language: German,
): readonly (readonly Edit[])[] {
  const found = repairs(reading, phrase, language);
  const least = found[0]?.cost ?? 0;
  const ranked = found
    .filter(({ cost }) => cost < least + REACH)
    .map(({ edits, cost }) => ({
      edits,
      cost: cost - OF_TEXT * preferenceFor(edits, phrase, reading, language),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ranked;
  if (first !== undefined && second !== undefined && second.cost - first.cost < AHEAD) return [];
  return ranked.slice(0, MOST).map(({ edits }) => edits);
}

/** How many words around the phrase text is asked about: more on either side decide nothing. */
const AROUND = 4;

/** What text says of words put in the place of others, in natural logarithms, bounded. */
function preferenceFor(
  edits: readonly Edit[],
  { noun, determiner, adjectives }: PlainPhrase,
  { tokens }: Reading,
  { trigrams }: German,
): number {
  const from = Math.max(0, (determiner ?? adjectives[0] ?? noun).index - AROUND);
  const near = tokens.slice(from, noun.index + 1 + AROUND);
  const after = near.map(({ text, span }) => edits.find((edit) => edit.span === span)?.text ?? text);
  const preference = trigrams.preference(
    near.map(({ text }) => text),
    after,
  );
  return Math.max(-MOST_PREFERENCE, Math.min(MOST_PREFERENCE, preference));
}
