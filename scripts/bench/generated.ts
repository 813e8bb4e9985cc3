import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../damage/random.ts';

/** Any number of sentences that no two alike, and edits of them as translations of like sentences differ. */
export interface Generator {
  readonly sentence: () => string;
  /** The sentence with one or two words other, a number other, a word dropped or a letter swapped. */
  readonly edited: (sentence: string) => string;
}

const CLEAN = join(import.meta.dirname, '../../test/corpus/clean');
const WORD = /\p{L}{4,}/gu;
/** Share of the longer words of a frame that are replaced. */
const REPLACED = 0.7;
/** Share of nouns that become compounds: what makes text's words so many. */
const COMPOUND = 0.25;

/**
 * Frames are the sentences of the project's own corpus; their longer words are replaced by others of the same corpus,
 * frequent ones more often, nouns often by compounds of two, and every number is another.
 */
export function createGenerator(seed: number): Generator {
  const random = createRandom(seed);
  const frames = sentencesIn(CLEAN);
  const words = frames.flatMap((frame) => frame.match(WORD) ?? []);
  const nouns = words.filter((word) => /^\p{Lu}/u.test(word));
  const others = words.filter((word) => !/^\p{Lu}/u.test(word));

  function other(word: string): string {
    if (!/^\p{Lu}/u.test(word)) return random.pick(others) ?? word;
    const noun = random.pick(nouns) ?? word;
    return random.chance(COMPOUND) ? `${noun}s${(random.pick(nouns) ?? word).toLowerCase()}` : noun;
  }

  return {
    sentence: () =>
      (random.pick(frames) ?? '')
        .replace(WORD, (word) => (random.chance(REPLACED) ? other(word) : word))
        .replace(/\d+/gu, (number) => String(random.below(10 ** number.length))),
    edited: (sentence) => edited(sentence, other, random),
  };
}

function edited(sentence: string, other: (word: string) => string, random: Random): string {
  const words = [...sentence.matchAll(WORD)];
  const chosen = random.pick(words);
  if (chosen === undefined) return `${sentence} Ja.`;
  const [before, word, after] = [
    sentence.slice(0, chosen.index),
    chosen[0],
    sentence.slice(chosen.index + chosen[0].length),
  ];
  switch (random.below(3)) {
    case 0:
      return before + other(word) + after;
    case 1:
      return (before + after).replace(/ {2}/u, ' ');
    default:
      return before + word.slice(0, 1) + word.charAt(2) + word.charAt(1) + word.slice(3) + after;
  }
}

function sentencesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/(?<=[.!?])\s+/u))
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => (sentence.match(WORD) ?? []).length >= 4 && sentence.length < 250);
}
