import { expect, test } from '@jest/globals';
import {
  createRevisionJudge,
  EXPECTED,
  openRevisions,
  revisionSections,
} from '../../server/grammar/oddness/revisions.ts';
import { isHeldOut } from '../../scripts/detector/held-out.ts';
import { createRevisionLearner } from '../../scripts/detector/revisions.ts';
import type { Label } from '../../scripts/detector/lessons.ts';

const BITS = 8;
const feature = (row: number): number => row << (32 - BITS);
/** A sentence of one token with one feature of the detector and the same expectations everywhere. */
const token = (row: number) => ({ hashes: Int32Array.of(feature(row)), starts: Int32Array.of(0, 1) });
const EXPECTATIONS = Int32Array.from({ length: EXPECTED }, (_, i) => feature(200 + i));
const LABELS: readonly [row: number, label: Label][] = [
  [1, 'damaged'],
  [2, 'sound'],
  [3, 'unsure'],
];

test('what editors changed is learned, kept as bytes and told apart from what they left', () => {
  const learner = createRevisionLearner(BITS);
  for (let round = 0; round < 3_000; round++)
    for (const [row, label] of LABELS) learner.learn(token(row), EXPECTATIONS, [label]);
  const judge = createRevisionJudge(openRevisions(revisionSections(learner.weights())), () => EXPECTATIONS);
  const [changed = 0, left = 0, unsure = 0] = LABELS.map(([row]) => judge(['x'], token(row))[0]);
  expect(changed).toBeGreaterThan(0.5);
  expect(left).toBeLessThan(-0.5);
  expect(unsure).toBeGreaterThan(left);
  expect(unsure).toBeLessThan(changed);
});

test('weights for other questions are refused', () => {
  const sections = revisionSections(createRevisionLearner(BITS).weights());
  sections.set('head', Uint8Array.of(99, 99, BITS));
  expect(() => openRevisions(sections)).toThrow(/Rebuild it/u);
});

test('a quarter of the sentences is held out, the same each time', () => {
  expect(Array.from({ length: 8 }, (_, i) => isHeldOut(i))).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    true,
  ]);
});
