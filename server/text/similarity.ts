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
  const words = likeness(wordsOf(left), wordsOf(right));
  const characters =
    longer > LONGEST_BY_CHARACTER || (words + 1) * 50 < minimum
      ? words
      : likeness(Array.from(left), Array.from(right));
  const value = Math.min(99, Math.round((words + characters) * 50));
  return value < minimum ? 0 : value;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** 0..1: one minus Levenshtein's distance over the longer length. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  a.forEach((item, i) => {
    const next = [i + 1];
    b.forEach((other, j) => {
      const kept = (row[j] ?? 0) + (item === other ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}
