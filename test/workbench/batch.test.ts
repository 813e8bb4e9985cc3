import { expect, test } from '@jest/globals';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';

/** One fault that a rule mends (the space before the comma), and one that it only sees (the sentence begun inside another). */
const PARTLY =
  'Der Rat hat gestern Werden Sie Freund der Brücke , sagte die Meisterin. Die Stadt schweigt dazu.';

test('a sentence that a batch run mends only in part still waits for a person', async () => {
  const { workbench, close } = await compose(readConfig({ KLARTEXT_DB: ':memory:' }));
  const articleId = await workbench.submit({ text: PARTLY });
  const before = await workbench.open(articleId);
  expect(before.counts.open).toBe(1);

  const report = await workbench.repair(articleId, { providers: [], auto: true, runId: 'a-run' });
  expect(report.repaired.map(({ suggestion }) => suggestion.text)).toEqual([
    'Der Rat hat gestern Werden Sie Freund der Brücke, sagte die Meisterin.',
  ]);
  const after = await workbench.open(articleId);
  expect(after.counts.open).toBe(1);
  expect(report.open.map(({ index }) => index)).toEqual([0]);

  const [first] = after.segments;
  const byHand = await workbench.accept({
    articleId,
    index: 0,
    postEdit: first?.current ?? '',
    version: first?.version ?? 0,
  });
  expect((await workbench.open(articleId)).counts.open).toBe(0);

  if (byHand.kind !== 'kept') throw new Error('somebody decided first');
  await workbench.undo({ articleId, index: 0, version: byHand.decision.id });
  expect((await workbench.open(articleId)).counts.open).toBe(1);
  await close();
});
