import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import type { Store } from '../../server/store.ts';
import { AT, failureOf, noteOf, open, submit } from './samples.ts';

const LATER = '2026-03-02T09:30:00.000Z';

let store: Store;

beforeEach(async () => {
  store = await open(MEMORY);
});

afterEach(() => store.close());

test('the last choice holds, everywhere and in one article by itself', async () => {
  const articleId = await submit(store, ['Eins.']);
  const other = await submit(store, ['Zwei.']);
  await store.switchRule({ ruleId: 'unit-space', state: 'on' }, undefined, AT);
  await store.switchRule({ ruleId: 'unit-space', state: 'off' }, 'Ada', LATER);
  await store.switchRule({ ruleId: 'unit-space', articleId, state: 'on' }, undefined, LATER);
  await store.switchRule({ ruleId: 'mojibake', state: 'on' }, undefined, LATER);
  const everywhere = [
    { ruleId: 'unit-space', on: false, editor: 'Ada', at: LATER },
    { ruleId: 'mojibake', on: true, at: LATER },
  ];
  expect(await store.ruleSwitches()).toEqual(everywhere);
  expect(await store.ruleSwitches(other)).toEqual(everywhere);
  expect(await store.ruleSwitches(articleId)).toEqual([
    everywhere[0],
    { ruleId: 'unit-space', articleId, on: true, at: LATER },
    everywhere[1],
  ]);
});

test('a choice that is given back no longer holds, and the same choice twice is one row', async () => {
  const articleId = await submit(store, ['Eins.']);
  const stands: string[] = [];
  const choose = async (state: 'on' | 'default'): Promise<void> => {
    await store.switchRule({ ruleId: 'unit-space', articleId, state }, undefined, AT);
    stands.push(await store.stand(articleId));
  };
  for (const state of ['default', 'on', 'on', 'default', 'default'] as const) await choose(state);
  expect(await store.ruleSwitches(articleId)).toEqual([]);
  expect(stands[1]).toBe(stands[2]);
  expect(stands[3]).toBe(stands[4]);
  expect(new Set(stands).size).toBe(3);
});

test('a choice for an article that does not exist is refused', async () => {
  const wrong = store.switchRule({ ruleId: 'unit-space', articleId: 7, state: 'on' }, undefined, AT);
  expect(await failureOf(wrong)).toMatch(/FOREIGN KEY/);
});

test('findings of a rule are added up over articles, and stay known while the rule is off', async () => {
  const first = await submit(store, ['Eins.']);
  const second = await submit(store, ['Zwei.']);
  await store.note(first, await noteOf(store, first, 0, { 'unit-space': 2, mojibake: 0 }));
  await store.note(second, await noteOf(store, second, 0, { 'unit-space': 3, mojibake: 1 }));
  await store.note(second, await noteOf(store, second, 0, { 'unit-space': 4 }));
  const place = { articleId: first, words: 'km', before: '5', after: '' };
  await store.dismiss({ ...place, ruleId: 'unit-space' }, undefined, AT);
  await store.dismiss({ ...place, ruleId: 'double-space' }, undefined, AT);
  await store.dismiss({ ...place, ruleId: 'mojibake' }, undefined, AT);
  await store.restore({ ...place, ruleId: 'mojibake' }, undefined, AT);
  for (const wide of [{ articleId: first }, {}])
    await store.dismissWidely({ ...wide, ruleId: 'unit-space', words: 'km' }, undefined, AT);
  await store.dismissWidely({ ruleId: 'double-space', words: 'und' }, undefined, AT);
  await store.dismissWidely({ ruleId: 'mojibake', words: 'Ã¤' }, undefined, AT);
  await store.restoreWidely({ ruleId: 'mojibake', words: 'Ã¤' }, undefined, AT);
  const counts = await store.ruleCounts();
  expect([...counts].sort((a, b) => a.ruleId.localeCompare(b.ruleId))).toEqual([
    { ruleId: 'double-space', findings: 0, dismissed: 1, wide: 1 },
    { ruleId: 'mojibake', findings: 1, dismissed: 0, wide: 0 },
    { ruleId: 'unit-space', findings: 6, dismissed: 1, wide: 2 },
  ]);
});
