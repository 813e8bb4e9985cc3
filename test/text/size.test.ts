import { expect, test } from '@jest/globals';
import { align } from '../../server/text/align.ts';
import { diffWords } from '../../server/text/diff.ts';
import { sentences } from '../../server/text/sentences.ts';
import { hter } from '../../server/text/ter.ts';
import { ENGLISH, GERMAN } from './tower.ts';

test.each([
  ['no stop at all', 'wort '.repeat(40_000), 1],
  ['no space at all', 'a'.repeat(200_000), 1],
  ['stops only', '. '.repeat(100_000), 1],
  ['open quotations', '„Er kam. '.repeat(20_000), 20_000],
  ['initials', 'A. '.repeat(70_000), 1],
])('200,000 characters with %s are cut', (_, text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('5 MB in one paragraph are cut', () => {
  const sentence = 'Der Rat hat am 17. Mai beschlossen, die Brücke („alt. Sehr alt.“) bis 2030 zu erneuern. ';
  expect(sentences(sentence.repeat(60_000))).toHaveLength(60_000);
});

test.each([300, 3_000, 60_000])('%i words are counted', (count) => {
  const before = Array.from({ length: count }, (_, i) => `w${(i * 7) % 997}`).join(' ');
  const rate = hter(`falsch ${before}`, before);
  expect(rate).toBeCloseTo(1 / count, 8);
  const other = hter(before, Array.from({ length: count }, (_, i) => `w${(i * 13) % 997}`).join(' '));
  expect(other).toBeGreaterThan(0.5);
  expect(other).toBeLessThanOrEqual(1);
});

test('texts that have nothing in common are replaced as a whole', () => {
  const before = Array.from({ length: 4_000 }, (_, i) => `alt${i}`).join(' ');
  const after = Array.from({ length: 4_000 }, (_, i) => `neu${i}`).join('-');
  expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['deleted', 'inserted']);
});

test('a book of 3,000 sentences is paired', () => {
  const many = Array.from({ length: 3_000 }, (_, i) => GERMAN[i % 6]?.[0].replace('1921', String(i)) ?? '');
  const source = Array.from({ length: 3_000 }, (_, i) => ENGLISH[i % 6]?.replace('1921', String(i)) ?? '');
  const found = align(
    many.map((text) => ({ text, paragraph: 0, kind: 'sentence' })),
    source.join(' '),
  );
  expect(found[1_500]).toBe(source[1_500]);
  expect(found.filter((text, i) => text !== undefined && text !== source[i])).toEqual([]);
});
