import type { Assessment, Finding, Segment, Severity } from '../model.ts';

/** Chance that a segment with one sure finding of this severity is garbled, not merely untidy. */
const WEIGHT: Readonly<Record<Severity, number>> = { minor: 0.2, major: 0.85, critical: 0.97 };

/** What a minor slip adds where the whole article is full of faults: there it is a trace of a broken sentence. */
const PRESSURE_WEIGHT = 0.35;

/** Below this many segments an article says nothing about its sentences. */
const ENOUGH_SEGMENTS = 8;

/**
 * How damaged an article is as a whole, 0..1: the share of its sentences with a finding of at least major severity,
 * doubled and cut at 1. 0 for short texts.
 */
export function articlePressure(segments: readonly Segment[], found: readonly (readonly Finding[])[]): number {
  const sentences = segments.filter(({ kind }) => kind === 'sentence').length;
  if (sentences < ENOUGH_SEGMENTS) return 0;
  const damaged = found.filter(
    (list, i) => segments[i]?.kind === 'sentence' && list.some(({ severity }) => severity !== 'minor'),
  ).length;
  return Math.min(1, (2 * damaged) / sentences);
}

/**
 * Turns findings into one probability: each finding is an independent witness (noisy or), weighed by its severity and
 * the confidence of its rule.
 *
 * @param pressure - `articlePressure` of the text, 0..1
 * @param threshold - score from which the segment is flagged
 */
export function assess(findings: readonly Finding[], pressure: number, threshold: number): Assessment {
  const sound = findings.reduce((left, { severity, confidence }) => {
    const weight = severity === 'minor' ? WEIGHT.minor + PRESSURE_WEIGHT * pressure : WEIGHT[severity];
    return left * (1 - weight * confidence);
  }, 1);
  const score = 1 - sound;
  return { findings, score, flagged: findings.length > 0 && score >= threshold };
}
