import { de, type Words } from './de.ts';
import { en } from './en.ts';

export type { Words } from './de.ts';

export const LANGUAGES = ['de', 'en'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = { de, en };

/** The words of the interface in one language. */
export function wordsIn(language: InterfaceLanguage): Words {
  return WORDS[language];
}

/** Whether the interface speaks this language. */
export function isInterfaceLanguage(code: string | undefined): code is InterfaceLanguage {
  return LANGUAGES.some((language) => language === code);
}
