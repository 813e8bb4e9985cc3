import type { Span } from '../model.ts';

/**
 * Inline mark-up, most telling first. Each is known by itself, without its partner, so that a sentence cut out of the
 * middle of an emphasis is read like any other. Bounded, so that no input takes longer than its length.
 */
const MARKS: readonly RegExp[] = [
  // escape: the backslash only
  /\\(?=[!-/:-@[-`{-~])/uy,
  // code, with as many backticks behind it as before
  /(?<!`)`(?!`)[^`]{1,1000}`(?!`)|(?<!`)(`{2,4})(?!`)(?:[^`]|`(?!`)){1,1000}?\1(?!`)/uy,
  // image, note
  /!\[[^\]\n]{0,500}\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])?/uy,
  /\[\^[^\]\s]{1,100}\]:?/uy,
  // address or tag in angle brackets, comment
  /<(?:[A-Za-z][A-Za-z\d+.-]{1,30}:[^<>\s]{0,1000}|[^<>\s@]{1,100}@[^<>\s]{1,200}|\/?[A-Za-z][^<>]{0,1000}|!--[^]{0,1000}?--)>/uy,
  // end of a link with its target
  /\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)|\[[^\]\n]{0,200}\])/uy,
  // beginning of a link, if its end follows
  /\[(?=[^\][\n]{1,500}\](?:\(|\[))/uy,
  // emphasis; `Leser*innen`, `5*3` and `datei_name` are words
  /~~/uy,
  /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\p{L}\p{N}*])|(?<=\S)\*\*(?=\S)/uy,
  /(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/uy,
  // entity that would otherwise be taken apart
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/uy,
  // quotation marks of the lines of a block
  /(?<=\n[ \t]{0,8})>[ \t]?(?:>[ \t]?){0,8}/uy,
];
const CANDIDATE = /[\\`!<[\]~*_&>]/gu;

/** Inline mark-up in one segment's text, in order, disjoint. */
export function markdownMarkup(text: string): Span[] {
  const spans: Span[] = [];
  CANDIDATE.lastIndex = 0;
  for (let at = nextCandidate(text, 0); at >= 0; at = nextCandidate(text, at)) {
    const end = endOfMark(text, at);
    if (end === undefined) at++;
    else {
      spans.push({ start: at, end });
      at = end;
      // an escaped character is none of the marks
      if (text[end - 1] === '\\') at++;
    }
  }
  return spans;
}

function nextCandidate(text: string, from: number): number {
  CANDIDATE.lastIndex = from;
  return CANDIDATE.exec(text)?.index ?? -1;
}

function endOfMark(text: string, at: number): number | undefined {
  for (const mark of MARKS) {
    mark.lastIndex = at;
    if (mark.test(text) && mark.lastIndex > at) return mark.lastIndex;
  }
  return undefined;
}
