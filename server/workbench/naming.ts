import { WordClass, type Language } from '../language/language.ts';
import { proper } from '../rules/names.ts';

/** Whether German knows a word as a name and as nothing else; undefined where it does not know the word at all. */
export function nameTest(language: Language): (word: string) => boolean | undefined {
  return (word) => {
    if (!proper(word, language)) return false;
    return (language.classes(word) & WordClass.name) !== 0 ? true : undefined;
  };
}
