import { WordClass } from '../../server/language/language.ts';

/** How a form stands in running text, counted only where a capital is its own. */
export interface Behaviour {
  lower: number;
  upper: number;
  /** How often, with a capital, directly after a determiner or an adjective with an ending. */
  determined: number;
  /** How often, with a capital, directly after a capitalised word that no lexicon has: a first name, mostly. */
  afterName: number;
}

export const NEW_FORM: Behaviour = { lower: 0, upper: 0, determined: 0, afterName: 0 };

/**
 * Whether text uses a form as a name. German writes nouns and names large, but a name stands without a determiner. The
 * test: nearly always large (95 %), seen three times so, and fewer than one time in five after a determiner or an
 * inflected adjective. A form that may also be a compound of common nouns (Sonneberg, Sicherheitsbedenken) must be seen
 * eight times with hardly any (one in fourteen). A noun of the lexicon (Wolf, Schneider) is a name too where every fourth
 * time or more a word stands before it that no lexicon has, as a first name does.
 */
export function isName(behaviour: Behaviour, classes: number, compound: boolean): boolean {
  const { lower, upper, determined, afterName } = behaviour;
  if ((classes & WordClass.function) !== 0 || upper < 3 || upper < 0.95 * (lower + upper)) return false;
  const share = (determined + 0.5) / (upper + 1);
  if ((classes & WordClass.noun) !== 0) return upper >= 8 && share < 0.2 && afterName >= 0.25 * upper;
  return compound ? upper >= 8 && share < 0.07 : share < 0.2;
}

/**
 * Whether text uses a form as a common noun that the lexicon does not have as one: large, and three times in ten or
 * more directly after a determiner or an inflected adjective.
 */
export function isNoun({ lower, upper, determined }: Behaviour, classes: number): boolean {
  if ((classes & WordClass.noun) !== 0 || upper < 3) return false;
  const enoughLarge =
    classes === 0 ? upper >= 0.9 * (lower + upper) : upper >= 5 && upper >= 0.3 * (lower + upper);
  return enoughLarge && determined >= 0.3 * upper;
}
