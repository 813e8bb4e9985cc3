import type { Assessment, Category, Finding, Segment, Severity, Surroundings } from '../model.ts';
import { oncePer } from '../text/once.ts';
import { SCORE_WEIGHTS } from './score-weights.ts';
import { SOUND, type Statistics } from './statistics.ts';

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
/** Less than this is a slip: it makes no sentence garbled, however odd its words and damaged its text. */
const MORE_THAN_A_SLIP = 0.3;
/**
 * The score of a sentence with no more than a slip stays below the usual threshold: from the first of these on it grows
 * slower, up to the second, so that sentences that only look garbled are still ordered among each other.
 */
const SLIP = { from: 0.4, most: 0.49 };
/** How damaged a text is taken to be that is too short to tell: somebody had a reason to hand it in. */
const PRESSURE_ALONE = 0.5;
/** More evidence of one kind than this says no more. */
const MOST_EVIDENCE = 6;

/** What the score is computed from. */
export interface Evidence extends Statistics {
  /** Minus the logarithm of the chance that all findings are wrong. */
  readonly found: number;
  readonly pressure: number;
}

/**
 * How damaged an article is as a whole by its findings, 0..1: the share of its sentences with a finding of at least
 * major severity, over the share from which it counts as wholly damaged. 0 for short texts.
 */
export function articlePressure(
  segments: readonly Segment[],
  found: readonly (readonly Finding[])[],
): number {
  if (isAlone(segments)) return 0;
  const sentences = segments.filter(({ kind }) => kind === 'sentence').length;
  const damaged = found.filter(
    (list, i) => segments[i]?.kind === 'sentence' && list.some(({ severity }) => severity !== 'minor'),
  ).length;
  return Math.min(1, damaged / sentences / WHOLLY_DAMAGED);
}

/** Whether a text is too short to say anything of its sentences. */
export const isAlone = oncePer(
  (segments: readonly Segment[]): boolean =>
    segments.filter(({ kind }) => kind === 'sentence').length < ENOUGH_SENTENCES,
);

/**
 * Turns findings into evidence: each rule is an independent witness (noisy or), weighed by the severity of what it found
 * and its confidence. A rule that speaks five times in one sentence is still one witness.
 */
export function evidenceOf(
  findings: readonly Finding[],
  { pressure, alone, oddness, ...statistics }: Surroundings,
): Evidence {
  const witnesses = new Map<string, number>();
  for (const finding of findings) {
    const weight = weightOf(finding, pressure);
    witnesses.set(finding.ruleId, Math.max(weight, witnesses.get(finding.ruleId) ?? 0));
  }
  const found = Array.from(witnesses.values()).reduce((sum, weight) => sum - Math.log(1 - weight), 0);
  return {
    found: Math.min(MOST_EVIDENCE, found),
    pressure: alone ? PRESSURE_ALONE : pressure,
    oddness: Math.min(MOST_EVIDENCE, oddness),
    ...statistics,
  };
}

function weightOf({ severity, confidence, category }: Finding, pressure: number): number {
  const trace = severity === 'minor' ? (TRACE[category] ?? 0) * pressure : 0;
  return (WEIGHT[severity] + trace) * confidence;
}

/** Words of a sentence that is neither short nor long. */
const USUAL_LENGTH = 15;
/** Steps that bring chances to about the size of the other features. */
const STEP = 0.1;

/**
 * What the weights of the score belong to, in their order: a constant; findings; oddness; pressure; words that an editor
 * would change; doubts of the tagger; length, for each word is one more that can be wrong.
 */
export function featuresOf({ found, pressure, oddness, revised, doubt, words }: Evidence): readonly number[] {
  return [
    1,
    found,
    oddness,
    pressure,
    (revised - SOUND.revised) / STEP,
    (doubt - SOUND.doubt) / STEP,
    Math.log(Math.max(1, words) / USUAL_LENGTH),
  ];
}

/** Probability that a segment is garbled, by logistic regression over its evidence (scripts/build-score.ts). */
export function scoreOf(evidence: Evidence, weights: readonly number[] = SCORE_WEIGHTS): number {
  const sum = featuresOf(evidence).reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function withoutProof(score: number): number {
  const above = Math.max(0, score - SLIP.from) / (1 - SLIP.from);
  return Math.min(score, SLIP.from) + above * (SLIP.most - SLIP.from);
}

/**
 * What the findings and the surroundings of a segment come to. Without a finding nothing is flagged, for an editor has
 * to see why; a slip alone is so only below the usual threshold.
 *
 * @param threshold - score from which the segment is flagged
 */
export function assess(
  findings: readonly Finding[],
  surroundings: Surroundings,
  threshold: number,
): Assessment {
  const evidence = evidenceOf(findings, surroundings);
  const chance = scoreOf(evidence);
  const score = evidence.found < MORE_THAN_A_SLIP ? withoutProof(chance) : chance;
  return { findings, surroundings, score, flagged: findings.length > 0 && score >= threshold };
}
