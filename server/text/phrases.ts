import type { Edit, Token } from '../model.ts';

/** Words that were replaced by others, with whatever stands between them. */
export interface Replacement {
  /** Never empty; begins and ends with a word, number or punctuation mark. */
  readonly before: string;
  readonly after: string;
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/**
 * The replacements that edits made, each widened to whole words and on to a telling word, so that they can be looked
 * for elsewhere: »der → die« alone says nothing, »der Brücke → die Brücke« does.
 *
 * @param tokens - of the text before the edits
 * @param edits - disjoint, in order
 * @param telling - whether a word says enough to be looked for
 */
export function replacements(
  tokens: readonly Token[],
  edits: readonly Edit[],
  telling: (word: string) => boolean,
): Replacement[] {
  return edits.flatMap((edit) => {
    const around = widen(tokens, edit, telling);
    if (around === undefined) return [];
    const before = joined(around);
    const from = around[0]?.span.start ?? 0;
    const inside = edits.filter(({ span }) => span.start >= from && span.end <= from + before.length);
    return [{ before, after: rewrite(before, from, inside) }];
  });
}

function widen(
  tokens: readonly Token[],
  { span }: Edit,
  telling: (word: string) => boolean,
): readonly Token[] | undefined {
  let first = tokens.findIndex((token) => token.span.end > span.start);
  if (first < 0) first = tokens.length - 1;
  let last = tokens.findLastIndex((token) => token.span.start < span.end);
  if (last < first) last = first;
  if (span.start === span.end && tokens[first]?.span.start === span.start) first = Math.max(0, first - 1);
  const isSpace = (at: number): boolean => tokens[at]?.kind === 'space';
  while (first > 0 && isSpace(first)) first -= 1;
  while (last < tokens.length - 1 && isSpace(last)) last += 1;
  const tells = (): boolean =>
    tokens
      .slice(first, last + 1)
      .some(({ kind, text }) => kind === 'number' || (kind === 'word' && telling(text)));
  while (!tells() && last < tokens.length - 1 && tokens[last + 1]?.kind !== 'punctuation') last += 1;
  return tells() ? tokens.slice(first, last + 1) : undefined;
}

function rewrite(text: string, offset: number, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start - offset) + replacement;
    at = span.end - offset;
  }
  return result + text.slice(at);
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The edits that make a replacement at every place of `text` where its words stand as whole words. */
export function placesOf({ before, after }: Replacement, text: string): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + before.length)) {
    const end = at + before.length;
    const cutsWord =
      (LETTER.test(text.charAt(at - 1)) && LETTER.test(before.charAt(0))) ||
      (LETTER.test(text.charAt(end)) && LETTER.test(before.charAt(before.length - 1)));
    if (!cutsWord) edits.push({ span: { start: at, end }, text: after });
  }
  return edits;
}
