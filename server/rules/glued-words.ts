import type { Span } from '../model.ts';
import type { Language } from '../language/language.ts';
import { namesOf } from './names.ts';
import { defineRule, type ArticleReading } from './rule.ts';
import { capitalise, wordsOf } from './words.ts';

/** Where one half is cut off, so often must German text have each of them. */
const FREQUENT = 20;
const SHORTEST = 3;
const LAST =
  '(?:und|oder|aber|sowie|mit|für|auf|von|dass|nicht|sich|hat|ist|war|wird|wurde|sagte|sagt|habe|sei)';
/** A word and a conjunction, preposition or verb that a link's border swallowed (»Meierund«). */
const TAIL = new RegExp(`^(\\p{Lu}\\p{Ll}{2,}?)(${LAST})$`, 'u');
/** A large letter behind a small word (»derMinister«). */
const INNER_CAPITAL = /^(\p{Ll}+)(\p{Lu}\p{Ll}+)$/u;
/** A word, then a name that begins with a digit (»Modul3D«). */
const INNER_DIGIT = /^(\p{Lu}?\p{Ll}{4,})(\p{N}+\p{L}.*)$/u;
/** Two small words without their space. */
const SMALL = /^\p{Ll}{4,9}$/u;

/** Behind or before a word: a file, an address, a path through somebody's program. */
const PATH_BEFORE = /[./@#:_]$/u;
const PATH_AFTER = /^(?:\.\p{L}|[/@_(])/u;

/** Any of these, cheaply. */
const SUSPECT = new RegExp(
  [TAIL, INNER_CAPITAL, INNER_DIGIT, SMALL].map(({ source }) => source).join('|'),
  'u',
);

type Halves = readonly [string, string];

function frequent(word: string, language: Language): boolean {
  const { lower, upper } = language.usage(word);
  return lower + upper >= FREQUENT;
}

function halvesAt(pattern: RegExp, word: string): Halves | undefined {
  const [, left, right] = pattern.exec(word) ?? [];
  return left === undefined || right === undefined ? undefined : [left, right];
}

/** The two words that a word is made of by accident; undefined where it may be one. */
function halves(word: string, article: ArticleReading): Halves | undefined {
  const { language } = article;
  const tail = halvesAt(TAIL, word);
  if (tail !== undefined && namesOf(article).has(tail[0])) return tail;
  const inner = halvesAt(INNER_CAPITAL, word);
  if (inner !== undefined) return glued(inner, language) ? inner : undefined;
  const digit = halvesAt(INNER_DIGIT, word);
  if (digit !== undefined) return frequent(digit[0], language) ? digit : undefined;
  return SMALL.test(word) ? twoSmallWords(word, language) : undefined;
}

/** A small word before a capital is glued to it; two large ones may be a brand (»SoftWare«). */
function glued([left]: Halves, language: Language): boolean {
  return left.length >= SHORTEST && left === left.toLowerCase() && language.usage(left).lower >= FREQUENT;
}

function twoSmallWords(word: string, language: Language): Halves | undefined {
  for (let at = 2; at <= word.length - 2; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (language.together(left, right) >= TOGETHER) return [left, right];
  }
  return undefined;
}

/** So often must German text have two small words side by side. */
const TOGETHER = 50;

function seen(word: string, language: Language): boolean {
  const { lower, upper } = language.usage(word);
  return lower + upper > 0;
}

function technical(text: string, { start, end }: Span): boolean {
  return PATH_BEFORE.test(text.slice(0, start)) || PATH_AFTER.test(text.slice(end));
}

export default defineRule({
  id: 'glued-words',
  title: { de: 'Wörter ohne Zwischenraum', en: 'Words without a space' },
  category: 'spacing',
  severity: 'major',
  confidence: 0.9,
  source: 'seen at the borders of link texts and code that were translated apart',
  examples: [
    {
      wrong: ['Mit Frau Ellerbrock sprach er lange.', 'Dann lobte er Frau ⟦Ellerbrockund⟧ ihren Mut.'],
      right: ['Mit Frau Ellerbrock sprach er lange.', 'Dann lobte er Frau Ellerbrock und ihren Mut.'],
    },
    { wrong: 'Danach kam ⟦derMinister⟧ zu Wort.', right: 'Danach kam der Minister zu Wort.' },
    { wrong: 'Die ⟦Maschine4D⟧ arbeitet.', right: 'Die Maschine 4D arbeitet.' },
    { wrong: 'Er saß ⟦aufdem⟧ Dach.', right: 'Er saß auf dem Dach.' },
  ],
  passes: [
    'Der Berg Trabimund liegt im Nebel.',
    'Das xyloMarkt-Haus und der xyloMarkt sind neu.',
    'Das iPhone und die GmbH, der SolarMarkt und YouTube wachsen.',
    'Der Pfad heißt derMinister.txt oder auch src/derMinister, @derMinister.',
    'In Gmund und Stralsund, mit Edmund und Sigmund.',
    'Ein Fisch namens Koboldfund.',
    'Die Formel xylo3D und der Raum4b.',
    'Das Wort „derMinister“ ist falsch.',
    'Man rief quorx.',
  ],
  *find(segment, { article, language }) {
    for (const { text, span, cited } of wordsOf(segment)) {
      if (cited || !SUSPECT.test(text) || seen(text, language) || technical(segment.text, span)) continue;
      if (language.knows(text) || language.knows(capitalise(text))) continue;
      const pair = halves(text, article);
      if (pair === undefined) continue;
      const gap = { start: span.start + pair[0].length, end: span.start + pair[0].length };
      const message = `Zwischen „${pair[0]}“ und „${pair[1]}“ fehlt der Zwischenraum.`;
      yield { span, message, alternatives: [[{ span: gap, text: ' ' }]] };
    }
  },
});
