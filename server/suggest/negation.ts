const NEGATOR =
  /^(?:nicht|nichts|nie|niemals|niemand(?:e[nms]|s)?|nirgend\p{L}*|nein|kein(?:e[nrms]?|s|erlei|esfalls|eswegs)?|weder|ohne)$/u;
/** A rest this short is no word of its own: `unter`, `und`, `uns`. */
const SHORTEST_REST = 4;
/** Letters that an ending may change at most. */
const ENDING = 3;

/**
 * Whether something that was denied is now said, or the other way round: nicht, kein, nie, niemand, weder, ohne, un-.
 * A negation that stood there twice by mistake may go once; `nicht möglich` may become `unmöglich`.
 */
export function negationChanged(before: string, after: string): boolean {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const counted = negators(young) - negators(old);
  const prefixed = turned(old, young) - turned(young, old);
  return counted + prefixed !== 0 || (counted === 0 && prefixed !== 0);
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.filter((word, i) => word !== words[i - 1]);
}

/** Different places of denial; the same word before the same word is one place. */
function negators(words: readonly string[]): number {
  const places = new Set<string>();
  words.forEach((word, i) => {
    if (NEGATOR.test(word)) places.add(`${word} ${words[i + 1] ?? ''}`);
  });
  return places.size;
}

/** How many words of the first text stand in the second with un- before them, and only there. */
function turned(plain: readonly string[], negated: readonly string[]): number {
  const negatedBefore = plain.filter(isNegated);
  return negated.filter((word) => {
    if (!isNegated(word) || negatedBefore.some((other) => alike(other, word))) return false;
    const rest = word.slice(2);
    return plain.some((other) => alike(other, rest)) && !negated.some((other) => alike(other, rest));
  }).length;
}

function isNegated(word: string): boolean {
  return word.startsWith('un') && word.length >= SHORTEST_REST + 2;
}

/** The same word but for its ending. */
function alike(a: string, b: string): boolean {
  const least = Math.max(SHORTEST_REST, Math.max(a.length, b.length) - ENDING);
  return a.slice(0, least) === b.slice(0, least) && Math.min(a.length, b.length) >= SHORTEST_REST;
}
