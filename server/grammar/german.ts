import type { Language } from '../language/language.ts';
import type { Read } from './read.ts';

/** German: the look-ups of words, and the reader of sentences that is built on them. */
export interface German extends Language {
  readonly read: Read;
}
