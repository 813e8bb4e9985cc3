import { expect, test } from '@jest/globals';
import { session } from '../../scripts/nothing-lost.ts';

test('whoever pulls the plug on server or browser loses at most the last two seconds of typing, and no decision', async () => {
  const losses = await session({ edits: 5, blows: 50, seed: 1 });
  expect(losses?.wrong).toEqual([]);
  expect(losses?.accepted).toBe(5);
  expect(losses?.lostMs).toBeLessThanOrEqual(2_000);
  expect(losses?.serverKills).toBeGreaterThan(0);
  expect(losses?.pageKills).toBeGreaterThan(0);
});
