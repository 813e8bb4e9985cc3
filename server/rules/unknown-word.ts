import type { Language } from '../language/language.ts';
import { namesOf } from './names.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { capital, capitalise, joined, wordsOf, type Word } from './words.ts';

/** Shorter words have too many neighbours. */
const SMALL = /^\p{Ll}{7,}$/u;
/** A neighbour that German text has so often is what was meant. */
const FREQUENT = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzäöüß';

/** Known small words one letter away, each once. */
function neighbours(word: string, language: Language): ReadonlySet<string> {
  const found = new Set<string>();
  const keep = (form: string): void => {
    if (form !== word && language.usage(form).lower >= FREQUENT) found.add(form);
  };
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    keep(head + tail.slice(1));
    keep(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) {
      keep(head + letter + tail);
      keep(head + letter + tail.slice(1));
    }
  }
  return found;
}

/** Adjectives of names: »trumpsche«, »orbánhaft«. */
function madeOfName(word: string, article: ArticleReading): boolean {
  const stem = capitalise(word).replace(/(?:i?sch|haft|weit)(?:e[mnrs]?)?$/u, '');
  return stem.length < word.length && (namesOf(article).has(stem) || article.language.knows(stem));
}

function germanAround(word: Word, words: readonly Word[], language: Language): boolean {
  const [before, after] = [words[word.index - 1], words[word.index + 1]];
  const known = (other: Word | undefined): boolean =>
    other === undefined || (language.knows(other.text) && !capital(other.text));
  return joined(word) && known(before) && known(after);
}

export default defineRule({
  id: 'unknown-word',
  title: { de: 'Unbekanntes Wort', en: 'Unknown word' },
  category: 'spelling',
  severity: 'major',
  confidence: 0.7,
  source: 'words that neither lexicon, running text nor word formation know',
  examples: [
    {
      wrong: 'Der Streit hat lange ⟦gedauertt⟧ und viel gekostet.',
      right: 'Der Streit hat lange gedauert und viel gekostet.',
    },
  ],
  passes: [
    'Die ellerbrocksche Lösung gefiel, denn Ellerbrock selbst hatte sie gefunden.',
    'Er aß gerne ein gutes xyloquark zum Frühstück.',
    'Das Wort „gedauertt“ ist falsch.',
    'Der modus vivendi galt in monte dracurio.',
    'Die fußballbegeisterte Stadt feierte.',
  ],
  *find(segment, { article, language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span } = word;
      if (word.cited || !SMALL.test(text) || language.knows(text) || language.knows(capitalise(text)))
        continue;
      if (!germanAround(word, words, language) || madeOfName(text, article)) continue;
      const [only, ...others] = neighbours(text, language);
      if (only === undefined || others.length > 0) continue;
      const message = `Das Wort „${text}“ kennt das Deutsche nicht.`;
      yield { span, message, alternatives: [[{ span, text: only }]] };
    }
  },
});
