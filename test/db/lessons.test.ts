import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import type { Store } from '../../server/store.ts';
import { AT, accept, keep, open, submit } from './samples.ts';

let store: Store;

beforeEach(async () => {
  store = await open(MEMORY);
});

afterEach(() => store.close());

test('the last word on a lesson holds, and moves the stand of every article', async () => {
  const articleId = await submit(store, ['Eins.']);
  const lesson = { before: 'alt', after: 'neu', seen: 2, contradicted: 1 };
  const stand = await store.stand(articleId);
  await store.decideLesson({ ...lesson, state: 'on' }, 'Ada', AT);
  await store.decideLesson({ ...lesson, after: 'jung', state: 'on' }, undefined, AT);
  await store.decideLesson({ ...lesson, state: 'off' }, undefined, AT);
  expect(await store.lessons()).toEqual([
    { ...lesson, after: 'jung', state: 'on', at: AT },
    { ...lesson, state: 'off', at: AT },
  ]);
  expect(await store.stand(articleId)).not.toBe(stand);
});

test('fixes that hold come newest first, as many as are wanted', async () => {
  const articleId = await submit(store, ['Eins.', 'Zwei.', 'Drei.']);
  for (const [segmentIndex, text] of ['Eins.', 'Zwei.', 'Drei.'].entries())
    await keep(store, accept({ articleId, segmentIndex, text }, `${text}!`));
  expect((await store.heldFixes(2)).map(({ text }) => text)).toEqual(['Drei.', 'Zwei.']);
});

test('dismissals on the same words are counted over the other articles', async () => {
  const ids = [
    await submit(store, ['Eins.']),
    await submit(store, ['Zwei.']),
    await submit(store, ['Drei.']),
  ];
  for (const articleId of ids) {
    const place = { articleId, ruleId: 'a-rule', words: 'das das', before: '', after: '' };
    await store.dismiss(place, undefined, AT);
  }
  expect(await store.dismissedElsewhere(ids[0] ?? 0)).toEqual([
    { ruleId: 'a-rule', words: 'das das', places: 2 },
  ]);
});
