import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { DataError } from '../../server/errors.ts';
import { isOnByDefault, precisionOf } from '../../server/rules/defaults.ts';
import { readFigures, type RuleFigures } from '../../server/rules/figures.ts';

const figures = (more: Partial<RuleFigures>): RuleFigures => ({
  clean: 0,
  right: 0,
  wrong: 0,
  unread: 0,
  ...more,
});
const measured = (more: Partial<RuleFigures>) => ({
  cleanSentences: 1_000,
  damagedSentences: 200,
  unreadSentences: 5_000,
  rules: { rule: figures(more) },
});

describe('the precision of a rule', () => {
  test('is the share of right findings in what people have read', () => {
    expect(precisionOf(figures({ right: 6, clean: 1, wrong: 1, unread: 99 }))).toBe(0.75);
  });

  test('is not known where it never spoke there', () => {
    expect(precisionOf(figures({ unread: 3 }))).toBeUndefined();
  });
});

describe('where nobody has chosen, a rule is', () => {
  test.each<readonly [string, Partial<RuleFigures>]>([
    ['never wrong', { right: 12 }],
    ['right in nine of ten cases', { right: 90, clean: 5, wrong: 5 }],
    ['wrong the one time that it spoke', { clean: 1 }],
    ['right in thousands of cases, and wrong in hundreds', { right: 9_200, clean: 800 }],
    ['never heard in what people have read', { unread: 40 }],
  ])('on if it is %s', (_, more) => {
    expect(isOnByDefault('rule', measured(more))).toBe(true);
  });

  test.each<readonly [string, Partial<RuleFigures>]>([
    ['wrong as often as right', { right: 10, clean: 10 }],
    ['wrong in damaged articles too often', { right: 80, wrong: 20 }],
    ['right in four of five cases, many times over', { right: 160, clean: 40 }],
    ['wrong both times that it spoke', { clean: 1, wrong: 1 }],
    ['right in thousands of cases, and wrong in too many', { right: 8_800, clean: 1_200 }],
  ])('off if it is %s', (_, more) => {
    expect(isOnByDefault('rule', measured(more))).toBe(false);
  });

  test('on if it was not measured yet', () => {
    expect(isOnByDefault('another', measured({ clean: 100 }))).toBe(true);
  });
});

describe('the figures', () => {
  test('that come with the program can be read', () => {
    const read = readFigures(createRequire(import.meta.url)('../../data/rule-figures.json'));
    expect(read.cleanSentences).toBeGreaterThan(2_000);
    expect(read.damagedSentences).toBeGreaterThan(500);
    expect(Object.keys(read.rules).length).toBeGreaterThan(40);
  });

  test.each([
    ['null', null],
    ['a list of rules', { ...measured({}), rules: 7 }],
    ['a rule without a count', { ...measured({}), rules: { rule: { clean: 1, right: 2, wrong: 3 } } }],
    ['half a sentence', { ...measured({}), cleanSentences: 0.5 }],
    ['a negative count', { ...measured({}), rules: { rule: figures({ right: -1 }) } }],
  ])('are refused with the way to mend them: %s', (_, value) => {
    expect(() => readFigures(value)).toThrow(DataError);
    expect(() => readFigures(value)).toThrow(/rule-figures\.json: .* expected .*npm run measure:rules/);
  });
});
