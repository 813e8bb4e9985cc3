import { expect, test } from '@jest/globals';
import type { OddFeatures } from '../../server/grammar/oddness/odd-features.ts';
import { createOddJudge, oddNetSections, openOddNet } from '../../server/grammar/oddness/odd-net.ts';
import { createRandom } from '../../scripts/damage/random.ts';
import { createLearner } from '../../scripts/detector/learner.ts';
import type { Label } from '../../scripts/detector/lessons.ts';

const BITS = 8;
/** A feature whose row has this number. */
const feature = (row: number): number => row << (32 - BITS);

/** Sentences of two tokens with two features each: wrong where both are odd numbers or both even. */
function lesson(seed: number): { features: OddFeatures; labels: Label[] } {
  const random = createRandom(seed);
  const rows = Array.from({ length: 4 }, () => random.below(6));
  const wrong = (a = 0, b = 0): Label => (a % 2 === b % 2 ? 'damaged' : 'sound');
  return {
    features: {
      hashes: Int32Array.from(rows, (row, i) => feature(row + (i % 2) * 100)),
      starts: Int32Array.of(0, 2, 4),
    },
    labels: [wrong(rows[0], rows[1]), wrong(rows[2], rows[3])],
  };
}

test('the network learns what no single feature tells, and keeps it as bytes', () => {
  const learner = createLearner(BITS, createRandom(1));
  const lessons = Array.from({ length: 4_000 }, (_, i) => lesson(i));
  for (const { features, labels } of lessons) learner.learn(features, labels, 0.05);
  expect(learner.loss()).toBeLessThan(0.5);
  const judge = createOddJudge(openOddNet(oddNetSections(learner.net())));
  const judged = lessons
    .slice(0, 200)
    .flatMap(({ features, labels }) =>
      labels.map((label, i) => judge(features, i) > 0 === (label === 'damaged')),
    );
  expect(judged.filter(Boolean).length / judged.length).toBeGreaterThan(0.97);
});

test('what is not sure teaches nothing', () => {
  const learner = createLearner(BITS, createRandom(1));
  const before = learner.net().rows.slice();
  const { features } = lesson(1);
  learner.learn(features, ['unsure', 'unsure'], 0.05);
  expect(learner.net().rows).toEqual(before);
});
