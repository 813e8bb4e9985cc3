/** Spellings of one mark that make no other sentence, in the order in which they are folded. */
const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/\u2026|\.(?:[ \u00a0\u202f]?\.){2}/gu, '...'],
  [/[„“”‟«»″]|<<|>>|,,|''/gu, '"'],
  [/[‚‘’‛‹›′`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  [/\s+/gu, ' '],
  // `NATO -Staaten`, `Schwarzmeer- Küste`, but not `Ein- und Ausgang` and not a dash between spaces
  [/(?<=[\p{L}\p{N}]) -(?=[\p{L}\p{N}])/gu, '-'],
  [/(?<=\p{L})- (?=\p{Lu})/gu, '-'],
  [/ (?=[.,;:!?)\]])/gu, ''],
];

/**
 * The key under which a sentence is kept in the translation memory: two sentences that differ in quotation marks,
 * dashes or spaces only have the same. Upper and lower case stay apart.
 */
export function memoryKey(text: string): string {
  return FOLDS.reduce((folded, [mark, plain]) => folded.replace(mark, plain), text.normalize('NFC')).trim();
}
