import type { Span } from '../model.ts';

/** Whether two spans share a place. An empty span shares one with a span that it lies strictly inside. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The stretch of `text` that a span names. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The same span, `by` code units further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
