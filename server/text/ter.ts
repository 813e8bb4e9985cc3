import { InputError } from '../errors.ts';

/** Limits of Snover's search: longest block that moves, and how far. */
const LONGEST_SHIFT = 10;
const FARTHEST_SHIFT = 50;
/** Cells of edit tables that one comparison may fill in search of shifts; past it the edits found so far count. */
const MOST_CELLS = 4_000_000;
/** Larger tables are not filled at all: every word of such a stretch counts as changed. */
const LARGEST_TABLE = 60_000_000;

/**
 * Human-targeted edit rate between a machine translation and its post-edit. Upper and lower case count as different,
 * spaces do not count.
 *
 * @param text - machine translation of one segment
 * @param postEdit - what the translator accepted; holds at least one word or mark
 * @returns edits (insert, delete, replace, move a block) per word of `postEdit`; 0 = untouched, may exceed 1
 * @throws {InputError} `empty` if `postEdit` has no word
 * @see Snover et al. 2006, "A Study of Translation Edit Rate with Targeted Human Annotation"
 */
export function hter(text: string, postEdit: string): number {
  const reference = words(postEdit);
  if (reference.length === 0)
    throw new InputError('empty', 'Die Korrektur ist leer. Schreiben Sie bitte einen Satz hinein.');
  return editCount(words(text), reference) / reference.length;
}

/** Words, numbers and single marks, as a word-aligned comparison counts them. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .match(
        /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]/gu,
      ) ?? []
  );
}

/**
 * The fewest edits found that turn one list of words into the other: a greedy search takes, again and again, the move
 * of a block that saves most.
 */
export function editCount(hypothesis: readonly string[], reference: readonly string[]): number {
  const size = hypothesis.length * reference.length;
  if (size > MOST_CELLS) return distance(...withoutSharedEnds(hypothesis, reference));
  let budget = Math.floor(MOST_CELLS / Math.max(1, size));
  let current = [...hypothesis];
  let aligned = alignment(current, reference);
  let moves = 0;
  for (;;) {
    let best: { readonly cost: number; readonly words: string[] } | undefined;
    for (const shifted of shifts(current, reference, aligned)) {
      if (budget-- <= 0) return moves + (best?.cost ?? aligned.cost) + (best === undefined ? 0 : 1);
      const shiftedCost = distance(shifted, reference);
      if (shiftedCost + 1 < (best === undefined ? aligned.cost : best.cost + 1))
        best = { cost: shiftedCost, words: shifted };
    }
    if (best === undefined) return moves + aligned.cost;
    moves++;
    current = best.words;
    aligned = alignment(current, reference);
  }
}

interface Alignment {
  readonly cost: number;
  /** Each word's place in the reference, or -1 where it has none. */
  readonly pairs: readonly number[];
  /** Where each word of the reference stands, or would have to stand, among the words. */
  readonly places: readonly number[];
}

function alignment(from: readonly string[], to: readonly string[]): Alignment {
  const width = to.length + 1;
  const table = new Uint32Array((from.length + 1) * width);
  for (let j = 0; j < width; j++) table[j] = j;
  from.forEach((word, i) => fillRow(table, width, i + 1, word, to));
  const pairs = from.map(() => -1);
  const places = to.map(() => 0);
  let [i, j] = [from.length, to.length];
  while (i > 0 && j > 0) {
    const here = table[i * width + j];
    if (from[i - 1] === to[j - 1] && here === table[(i - 1) * width + j - 1]) pairs[--i] = --j;
    else if (here === (table[(i - 1) * width + j - 1] ?? 0) + 1) [i, j] = [i - 1, j - 1];
    else if (here === (table[(i - 1) * width + j] ?? 0) + 1) i--;
    else j--;
    places[j] = i;
  }
  return { cost: table[from.length * width + to.length] ?? 0, pairs, places };
}

function fillRow(table: Uint32Array, width: number, row: number, word: string, to: readonly string[]): void {
  const at = row * width;
  table[at] = row;
  for (let j = 1; j < width; j++) {
    const kept = (table[at - width + j - 1] ?? 0) + (word === to[j - 1] ? 0 : 1);
    table[at + j] = Math.min(kept, (table[at - width + j] ?? 0) + 1, (table[at + j - 1] ?? 0) + 1);
  }
}

function withoutSharedEnds(
  a: readonly string[],
  b: readonly string[],
): [readonly string[], readonly string[]] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

function distance(from: readonly string[], to: readonly string[]): number {
  let row = Uint32Array.from({ length: to.length + 1 }, (_, j) => j);
  let next = new Uint32Array(to.length + 1);
  if (from.length * to.length > LARGEST_TABLE) return Math.max(from.length, to.length);
  from.forEach((word, i) => {
    next[0] = i + 1;
    for (let j = 1; j <= to.length; j++) {
      const kept = (row[j - 1] ?? 0) + (word === to[j - 1] ? 0 : 1);
      next[j] = Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  });
  return row[to.length] ?? 0;
}

/** Every move of a block of words to a place where the reference has the same words, if either is wrong as it stands. */
function* shifts(
  current: readonly string[],
  reference: readonly string[],
  { pairs, places }: Alignment,
): Generator<string[]> {
  const matched = new Set(pairs);
  for (let start = 0; start < pairs.length; start++) {
    const from = Math.max(0, start - FARTHEST_SHIFT);
    const to = Math.min(reference.length, start + FARTHEST_SHIFT);
    for (let place = from; place < to; place++) {
      let length = 0;
      while (
        length < LONGEST_SHIFT &&
        start + length < current.length &&
        place + length < reference.length &&
        current[start + length] === reference[place + length]
      ) {
        length++;
        const misplaced = span(length).some((k) => pairs[start + k] === -1);
        const missing = span(length).some((k) => !matched.has(place + k));
        if (!misplaced || !missing) continue;
        const rest = [...current.slice(0, start), ...current.slice(start + length)];
        const wanted = places[place] ?? 0;
        if (wanted > start && wanted <= start + length) continue;
        const target = wanted > start ? wanted - length : wanted;
        if (target !== start)
          yield [...rest.slice(0, target), ...current.slice(start, start + length), ...rest.slice(target)];
      }
    }
  }
}

function span(length: number): number[] {
  return Array.from({ length }, (_, k) => k);
}
