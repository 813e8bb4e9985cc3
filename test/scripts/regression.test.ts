import { expect, test } from '@jest/globals';
import { chanceOf, fit, type Sample } from '../../scripts/score/regression.ts';

/** Samples in which a feature of 0, 1 or 2 makes garbling as likely as the given shares say. */
function samplesOf(shares: readonly number[]): Sample[] {
  return shares.flatMap((share, value) =>
    Array.from({ length: 100 }, (_, i): Sample => ({
      features: [1, value],
      garbled: i < share * 100,
      weight: 1,
    })),
  );
}

test('logistic regression finds the chances that the samples have', () => {
  const weights = fit(samplesOf([0.1, 0.5, 0.9]), 1e-6);
  expect([0, 1, 2].map((value) => chanceOf([1, value], weights))).toEqual([
    expect.closeTo(0.1, 2),
    expect.closeTo(0.5, 2),
    expect.closeTo(0.9, 2),
  ]);
});

test('what counts for nothing changes nothing', () => {
  const samples = samplesOf([0.2, 0.4, 0.6]);
  const others = samplesOf([0.9, 0.1, 0.1]).map((sample) => ({ ...sample, weight: 0 }));
  const alone = fit(samples, 1);
  const both = fit([...samples, ...others], 1);
  expect(both).toHaveLength(2);
  for (const [i, weight] of both.entries()) expect(weight).toBeCloseTo(alone[i] ?? NaN, 6);
});
