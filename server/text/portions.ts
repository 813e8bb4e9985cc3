import type { Span } from '../model.ts';

/** No sentence that people write is longer, in code units; what is, is cut so that pages and rules stay quick. */
export const LONGEST_SEGMENT = 3_000;

const SPACE = /\s/u;
const LOW_SURROGATE = /[\udc00-\udfff]/;

/**
 * Cuts a text without a full stop into portions of at most `LONGEST_SEGMENT`, after white space where there is any,
 * never inside mark-up or between two surrogates.
 *
 * @param marks - inline mark-up of `text`: in order, disjoint
 * @returns spans in order; together they leave out nothing but white space
 */
export function portions(text: string, marks: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (text.length - start > LONGEST_SEGMENT) {
    const end = cutBefore(text, start, marks);
    spans.push(trimmed(text, { start, end }));
    start = end;
  }
  spans.push(trimmed(text, { start, end: text.length }));
  return spans.filter(({ start: from, end }) => from < end);
}

function cutBefore(text: string, start: number, marks: readonly Span[]): number {
  const limit = start + LONGEST_SEGMENT;
  const inside = marks.find((mark) => mark.start < limit && limit < mark.end);
  if (inside !== undefined) return inside.start > start ? inside.start : inside.end;
  for (let at = limit; at > start + LONGEST_SEGMENT / 2; at -= 1) {
    const free = !marks.some((mark) => mark.start < at && at < mark.end);
    if (free && SPACE.test(text.charAt(at - 1))) return at;
  }
  return LOW_SURROGATE.test(text.charAt(limit)) ? limit - 1 : limit;
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}
