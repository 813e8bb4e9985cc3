import type { Segment } from '../model.ts';
import { oncePer } from '../text/once.ts';
import { defineRule, type ArticleReading } from './rule.ts';

/** Fewest words of a text that is no refrain: near its twin, and anywhere. */
const FEWEST = 5;
const MANY = 8;
/** How many segments count as near. */
const NEAR = 4;
/** Whoever begins twice alike and comes to an end may do so on purpose. */
const FINISHED = /[.!?…]["“”»«]?$/u;
/** How much of a cut twin must be left, in letters. */
const LEAST_CUT = 20;

interface Twins {
  /** The letters and digits of each segment. */
  readonly keys: readonly string[];
  readonly first: ReadonlyMap<string, number>;
}

const twinsOf: (article: ArticleReading) => Twins = oncePer(({ segments }: ArticleReading) => {
  const keys = segments.map(({ text }) => keyOf(text));
  const first = new Map<string, number>();
  keys.forEach((key, i) => {
    if (!first.has(key)) first.set(key, i);
  });
  return { keys, first };
});

/** What is left of a text without case, marks and spaces. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export default defineRule({
  id: 'repeated-segment',
  title: { de: 'Satz oder Bildtext doppelt', en: 'Sentence or caption twice' },
  category: 'duplication',
  severity: 'major',
  confidence: 0.95,
  source:
    'seen where a page gives a caption for small and for large screens, and where an engine loses its place',
  examples: [
    {
      wrong: ['Der neue Kran im Hafen von Kiel.', 'Er wiegt viel.', '⟦Der neue Kran im Hafen von Kiel.⟧'],
      right: ['Der neue Kran im Hafen von Kiel.', 'Er wiegt viel.', ''],
    },
    {
      wrong: [
        'Der neue Kran soll im Sommer fertig sein und dann das ganze Ufer von Kiel versorgen.',
        '⟦Der neue Kran soll im Sommer fertig sein und dann das ganze Ufe⟧',
      ],
      right: ['Der neue Kran soll im Sommer fertig sein und dann das ganze Ufer von Kiel versorgen.', ''],
    },
    {
      wrong: [
        'Der neue Kran steht seit heute im Hafen.',
        'Eins.',
        'Zwei.',
        'Drei.',
        'Vier.',
        '⟦Der neue Kran steht seit heute im Hafen.⟧',
      ],
      right: ['Der neue Kran steht seit heute im Hafen.', 'Eins.', 'Zwei.', 'Drei.', 'Vier.', ''],
    },
    {
      wrong: ['Der Kran steht im Hafen.', 'Er wiegt viel.', '⟦Der KRAN steht – im Hafen!⟧'],
      right: ['Der Kran steht im Hafen.', 'Er wiegt viel.', ''],
    },
    {
      wrong: [
        'Der neue Kran soll im Sommer fertig sein.',
        'Er wiegt viel.',
        '⟦Der neue Kran soll im Sommer⟧',
      ],
      right: ['Der neue Kran soll im Sommer fertig sein.', 'Er wiegt viel.', ''],
    },
  ],
  passes: [
    ['Der neue Kran soll im Sommer fertig sein.', 'Eins.', 'Zwei.', 'Der neue Kran soll im Sommer'],
    ['Er geht am Tag in den Ort.', 'Er geht am Tag in'],
    ['Der Kieler Hafenmeister hat heute frei.', 'Der Kieler Hafenmeister hat'],
    ['Werbung', 'Der Kran steht im Hafen.', 'Werbung'],
    ['Vielen Dank.', 'Der Kran steht im Hafen.', 'Vielen Dank.'],
    ['Der Kran steht jetzt im Hafen, weil er dort fehlt.', 'Der Kran steht jetzt im Hafen.'],
    ['Der Kran steht im Hafen.', 'Der Kran'],
    ['Das sagt er heute im Hafen.', 'Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Das sagt er heute im Hafen.'],
    'Der Kran steht im Hafen von Kiel.',
  ],
  *find(segment, { article }) {
    if (segment.kind === 'boilerplate' || segment.kind === 'heading') return;
    if (!hasTwin(segment, article) && !isCutTwin(segment, article)) return;
    const span = { start: 0, end: segment.text.length };
    yield {
      span,
      message: `„${shorten(segment.text)}“ steht im Artikel schon einmal.`,
      alternatives: [[{ span, text: '' }]],
    };
  },
});

function hasTwin({ index, text }: Segment, article: ArticleReading): boolean {
  const key = keyOf(text);
  const { keys, first } = twinsOf(article);
  const words = key.split(' ').length;
  if (words < FEWEST) return false;
  const [earlier = index] = [first.get(key)];
  return (words >= MANY && earlier < index) || keys.slice(Math.max(0, index - NEAR), index).includes(key);
}

/** A sentence that begins like one just before it, and breaks off. */
function isCutTwin({ index, text }: Segment, article: ArticleReading): boolean {
  const key = keyOf(text);
  if (key.length < LEAST_CUT || key.split(' ').length < FEWEST || FINISHED.test(text)) return false;
  return twinsOf(article)
    .keys.slice(Math.max(0, index - 2), index)
    .some((earlier) => earlier.startsWith(key));
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
