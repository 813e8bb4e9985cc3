import type { Span } from '../model.ts';
import { markerLength } from './kind.ts';
import { sentences } from './sentences.ts';
import { slice } from './span.ts';

/** Closing tags, comments, emphasis, the ends of links and the numbers of notes. */
const CLOSING_MARK = /^(?:<\/|<!|<sup\b|[*_~\]]|\[\^)/iu;

const UNREAD = /^(?:>|<(?:script|style|template|noscript|svg|!--))/iu;

/** Sentences of one block; mark-up is read over, and stays with the sentence that it touches. */
export function cutBlock(text: string, markup: (text: string) => readonly Span[]): Span[] {
  const marks = markup(text);
  const spans = marks.length === 0 ? sentences(text) : aroundMarkup(text, marks);
  return spans.flatMap((span) => {
    const marker = markerLength(slice(text, span));
    if (marker === 0) return [span];
    const rest = span.start + marker;
    const gap = /^\s*/u.exec(text.slice(rest, span.end))?.[0].length ?? 0;
    return [
      { start: span.start, end: rest },
      { start: rest + gap, end: span.end },
    ];
  });
}

function aroundMarkup(text: string, marks: readonly Span[]): Span[] {
  let plain = '';
  /** Where each kept stretch begins: in `plain` and in `text`. */
  const kept: { readonly plain: number; readonly text: number }[] = [];
  let at = 0;
  for (const { start, end } of [...marks, { start: text.length, end: text.length }]) {
    if (start > at) {
      kept.push({ plain: plain.length, text: at });
      plain += text.slice(at, start);
    }
    at = end;
  }
  const cuts = sentences(plain);
  const ends = boundaries(kept, cuts);
  return cuts.map((_, i) => ({
    start: i === 0 ? leading(text) : beginning(ends[i - 1] ?? 0),
    end: i === cuts.length - 1 ? text.trimEnd().length : (ends[i] ?? text.length),
  }));

  function boundaries(stretches: typeof kept, spans: readonly Span[]): number[] {
    let stretch = 0;
    return spans.map(({ end }) => {
      while ((stretches[stretch + 1]?.plain ?? Infinity) < end) stretch++;
      const from = stretches[stretch] ?? { plain: 0, text: 0 };
      return closing(from.text + end - from.plain);
    });
  }

  /** Mark-up right behind a stop (`</b>`, `**`) closes with it, unless text follows it without a space. */
  function closing(end: number): number {
    let to = end;
    for (let mark = markAt(to); mark !== undefined; mark = markAt(to)) {
      if (!CLOSING_MARK.test(slice(text, mark))) break;
      to = mark.end;
    }
    return to;
  }

  /** Where the next sentence is read from: behind white space, marks of quoted lines and what no reader sees. */
  function beginning(from: number): number {
    let at = skipSpace(text, from);
    for (let mark = markAt(at); mark !== undefined && UNREAD.test(slice(text, mark)); mark = markAt(at))
      at = skipSpace(text, mark.end);
    return at;
  }

  function markAt(position: number): Span | undefined {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((marks[middle]?.start ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return marks[low]?.start === position ? marks[low] : undefined;
  }
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

function skipSpace(text: string, at: number): number {
  const pattern = /\s*/uy;
  pattern.lastIndex = at;
  pattern.test(text);
  return Math.max(at, pattern.lastIndex);
}
