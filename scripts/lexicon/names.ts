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

/** What else is known of a form when it is asked whether it is a name. */
export interface Knowledge {
  readonly classes: number;
  readonly isCompound: boolean;
  /** Without its ending it is a common noun. */
  readonly isFormOfNoun: boolean;
}

export const NEW_FORM: Behaviour = { lower: 0, upper: 0, determined: 0, afterName: 0 };

/**
 * Whether text uses a form as a name. German writes nouns and names large, but a name stands without a determiner. The
 * test: nearly always large (95 %), seen three times so, and fewer than one time in five after a determiner or an
 * inflected adjective. A compound of common nouns is a name only if it ends as places do (Sonneberg), is seen eight times
 * and hardly ever (one in fourteen) with a determiner. What has a suffix of common nouns (-ung, -logie) is none, nor is a
 * form of a noun that shows itself as one elsewhere (Geckos by Gecko). A noun of the lexicon (Wolf, Schneider) is a name too where every fourth
 * time or more a word stands before it that no lexicon has, as a first name does.
 */
export function isName(
  form: string,
  behaviour: Behaviour,
  { classes, isCompound, isFormOfNoun }: Knowledge,
): boolean {
  const { lower, upper, determined, afterName } = behaviour;
  if ((classes & WordClass.function) !== 0 || upper < 3 || upper < 0.95 * (lower + upper)) return false;
  const share = (determined + 0.5) / (upper + 1);
  if ((classes & WordClass.noun) !== 0) return upper >= 8 && share < 0.2 && afterName >= 0.25 * upper;
  if (COMMON.test(form) || isFormOfNoun) return false;
  return isCompound ? PLACE.test(form) && upper >= 8 && share < 0.07 : share < 0.2;
}

/** Suffixes of common nouns. */
export const COMMON =
  /(?:ung|ungen|heit|keit|schaft|schaften|ität|ismus|[tsg]ion|[tsg]ionen|kunde|säure|logie|pathie|gra(?:f|ph)ie|nomie|metrie|iatrie|istik)s?$/u;
const PLACE =
  /(?:berg|burg|dorf|felde?n?|stadt|stedt|heim|hausen|bach|au|wald|furt|see|tal|haven|kirch|kirchen|brück|brücken|stein|hof|hofen|fels|horst|münde|münster|werder|leben|rode|weiler|zell|born|bronn|land|markt|moor|mar)s?$/u;

/**
 * Whether text uses a form as a common noun that the lexicon does not have as one: large, and three times in ten or
 * more directly after a determiner or an inflected adjective.
 */
export function isNoun({ lower, upper, determined }: Behaviour, classes: number): boolean {
  if ((classes & (WordClass.noun | WordClass.name)) !== 0 || upper < 3 || determined < 2) return false;
  const enoughLarge =
    classes === 0 ? upper >= 0.9 * (lower + upper) : upper >= 5 && upper >= 0.3 * (lower + upper);
  return enoughLarge && determined >= 0.3 * upper;
}
