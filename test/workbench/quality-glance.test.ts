import { expect, test } from '@jest/globals';
import { createWorkbench } from '../../server/workbench/index.ts';
import { markerRules } from '../quality/marker-rules.ts';
import { realParts } from './parts.ts';

const ARTICLE = `Der Klecks sitzt auf dem Papier.

Ein Bruch geht durch den Satz.

Das ist großer Unsinn und noch ein Klecks.

Dieser Satz ist gut.`;

test('a laid-out article says what its findings weigh, before and after a repair', async () => {
  const workbench = createWorkbench(await realParts({ rules: markerRules }));
  const id = await workbench.submit({ text: ARTICLE });
  const before = { words: 6 + 6 + 8 + 4, findings: 4, points: 1 + 5 + 25 + 1 };
  expect((await workbench.open(id)).quality).toEqual({ before, after: before });

  await workbench.accept({ articleId: id, index: 1, postEdit: 'Der Satz ist ganz.', version: 0 });
  expect((await workbench.open(id)).quality).toEqual({
    before,
    after: { words: 6 + 4 + 8 + 4, findings: 3, points: 1 + 25 + 1 },
  });
});

test('a dismissed finding weighs nothing any more, and what the machine wrote stays as it was found', async () => {
  const workbench = createWorkbench(await realParts({ rules: markerRules }));
  const id = await workbench.submit({ text: ARTICLE });
  const start = 'Das ist großer '.length;
  await workbench.dismiss(id, 2, { ruleId: 'critical-mark', start, end: start + 'Unsinn'.length });
  const { before, after } = (await workbench.open(id)).quality;
  expect(before).toEqual({ words: 24, findings: 4, points: 1 + 5 + 25 + 1 });
  expect(after).toEqual({ words: 24, findings: 3, points: 1 + 5 + 1 });
});

test('from 500 words on there is a score per 1,000 words', async () => {
  const workbench = createWorkbench(await realParts({ rules: markerRules }));
  const text = Array.from({ length: 100 }, () => 'Ein Klecks sitzt im Buch.').join('\n\n');
  const id = await workbench.submit({ text });
  expect((await workbench.open(id)).quality.before).toEqual({
    words: 500,
    findings: 100,
    points: 100,
    rate: 200,
  });
});

/** The house with a clock that moves on by a minute whenever it is asked. */
async function house() {
  let now = Date.parse('2026-03-02T08:00:00.000Z');
  return createWorkbench(await realParts({ rules: markerRules, now: () => new Date((now += 60_000)) }));
}

const TERM = { right: 'Bogen', wrong: ['Blatt'] };

test('a term that is decided while an article is worked on moves what stands now, not what it began with', async () => {
  const workbench = await house();
  const id = await workbench.submit({ text: `${ARTICLE}\n\nDas Blatt ist leer. Dieses Blatt auch.` });
  const { quality: opened, counts } = await workbench.open(id);
  await workbench.addTerm(TERM);
  const { quality, counts: since } = await workbench.open(id);
  expect(quality.before).toEqual(opened.before);
  expect(since.flagged).toBe(counts.flagged);
  expect(quality.after.findings).toBe(opened.after.findings + 2);
  expect((await workbench.quality(id)).mqm).toEqual(quality);
});

test('a term of the house that is older than an article is part of what the article began with', async () => {
  const workbench = await house();
  await workbench.addTerm(TERM);
  const id = await workbench.submit({ text: `${ARTICLE}\n\nDas Blatt ist leer. Dieses Blatt auch.` });
  const { before, after } = (await workbench.open(id)).quality;
  expect(before.findings).toBe(4 + 2);
  expect(after).toEqual(before);
});
