import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, capitalise, joined, wordsOf, type Word } from './words.ts';

/** Shorter words have too many neighbours; adjectives in -isch may come from any name. */
const SMALL = /^\p{Ll}{7,}(?<!isch(?:e[mnrs]?)?)$/u;
/** A neighbour that German text has so often is what was meant. */
const FREQUENT = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß';

/**
 * Known small words that the word becomes with a letter less or more, or with two swapped. Another letter in place of
 * one makes other words, not slips: rare German would be taken for its frequent neighbour.
 */
function neighbours(word: string, language: Language): ReadonlySet<string> {
  const found = new Set<string>();
  const keep = (form: string): void => {
    if (form !== word && language.usage(form).lower >= FREQUENT) found.add(form);
  };
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    keep(head + tail.slice(1));
    keep(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) keep(head + letter + tail);
  }
  return found;
}

/** No foreign phrase: both neighbours are German. */
function germanAround(word: Word, words: readonly Word[], language: Language): boolean {
  const around = words.slice(Math.max(0, word.index - 1), word.index + 2).filter((other) => other !== word);
  return joined(word) && around.every(({ text }) => german(text, language));
}

function german(text: string, language: Language): boolean {
  return language.knows(text) && (!capital(text) || (language.classes(text) & WordClass.noun) !== 0);
}

export default defineRule({
  id: 'unknown-word',
  title: { de: 'Unbekanntes Wort', en: 'Unknown word' },
  category: 'spelling',
  severity: 'minor',
  confidence: 0.8,
  source: 'words that neither lexicon, running text nor word formation know',
  examples: [
    {
      wrong: 'Der Streit hat lange ⟦gedauertt⟧ und viel gekostet.',
      right: 'Der Streit hat lange gedauert und viel gekostet.',
    },
    {
      wrong: 'Der Streit hat lange ⟦geduaert⟧ und viel gekostet.',
      right: 'Der Streit hat lange gedauert und viel gekostet.',
    },
    {
      wrong: 'Der Streit hat lange ⟦gedauet⟧ und viel gekostet.',
      right: 'Der Streit hat lange gedauert und viel gekostet.',
    },
  ],
  passes: [
    'Man nannte es dracurio gedauertt und ging.',
    ['Die gunterbergsche Lösung gefiel.', 'Mit Gunterberg kam Ruhe.'],
    'Die ellerbrocksche Lösung gefiel, denn Ellerbrock selbst hatte sie gefunden.',
    'Er aß gerne ein gutes xyloquark zum Frühstück.',
    'Das Wort „gedauertt“ ist falsch.',
    'Der modus vivendi galt in monte dracurio.',
    'Die fußballbegeisterte Stadt feierte.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span } = word;
      if (
        word.cited ||
        !SMALL.test(text) ||
        language.usage(text).lower > 0 ||
        language.knows(text) ||
        language.knows(capitalise(text))
      )
        continue;
      if (!germanAround(word, words, language)) continue;
      const [only, ...others] = neighbours(text, language);
      if (only === undefined || others.length > 0) continue;
      const message = `Das Wort „${text}“ kennt das Deutsche nicht.`;
      yield { span, message, alternatives: [[{ span, text: only }]] };
    }
  },
});
