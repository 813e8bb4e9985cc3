import type { MeasuredRules, RuleFigures } from './figures.ts';

/** A rule that is right less often than this is off unless a person switches it on. */
export const PRECISE = 0.9;
/** Quantile of the normal distribution for an interval of 95 % on both sides. */
const Z = 1.96;

/**
 * How many of a rule's findings are right, 0..1; undefined where it never spoke.
 *
 * A finding is *right* if it stands in a sentence in which a person marked a fault, wherever in it; it is a false alarm
 * in every other sentence that people have read. On good German alone every finding is a false alarm and the share
 * would be 0 for all rules; so it is taken over clean and damaged articles together, as they were collected: about four
 * sentences in five are good. Text that nobody has read does not count.
 */
export function precisionOf(figures: RuleFigures): number | undefined {
  const all = findingsOf(figures);
  return all === 0 ? undefined : figures.right / all;
}

/** Findings in everything that people have read. */
function findingsOf({ clean, right, wrong }: RuleFigures): number {
  return clean + right + wrong;
}

/**
 * Whether a rule speaks where no person has chosen. Off is one whose precision is below 0.9 beyond chance: also the
 * upper end of its 95 % interval lies below. A rule that spoke once, and wrongly, says nothing yet.
 *
 * @see Wilson 1927, score interval for a proportion
 */
export function isOnByDefault(ruleId: string, { rules }: MeasuredRules): boolean {
  const figures = rules[ruleId];
  if (figures === undefined) return true;
  const n = findingsOf(figures);
  if (n === 0) return true;
  const share = figures.right / n;
  const centre = share + (Z * Z) / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n));
  return (centre + spread) / (1 + (Z * Z) / n) >= PRECISE;
}
