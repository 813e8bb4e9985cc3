/** How alike two words are: by spelling, and by what is left of a word on its way through several alphabets. */

/**
 * Edits (insert, delete, replace a letter, swap two neighbours) from `a` to `b`, counted only as far as `limit`.
 *
 * @returns 0..limit, or limit + 1 where more are needed
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  // Every index asked for lies inside the row by construction.
  return row[index] as number;
}

const ENDING = /(?<=.{3})(?:us|um|er|en|a|e|o|y)$/u;
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh|ш|š/gu, 'sk'],
  [/ck|ch|kh|c|q|x/gu, 'k'],
  [/ph|v|w/gu, 'f'],
  [/tz|z|ß/gu, 's'],
  [/dt|th/gu, 't'],
  [/(.)\1/gu, '$1'],
  [/[aeiouyäöüj]/gu, ''],
];

/**
 * The consonants of a word as they survive a journey through another alphabet: vowels and a loan ending dropped,
 * letters of one sound made one (»Haske« and »Husk« both leave `hsk`).
 */
export function skeleton(word: string): string {
  let bare = word.toLowerCase().replace(ENDING, '');
  for (const [pattern, fold] of FOLDS) bare = bare.replace(pattern, fold);
  return bare;
}
