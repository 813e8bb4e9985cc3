import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InputError } from '../../server/errors.ts';
import { editCount, hter } from '../../server/text/ter.ts';

const list = (text: string): string[] => text.split(' ').filter((word) => word !== '');

describe('edits', () => {
  test.each([
    ['none', 'a b c', 'a b c', 0],
    ['one replaced', 'a x c', 'a b c', 1],
    ['one inserted', 'a c', 'a b c', 1],
    ['one deleted', 'a b x c', 'a b c', 1],
    ['a word moved to the end', 'b c d a', 'a b c d', 1],
    ['a block moved', 'd e f a b c', 'a b c d e f', 1],
    ['a block moved and a word replaced', 'd e f a b c x', 'a b c d e f y', 2],
    ['everything', 'x y z', 'a b c', 3],
    ['from nothing', '', 'a b c', 3],
  ])('%s', (_, before, after, edits) => {
    expect(editCount(list(before), list(after))).toBe(edits);
  });

  test('a verb moved to the end of its clause is one edit', () => {
    expect(
      hter('Er sagt, dass er hat das Haus verkauft.', 'Er sagt, dass er das Haus verkauft hat.'),
    ).toBeCloseTo(1 / 10);
  });

  test('are never more than without moves, nor fewer than the difference in length', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (before, after) => {
        const edits = editCount(before, after);
        expect(edits).toBeLessThanOrEqual(Math.max(before.length, after.length));
        expect(edits).toBeGreaterThanOrEqual(Math.abs(before.length - after.length));
        expect(editCount(after, after)).toBe(0);
      }),
    );
  });
});

describe('edit rate', () => {
  test('counts words and marks of the post-edit; spaces do not count, capitals do', () => {
    expect(hter('Der Hund bellt.', 'Der  Hund bellt.')).toBe(0);
    expect(hter('der Hund bellt.', 'Der Hund bellt.')).toBe(0.25);
    expect(hter('Es kamen 15.000 Leute.', 'Es kamen 15.000 Menschen.')).toBe(0.2);
  });

  test('may exceed 1', () => {
    expect(hter('ein sehr langer falscher Satz ohne Sinn', 'Nein')).toBeGreaterThan(1);
  });

  test('an empty correction is refused', () => {
    expect(() => hter('Der Hund bellt.', ' \n')).toThrow(InputError);
  });
});
