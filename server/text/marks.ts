import type { Span } from '../model.ts';

/** A stretch of a text and the numbers of the findings that mark it. */
export interface MarkedRun {
  readonly text: string;
  /** Places in the list of spans, rising. */
  readonly findings: readonly number[];
}

const CLUSTERS = new Intl.Segmenter('de', { granularity: 'grapheme' });
/** Longer clusters exist only to break programs; they are cut. */
const LONGEST_CLUSTER = 64;
/** Next to such a character no cluster is cut. */
const PLAIN = /^[ -~\u00a1-\u02c0]$/u;

/**
 * Cuts a text at the borders of the spans. Runs join to the text; no cluster of characters that a reader sees as one
 * is cut: spans are widened to its borders. An empty span gives an empty run at its place, to be shown as a caret.
 *
 * @param spans - may overlap, in any order; parts outside the text are ignored
 */
export function mark(text: string, spans: readonly Span[]): MarkedRun[] {
  const wide = spans.map(({ start, end }) => widen(text, start, end));
  const borders = [...new Set([0, text.length, ...wide.flatMap(({ start, end }) => [start, end])])];
  borders.sort((a, b) => a - b);
  const runs: MarkedRun[] = [];
  borders.forEach((from, i) => {
    const carets = numbers(wide, ({ start, end }) => start === from && end === from);
    if (carets.length > 0) runs.push({ text: '', findings: carets });
    const to = borders[i + 1];
    if (to === undefined) return;
    runs.push({
      text: text.slice(from, to),
      findings: numbers(wide, ({ start, end }) => start <= from && to <= end),
    });
  });
  return runs;
}

function numbers(spans: readonly Span[], wanted: (span: Span) => boolean): number[] {
  return spans.flatMap((span, i) => (wanted(span) ? [i] : []));
}

function widen(text: string, start: number, end: number): Span {
  const from = clusterAt(text, Math.max(0, Math.min(start, text.length)));
  if (start >= end) return { start: from.start, end: from.start };
  const to = clusterAt(text, Math.max(0, Math.min(end, text.length)));
  return { start: from.start, end: to.end };
}

/** The cluster that a place lies inside; empty where the place is a border. */
function clusterAt(text: string, at: number): Span {
  if (at === 0 || at === text.length) return { start: at, end: at };
  if (PLAIN.test(text.charAt(at - 1)) && PLAIN.test(text.charAt(at))) return { start: at, end: at };
  let from = at;
  while (from > 0 && at - from < LONGEST_CLUSTER && !PLAIN.test(text.charAt(from - 1))) from--;
  if (from > 0) from--;
  const window = text.slice(from, at + LONGEST_CLUSTER);
  const found = CLUSTERS.segment(window).containing(at - from);
  if (found === undefined) return { start: at, end: at };
  const start = from + found.index;
  return start === at ? { start: at, end: at } : { start, end: start + found.segment.length };
}

/**
 * A text for the eye: control characters, which a page would swallow, as the signs that Unicode has for them. Same
 * length, so every span still fits.
 */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => {
    const code = control.charCodeAt(0);
    if (code > 0x7f) return '\ufffd';
    if (code === 0x7f) return '\u2421';
    return '\t\n\r'.includes(control) ? control : String.fromCharCode(0x2400 + code);
  });
}
