import { ADJECTIVE_ENDS } from './affixes.ts';
import { WordClass } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

const { noun, nominal, adjective, participle, infinitive, verb } = WordClass;
/** How often running text must have a part of so many letters, for it may stand anywhere by chance. */
const USED_BY_LENGTH: readonly number[] = [Infinity, Infinity, 200, 20, 20, 3, 3];
/** A small word that is a noun too (waren, enden) counts as one where it is written large one time in eight. */
const LARGE_SHARE = 0.12;
/** Below this its small use is too rare to meet it by chance. */
const OFTEN_SMALL = 100;
/** How often text must have a form that the lexicon has not. */
const SEEN = 2;

/** What lexicon and running text together say a piece of a word can be. Pieces are given with small letters. */
export interface Evidence {
  readonly is: (form: string, bits: number) => boolean;
  /** Seen with a small or a large first letter. */
  readonly used: (form: string) => number;
  /** Written large, other than by chance. */
  readonly named: (form: string) => boolean;
  /** A noun that text uses as one. */
  readonly isNoun: (form: string) => boolean;
  /** An adjective or participle, with or without ending. */
  readonly isAdjective: (form: string) => boolean;
  /** An adjective or participle without ending. */
  readonly isBareAdjective: (form: string) => boolean;
  /** What is left of an infinitive without -en or -n: schreib, sammel, samml. */
  readonly isVerbStem: (stem: string) => boolean;
  readonly isParticiple: (form: string) => boolean;
  readonly isVerbForm: (form: string) => boolean;
  /** Text has the form with a small letter, and the lexicon has it not. */
  readonly isNew: (form: string) => boolean;
  /** Long enough, or used often enough, to be a part by more than chance. */
  readonly isSolid: (form: string) => boolean;
}

export function createEvidence(lexicon: Lexicon, words: Words): Evidence {
  const is = (form: string, bits: number): boolean => (lexicon.classes(form) & bits) !== 0;
  const used = (form: string): number => {
    const { lower, upper } = words.usage(form);
    return lower + upper;
  };
  const isSolid = (form: string): boolean => used(form) >= (USED_BY_LENGTH[form.length] ?? 0);

  function isNoun(form: string): boolean {
    if (words.isNoun(form)) return true;
    const bits = lexicon.classes(form);
    if ((bits & noun) === 0) return false;
    const { lower, upper } = words.usage(form);
    if ((bits & nominal) !== 0) return upper >= 5 && upper >= LARGE_SHARE * lower;
    return lower < OFTEN_SMALL || upper >= LARGE_SHARE * lower;
  }

  return {
    is,
    used,
    isSolid,
    isNoun,
    named: (form) => words.usage(form).upper >= 2 && words.usage(form).lower === 0,
    isAdjective: (form) => is(form, adjective | participle) && !is(form, WordClass.function),
    isBareAdjective: (form) =>
      is(form, adjective | participle) && !is(form, nominal) && !is(form, WordClass.function),
    isVerbStem: (stem) =>
      [`${stem}en`, `${stem}n`, stem.replace(/[lr]$/u, 'e$&n')].some((form) => is(form, infinitive)),
    isNew: (form) => words.usage(form).lower >= SEEN && lexicon.classes(form) === 0,
    isParticiple: (form) => is(form, participle),
    isVerbForm: (form) => is(form, verb | participle) && !is(form, WordClass.function),
  };
}

const DEGREE_AND_ENDING = /(?:(?:e?st|er)?e[nmrs]?|er)?$/u;

/**
 * The piece before a second part of an adjective (zucker|haltig, ganz|seitigen), longest second part first; empty
 * where there is none.
 */
export function beforeAdjectiveEnd(form: string): readonly (readonly [string, string])[] {
  const bare = new Set([form, form.replace(DEGREE_AND_ENDING, ''), form.replace(/e[nmrs]?$/u, '')]);
  return [...bare]
    .flatMap((each) =>
      ADJECTIVE_ENDS.filter((end) => each.endsWith(end) && each.length > end.length + 2).map(
        (end) => [each.slice(0, -end.length), end] as const,
      ),
    )
    .sort((a, b) => b[1].length - a[1].length);
}
