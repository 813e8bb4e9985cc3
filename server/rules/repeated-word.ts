import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, decapitalise, joined, wordsOf, type Word } from './words.ts';

/** Articles that are pronouns as well: `die die Wahl gewinnen`, `wenn die einen einen Zuschlag bekommen`. */
const BOTH = new Set(
  'die der das dem den eine einen einem einer eines ein sie ihr ihre ihren ihrem ihrer sein'.split(' '),
);
/** Said twice for emphasis. */
const EMPHATIC = new Set(
  'sehr ganz viel viele nie lange weit nein ja so bitte immer wieder hoch tief'.split(' '),
);
/** Nouns that running text hardly knows may be names (»Lang Lang«, »Bora Bora«). */
const FREQUENT = 20;

export default defineRule({
  id: 'repeated-word',
  title: { de: 'Wort doppelt', en: 'Repeated word' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where an engine joins chunks that overlap',
  examples: [
    { wrong: 'Die Fähre legt ⟦in in⟧ Kiel an.', right: 'Die Fähre legt in Kiel an.' },
    { wrong: 'Die Fähre legt ⟦in in⟧ Kiel-Holtenau an.', right: 'Die Fähre legt in Kiel-Holtenau an.' },
    { wrong: '⟦Um um⟧ neun Uhr legt die Fähre in Kiel an.', right: 'Um neun Uhr legt die Fähre in Kiel an.' },
    {
      wrong: 'Die Fähre bringt die ⟦Menschen Menschen⟧ nach Kiel.',
      right: 'Die Fähre bringt die Menschen nach Kiel.',
    },
  ],
  passes: [
    'Alle wissen, dass Fliegen hinter fliegen Fliegen Fliegen nach.',
    'Die die Wahl gewinnen, regieren.',
    'Ich weiß, dass die die Wahl gewinnen.',
    'Wenn Fliegen fliegen, summt es.',
    'Die Kanzlei Müller Müller öffnet um neun.',
    'Die Band Kanister Kanister spielt am Abend.',
    'Das Reimschema ist a a b b.',
    'Die Fähre nach Bora Bora legt in Kiel an.',
    'Das ist sehr sehr schade.',
    'Nein, nein, sagte er.',
    'Die Sängerin Lang Lang und die Band tok tok spielten.',
    'Oft wird ein ein- bis zweitägiger Ausflug daraus.',
  ],
  knownFalseAlarms: ['Die neue Frist tritt an an die Stelle geknüpfte Bedingungen.'],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const before = words[word.index - 1];
      if (before === undefined || !joined(word) || !same(before, word)) continue;
      if (isPlay(words, word)) continue;
      if (!isFault(word, language) || /^[-‐‑]/u.test(segment.text.slice(word.span.end))) continue;
      const span = { start: before.span.start, end: word.span.end };
      yield {
        span,
        message: `„${word.text}“ steht zweimal hintereinander.`,
        alternatives: [[{ span: { start: before.span.end, end: word.span.end }, text: '' }]],
      };
    }
  },
});

/** `Dass dass`: the first word of a sentence has a capital that says nothing. */
function same(before: Word, { text }: Word): boolean {
  if (before.text === text) return true;
  return before.opens && decapitalise(before.text) === text;
}

/** `fliegen Fliegen Fliegen nach`: with the same letters as another word beside them, both are meant. */
function isPlay(words: readonly Word[], { index, text }: Word): boolean {
  const alike = [words[index - 2], words[index + 1]].map((word) => word?.text);
  return alike.some(
    (other) => other !== undefined && other !== text && other.toLowerCase() === text.toLowerCase(),
  );
}

function isFault({ text }: Word, language: Language): boolean {
  if (text.length < 2 || BOTH.has(text) || EMPHATIC.has(text)) return false;
  const classes = language.classes(text);
  if (!capital(text)) return classes !== 0 && (classes & WordClass.name) === 0;
  return (
    (classes & WordClass.noun) !== 0 &&
    (classes & WordClass.name) === 0 &&
    language.usage(text).upper >= FREQUENT
  );
}
