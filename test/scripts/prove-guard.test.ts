import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { broken } from '../../scripts/guard/facts.ts';
import { proveGuard } from '../../scripts/guard/prove.ts';
import { compose, type Composed } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';

let house: Composed;
beforeAll(async () => {
  house = await compose(readConfig({ KLARTEXT_DB: ':memory:' }));
});
afterAll(() => house.close());

/** Articles of 250 damaged sentences each; every fourth has mark-up. */
const SEEDS = [5, 6, 7, 8, 9, 10, 11, 12];

test.each(SEEDS)(
  'no automatic repair changes a number, name, address, quotation, denial, modal verb or tag (article %i)',
  async (seed) => {
    const proof = await proveGuard(house.workbench, { seed, count: 250 });
    expect(proof.counterexamples).toEqual([]);
    expect(proof.cases).toBe(250);
    // so many that the absence of counterexamples means something
    expect(proof.repaired).toBeGreaterThan(75);
  },
);

test.each([
  ['Es sind 15.000 Boote.', 'Es sind 1.500 Boote.', 'numbers'],
  ['Er kam nicht.', 'Er kam.', 'negations'],
  ['Er kann kommen.', 'Er könnte kommen.', 'modality'],
  ['Siehe https://beispiel.test/a.', 'Siehe https://beispiel.test/b.', 'urls'],
  ['Das <b>alte</b> Boot.', 'Das <b>alte Boot.', 'markup'],
])('the proof sees a broken fact: %s → %s', (sound, repaired, what) => {
  expect(broken([], { sound, damaged: sound, repaired }).join()).toContain(what);
});

test('the proof takes a number that is whole again for the same', () => {
  const [sound, damaged] = ['Es sind 15.000 Boote.', 'Es sind 15. 000 Boote.'];
  expect(broken([], { sound, damaged, repaired: sound })).toEqual([]);
});
