import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plainText, withMarkup } from '../../server/suggest/plain.ts';
import { segmentOf } from './segments.ts';

describe('a corrected text among its tags', () => {
  test.each([
    [
      'a word inside a tag is replaced there',
      'Sie <b>ging</b> heim.',
      'Sie lief heim.',
      'Sie <b>lief</b> heim.',
    ],
    ['a word before a tag stays before it', 'Er <b>kam</b> an.', 'Er gern kam an.', 'Er gern <b>kam</b> an.'],
    ['a word behind a tag stays behind it', 'Er <b>kam</b>.', 'Er kam gern.', 'Er <b>kam</b> gern.'],
    [
      'a stretch over a tag keeps the tag',
      'Das <i>alte Haus</i> brennt.',
      'Der Hof brennt.',
      'Der <i>Hof</i> brennt.',
    ],
    [
      'a link keeps its address',
      'Im <a href="/x?a=1">Hafn</a> liegt es.',
      'Im Hafen liegt es.',
      'Im <a href="/x?a=1">Hafen</a> liegt es.',
    ],
    ['without tags it is the correction', 'Das alt Haus.', 'Das alte Haus.', 'Das alte Haus.'],
  ])('%s', (_, text, corrected, expected) => {
    expect(withMarkup(segmentOf(text), corrected)).toBe(expected);
  });

  test('law: all tags stay in order, and the text without them is the correction', () => {
    const piece = fc.constantFrom('Haus', 'kam', ' ', ' ', ',', '<b>', '</b>', '<br>', 'über', '👩‍🚒');
    const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    const correction = fc
      .array(fc.constantFrom('Haus', 'kam', 'ging', ' ', '.', 'über'), { maxLength: 10 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(text, correction, (before, corrected) => {
        const after = withMarkup(segmentOf(before), corrected);
        expect(after.match(/<[^>]+>/gu)).toEqual(before.match(/<[^>]+>/gu));
        expect(after.replace(/<[^>]+>/gu, '')).toBe(corrected);
        expect(withMarkup(segmentOf(before), plainText(segmentOf(before)))).toBe(before);
      }),
    );
  });
});
