import { WordClass, type Language } from '../language/language.ts';
import { spanOver } from './kinds.ts';
import { defineRule, type Remark } from './rule.ts';
import { capital, joined, wordsOf, type Word } from './words.ts';

const LONGEST = 12;
/** So many words may be parted by a comma: shorter ones are said twice on purpose (»kommt her, kommt her«). */
const LONG = 5;

export default defineRule({
  id: 'repeated-phrase',
  title: { de: 'Wortfolge doppelt', en: 'Repeated phrase' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.9,
  source: 'seen where an engine translates a stretch twice',
  examples: [
    {
      wrong: 'Er sprach ⟦über die Ernte über die Ernte⟧ im Herbst.',
      right: 'Er sprach über die Ernte im Herbst.',
    },
    {
      wrong: '⟦Morgen legt das alte Boot an, morgen legt das alte Boot an⟧ in Kiel.',
      right: 'Morgen legt das alte Boot an in Kiel.',
    },
    {
      wrong: '⟦Heute legt das Boot an, heute legt das Boot an⟧ in Kiel.',
      right: 'Heute legt das Boot an in Kiel.',
    },
  ],
  passes: [
    'Das Boot sinkt, das Boot sinkt, riefen alle.',
    'Er blickte immer wieder links, rechts, links, rechts.',
    'Wir wollen einen neuen Hafen; wir wollen einen neuen Hafen, und zwar jetzt.',
    'Er kam Schritt für Schritt für Schritt näher.',
    'Er fuhr von Ort zu Ort zu seinen Leuten.',
    'Kommt her, kommt her, rief er.',
    'Wer die, die die wählen, kennt, weiß das.',
    'Es ging auf und ab und auf und ab.',
  ],
  // repeated-name has it
  knownMisses: ['Dann sprach Anna Lorenz Anna Lorenz zu allen.'],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (let at = 0; at < words.length; at += 1) {
      const length = repeatedFrom(words, at, language);
      if (length === 0) continue;
      yield remarkOn(words, at, length);
      at += 2 * length - 1;
    }
  },
});

/** How many words from here on stand twice; 0 = none. */
function repeatedFrom(words: readonly Word[], at: number, language: Language): number {
  for (let length = Math.min(LONGEST, Math.floor((words.length - at) / 2)); length >= 2; length -= 1)
    if (same(words, at, length) && isFault(words, at, length, language)) return length;
  return 0;
}

function same(words: readonly Word[], at: number, length: number): boolean {
  for (let i = at; i < at + length; i += 1)
    if (words[i]?.text.toLowerCase() !== words[i + length]?.text.toLowerCase()) return false;
  return true;
}

function isFault(words: readonly Word[], at: number, length: number, language: Language): boolean {
  const [once, again] = [words.slice(at, at + length), words.slice(at + length, at + 2 * length)];
  if (!once.slice(1).every(joined) || !again.slice(1).every(joined)) return false;
  if (!again.slice(0, 1).every(({ gap }) => gap === ' ' || (length >= LONG && gap === ', '))) return false;
  if (length === 2 && isSeries(once, words[at - 1], language)) return false;
  return once.some(({ text }) => isContent(text, language)) && !once.every(({ text }) => capital(text));
}

/** »Schritt für Schritt für …«, »von Ort zu Ort zu reisen« */
function isSeries(pair: readonly Word[], before: Word | undefined, language: Language): boolean {
  const [first, second] = pair.map(({ text }) => isContent(text, language));
  return before?.text === pair[1]?.text || (first === true && second === false);
}

function isContent(text: string, language: Language): boolean {
  return (language.classes(text) & WordClass.function) === 0;
}

function remarkOn(words: readonly Word[], at: number, length: number): Remark {
  const once = words.slice(at, at + length);
  const span = spanOver(words.slice(at, at + 2 * length));
  return {
    span,
    message: `„${once.map(({ text }) => text).join(' ')}“ steht zweimal hintereinander.`,
    alternatives: [[{ span: { start: spanOver(once).end, end: span.end }, text: '' }]],
  };
}
