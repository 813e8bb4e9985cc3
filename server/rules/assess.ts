import type { Assessment, Category, Finding, Segment, Severity } from '../model.ts';

/** Chance that a segment with one sure finding of this severity is garbled, not merely untidy. */
const WEIGHT: Readonly<Record<Severity, number>> = { minor: 0.2, major: 0.85, critical: 0.97 };

/**
 * Slips that arise where a sentence was put together from pieces translated apart: in a badly damaged article they are
 * traces of a broken sentence, and weigh more by this much. Elsewhere, and of other kinds, a slip is just a slip.
 */
const TRACE: Partial<Readonly<Record<Category, number>>> = { spacing: 0.6, entity: 0.6 };

/** Below this many segments an article says nothing about its sentences. */
const ENOUGH_SENTENCES = 8;
/** Share of sentences with a major finding from which an article counts as wholly damaged. */
const WHOLLY_DAMAGED = 0.4;

/**
 * How damaged an article is as a whole, 0..1: the share of its sentences with a finding of at least major severity,
 * over the share from which it counts as wholly damaged. 0 for short texts.
 */
export function articlePressure(
  segments: readonly Segment[],
  found: readonly (readonly Finding[])[],
): number {
  const sentences = segments.filter(({ kind }) => kind === 'sentence').length;
  if (sentences < ENOUGH_SENTENCES) return 0;
  const damaged = found.filter(
    (list, i) => segments[i]?.kind === 'sentence' && list.some(({ severity }) => severity !== 'minor'),
  ).length;
  return Math.min(1, damaged / sentences / WHOLLY_DAMAGED);
}

/**
 * Turns findings into one probability: each rule is an independent witness (noisy or), weighed by the severity of what
 * it found and its confidence. A rule that speaks five times in one sentence is still one witness.
 *
 * @param pressure - `articlePressure` of the text, 0..1
 * @param threshold - score from which the segment is flagged
 */
export function assess(findings: readonly Finding[], pressure: number, threshold: number): Assessment {
  const witnesses = new Map<string, number>();
  for (const finding of findings) {
    const weight = weightOf(finding, pressure);
    witnesses.set(finding.ruleId, Math.max(weight, witnesses.get(finding.ruleId) ?? 0));
  }
  const sound = Array.from(witnesses.values()).reduce((left, weight) => left * (1 - weight), 1);
  const score = 1 - sound;
  return { findings, score, flagged: findings.length > 0 && score >= threshold };
}

function weightOf({ severity, confidence, category }: Finding, pressure: number): number {
  const trace = severity === 'minor' ? (TRACE[category] ?? 0) * pressure : 0;
  return (WEIGHT[severity] + trace) * confidence;
}
