import type { Language } from '../language/language.ts';
import { DATES, PLACES } from './english-places.ts';
import { FOREIGN } from './foreign-words.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

/** German text in which the name stands by itself, as its own words do: behind a small word, before a small word or a mark. */
function german({ index, opens }: Word, words: readonly Word[], language: Language): boolean {
  const [before, after] = [words[index - 1], words[index + 1]];
  const plain = (word: Word): boolean =>
    (word.opens || !capital(word.text)) &&
    word.text !== 'de' &&
    language.knows(word.text) &&
    !FOREIGN.some(({ functions }) => functions.has(word.text));
  return !opens && before !== undefined && plain(before) && (!joined(after) || plain(after));
}

export default defineRule({
  id: 'english-name',
  title: { de: 'Englischer Orts- oder Monatsname', en: 'English place or month' },
  category: 'untranslated',
  severity: 'minor',
  confidence: 0.85,
  source: 'engines leave names of places and dates that they take for parts of a larger name',
  examples: [
    { wrong: 'Die Reise führte sie nach ⟦Moscow⟧.', right: 'Die Reise führte sie nach Moskau.' },
    { wrong: 'Die Sitzung findet am ⟦Monday⟧ statt.', right: 'Die Sitzung findet am Montag statt.' },
    { wrong: 'Aus ⟦Germany⟧ kamen drei Züge.', right: 'Aus Deutschland kamen drei Züge.' },
  ],
  passes: [
    'Sie studierte an der University of Vienna und las die Moscow Times.',
    'Das Eau de Cologne und die Tour de France sind bekannt.',
    'Vienna ist ein Ort in Virginia.',
    'Der Hersteller (Cologne) sitzt in Kyiv und in Belarus.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span, cited } = word;
      const translation = PLACES.get(text) ?? DATES.get(text);
      if (translation === undefined || cited || !joined(word) || !german(word, words, language)) continue;
      const message = `„${text}“ heißt auf Deutsch „${translation}“.`;
      yield { span, message, alternatives: [[{ span, text: translation }]] };
    }
  },
});
