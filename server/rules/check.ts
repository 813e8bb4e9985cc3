import type { Assessment, Category, Finding, Segment, Surroundings } from '../model.ts';
import { oddnessOfArticle } from '../grammar/oddness/odd-article.ts';
import { oncePer } from '../text/once.ts';
import { overlaps, slice } from '../text/span.ts';
import { articlePressure, assess, isAlone } from './assess.ts';
import { statisticsOf } from './statistics.ts';
import { findings, type ArticleReading, type Rule } from './rule.ts';

/** What checking needs beside the text. */
export interface Checker {
  readonly rules: readonly Rule[];
  /** Score from which a segment is flagged. */
  readonly threshold: number;
}

/** Rules that can say what is wrong, and those that speak only where none of them does. */
const inTurn = oncePer((rules: readonly Rule[]) => ({
  first: rules.filter(({ lastResort }) => lastResort !== true),
  last: rules.filter(({ lastResort }) => lastResort === true),
}));

/**
 * All findings in one segment, in the order of their places.
 * Two rules that name the same place and the same repair are shown once: the one that is surer stays.
 */
function findAll(segment: Segment, article: ArticleReading, rules: readonly Rule[]): Finding[] {
  const context = { article, language: article.language };
  const speaking = (some: readonly Rule[]): Finding[] =>
    some.flatMap((rule) => findings(rule, segment, context));
  const { first, last } = inTurn(rules);
  const named = settled(segment, speaking(first), rules);
  const others = speaking(last);
  const all = [
    ...named,
    ...others.filter(({ span }) => !named.some((other) => overlaps(span, other.span))),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || b.confidence - a.confidence);
  return all.filter(
    (finding, i) => !all.slice(Math.max(0, i - 4), i).some((earlier) => sameRemark(earlier, finding)),
  );
}

/** Findings about how words are written. */
const OF_WRITING: ReadonlySet<Category> = new Set(['entity', 'terminology', 'untranslated', 'spelling']);

/** Without what other rules say of the writing of words that a person decided about. */
function settled(segment: Segment, found: readonly Finding[], rules: readonly Rule[]): readonly Finding[] {
  const deciding = rules.filter(({ settles }) => settles !== undefined);
  if (deciding.length === 0) return found;
  const ids = new Set(deciding.map(({ id }) => id));
  const decided = found.filter(({ ruleId }) => ids.has(ruleId));
  return found.filter(
    ({ ruleId, category, span }) =>
      ids.has(ruleId) ||
      !OF_WRITING.has(category) ||
      !(
        deciding.some(({ settles }) => settles?.(slice(segment.text, span))) ||
        decided.some((other) => overlaps(span, other.span))
      ),
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
  const pressure = Math.max(articlePressure(article.segments, found), oddnessOfArticle(article));
  const assessments = article.segments.map((segment, i) =>
    assess(found[i] ?? [], surroundingsOf(segment, article, pressure), threshold),
  );
  return { assessments, pressure };
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
  return assess(findAll(segment, article, rules), surroundingsOf(segment, article, pressure), threshold);
}

function surroundingsOf(
  segment: Segment,
  { segments, language }: ArticleReading,
  pressure: number,
): Surroundings {
  return {
    pressure,
    alone: isAlone(segments),
    ...statisticsOf(segment, language),
  };
}
