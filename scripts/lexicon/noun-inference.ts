import type { Cells } from '../../server/language/morphology.ts';

/** Cells that a noun's form may fill in each column: masculine, feminine, neuter, plural. */
const COLUMNS = [0x1111, 0x2222, 0x4444, 0x8888] as const;
const FEMININE_COLUMN = 1;
const PLURAL_COLUMN = 3;
const GENITIVE_ROW = 0x00f0;
const DATIVE_ROW = 0x0f00;

/** For each set of cells that the words before a form allow, how often that was so. */
export type Counts = ReadonlyMap<Cells, number>;

/** What is to be changed in a form's cells. */
export interface Learned {
  readonly cells: Cells;
  /** The dictionary's cells in the singular are wrong and go. */
  readonly replaces: boolean;
}

/** How much must speak for a column that the dictionary has not: so many places, and so large a share. */
const LEAST = 5;
const SHARE = 0.01;
const LEAST_UNKNOWN = 2;
const SHARE_UNKNOWN = 0.08;
/** Columns that explain nearly as much as the best one are all possible. */
const TIE = 0.97;
/** A column of the dictionary is wrong where so many places are known and hardly any needs it. */
const ENOUGH = 60;
const HARDLY = 0.005;

/**
 * What running text teaches about a form that a dictionary gives `known` cells (0 = none); undefined where it teaches
 * nothing. The columns are found greedily: the fewest that explain nearly all places, with all that do so equally well.
 *
 * @param mayReplace - whether columns that text does not need may go
 * @param mayBeGenitive - whether the form without its -s or -es is a noun
 */
export function learn(
  form: string,
  counts: Counts,
  known: Cells,
  { mayReplace, mayBeGenitive }: { readonly mayReplace: boolean; readonly mayBeGenitive: boolean },
): Learned | undefined {
  const total = sum(counts, () => true);
  const [least, share] = known === 0 ? [LEAST_UNKNOWN, SHARE_UNKNOWN] : [LEAST, SHARE];
  let filled = known;
  for (let round = 0; round < COLUMNS.length; round++) {
    const options = COLUMNS.map((_, column) => {
      if ((column === 0 && isWeak(known)) || (column !== PLURAL_COLUMN && isPlural(known)))
        return { all: 0, count: 0 };
      const all =
        mayBeGenitive && isMostlyGenitive(column, counts, filled)
          ? genitiveOf(column)
          : cellsIn(form, column, counts, filled);
      return { all, count: sum(counts, (open) => (open & filled) === 0 && (open & all) !== 0) };
    });
    const best = Math.max(...options.map(({ count }) => count));
    if (best < least || best < share * total) break;
    for (const { all, count } of options) if (count >= TIE * best) filled |= all;
  }
  const kept = mayReplace && total >= ENOUGH ? withoutNeedless(counts, filled, known, total) : filled;
  if (kept === known || kept === 0) return undefined;
  return kept === filled ? { cells: filled & ~known, replaces: false } : { cells: kept, replaces: true };
}

/** Masculine, with endings in all cases but the nominative (Student): »dem Student« is a slip, however often. */
function isWeak(known: Cells): boolean {
  return (known & 0x1111) === 0x0001;
}

/** A plural of the dictionary: singular words before it are relative pronouns (das Haus, das Kinder lieben). */
function isPlural(known: Cells): boolean {
  return known !== 0 && (known & 0x7777) === 0;
}

/** Without the singular columns of the dictionary that no place needs. */
function withoutNeedless(counts: Counts, filled: Cells, known: Cells, total: number): Cells {
  let kept = filled;
  for (const column of COLUMNS.slice(0, PLURAL_COLUMN)) {
    if ((known & column) === 0) continue;
    const without = kept & ~column;
    const lost = sum(counts, (open) => (open & kept) !== 0 && (open & without) === 0);
    const others = sum(counts, (open) => (open & ~column) !== 0 && (open & column) === 0);
    if (lost < HARDLY * total && others > 0.1 * total) kept = without;
  }
  return kept;
}

/** Which cases of a column the form fills, as its ending and the places show. */
function cellsIn(form: string, column: number, counts: Counts, filled: Cells): Cells {
  const all = COLUMNS[column] ?? 0;
  if (column === FEMININE_COLUMN) return all;
  if (column === PLURAL_COLUMN) return /[nsai]$/u.test(form) ? all : all & ~DATIVE_ROW;
  const [genitives, others] = genitivesAndOthers(all, counts, filled);
  return genitives >= LEAST_UNKNOWN && genitives >= 0.02 * (genitives + others) ? all : all & ~GENITIVE_ROW;
}

function isMostlyGenitive(column: number, counts: Counts, filled: Cells): boolean {
  const [genitives, others] = genitivesAndOthers(COLUMNS[column] ?? 0, counts, filled);
  return column !== FEMININE_COLUMN && column !== PLURAL_COLUMN && genitives > others;
}

function genitiveOf(column: number): Cells {
  return (COLUMNS[column] ?? 0) & GENITIVE_ROW;
}

function genitivesAndOthers(all: Cells, counts: Counts, filled: Cells): readonly [number, number] {
  const other = (open: Cells) => (open & ~GENITIVE_ROW) !== 0 && (open & all) !== 0 && (open & filled) === 0;
  return [sum(counts, (open) => (open & ~GENITIVE_ROW) === 0), sum(counts, other)];
}

function sum(counts: Counts, test: (open: Cells) => boolean): number {
  let all = 0;
  for (const [open, count] of counts) if (test(open)) all += count;
  return all;
}
