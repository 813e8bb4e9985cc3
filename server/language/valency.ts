import { COUNTS } from './levels.ts';
import { section, type Sections } from './sections.ts';

/**
 * What is counted of a verb's clauses. `seen`: clauses with the verb as their only full verb, passive ones (with werden)
 * left out; `passive`: those. The others are counted in `seen` clauses only. `accusative`, `dative`: with a noun phrase
 * that shows the case and no other, times and measures left out; `object`: with an accusative, or with a noun phrase
 * that must be one because the subject is another. `reflexive`: with sich or the like. `infinitive`: with zu, but not um
 * or ohne; `that`: with a clause that dass opens, or one with w- or ob.
 */
export const FRAMES = [
  'seen',
  'passive',
  'accusative',
  'object',
  'dative',
  'reflexive',
  'infinitive',
  'that',
] as const;
/** What is counted of nouns, and of adjectives without ending: how often seen, and what follows them. */
export const COMPANY = ['seen', 'infinitive', 'that'] as const;

/** Prepositions, contractions (zum) and pronominal adverbs (dazu) counted with them. */
export const PREPOSITIONS: readonly string[] =
  `an auf aus außer bei bis durch für gegen gegenüber gemäß hinter in innerhalb mit nach neben ohne seit statt trotz um
  unter während wegen zu zwischen von vor über`.split(/\s+/u);
/** Those with two cases are counted once more for each, where the noun phrase shows it. */
const TWO_WAY = ['an', 'auf', 'hinter', 'in', 'neben', 'über', 'unter', 'vor', 'zwischen'];
const CASES = ['dative', 'accusative'] as const;
export const COLUMNS = [
  ...PREPOSITIONS,
  ...CASES.flatMap((name) => TWO_WAY.map((preposition) => `${preposition} ${name}`)),
];

const KINDS = { verb: FRAMES, noun: COMPANY, adjective: COMPANY } as const;
export type Kind = keyof typeof KINDS;
export const VALENCY_SECTIONS = Object.keys(KINDS).flatMap((kind) => [kind, `${kind}-counts`]);

/** How often text has a word, with what beside it; counts are within 5 per cent. */
export interface Frames<Frame extends string> {
  readonly count: (frame: Frame) => number;
  /** With the preposition; with a case only where that is the one case that the noun phrase shows. */
  readonly preposition: (preposition: string, grammaticalCase?: (typeof CASES)[number]) => number;
  /**
   * Pointwise mutual information of word and preposition, in natural logarithms: 0 = as often as beside any word of its
   * class; undefined where never.
   */
  readonly association: (preposition: string) => number | undefined;
}

/** What words ask for, as far as text shows it; undefined where it was seen too rarely. */
export interface Valency {
  /** By infinitive, with its particle: aufrufen. Prepositions anywhere in the clause, unless behind a noun. */
  readonly verb: (lemma: string) => Frames<(typeof FRAMES)[number]> | undefined;
  /** Prepositions directly behind the noun. */
  readonly noun: (lemma: string) => Frames<(typeof COMPANY)[number]> | undefined;
  /** Prepositions directly behind the adjective, or whose phrase stands directly before it (stolz auf, darauf stolz). */
  readonly adjective: (lemma: string) => Frames<(typeof COMPANY)[number]> | undefined;
}

/** The counts in a file's sections (`VALENCY_SECTIONS`). */
export function openValency(sections: Sections): Valency {
  return {
    verb: openTable(sections, 'verb', FRAMES),
    noun: openTable(sections, 'noun', COMPANY),
    adjective: openTable(sections, 'adjective', COMPANY),
  };
}

/** A row a lemma: levels of the frames, then of the columns. */
function openTable<Frame extends string>(
  sections: Sections,
  kind: Kind,
  frames: readonly Frame[],
): (lemma: string) => Frames<Frame> | undefined {
  const lemmas = new TextDecoder().decode(section(sections, kind)).split('\n');
  const rows = new Map(lemmas.map((lemma, row) => [lemma, row]));
  const levels = section(sections, `${kind}-counts`);
  const width = frames.length + COLUMNS.length;
  const columns = new Map(COLUMNS.map((name, at) => [name, frames.length + at]));
  const value = (row: number, column: number | undefined) =>
    column === undefined ? 0 : (COUNTS[levels[row * width + column] ?? 0] ?? 0);
  const sums = new Float64Array(width);
  for (let row = 0; row < lemmas.length; row++)
    for (let column = 0; column < width; column++) sums[column] = (sums[column] ?? 0) + value(row, column);

  return (lemma) => {
    const row = rows.get(lemma);
    if (row === undefined) return undefined;
    return {
      count: (frame) => value(row, frames.indexOf(frame)),
      preposition: (preposition, grammaticalCase) =>
        value(
          row,
          columns.get(grammaticalCase === undefined ? preposition : `${preposition} ${grammaticalCase}`),
        ),
      association(preposition) {
        const column = columns.get(preposition);
        const together = value(row, column);
        if (column === undefined || together === 0) return undefined;
        return Math.log((together * (sums[0] ?? 0)) / (value(row, 0) * (sums[column] ?? 0)));
      },
    };
  };
}
