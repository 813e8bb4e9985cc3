import { expect, test } from '@jest/globals';
import type { Severity } from '../../server/model.ts';
import { NO_PENALTY, penalty, plus, rate } from '../../server/quality/mqm.ts';

const found = (...severities: Severity[]): { readonly severity: Severity }[] =>
  severities.map((severity) => ({ severity }));

test('minor findings count 1, major ones 5, critical ones 25', () => {
  expect(penalty(found('minor', 'minor', 'major', 'critical'), 800)).toEqual({
    words: 800,
    findings: 4,
    points: 1 + 1 + 5 + 25,
  });
  expect(penalty([], 12)).toEqual({ words: 12, findings: 0, points: 0 });
});

test('the score is points per 1,000 words', () => {
  expect(rate(penalty(found('minor', 'minor', 'major', 'critical'), 800))).toBe(40);
  expect(rate(penalty(found('major'), 2_500))).toBe(2);
  expect(rate(penalty([], 500))).toBe(0);
});

test('a text of less than 500 words has counts, and no score', () => {
  expect(rate(penalty(found('minor'), 499))).toBeUndefined();
  expect(rate(NO_PENALTY)).toBeUndefined();
});

test('texts add up, and a score is that of all of them together', () => {
  const both = plus(penalty(found('critical'), 400), penalty(found('minor', 'major'), 600));
  expect(both).toEqual({ words: 1_000, findings: 3, points: 31 });
  expect(rate(both)).toBe(31);
});
