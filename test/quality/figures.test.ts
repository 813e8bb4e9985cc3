import { expect, test } from '@jest/globals';
import { certified } from '../../server/quality/certificates.ts';
import { editRate, edited, NOT_EDITED, plusEdited, untouched } from '../../server/quality/edit-rate.ts';
import { acceptance, outcomes, tallies } from '../../server/quality/findings.ts';
import { histogram, mean, median } from '../../server/quality/histogram.ts';
import { originOutcomes } from '../../server/quality/origins.ts';
import { byWeek, mondayOf, mondaysBetween } from '../../server/quality/weeks.ts';
import { sketch } from './sketches.ts';

test('a histogram counts each value once, one on a border below it', () => {
  expect(histogram([0, 0, 0.1, 0.11, 0.5, 2], [0, 0.1, 0.5])).toEqual([
    { to: 0, count: 2 },
    { from: 0, to: 0.1, count: 1 },
    { from: 0.1, to: 0.5, count: 2 },
    { from: 0.5, count: 1 },
  ]);
});

test('median and mean of nothing are nothing', () => {
  expect([median([]), mean([])]).toEqual([undefined, undefined]);
  expect([median([9]), median([40, 10, 20]), median([40, 10])]).toEqual([9, 20, 25]);
  expect(mean([1, 2, 6])).toBe(3);
});

test('the edit rate of several texts weighs them by their words', () => {
  // 2 of 4 words and marks, 1 of 10: (2 + 1) / (4 + 10)
  const four = edited('Das Dach brennt.', 0.5);
  const ten = edited('eins zwei drei vier fünf sechs sieben acht neun zehn', 0.1);
  expect(four).toEqual({ edits: 2, words: 4 });
  expect(editRate(plusEdited(four, ten))).toBeCloseTo(3 / 14, 10);
  expect(editRate(plusEdited(four, untouched('Noch drei Worte')))).toBeCloseTo(2 / 7, 10);
  expect(editRate(NOT_EDITED)).toBeUndefined();
});

test('a struck sentence has no edit rate: it adds neither edits nor words', () => {
  expect(edited('', 1)).toEqual(NOT_EDITED);
  const rows = originOutcomes([
    sketch('08:00:00', 0, { hter: 0.5 }),
    sketch('08:00:10', 1, { hter: 1, struck: true }),
  ]);
  expect(rows).toMatchObject([{ held: 2, hter: 0.5 }]);
});

test('findings are counted and weighed by category and by severity', () => {
  expect(
    tallies([
      { category: 'spelling', severity: 'minor' },
      { category: 'spelling', severity: 'major' },
      { category: 'word-order', severity: 'critical' },
    ]),
  ).toEqual({
    categories: { spelling: { findings: 2, points: 6 }, 'word-order': { findings: 1, points: 25 } },
    severities: {
      minor: { findings: 1, points: 1 },
      major: { findings: 1, points: 5 },
      critical: { findings: 1, points: 25 },
    },
  });
});

test('each finding of the machine text has one outcome', () => {
  const judged = outcomes({
    found: ['double-space', 'double-space', 'lower-case-noun'],
    dismissed: ['unknown-word'],
    now: ['double-space', 'new-finding'],
    waits: false,
    origin: { kind: 'rule', detail: 'double-space, other-rule' },
  });
  const none = { taken: 0, otherwise: 0, dismissed: 0, kept: 0, open: 0 };
  expect(Object.fromEntries(judged)).toEqual({
    'double-space': { ...none, found: 2, taken: 1, kept: 1 },
    'lower-case-noun': { ...none, found: 1, otherwise: 1 },
    'unknown-word': { ...none, found: 1, dismissed: 1 },
  });
});

test('what waits for a person is open, and acceptance leaves it out', () => {
  const waiting = outcomes({ found: ['a', 'a'], dismissed: [], now: ['a', 'a'], waits: true }).get('a');
  expect(waiting).toMatchObject({ found: 2, open: 2, kept: 0 });
  const one = { found: 10, taken: 4, otherwise: 2, dismissed: 1, kept: 1, open: 2 };
  expect(acceptance(one)).toBe(6 / 8);
  expect(acceptance({ ...one, found: 2, open: 2 })).toBeUndefined();
});

test('accepted texts are counted by where they came from, with those that still hold', () => {
  const deepl = { kind: 'provider', detail: 'deepl-translate' } as const;
  const rows = originOutcomes([
    sketch('08:00:00', 0, { origin: deepl, hter: 0.2 }),
    sketch('08:00:10', 1, { origin: deepl, hter: 0.4, runId: 'a-run' }),
    sketch('08:00:20', 2, { origin: deepl, hter: 0.9 }),
    sketch('08:00:30', 2, { kind: 'undo', state: 'open', fixed: false, changed: false }),
    sketch('08:00:40', 3, { origin: { kind: 'memory', detail: '7' }, hter: 0.5 }),
    sketch('08:00:50', 3, { hter: 0.1 }),
    sketch('08:00:55', 4, { kind: 'skip', state: 'skipped', fixed: false, changed: false }),
  ]);
  expect(rows).toEqual([
    {
      kind: 'provider',
      providerId: 'deepl-translate',
      accepted: 3,
      byRuns: 1,
      held: 2,
      hter: expect.closeTo(0.3, 10),
    },
    { kind: 'memory', accepted: 1, byRuns: 0, held: 0 },
    { kind: 'manual', accepted: 1, byRuns: 0, held: 1, hter: 0.1 },
  ]);
});

test('weeks begin on Mondays at midnight UTC, and none is left out', () => {
  expect(mondayOf('2026-03-01T23:59:59.999Z')).toBe('2026-02-23');
  expect(mondayOf('2026-03-02T00:00:00.000Z')).toBe('2026-03-02');
  expect(mondayOf('1969-12-31T12:00:00.000Z')).toBe('1969-12-29');
  expect(mondaysBetween('2026-02-23', '2026-03-09')).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
  const weeks = byWeek(['2026-03-01T08:00:00Z', '2026-03-02T08:00:00Z', '2026-03-03T08:00:00Z'], (at) => at);
  expect(Array.from(weeks, ([monday, { length }]) => [monday, length])).toEqual([
    ['2026-02-23', 1],
    ['2026-03-02', 2],
  ]);
});

test('certificates are summed up: compared, equal, and each difference by name', () => {
  const numbers = (before: string, after: string, equal: boolean) =>
    ({ what: 'numbers', before: [before], after: [after], equal }) as const;
  const proof = (compared: ReturnType<typeof numbers>[]) =>
    ({ compared, editShare: 0.1, findings: { before: 1, after: 0 }, german: true }) as const;
  const sum = certified([
    { segmentIndex: 0, certificate: proof([numbers('15 000', '15.000', true)]) },
    { segmentIndex: 4, certificate: proof([numbers('12', '13', false)]) },
    { segmentIndex: 5, certificate: proof([]) },
    { segmentIndex: 6 },
  ]);
  expect(sum).toEqual({
    fixes: 4,
    compared: 2,
    equal: 1,
    differing: [{ what: 'numbers', before: ['12'], after: ['13'], equal: false, index: 4 }],
  });
});
