import { expect, test } from '@jest/globals';
import { createWorkbench } from '../../server/workbench/index.ts';
import type { Parts } from '../../server/workbench/parts.ts';
import type { Workbench } from '../../server/workbench/workbench.ts';
import { markerRules } from '../quality/marker-rules.ts';
import { realParts } from './parts.ts';

/** Words 6, 6, 8, 4; findings minor, major, critical and minor, none. */
const ARTICLE = `Der Klecks sitzt auf dem Papier.

Ein Bruch geht durch den Satz.

Das ist großer Unsinn und noch ein Klecks.

Dieser Satz ist gut.`;

/** The house with a clock that the test sets. */
async function house(): Promise<{
  readonly workbench: Workbench;
  readonly store: Parts['store'];
  readonly at: (time: string) => void;
}> {
  let now = new Date('2026-03-02T08:00:00.000Z');
  const parts = await realParts({ rules: markerRules, now: () => now });
  return {
    workbench: createWorkbench(parts),
    store: parts.store,
    at: (time) => {
      now = new Date(time);
    },
  };
}

/** Dismisses, accepts a suggestion, rewrites and leaves: one of each in the sample article. */
async function worked({ workbench, at }: Awaited<ReturnType<typeof house>>): Promise<number> {
  const id = await workbench.submit({ text: ARTICLE, title: 'Probe' });
  const by = { articleId: id, editor: 'Ada', version: 0 };
  at('2026-03-02T09:00:00.000Z');
  await workbench.skip({ ...by, index: 0 });
  at('2026-03-02T09:00:20.000Z');
  // 6 words and a full stop, one of them another
  await workbench.accept({ ...by, index: 1, postEdit: 'Ein Bogen geht durch den Satz.' });
  at('2026-03-02T09:01:00.000Z');
  // the critical finding goes, the minor one stays
  await workbench.accept({ ...by, index: 2, postEdit: 'Das ist groß und noch ein Klecks.' });
  return id;
}

test('the figures of an article are those that a person counts', async () => {
  const all = await house();
  const id = await worked(all);
  const quality = await all.workbench.quality(id);
  expect(quality.mqm).toEqual({
    before: { words: 24, findings: 4, points: 1 + 5 + 25 + 1 },
    after: { words: 6 + 6 + 7 + 4, findings: 2, points: 1 + 1 },
  });
  expect(quality.categories).toEqual([
    {
      category: 'mistranslation',
      before: { findings: 1, points: 25 },
      after: { findings: 0, points: 0 },
    },
    { category: 'word-order', before: { findings: 1, points: 5 }, after: { findings: 0, points: 0 } },
    { category: 'spelling', before: { findings: 2, points: 2 }, after: { findings: 2, points: 2 } },
  ]);
  expect(
    quality.severities.map(({ severity, before, after }) => [severity, before.points, after.points]),
  ).toEqual([
    ['critical', 25, 0],
    ['major', 5, 0],
    ['minor', 2, 2],
  ]);
  expect(quality.time).toMatchObject({ segments: 2, median: 30, mean: 30, total: 60, breaks: 0 });
  expect([quality.segments, quality.decisions, quality.certified.fixes]).toEqual([4, 3, 2]);
});

test('edits are counted per word of what was accepted, marks included', async () => {
  const all = await house();
  const { edits } = await all.workbench.quality(await worked(all));
  // 1 of 7; „großer Unsinn“ becomes „groß“: 1 word out, 1 other, of 8
  expect(edits.fixes).toBe(2);
  expect(edits.rate).toBeCloseTo((1 + 2) / (7 + 8), 10);
  expect(edits.whole).toBeCloseTo((1 + 2) / (7 + 7 + 8 + 5), 10);
  expect(edits.bins.filter(({ count }) => count > 0)).toEqual([
    { from: 0.1, to: 0.2, count: 1 },
    { from: 0.2, to: 0.3, count: 1 },
  ]);
});

test('each finding of the machine text is accounted for by its rule', async () => {
  const all = await house();
  const quality = await all.workbench.quality(await worked(all));
  const none = { taken: 0, otherwise: 0, dismissed: 0, kept: 0, open: 0 };
  expect(quality.rules).toEqual([
    { ...none, ruleId: 'minor-mark', found: 2, kept: 2, acceptance: 0 },
    { ...none, ruleId: 'critical-mark', found: 1, otherwise: 1, acceptance: 1 },
    { ...none, ruleId: 'major-mark', found: 1, otherwise: 1, acceptance: 1 },
  ]);
  expect(quality.origins).toEqual([
    { kind: 'manual', accepted: 2, byRuns: 0, held: 2, hter: expect.closeTo((1 / 7 + 2 / 8) / 2, 10) },
  ]);
});

test('the house adds up its articles, and does not read them again', async () => {
  const all = await house();
  const id = await worked(all);
  all.at('2026-03-10T08:00:00.000Z');
  const other = await all.workbench.submit({ text: 'Ein Klecks ist kein Bruch.', title: 'Zweite Probe' });
  const { mqm, articles, weeks, edits } = await all.workbench.houseQuality();
  expect(mqm.before).toEqual({ words: 24 + 5, findings: 4 + 2, points: 32 + 6 });
  expect(mqm.after).toEqual({ words: 23 + 5, findings: 2 + 2, points: 2 + 6 });
  expect(articles.map((article) => [article.id, article.fixes, article.median])).toEqual([
    [other, 0, undefined],
    [id, 2, 30],
  ]);
  expect(edits.fixes).toBe(2);
  expect(weeks).toEqual([
    {
      monday: '2026-03-02',
      articles: 1,
      accepted: 2,
      hter: expect.closeTo((1 / 7 + 2 / 8) / 2, 10),
      median: 30,
      mqm: { before: { words: 24, findings: 4, points: 32 }, after: { words: 23, findings: 2, points: 2 } },
    },
    {
      monday: '2026-03-09',
      articles: 1,
      accepted: 0,
      mqm: { before: { words: 5, findings: 2, points: 6 }, after: { words: 5, findings: 2, points: 6 } },
    },
  ]);
});

test('what was sent stands with its article; of what is older nobody claims to know', async () => {
  const { workbench, store } = await house();
  const id = await workbench.submit({ text: ARTICLE });
  const other = await workbench.submit({ text: 'Ein Klecks ist kein Bruch.' });
  const send = (key: string, characters: number, of: { readonly articleId?: number }) =>
    store.claim({
      account: 'deepl',
      providerId: 'deepl-translate',
      charges: [{ key, characters }],
      monthStart: '2026-03-01',
      staleBefore: '2026-03-01',
      again: false,
      at: '2026-03-05T08:00:00.000Z',
      ...of,
    });
  await send('a', 30, { articleId: id });
  await send('b', 12, { articleId: id });
  await send('c', 500, { articleId: other });
  await send('d', 7, {});
  const quality = await workbench.quality(id);
  expect(quality.spending).toEqual([
    {
      providerId: 'deepl-translate',
      articleId: id,
      month: '2026-03',
      texts: 2,
      characters: 42,
      billed: true,
    },
  ]);
  expect(quality.unattributed).toBe(1);
  const { spending } = await workbench.houseQuality();
  expect(spending).toEqual([
    { providerId: 'deepl-translate', month: '2026-03', texts: 4, characters: 549, billed: true },
  ]);
});
