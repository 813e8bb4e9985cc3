import { expect, test } from '@jest/globals';
import { LONGEST_SEGMENT, portions } from '../../server/text/portions.ts';

const texts: readonly (readonly [string, string])[] = [
  ['words without a full stop', 'wort '.repeat(5_000)],
  ['one endless word', 'x'.repeat(10_001)],
  ['emoji only', '😀'.repeat(6_000)],
  [
    'a long tag at the limit',
    `${'wort '.repeat(590)}<a href="${'y '.repeat(200)}">Ziel</a>${' wort'.repeat(900)}`,
  ],
];

test.each(texts)(
  '%s: short portions that leave out only white space and cut no tag and no character',
  (_, text) => {
    const tag = /<a [^>]*>/u.exec(text);
    const marks = tag === null ? [] : [{ start: tag.index, end: tag.index + tag[0].length }];
    const spans = portions(text, marks);
    expect(spans.every(({ start, end }) => end - start <= LONGEST_SEGMENT)).toBe(true);
    expect(
      spans
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
    for (const { start, end } of spans) {
      expect(/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(text.slice(start, end))).toBe(false);
      expect(marks.some((mark) => mark.start < start && start < mark.end)).toBe(false);
    }
  },
);

test('a sentence of usual length stays whole', () => {
  expect(portions('Ein kurzer Satz.', [])).toEqual([{ start: 0, end: 16 }]);
});

test('a portion ends behind the last white space that fits, and holds none at its ends', () => {
  const text = `  ${'wort '.repeat(700)}`;
  const [first, second, ...rest] = portions(text, []);
  expect(first).toEqual({ start: 2, end: 2_996 });
  expect(second).toEqual({ start: 2_997, end: 3_501 });
  expect(rest).toEqual([]);
});

test('white space in the first half of a portion is too far back: the word is cut', () => {
  const text = `kurz ${'x'.repeat(4_000)}`;
  expect(portions(text, [])).toEqual([
    { start: 0, end: 3_000 },
    { start: 3_000, end: 4_005 },
  ]);
});

test('a portion ends before a tag that reaches over its limit, or behind one that begins it', () => {
  const text = 'x'.repeat(8_000);
  expect(portions(text, [{ start: 2_900, end: 3_100 }])[0]).toEqual({ start: 0, end: 2_900 });
  expect(portions(text, [{ start: 0, end: 3_500 }])[0]).toEqual({ start: 0, end: 3_500 });
});
