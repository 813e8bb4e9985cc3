const NEGATOR =
  /^(?:nicht|nichts|nie|niemals|niemand(?:e[nms]|s)?|nirgend\p{L}*|nein|kein(?:e[nrms]?|s|erlei|esfalls|eswegs)?|weder|ohne)$/u;
/** A rest this short is no word of its own: `unter`, `und`, `uns`. */
const SHORTEST_REST = 4;
/** Words from one denial to its echo. */
const NEAR = 2;
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

/** The words that deny something, each once, as the text writes them; without un-, of which a word alone says nothing. */
export function negatorsOf(text: string): string[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words.filter((word) => NEGATOR.test(word.toLowerCase())))];
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.filter((word, i) => word !== words[i - 1]);
}

/** Different places of denial; one that was written twice (`es nicht es nicht`) is one place. */
function negators(words: readonly string[]): number {
  const places = words.flatMap((word, at) => (NEGATOR.test(word) ? [at] : []));
  return places.filter((at, i) => !places.slice(0, i).some((earlier) => repeats(words, earlier, at))).length;
}

/** The same word before the same word, or soon after itself behind the same word. */
function repeats(words: readonly string[], earlier: number, later: number): boolean {
  if (words[earlier] !== words[later]) return false;
  if (words[earlier + 1] === words[later + 1]) return true;
  const near = later - earlier <= NEAR || words[earlier - 2] === words[later - 2];
  return near && words[earlier - 1] === words[later - 1];
}

/** How many words of the first text stand in the second with un- before them, and only there. */
function turned(plain: readonly string[], negated: readonly string[]): number {
  const negatedBefore = new Set(plain.filter(isNegated));
  return negated.filter((word) => {
    if (!isNegated(word) || negatedBefore.has(word)) return false;
    if ([...negatedBefore].some((other) => alike(other, word))) return false;
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
