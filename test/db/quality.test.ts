import { expect, test } from '@jest/globals';
import { accept, AT, noteOf, open, submit } from './samples.ts';

const HOUR_LATER = '2026-03-01T09:00:00.000Z';
const NEXT_MONTH = '2026-04-02T09:00:00.000Z';

test('decisions are sketched without their texts, with what holds after them', async () => {
  const store = await open(':memory:');
  const articleId = await submit(store, ['Das ist Unsinn.', 'Das ist gut.', 'Das steht zweimal.']);
  const first = accept({ articleId, text: 'Das ist Unsinn.' }, 'Das ist Sinn.', {
    editor: 'Ada',
    origin: { kind: 'provider', detail: 'deepl-translate' },
    runId: 'a-run',
  });
  const second = accept({ articleId, segmentIndex: 1, text: 'Das ist gut.' }, 'Das ist gut.', { hter: 0 });
  const third = accept({ articleId, segmentIndex: 2, text: 'Das steht zweimal.' }, '', { hter: 1 });
  await store.decide([first, second, third].map((decision) => ({ decision, expected: 0 })));
  const sketch = { articleId, kind: 'accept', state: 'accepted', decidedAt: AT, fixed: true };
  const sketches = await store.sketches();
  expect(sketches).toEqual([
    {
      ...sketch,
      id: 1,
      segmentIndex: 0,
      editor: 'Ada',
      origin: { kind: 'provider', detail: 'deepl-translate' },
      runId: 'a-run',
      hter: 0.25,
      changed: true,
      struck: false,
    },
    { ...sketch, id: 2, segmentIndex: 1, origin: second.origin, hter: 0, changed: false, struck: false },
    { ...sketch, id: 3, segmentIndex: 2, origin: third.origin, hter: 1, changed: true, struck: true },
  ]);
  await store.close();
});

test('figures count as long as the note that holds them', async () => {
  const store = await open(':memory:');
  const articleId = await submit(store, ['Das ist Unsinn.']);
  await store.note(articleId, { ...(await noteOf(store, articleId, 1)), figures: '{"words":3}', basis: 'b' });
  expect(await store.figures('b')).toEqual([{ articleId, figures: '{"words":3}' }]);
  expect(await store.figures('another')).toEqual([]);
  const decision = accept({ articleId, text: 'Das ist Unsinn.' }, 'Das ist Sinn.');
  await store.decide([{ decision, expected: 0 }]);
  expect(await store.figures('b')).toEqual([]);
  await store.close();
});

test('what was sent is summed up by month, provider and article; what cost nothing is no charge', async () => {
  const store = await open(':memory:');
  const articleId = await submit(store, ['Das ist Unsinn.']);
  const claim = (key: string, characters: number, at: string, of: { articleId?: number }) =>
    store.claim({
      account: 'deepl',
      providerId: 'deepl-translate',
      charges: [{ key, characters }],
      monthStart: AT,
      staleBefore: AT,
      again: false,
      at,
      ...of,
    });
  await claim('k1', 40, AT, { articleId });
  await claim('k2', 60, HOUR_LATER, { articleId });
  await claim('k3', 7, NEXT_MONTH, {});
  const [free] = await claim('k4', 1_000, NEXT_MONTH, { articleId });
  if (free?.kind !== 'opened') throw new Error('the charge was not opened');
  await store.endCharges([free.chargeId], 'free', NEXT_MONTH);
  const deepl = { providerId: 'deepl-translate', billed: true };
  expect(await store.spending()).toEqual([
    { ...deepl, articleId, month: '2026-03', texts: 2, characters: 100 },
    { ...deepl, month: '2026-04', texts: 1, characters: 7 },
  ]);
  await store.close();
});

test('of a provider that bills nothing the replies are counted, once each', async () => {
  const store = await open(':memory:');
  const articleId = await submit(store, ['Das ist Unsinn.']);
  await store.keepReplies(
    [
      { providerId: 'languagetool', key: 'k1', reply: '[]', characters: 15, articleId },
      { providerId: 'languagetool', key: 'k2', reply: '[]', characters: 5, articleId },
    ],
    AT,
  );
  expect(await store.spending()).toEqual([
    {
      providerId: 'languagetool',
      articleId,
      month: expect.stringMatching(/^\d{4}-\d{2}$/),
      texts: 2,
      characters: 20,
      billed: false,
    },
  ]);
  await store.close();
});
