import { beforeAll, describe, expect, test } from '@jest/globals';
import { createOddFeatures } from '../../server/grammar/oddness/odd-features.ts';
import {
  createOddReader,
  type OddSentence,
  type ReadOdd,
} from '../../server/grammar/oddness/odd-sentence.ts';
import { loadLanguage } from '../../server/language/load.ts';

let readTexts: ReadOdd;
beforeAll(() => {
  readTexts = createOddReader(loadLanguage());
});
const read = (sentence: string): OddSentence => readTexts(sentence.split(' '));

describe('the plain reading of a sentence', () => {
  test('finds phrases with the cells that all members allow', () => {
    const { forms, phrases } = read('Wir sehen mit dem alten Turm den Fluss .');
    const texts = phrases.map(({ from, to }) =>
      forms
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    );
    expect(texts).toEqual(['wir', 'dem alten Turm', 'den Fluss']);
    expect(phrases.map(({ preposition }) => preposition)).toEqual([-1, 2, -1]);
    expect(phrases[1]?.cells).toBe(0x0100);
    expect(phrases[2]?.cells).toBe(0x1000);
  });

  test('finds nothing that agrees in „die Turm“', () => {
    const [, phrase] = read('Wir sehen die Turm .').phrases;
    expect(phrase?.cells).toBe(0);
  });

  test('cuts clauses at marks, each mark with the clause before it', () => {
    const { clauses, clauseOf } = read('Er bleibt , weil es regnet .');
    expect(clauses.map(({ from, to }) => [from, to])).toEqual([
      [0, 2],
      [3, 6],
      [7, 7],
    ]);
    expect([...clauseOf]).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(clauses[1]).toMatchObject({ finite: 1, verbs: 1, firstFinite: 5, borders: 3 });
  });

  test('knows the verbs and nouns around a token, within its clause', () => {
    const { verbBefore, verbAfter, nounBefore } = read(
      'Die Katze schläft , weil sie den Tag verschlafen hat .',
    );
    expect([...verbBefore]).toEqual([-1, -1, -1, 2, -1, -1, -1, -1, -1, 8, 9]);
    expect([...verbAfter].slice(0, 9)).toEqual([2, 2, -1, -1, 8, 8, 8, 8, 9]);
    expect(nounBefore[8]).toBe(7);
  });

  test('does not count the sentence itself where it was counted', () => {
    const texts = 'Die Katze schläft auf dem warmen Ofen .'.split(' ');
    const alone = readTexts(texts);
    const counted = readTexts(texts, () => true);
    expect(counted.associations.every((level, i) => level <= (alone.associations[i] ?? 0))).toBe(true);
  });
});

test('features are the same for the same sentence, however often other sentences were read', () => {
  const features = createOddFeatures();
  const long = read(Array.from({ length: 30 }, () => 'Er kam und blieb').join(' '));
  const short = read('Die Katze schläft .');
  const copy = (sentence: OddSentence): Int32Array => {
    const { hashes, starts } = features(sentence);
    return hashes.slice(0, starts[sentence.forms.length]);
  };
  const first = copy(short);
  expect(copy(long).length).toBeGreaterThan(first.length);
  expect(copy(short)).toEqual(first);
  expect(first.length).toBeGreaterThan(4 * 30);
});
