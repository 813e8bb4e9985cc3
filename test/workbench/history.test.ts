import { expect, test } from '@jest/globals';
import type { Decision, DecisionKind } from '../../server/model.ts';
import { bySegment, standing } from '../../server/workbench/history.ts';

function decision(id: number, kind: DecisionKind, segmentIndex = 0): Decision {
  return {
    id,
    articleId: 1,
    segmentIndex,
    kind,
    text: 'Der Satz.',
    state: kind === 'undo' ? 'open' : kind === 'skip' ? 'skipped' : 'accepted',
    origin: { kind: 'manual' },
    hter: 0,
    decidedAt: '2026-01-01T00:00:00.000Z',
  };
}

const ids = (decisions: readonly Decision[]): number[] => decisions.map(({ id }) => id);

test('an undo takes back the last decision that still stands, and only that', () => {
  const accept = decision(1, 'accept');
  const edit = decision(2, 'accept');
  expect(ids(standing([accept, edit, decision(3, 'undo')]))).toEqual([1]);
  expect(ids(standing([accept, edit, decision(3, 'undo'), decision(4, 'undo')]))).toEqual([]);
  expect(ids(standing([accept, decision(2, 'undo'), decision(3, 'skip')]))).toEqual([3]);
});

test('decisions are told apart by segment and stay in order', () => {
  const groups = bySegment([decision(1, 'accept', 4), decision(2, 'skip', 7), decision(3, 'undo', 4)]);
  expect(ids(groups.get(4) ?? [])).toEqual([1, 3]);
  expect(ids(groups.get(7) ?? [])).toEqual([2]);
});
