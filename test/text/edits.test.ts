import { describe, expect, test } from '@jest/globals';
import { applyEdits, disjoint, invertEdits } from '../../server/text/edits.ts';
import { contains, overlaps, shift, slice } from '../../server/text/span.ts';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });
const TEXT = 'Der Kran steht.';

describe('edits', () => {
  test('are made whatever their order', () => {
    const edits = [edit(9, 14, 'fiel'), edit(0, 3, 'Ein'), edit(4, 4, 'alter ')];
    expect(applyEdits(TEXT, edits)).toBe('Ein alter Kran fiel.');
    expect(applyEdits(TEXT, [edit(4, 8, 'Turm'), edit(4, 4, 'alte ')])).toBe('Der alte Turm steht.');
  });

  test('taken back give the text again', () => {
    const edits = [edit(9, 14, 'fiel'), edit(0, 4, ''), edit(4, 4, 'Alter ')];
    expect(invertEdits(TEXT, edits)).toEqual([edit(0, 0, 'Der '), edit(0, 6, ''), edit(11, 15, 'steht')]);
  });

  test.each([
    ['overlap', [edit(0, 5, ''), edit(4, 8, '')]],
    ['end before they begin', [edit(5, 4, '')]],
    ['end behind the text', [edit(4, 16, '')]],
  ])('that %s are refused', (_, edits) => {
    expect(() => applyEdits(TEXT, edits)).toThrow(new RangeError(messageOn(edits.at(-1)?.span)));
  });

  test.each([
    [true, []],
    [true, [edit(4, 8, ''), edit(0, 4, '')]],
    [true, [edit(4, 4, 'a'), edit(4, 8, '')]],
    [true, [edit(4, 4, 'a'), edit(8, 8, 'b')]],
    [false, [edit(4, 4, 'a'), edit(4, 4, 'b')]],
    [false, [edit(0, 5, ''), edit(4, 8, '')]],
    [false, [edit(0, 3, ''), edit(9, 14, ''), edit(9, 12, '')]],
  ])('touch no place twice: %s for %j', (apart, edits) => {
    expect(disjoint(edits)).toBe(apart);
  });
});

const messageOn = (span = { start: 0, end: 0 }): string =>
  `edit ${span.start}..${span.end} overlaps or lies outside 0..15`;

describe('spans', () => {
  const span = { start: 4, end: 8 };

  test('share a place where one begins before the other ends', () => {
    const others = [
      [0, 4],
      [0, 5],
      [5, 5],
      [4, 4],
      [7, 9],
      [8, 9],
    ] as const;
    const sharing = others.map(([start, end]) => overlaps(span, { start, end }));
    expect(sharing).toEqual([false, true, true, false, true, false]);
  });

  test('hold what begins and ends in them', () => {
    const others = [
      [4, 8],
      [5, 6],
      [3, 6],
      [5, 9],
    ] as const;
    expect(others.map(([start, end]) => contains(span, { start, end }))).toEqual([true, true, false, false]);
  });

  test('name a stretch of a text and can be moved', () => {
    expect(slice(TEXT, span)).toBe('Kran');
    expect(shift(span, 5)).toEqual({ start: 9, end: 13 });
  });
});
