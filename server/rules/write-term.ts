import { WordClass, type Language } from '../language/language.ts';
import type { Edit } from '../model.ts';
import { nameForNoun } from './name-repair.ts';
import { proper } from './names.ts';
import type { TermPlace } from './term-places.ts';
import type { Word } from './words.ts';

/** The edits that write another form in a term's place: with its ending, and without the article that a name does not take. */
export function writeTerm(
  place: TermPlace,
  right: string,
  words: readonly Word[],
  language: Language,
): readonly Edit[] {
  const { form, span, ending, word, tied } = place;
  const isNoun = (text: string): boolean => (language.classes(text) & WordClass.noun) !== 0;
  if (!tied && ending === '' && isNoun(form) && proper(right, language))
    return nameForNoun({ word, span }, right, words);
  return [{ span: { start: span.start, end: span.end + ending.length }, text: genitive(right, ending) }];
}

function genitive(text: string, ending: string): string {
  if (ending === '') return text;
  return /[sxzß]$/u.test(text) ? `${text}’` : `${text}s`;
}
