import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { mark, visible } from '../../server/text/marks.ts';

const shown = (text: string, ...spans: [number, number][]): string =>
  mark(
    text,
    spans.map(([start, end]) => ({ start, end })),
  )
    .map((run) => (run.findings.length === 0 ? run.text : `<${run.findings.join()}:${run.text}>`))
    .join('');

describe('marks', () => {
  test.each([
    ['one', shown('Die Maske fiel.', [4, 9]), 'Die <0:Maske> fiel.'],
    ['none', shown('Die Maske fiel.'), 'Die Maske fiel.'],
    ['overlapping', shown('abcdef', [1, 4], [3, 5]), 'a<0:bc><0,1:d><1:e>f'],
    ['the whole text', shown('abc', [0, 3]), '<0:abc>'],
    ['a caret inside', shown('ab', [1, 1]), 'a<0:>b'],
    ['a caret at the end', shown('ab', [2, 2]), 'ab<0:>'],
    ['a caret inside another mark', shown('abcd', [0, 4], [2, 2]), '<0:ab><1:><0:cd>'],
    ['outside the text', shown('ab', [1, 99]), 'a<0:b>'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test.each([
    ['a surrogate pair', '👍 gut', [1, 3], '<0:👍 >gut'],
    ['a family joined from four', 'x👨‍👩‍👧‍👦y', [3, 5], 'x<0:👨‍👩‍👧‍👦>y'],
    ['a letter with its mark', 'Gro\u0308ße', [2, 3], 'Gr<0:o\u0308>ße'],
    ['a flag', '🇦🇹🇩🇪', [4, 6], '🇦🇹<0:🇩🇪>'],
    ['a line end', 'a\r\nb', [0, 2], '<0:a\r\n>b'],
  ] as const)('never cut %s', (_, text, [start, end], expected) => {
    expect(shown(text, [start, end])).toBe(expected);
  });

  test('join to the text, with every span that is not empty shown', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), spans, (text, found) => {
        const runs = mark(text, found);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        found.forEach(({ start, end }, i) => {
          if (start < Math.min(end, text.length))
            expect(runs.some((run) => run.text !== '' && run.findings.includes(i))).toBe(true);
        });
      }),
    );
  });

  test('control characters are shown in place', () => {
    const text = 'a\0b\tc\u0007d\u007fe\u0085\n';
    expect(visible(text)).toBe('a␀b\tc␇d␡e\ufffd\n');
    expect(visible(text)).toHaveLength(text.length);
  });
});
