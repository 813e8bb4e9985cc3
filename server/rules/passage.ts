import type { German } from '../grammar/german.ts';
import type { Segment, Span } from '../model.ts';
import { kindOf } from '../text/kind.ts';
import { tokenize } from '../text/tokenize.ts';
import type { ArticleReading, Passage } from './rule.ts';

export const asTexts = (passage: Passage): readonly string[] =>
  typeof passage === 'string' ? [passage] : passage;

/** Divides a text from the foreign sentence that it was translated from. */
const FROM = ' ⟸ ';

/**
 * The segments of a passage, as one article. A text may name its source behind an arrow:
 * `Es kamen 15 Gäste. ⟸ Fifteen guests came.`
 */
export function readPassage(passage: Passage, language: German): ArticleReading {
  let at = 0;
  const segments = asTexts(passage).map((written, index): Segment => {
    const [text = '', source] = written.split(FROM);
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return {
      index,
      kind: kindOf(text),
      span,
      text,
      tokens: tokenize(text),
      paragraph: 0,
      ...(source === undefined ? {} : { source }),
    };
  });
  return { segments, language };
}

/** A passage without its marks, and where they stood, in reading order. */
export interface Marked {
  readonly texts: readonly string[];
  readonly marks: readonly { readonly at: number; readonly span: Span }[];
}

/** @throws {RangeError} unless there is a mark, and each is closed */
export function readMarks(passage: Passage): Marked {
  const texts = asTexts(passage);
  const marks = texts.flatMap((text, at) => spansOfMarks(text).map((span) => ({ at, span })));
  if (marks.length === 0) throw new RangeError(`a mark expected: ${texts.join(' | ')}`);
  return { texts: texts.map((text) => text.replace(/[⟦⟧]/gu, '')), marks };
}

/** Where the marked stretches of one text stand once all marks are gone. */
function spansOfMarks(text: string): Span[] {
  const parts = text.split(/[⟦⟧]/u);
  if (parts.length % 2 === 0) throw new RangeError(`a mark is not closed: ${text}`);
  const spans: Span[] = [];
  let at = 0;
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) spans.push({ start: at, end: at + part.length });
    at += part.length;
  }
  return spans;
}
