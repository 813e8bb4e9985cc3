import { WordClass } from '../../server/language/language.ts';

/** How a form stands in running text, counted only where a capital is its own. */
export interface Behaviour {
  lower: number;
  upper: number;
  /** How often, with a capital, directly after a determiner or an adjective with an ending. */
  determined: number;
}

/**
 * Whether text uses a form as a name. A German name is written large and, other than a noun, stands without a
 * determiner: nearly always capitalised (95 %), seen three times, and fewer than three in ten times after a determiner
 * or an inflected adjective; no noun of the lexicon.
 */
export function isName({ lower, upper, determined }: Behaviour, classes: number): boolean {
  if ((classes & WordClass.noun) !== 0 || (classes & WordClass.function) !== 0) return false;
  if (upper < 3 || upper < 0.95 * (lower + upper)) return false;
  return (determined + 0.5) / (upper + 1) < 0.3;
}
