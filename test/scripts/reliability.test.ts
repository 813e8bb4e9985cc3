import { expect, test } from '@jest/globals';
import { areaUnderCurve } from '../../scripts/area.ts';
import { reliability } from '../../scripts/score/reliability.ts';

test('the area under the curve is the chance that a higher one wins; ties count half', () => {
  expect(areaUnderCurve([0.9, 0.8], [0.1, 0.2, 0.3])).toBe(1);
  expect(areaUnderCurve([0.1], [0.9])).toBe(0);
  expect(areaUnderCurve([0.5, 0.5], [0.5])).toBe(0.5);
  expect(areaUnderCurve([0.3, 0.6], [0.2, 0.3, 0.7])).toBeCloseTo((1.5 + 2) / 6);
  expect(areaUnderCurve([], [0.5])).toBe(0);
});

test('the table of reliability has a line a tenth, with the mean score and the share of garbled sentences', () => {
  const table = reliability([
    { score: 0.92, garbled: true },
    { score: 1, garbled: true },
    { score: 0.95, garbled: false },
    { score: 0.12, garbled: false },
  ]).split('\n');
  expect(table).toHaveLength(11);
  expect(table[2]).toMatch(/^0\.1–0\.2\s+1\s+0\.12\s+0\.00$/u);
  expect(table[10]).toMatch(/^0\.9–1\.0\s+3\s+0\.96\s+0\.67$/u);
  expect(table[5]).toMatch(/\s0\s+–\s+–$/u);
});
