import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

const MOST_PARTS = 3;
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
    'Auf Johannes Paul I. und Johannes Paul II. folgte er.',
    'Nach Kim Jong Il und Kim Jong Un sprach niemand.',
    'Er flog von Bad Ems nach Bad Ems.',
    'Tag für Tag und Tag für Tag kam er.',
  ],
  knownFalseAlarms: ['Das Lied New York New York kennt jeder.'],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (let at = 0; at < words.length; at += 1) {
      const found = repeatedAt(words, at, language);
      if (found === undefined || /^\s*(?:[IVX]+\b|\d)/u.test(segment.text.slice(found.end))) continue;
      yield {
        span: { start: found.start, end: found.end },
        message: `„${found.name}“ steht zweimal.`,
        alternatives: [[{ span: { start: found.keep, end: found.end }, text: '' }]],
      };
      at = found.last;
    }
  },
});

interface Twice {
  readonly name: string;
  readonly start: number;
  readonly keep: number;
  readonly end: number;
  readonly last: number;
}

function repeatedAt(words: readonly Word[], at: number, language: Language): Twice | undefined {
  for (let length = MOST_PARTS; length >= 2; length -= 1) {
    const name = words.slice(at, at + length);
    if (name.length < length || !isName(name, language)) continue;
    const from = at + length + (CONJUNCTIONS.has(words[at + length]?.text ?? '') ? 1 : 0);
    const again = words.slice(from, from + length);
    if (!sameName(name, again) || !words.slice(at + length, from + 1).every(({ gap }) => BETWEEN.test(gap)))
      continue;
    const after = words[from + length];
    if (joined(after) && capital(after.text)) continue;
    const [start, keep, end] = [name[0]?.span.start, name.at(-1)?.span.end, again.at(-1)?.span.end];
    if (start === undefined || keep === undefined || end === undefined) continue;
    return { name: name.map(({ text }) => text).join(' '), start, keep, end, last: from + length - 1 };
  }
  return undefined;
}

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
