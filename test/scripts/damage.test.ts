import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadLanguage } from '../../server/language/load.ts';
import { damaged } from '../../scripts/damage/index.ts';
import { createMaterial, type Material } from '../../scripts/damage/material.ts';
import { createRandom } from '../../scripts/damage/random.ts';
import { spliced, type Words } from '../../scripts/damage/words.ts';

const SENTENCES = [
  'Die Gärtnerin hat gestern die alten Rosen geschnitten , weil der Frost sie beschädigt hatte .',
  'In der kleinen Werkstatt riecht es nach Leim , und der Meister stellt die Hobel zurück .',
  'Am Abend kamen die Gäste , die sich auf das Fest gefreut hatten .',
  'Der Fahrer hoffte , den letzten Zug noch zu erreichen .',
];

const wordsOf = (sentence: string): Words =>
  sentence.split(' ').map((text) => ({ text, spaced: true, state: 'sound' }));
const textOf = (words: Words): string => words.map(({ text }) => text).join(' ');

let material: Material;
beforeAll(() => {
  material = createMaterial(
    loadLanguage(),
    SENTENCES.map((sentence) => sentence.split(' ')),
  );
});

/** Many damages of all sentences from one seed. */
function many(seed: number): { before: string; after: Words }[] {
  const random = createRandom(seed);
  return Array.from({ length: 300 }, (_, i) => i).flatMap((i) => {
    const before = SENTENCES[i % SENTENCES.length] ?? '';
    const words = wordsOf(before);
    const after = damaged(words, { ...material, random });
    expect(textOf(words)).toBe(before);
    return after === undefined ? [] : [{ before, after }];
  });
}

/** Words that sentences have: what damages call sound stands in one of them. */
const WORDS = new Set(SENTENCES.flatMap((sentence) => sentence.toLowerCase().split(' ')));

describe('a sentence damaged on purpose', () => {
  test('is another sentence, and says where', () => {
    for (const { before, after } of many(1)) {
      expect(after.some(({ state }) => state === 'damaged')).toBe(true);
      const sound = after.filter(({ state }) => state === 'sound').map(({ text }) => text.toLowerCase());
      expect(sound.filter((text) => !WORDS.has(text))).toEqual([]);
      expect(textOf(after)).not.toBe(before);
    }
  });

  test('is the same for the same seed, and others for others', () => {
    const texts = (seed: number): string[] => many(seed).map(({ after }) => textOf(after));
    expect(texts(5)).toEqual(texts(5));
    expect(texts(5)).not.toEqual(texts(6));
  });

  test('comes in many kinds', () => {
    expect(new Set(many(2).map(({ after }) => textOf(after))).size).toBeGreaterThan(150);
  });
});

describe('a splice', () => {
  const states = (words: Words): string[] => words.map(({ text, state }) => `${text}:${state}`);
  const words = wordsOf('Wir sahen den Turm .');

  test('marks what it put in, and doubts what stands beside it', () => {
    expect(states(spliced(words, 2, 3, ['dem']))).toEqual([
      'Wir:sound',
      'sahen:near',
      'dem:damaged',
      'Turm:near',
      '.:sound',
    ]);
  });

  test('marks the word after a gap', () => {
    expect(states(spliced(words, 2, 3, []))).toEqual(['Wir:sound', 'sahen:near', 'Turm:damaged', '.:sound']);
  });

  test('starts the sentence with a capital', () => {
    expect(textOf(spliced(words, 0, 1, []))).toBe('Sahen den Turm .');
    expect(textOf(spliced(words, 0, 1, ['ihr']))).toBe('Ihr sahen den Turm .');
  });
});
