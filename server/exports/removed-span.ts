import type { Span } from '../model.ts';

/** What may stand before a segment on its line without being text: a bullet, a number, a sign for a quotation. */
const LINE_MARK = /(?:^|\n)([^\S\r\n]*(?:[-*+>]|#{1,6}|\d{1,9}[.)])?[^\S\r\n]*)$/u;
const SPACES_AHEAD = /^[^\S\r\n]+/u;
const SPACES_BEHIND = /[^\S\r\n]+$/u;
const LINE_END = /^[^\S\r\n]*(?:\r?\n|$)/u;
const EMPTY_LINES = /^(?:[^\S\r\n]*\r?\n)+/u;
const LINES_BEHIND = /(?:\r?\n[^\S\r\n]*)+$/u;

/** Code units that are looked at on either side. */
const FAR = 1_000;

/**
 * What goes with a segment that is taken out, so that no doubled space, empty line or lone bullet is left.
 *
 * @param from - where the last change before it ends
 */
export function removedSpan(raw: string, span: Span, from: number): Span {
  const before = raw.slice(Math.max(from, span.start - FAR), span.start);
  const after = raw.slice(span.end, span.end + FAR);
  const mark = LINE_MARK.exec(raw.slice(Math.max(0, span.start - FAR), span.start))?.[1];
  if (mark !== undefined && LINE_END.test(after)) return wholeLine(raw, span, span.start - mark.length, from);
  const ahead = SPACES_AHEAD.exec(after)?.[0].length ?? 0;
  if (ahead > 0 && /^[\s>]?$/u.test(raw.slice(0, span.start).slice(-1)))
    return { ...span, end: span.end + ahead };
  const behind = SPACES_BEHIND.exec(before)?.[0].length ?? 0;
  return /^(?:\s|<|$)/u.test(after) ? { ...span, start: span.start - behind } : span;
}

/** A line of its own goes with its end; with the empty lines after it where there was one before. */
function wholeLine(raw: string, span: Span, lineStart: number, from: number): Span {
  const start = Math.max(lineStart, from);
  const after = raw.slice(span.end, span.end + FAR);
  const end = LINE_END.exec(after)?.[0].length ?? 0;
  const isLast = raw.slice(span.end).trim() === '';
  if (isLast) {
    const lines = LINES_BEHIND.exec(raw.slice(Math.max(from, start - FAR), start))?.[0].length ?? 0;
    return { start: start - lines, end: span.end };
  }
  const paragraph =
    start === 0 || /(?:^|\n)[^\S\r\n]*\r?\n$/u.test(raw.slice(Math.max(0, start - FAR), start));
  const lines = paragraph ? (EMPTY_LINES.exec(after)?.[0].length ?? end) : end;
  return { start, end: span.end + lines };
}
