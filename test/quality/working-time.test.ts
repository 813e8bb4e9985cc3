import { expect, test } from '@jest/globals';
import { workingTime } from '../../server/quality/working-time.ts';
import { sketch } from './sketches.ts';

test('the gap before a decision is the time of its segment; the first has none', () => {
  const { seconds, breaks } = workingTime([
    sketch('08:00:00', 0),
    sketch('08:00:12', 1),
    sketch('08:01:00', 2, { kind: 'skip' }),
  ]);
  expect(seconds).toEqual([12, 48]);
  expect(breaks).toBe(0);
});

test('a gap of more than five minutes is a break and counts for no segment', () => {
  const { seconds, breaks } = workingTime([
    sketch('08:00:00', 0),
    sketch('08:05:00', 1),
    sketch('08:10:01', 2),
    sketch('08:10:31', 3),
  ]);
  expect(seconds).toEqual([300, 30]);
  expect(breaks).toBe(1);
});

test('a segment that is decided about again takes the time of both decisions', () => {
  const { seconds } = workingTime([
    sketch('08:00:00', 0),
    sketch('08:00:10', 1),
    sketch('08:00:15', 1, { kind: 'undo' }),
    sketch('08:00:35', 1),
  ]);
  expect(seconds).toEqual([10 + 5 + 20]);
});

test('two people in one article, and one person in two articles, have gaps of their own', () => {
  const { seconds } = workingTime([
    sketch('08:00:00', 0, { editor: 'Ada' }),
    sketch('08:00:05', 9, { editor: 'Ben' }),
    sketch('08:00:07', 0, { editor: 'Ada', articleId: 2 }),
    sketch('08:00:20', 1, { editor: 'Ada' }),
    sketch('08:00:50', 10, { editor: 'Ben' }),
  ]);
  expect(seconds).toEqual([20, 45]);
});

test('batch runs are no work, and a repair at several places is one decision', () => {
  const { seconds } = workingTime([
    sketch('08:00:00', 0),
    sketch('08:00:04', 1, { runId: 'batch', origin: { kind: 'rule', detail: 'double-space' } }),
    sketch('08:00:30', 2, { runId: 'same', origin: { kind: 'elsewhere', detail: '0' } }),
    sketch('08:00:30', 3, { runId: 'same', origin: { kind: 'elsewhere', detail: '0' } }),
    sketch('08:00:50', 4, { runId: 'term', origin: { kind: 'rule', detail: 'decided-term' } }),
    sketch('08:00:50', 5, { runId: 'term', origin: { kind: 'rule', detail: 'decided-term' } }),
  ]);
  expect(seconds).toEqual([30, 20]);
});
