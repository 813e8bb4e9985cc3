import type { MeasuredRules, RuleFigures } from './figures.ts';

/** A rule that is right less often than this is off unless a person switches it on. */
const PRECISE = 0.9;
/** Below this chance a shortfall is no accident. */
const CHANCE = 0.05;

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
 * Whether a rule speaks where no person has chosen. Off is one whose precision lies below 0.9 beyond chance: a rule that
 * is right in nine of ten cases would hardly (in 5 of 100 collections) do as badly. One that spoke once, and wrongly,
 * says nothing yet.
 */
export function isOnByDefault(ruleId: string, { rules }: MeasuredRules): boolean {
  const figures = rules[ruleId];
  return figures === undefined || atMost(figures.right, findingsOf(figures), PRECISE) >= CHANCE;
}

/** Chance of at most `k` successes in `n` independent trials of chance `p` each (binomial distribution). */
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  let logarithm = n * Math.log(1 - p);
  for (let i = 0; i <= k; i++) {
    sum += Math.exp(logarithm);
    logarithm += Math.log(((n - i) / (i + 1)) * (p / (1 - p)));
  }
  return sum;
}
