/** What the house knows about German words. Look-ups only; `load.ts` makes one from the files in `data/`. */

import type { Analysis, Wanted } from './morphology.ts';

/** Bits of a form's word classes; a form may have several. */
export const WordClass = {
  noun: 1,
  /** Finite forms, infinitives, imperatives. */
  verb: 2,
  adjective: 4,
  /** Articles, pronouns, prepositions, conjunctions, particles, adverbs, numerals: the closed classes. */
  function: 8,
  /** A person's, a place's or an organisation's name that German text knows; see `scripts/lexicon/names.ts` for the test. */
  name: 16,
  /** Participles, also as adjectives. */
  participle: 32,
  infinitive: 64,
  /** Verb forms that agree with a subject. */
  finite: 128,
  /**
   * With `noun`: a noun only by use, an adjective, participle or infinitive written with a capital (»das Gute«,
   * »Gesuchte«, »beim Lesen«); no noun of its own.
   */
  nominal: 256,
} as const;

/** How often running German text has a form, counted only inside sentences, never as the first word. */
export interface Usage {
  readonly lower: number;
  readonly upper: number;
}

export interface Language {
  /** Classes of a form, as bits of `WordClass`; the case of its first letter does not matter. 0 = not in the lexicon. */
  classes(form: string): number;
  /** Within 5 per cent; both 0 where the form was not seen twice. The case of the first letter does not matter. */
  usage(form: string): Usage;
  /** Parts of a compound, two or more, linking elements left with the part before; undefined where it is none. */
  split(form: string): readonly string[] | undefined;
  /**
   * Whether German knows the form: in the lexicon, seen in running text, a compound of known parts or derived from a
   * known word by rule. A rare form one edit from a frequent one is a slip and not known. The first part of a compound
   * is asked for with its hyphen (Zeitungs-); names that text does not have are not known.
   */
  knows(form: string): boolean;
  /**
   * Forms of running text one edit away (a letter more, fewer, other, or two neighbours swapped), the most used first,
   * with a first letter of the same case as `form`. Empty where there is none.
   */
  near(form: string): readonly string[];
  /**
   * How often running German text has `first` directly followed by `second`; case as given, any number counts as the
   * same one. Within 5 per cent; 0 = not seen twice.
   */
  together(first: string, second: string): number;
  /**
   * All readings that German has for the form, from the lexicon, from a compound's last part, or by a rule from a known
   * word; frozen, the same list for the same form. With a small first letter no nouns and names; with a capital all, for
   * a sentence may start with the form. Empty = not known, see `guess`.
   */
  analyses(form: string): readonly Analysis[];
  /** What a form that is not known may be by its shape; wide, never empty. */
  guess(form: string): readonly Analysis[];
  /** All forms of a lemma (as in `Analysis.lemma`) that fill what is wanted, the most used first; empty = none known. */
  inflect(lemma: string, wanted: Wanted): readonly string[];
}
