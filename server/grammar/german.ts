import type { Language } from '../language/language.ts';
import type { Trigrams } from '../language/trigrams.ts';
import type { Valency } from '../language/valency.ts';
import type { JudgeOddness } from './oddness/oddness.ts';
import type { Read } from './read.ts';

/** German: the look-ups of words, and the reader of sentences that is built on them. */
export interface German extends Language {
  readonly read: Read;
  readonly oddness: JudgeOddness;
  /** Which of two versions of a sentence text would rather have. */
  readonly trigrams: Trigrams;
  /** What verbs, nouns and adjectives stand with. */
  readonly valency: Valency;
}
