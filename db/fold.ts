/** Marks without width that may stand inside a word. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** SQLite ends a text at NUL; other control characters are no part of a word either. */
const CONTROL = /\p{Cc}/gu;

/** A text as it is searched: composed characters, lower case, nothing invisible inside words. */
export function fold(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(CONTROL, ' ').toLowerCase();
}

/** The words of a search, folded, each once. */
export function wordsOf(search: string): readonly string[] {
  return [...new Set(fold(search).split(/\s+/u))].filter((word) => word !== '');
}

/**
 * Character trigrams, in code points as SQLite's tokenizer counts them.
 *
 * @param folded - folded text
 * @returns each trigram once, with the number of the word in which it first begins
 */
export function trigrams(folded: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let [first, second, word] = ['', '', 0];
  for (const third of folded) {
    if (first === ' ') word += 1;
    const trigram = first + second + third;
    if (first !== '' && !found.has(trigram)) found.set(trigram, word);
    [first, second] = [second, third];
  }
  return found;
}

/** Likeness of two texts by their trigrams (Dice), 0..1. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const trigram of a.keys()) if (b.has(trigram)) shared += 1;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
