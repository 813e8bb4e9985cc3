import type { Assessment, Finding, Segment } from '../model.ts';
import { articlePressure, assess } from './assess.ts';
import { findings, type ArticleReading, type Rule } from './rule.ts';

/** What checking needs beside the text. */
export interface Checker {
  readonly rules: readonly Rule[];
  /** Score from which a segment is flagged. */
  readonly threshold: number;
}

/**
 * All findings in one segment, in the order of their places.
 * Two rules that name the same place and the same repair are shown once: the one that is surer stays.
 */
function findAll(segment: Segment, article: ArticleReading, rules: readonly Rule[]): Finding[] {
  const context = { article, language: article.language };
  const all = rules
    .flatMap((rule) => findings(rule, segment, context))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || b.confidence - a.confidence);
  return all.filter(
    (finding, i) => !all.slice(Math.max(0, i - 4), i).some((earlier) => sameRemark(earlier, finding)),
  );
}

function sameRemark(a: Finding, b: Finding): boolean {
  return (
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    JSON.stringify(a.alternatives[0] ?? null) === JSON.stringify(b.alternatives[0] ?? null)
  );
}

/** What the rules say of one text. */
export interface CheckedArticle {
  /** Of all segments, in their order. */
  readonly assessments: readonly Assessment[];
  /** How damaged the text is as a whole, 0..1. */
  readonly pressure: number;
}

export function checkArticle(article: ArticleReading, { rules, threshold }: Checker): CheckedArticle {
  const found = article.segments.map((segment) => findAll(segment, article, rules));
  const pressure = articlePressure(article.segments, found);
  return { assessments: found.map((list) => assess(list, pressure, threshold)), pressure };
}

/**
 * Assessment of one changed text in its article.
 *
 * @param pressure - of the machine text, so that repairs elsewhere do not change what is said of this segment
 */
export function checkSegment(
  segment: Segment,
  article: ArticleReading,
  { rules, threshold }: Checker,
  pressure: number,
): Assessment {
  return assess(findAll(segment, article, rules), pressure, threshold);
}
