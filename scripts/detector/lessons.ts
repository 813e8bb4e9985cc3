import { tokenize } from '../../server/text/tokenize.ts';
import type { Counted } from '../../server/grammar/oddness/odd-sentence.ts';
import { damaged } from '../damage/index.ts';
import type { Tools } from '../damage/material.ts';
import { letterCase } from '../damage/senses.ts';
import type { Words } from '../damage/words.ts';

/** What is wrong at a token: nothing, something, or not known. */
export type Label = 'sound' | 'damaged' | 'unsure';

/** A sentence to learn from. */
export interface Lesson {
  /** Texts of the tokens but spaces. */
  readonly texts: readonly string[];
  readonly labels: readonly Label[];
  /** For sentences of the text that pairs were counted in. */
  readonly counted?: Counted;
}

const LONGEST = 200;
/** Share of sound sentences in which a word gets the wrong letter case: such slips are no garbling, other rules see them. */
const SLIPPED = 0.1;

/** A sentence of sound text, and the same sentence damaged. */
export function lessonsOf(line: string, tools: Tools): Lesson[] {
  const words = wordsOf(line);
  if (words.length < 4 || words.length > LONGEST) return [];
  const texts = words.map(({ text }) => text);
  const pairs = new Set(texts.map((text, i) => `${texts[i - 1] ?? ''} ${text}`));
  const counted: Counted = (first, second) => pairs.has(`${first} ${second}`);
  const slipped = tools.random.chance(SLIPPED) ? letterCase(words, tools) : undefined;
  const sound = slipped?.map(({ text }) => text) ?? texts;
  const broken = damaged(words, tools);
  return [
    { texts: sound, labels: sound.map(() => 'sound'), counted },
    ...(broken === undefined
      ? []
      : [{ texts: broken.map(({ text }) => text), labels: broken.map(labelOf), counted }]),
  ];
}

function labelOf({ state }: Words[number]): Label {
  return state === 'near' ? 'unsure' : state;
}

function wordsOf(line: string): Words {
  const tokens = tokenize(line);
  return tokens.flatMap(({ kind, text }, i) =>
    kind === 'space' ? [] : [{ text, spaced: tokens[i - 1]?.kind === 'space', state: 'sound' as const }],
  );
}
