import { findings, type ArticleReading, type Passage, type Rule } from '../../server/rules/rule.ts';
import type { Language } from '../../server/language/language.ts';
import type { Finding, Segment, Span } from '../../server/model.ts';
import { kindOf } from '../../server/text/kind.ts';
import { tokenize } from '../../server/text/tokenize.ts';

/** A finding and the number of the segment that it is in. */
export interface Found {
  readonly at: number;
  readonly finding: Finding;
}

export const OPEN_MARK = '⟦';
export const CLOSE_MARK = '⟧';

/** The segments of a passage, as one article. */
export function readPassage(passage: Passage, language: Language): ArticleReading {
  let at = 0;
  const texts = typeof passage === 'string' ? [passage] : passage;
  const segments = texts.map((text, index): Segment => {
    const span = { start: at, end: at + text.length };
    at = span.end + 1;
    return { index, kind: kindOf(text), span, text, tokens: tokenize(text), paragraph: 0 };
  });
  return { segments, language };
}

/** What the rules say of a passage, in reading order. */
export function findIn(passage: Passage, rules: readonly Rule[], language: Language): Found[] {
  const article = readPassage(passage, language);
  return article.segments.flatMap((segment) =>
    rules.flatMap((rule) =>
      findings(rule, segment, { article, language }).map((finding) => ({ at: segment.index, finding })),
    ),
  );
}

/** A passage without its marks, and where they stood, in reading order. */
export interface Marked {
  readonly texts: readonly string[];
  readonly marks: readonly { readonly at: number; readonly span: Span }[];
}

/** @throws {RangeError} unless there is a mark, and each is closed */
export function readMarks(passage: Passage): Marked {
  const texts = typeof passage === 'string' ? [passage] : passage;
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
