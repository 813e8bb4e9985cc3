import { memoryKey } from './key.ts';

/** Longer texts are compared by their words only. */
const LONGEST_BY_CHARACTER = 600;

/**
 * How like two sentences are: the mean of the shares of characters and of words that an edit would leave in place.
 *
 * @param minimum - below it the exact value does not matter and 0 is returned, sooner
 * @returns whole number 0..100; 100 only where the memory keys are equal
 */
export function similarity(a: string, b: string, minimum = 0): number {
  const [left, right] = [memoryKey(a), memoryKey(b)];
  if (left === right) return 100;
  const shorter = Math.min(left.length, right.length);
  const longer = Math.max(left.length, right.length);
  // no edit script can be shorter than the difference in length
  if (shorter === 0 || ((shorter / longer) * 100 + 100) / 2 < minimum) return 0;
  const words = likeness(...numbered(wordsOf(left), wordsOf(right)));
  const characters =
    longer > LONGEST_BY_CHARACTER || (words + 1) * 50 < minimum
      ? words
      : likeness(codePoints(left), codePoints(right));
  const value = Math.min(99, Math.round((words + characters) * 50));
  return value < minimum ? 0 : value;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** Two lists as numbers: equal items have the same one. */
function numbered(a: readonly string[], b: readonly string[]): [Uint32Array, Uint32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (item: string): number => {
    const number = numbers.get(item) ?? numbers.size;
    numbers.set(item, number);
    return number;
  };
  return [Uint32Array.from(a, numberOf), Uint32Array.from(b, numberOf)];
}

function codePoints(text: string): Uint32Array {
  return Uint32Array.from(Array.from(text, (character) => character.codePointAt(0) ?? 0));
}

/** 0..1: one minus Levenshtein's distance over the longer length. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function distance(a: Uint32Array, b: Uint32Array): number {
  // what both begin and end with costs nothing
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const row = Uint32Array.from({ length: endB - start + 1 }, (_, i) => i);
  for (let i = start; i < endA; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i - start + 1;
    for (let j = 1; j < row.length; j++) {
      const above = row[j] ?? 0;
      const kept = diagonal + (a[i] === b[start + j - 1] ? 0 : 1);
      row[j] = Math.min(kept, above + 1, (row[j - 1] ?? 0) + 1);
      diagonal = above;
    }
  }
  return row[row.length - 1] ?? 0;
}
