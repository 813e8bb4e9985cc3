import { WordClass, type Language } from '../language/language.ts';
import { opensSentence } from '../text/openers.ts';
import { capital, type Word } from './words.ts';

/** So many times as often must German write the word small. */
const TIMES = 20;
/** Forms of address, words that are nouns as well, and words that other languages' names begin with. */
const MAY_BE_LARGE =
  /^(?:Sie|Ihr\p{Ll}*|Du|Dich|Dir|Dein\p{Ll}*|Euch|Euer|Eur\p{Ll}+|Man|War|Da|Will|In|An|Per|Des|Den|Oder|Seine|Vieles|Weniges|Alles|Nichts|Etwas|Selbst|Heute|Unter|Zu)$/u;
/** Houses and parties whose name begins with an article; they stand behind verbs of saying. */
const NAMED_WITH_ARTICLE = new Set(
  `Spiegel Standard Tagesspiegel Bund Freitag Westen Postillon Zeit Welt Presse Rheinpfalz Furche Linke Linken Grünen Grüne
  Partei PARTEI Basis Heimat Republikaner Freiheitlichen Ärzte Toten Erste Zweite Parlament Farbe`.split(
    /\s+/,
  ),
);

/** The articles that titles and names begin with. */
export const NOMINATIVE = /^(?:Der|Die|Das)$/u;

/** A word, and the one behind it if only a space parts them. */
export interface LargeWord {
  readonly word: Word;
  readonly after: Word | undefined;
  readonly language: Language;
}

/** Whether a word with a capital can only begin a sentence or a title, and no name that text knows. */
export function beginsSentence({ word: { text }, after, language }: LargeWord): boolean {
  if (MAY_BE_LARGE.test(text) || !opensSentence(text)) return false;
  if (NOMINATIVE.test(text) && (after === undefined || NAMED_WITH_ARTICLE.has(after.text))) return false;
  const { lower, upper } = language.usage(text);
  return lower >= TIMES * (upper + 1) && (language.classes(text) & WordClass.noun) === 0;
}

/** Whether a word is a common noun or a compound that ends in one. */
export function isCommonNoun(word: Word | undefined, language: Language): word is Word {
  if (word === undefined || !capital(word.text)) return false;
  const classes = language.classes(word.text) | language.classes(language.split(word.text)?.at(-1) ?? '');
  return (classes & WordClass.noun) !== 0 && (language.classes(word.text) & WordClass.name) === 0;
}
