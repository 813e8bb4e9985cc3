import type { Segment, Span, Token } from '../model.ts';
import { oncePer } from '../text/once.ts';

/** A word of a segment and what stands around it. */
export interface Word {
  /** Position among the segment's words, from 0. */
  readonly index: number;
  readonly text: string;
  readonly span: Span;
  /** The text between the word before (or the segment's start) and this one. */
  readonly gap: string;
  /** Starts a sentence, a quotation or a list entry: its capital says nothing. */
  readonly opens: boolean;
  /** Stands in a short quotation or in brackets: a title, a foreign word, a gloss. */
  readonly quoted: boolean;
  /** Stands in a closed quotation or bracket of any length. */
  readonly cited: boolean;
}

/** A sentence, quotation, bracket or list entry begins behind one of these. */
const OPENING = /[.!?:;…„“”"»«›‹‚‘([{•–—|/*>]|(?:^|\s)-\s/u;
/** Longer quotations are somebody's speech, ordinary German. */
const SHORT_QUOTATION = 6;
const CLOSED_BY = new Map([
  ['„', '“”"'],
  ['“', '”'],
  ['»', '«'],
  ['«', '»'],
  ['‚', '‘’'],
  ['"', '"'],
  ['(', ')'],
  ['[', ']'],
]);
const BRACKETS = '([';

/** The words of a segment, in order. */
export const wordsOf: (segment: Segment) => readonly Word[] = oncePer((segment: Segment) => {
  const closed = closedStretches(segment.tokens);
  const words: Word[] = [];
  let end = 0;
  /** Index of the first closed stretch that ends behind the word. */
  let nearest = 0;
  for (const { kind, text, span } of segment.tokens) {
    if (kind !== 'word') continue;
    const gap = segment.text.slice(end, span.start);
    const opens = words.length === 0 || OPENING.test(gap);
    while ((closed[nearest]?.end ?? span.end) < span.end) nearest += 1;
    const around = closed.slice(nearest, nearest + 1).find((stretch) => stretch.start <= span.start);
    words.push({
      index: words.length,
      text,
      span,
      gap,
      opens,
      quoted: around?.short ?? false,
      cited: around !== undefined,
    });
    end = span.end;
  }
  return words;
});

interface Stretch extends Span {
  readonly short: boolean;
}

/** What closed brackets and quotation marks hold. */
function closedStretches(tokens: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: { readonly mark: string; readonly start: number; words: number } | undefined;
  for (const { kind, text, span } of tokens) {
    if (kind === 'word' && open !== undefined) open.words += 1;
    if (kind !== 'punctuation') continue;
    if (open !== undefined && CLOSED_BY.get(open.mark)?.includes(text)) {
      const short = open.words <= SHORT_QUOTATION || BRACKETS.includes(open.mark);
      stretches.push({ start: open.start, end: span.end, short });
      open = undefined;
    } else if (CLOSED_BY.has(text) && !(open !== undefined && BRACKETS.includes(open.mark))) {
      open = { mark: text, start: span.start, words: 0 };
    }
  }
  return stretches;
}

/** The word at a position; empty outside the segment. */
export function textAt(words: readonly Word[], index: number): string {
  return words[index]?.text ?? '';
}

/** Whether only a space parts the word from the one before. */
export function joined(word: Word | undefined): word is Word {
  return word !== undefined && SPACE.test(word.gap);
}

const SPACE = /^[ \u00a0\u202f]$/u;

/** Whether the word begins with a capital letter. */
export function capital(text: string): boolean {
  return UPPER.test(text);
}

const UPPER = /^\p{Lu}/u;

/** The word with its first letter large. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The word with its first letter small. */
export function decapitalise(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
