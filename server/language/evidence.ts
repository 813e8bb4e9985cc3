import { ADJECTIVE_ENDS } from './affixes.ts';
import { WordClass } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

const { noun, nominal, adjective, participle, infinitive, verb } = WordClass;
/** A part of four letters or fewer may stand anywhere by chance: running text must have it this often. */
const SHORT = 4;
const SHORT_USED = 20;
/** A small word that is a noun too (waren, enden) counts as one where it is written large one time in eight. */
const LARGE_SHARE = 0.12;

/** What lexicon and running text together say a piece of a word can be. Pieces are given with small letters. */
export interface Evidence {
  is(form: string, bits: number): boolean;
  /** Seen with a small or a large first letter. */
  used(form: string): number;
  /** Written large, other than by chance. */
  named(form: string): boolean;
  /** A noun that text uses as one. */
  isNoun(form: string): boolean;
  /** An adjective or participle, with or without ending. */
  isAdjective(form: string): boolean;
  /** An adjective or participle without ending. */
  isBareAdjective(form: string): boolean;
  /** What is left of an infinitive without -en or -n: schreib, sammel, samml. */
  isVerbStem(stem: string): boolean;
  isParticiple(form: string): boolean;
  isVerbForm(form: string): boolean;
  /** Long enough, or used often enough, to be a part by more than chance. */
  isSolid(form: string): boolean;
}

export function createEvidence(lexicon: Lexicon, words: Words): Evidence {
  const is = (form: string, bits: number): boolean => (lexicon.classes(form) & bits) !== 0;
  const used = (form: string): number => {
    const { lower, upper } = words.usage(form);
    return lower + upper;
  };
  const isSolid = (form: string): boolean => form.length > SHORT || used(form) >= SHORT_USED;

  function isNoun(form: string): boolean {
    if (words.isNoun(form)) return true;
    const bits = lexicon.classes(form);
    if ((bits & noun) === 0) return false;
    const { lower, upper } = words.usage(form);
    if ((bits & nominal) !== 0) return upper >= 5 && upper >= LARGE_SHARE * lower;
    return upper >= LARGE_SHARE * lower;
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
