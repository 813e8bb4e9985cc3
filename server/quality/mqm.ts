import type { Finding, Severity } from '../model.ts';

/** Penalty points of one finding; Freitag et al. 2021, "Experts, Errors, and Context", as themqm.org recommends. */
export const WEIGHTS: Readonly<Record<Severity, number>> = { minor: 1, major: 5, critical: 25 };

/** A rate of a shorter text would mislead: one finding more or less moves it by several points. */
export const LEAST_WORDS = 500;

/** What a score is made of; adds up over texts. */
export interface Penalty {
  readonly words: number;
  readonly findings: number;
  /** Sum of the weights of all findings. */
  readonly points: number;
}

export const NO_PENALTY: Penalty = { words: 0, findings: 0, points: 0 };

/** The penalty of some findings in a text of so many words. */
export function penalty(findings: readonly Pick<Finding, 'severity'>[], words: number): Penalty {
  let points = 0;
  for (const { severity } of findings) points += WEIGHTS[severity];
  return { words, findings: findings.length, points };
}

export function plus(a: Penalty, b: Penalty): Penalty {
  return { words: a.words + b.words, findings: a.findings + b.findings, points: a.points + b.points };
}

/**
 * The MQM score: penalty points per 1,000 words of the text that was judged; 0 is a text without a finding.
 *
 * @returns undefined below `LEAST_WORDS`, where only counts are honest
 * @see Lommel et al. 2024, "The Multi-Range Theory of Translation Quality Measurement": samples below 500 words
 */
export function rate({ words, points }: Penalty): number | undefined {
  return words < LEAST_WORDS ? undefined : (points / words) * 1_000;
}
