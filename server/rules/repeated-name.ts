import { WordClass, type Language } from '../language/language.ts';
import type { Span } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

const MOST_PARTS = 3;
/** A comma alone may part a place from the land of the same name (»New York, New York«): only a list goes on with »und«. */
const BETWEEN = /^(?: |, )$/u;
const CONJUNCTIONS = new Set(['und', 'oder', 'sowie']);

export default defineRule({
  id: 'repeated-name',
  title: { de: 'Name doppelt', en: 'Repeated name' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.9,
  source: 'seen in lists of people, where an engine takes one twice',
  examples: [
    { wrong: 'Es kamen ⟦Anna Lorenz und Anna Lorenz⟧ aus Kiel.', right: 'Es kamen Anna Lorenz aus Kiel.' },
    {
      wrong: 'Es kamen Uwe Kern, ⟦Anna Lorenz, und Anna Lorenz⟧ aus Kiel.',
      right: 'Es kamen Uwe Kern, Anna Lorenz aus Kiel.',
    },
    { wrong: 'Dann sprach ⟦Anna Lorenz Anna Lorenz⟧ zu allen.', right: 'Dann sprach Anna Lorenz zu allen.' },
  ],
  passes: [
    'Es kamen Anna Lorenz und Anna Lorenz Kern.',
    'Zuerst sprach Anna Lorenz; Anna Lorenz aus Kiel schwieg.',
    'Auf Johannes Paul I. und Johannes Paul II. folgte er.',
    'Nach Kim Jong Il und Kim Jong Un sprach niemand.',
    'Das Lied heißt Anna Lorenz, Anna Lorenz.',
    'Er flog von Bad Ems nach Bad Ems.',
  ],
  knownFalseAlarms: ['Das Lied New York New York kennt jeder.'],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (let at = 0; at < words.length; at += 1) {
      const found = repeatedAt(words, at, language);
      if (found === undefined || /^\s*(?:[IVX]+\b|\d)/u.test(segment.text.slice(found.twice.end))) continue;
      yield {
        span: found.twice,
        message: `„${found.name}“ steht zweimal.`,
        alternatives: [[{ span: { start: found.once.end, end: found.twice.end }, text: '' }]],
      };
      at = found.last;
    }
  },
});

interface Twice {
  readonly name: string;
  /** Of the first name, and of both with what stands between. */
  readonly once: Span;
  readonly twice: Span;
  readonly last: number;
}

function repeatedAt(words: readonly Word[], at: number, language: Language): Twice | undefined {
  for (let length = MOST_PARTS; length >= 2; length -= 1) {
    const name = words.slice(at, at + length);
    const from = at + length + words.slice(at + length, at + length + 1).filter(isConjunction).length;
    const again = words.slice(from, from + length);
    if (!isName(name, language) || !sameName(name, again)) continue;
    const gaps = words.slice(at + length, from + 1).map(({ gap }) => gap);
    if (!gaps.every((gap) => BETWEEN.test(gap)) || gaps.join('') === ', ') continue;
    const after = words[from + length];
    if (joined(after) && capital(after.text)) continue;
    const twice = spanOver([...name, ...again]);
    return {
      name: name.map(({ text }) => text).join(' '),
      once: spanOver(name),
      twice,
      last: from + length - 1,
    };
  }
  return undefined;
}

const isConjunction = ({ text }: Word): boolean => CONJUNCTIONS.has(text);

function isName(name: readonly Word[], language: Language): boolean {
  return (
    name.every(({ text }) => capital(text)) &&
    name.slice(1).every(joined) &&
    name.every(({ text }) => {
      const classes = language.classes(text);
      return classes === 0 || (classes & WordClass.name) !== 0;
    })
  );
}

function sameName(name: readonly Word[], again: readonly Word[]): boolean {
  return (
    again.length === name.length &&
    again.slice(1).every(joined) &&
    again.every(({ text }, i) => text === name[i]?.text)
  );
}
