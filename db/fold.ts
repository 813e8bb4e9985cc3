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
  const characters = Array.from(folded);
  const found = new Map<string, number>();
  let word = 0;
  for (let at = 0; at + 3 <= characters.length; at += 1) {
    if (characters[at] === ' ') word += 1;
    const trigram = characters.slice(at, at + 3).join('');
    if (!found.has(trigram)) found.set(trigram, word);
  }
  return found;
}

/** Likeness of two texts by their trigrams (Dice), 0..1. */
export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const shared = [...a.keys()].filter((trigram) => b.has(trigram)).length;
  return (2 * shared) / Math.max(1, a.size + b.size);
}
