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
