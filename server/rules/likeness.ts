/** How alike two words are: by spelling, and by what is left of a word on its way through several alphabets. */

/**
 * Edits (insert, delete, replace a letter, swap two neighbours) from `a` to `b`, counted only as far as `limit`: a few.
 *
 * @returns 0..limit, or limit + 1 where more are needed
 */
export function distance(a: string, b: string, limit: number): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [x, y] = [a.slice(same), b.slice(same)];
  if (x === '' || y === '') return Math.min(limit + 1, x.length + y.length);
  if (limit === 0) return 1;
  const rests: [string, string][] = [
    [x.slice(1), y],
    [x, y.slice(1)],
    [x.slice(1), y.slice(1)],
  ];
  if (x[0] === y[1] && x[1] === y[0]) rests.push([x.slice(2), y.slice(2)]);
  return 1 + Math.min(...rests.map(([p, q]) => distance(p, q, limit - 1)));
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
