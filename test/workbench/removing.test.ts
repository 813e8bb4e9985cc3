import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compose, type Composed } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';

const TWICE = [
  'Bojen im Hafen',
  '',
  'Die Ingenieurin Maria Kranz prüft eine Boje im Hafen von Odessa.',
  'Die Ingenieurin Maria Kranz prüft eine Boje im Hafen von Odessa.',
  '',
  'Das Amt will im Herbst rund 12.',
  '',
  '000 Bojen aussetzen. Die Fischer hoffen auf gute Fänge.',
].join('\n');

let house: Composed;
beforeEach(async () => {
  house = await compose(readConfig({ KLARTEXT_DB: ':memory:' }));
});
afterEach(() => house.close());

const exported = async (id: number): Promise<string> =>
  new TextDecoder().decode((await house.workbench.export(id, 'same')).bytes);

test('a sentence that stands twice can be removed, and comes back by undo', async () => {
  const { workbench } = house;
  const articleId = await workbench.submit({ text: TWICE });
  const twice = (await workbench.open(articleId)).segments.find(({ assessment }) =>
    assessment.findings.some(({ ruleId }) => ruleId === 'repeated-segment'),
  );
  if (twice === undefined) throw new Error('the repetition was not found');
  const place = { articleId, index: twice.segment.index };
  const [removal] = (await workbench.suggest(articleId, place.index)).suggestions;
  expect(removal).toMatchObject({ text: '', warnings: [] });

  const outcome = await workbench.accept({ ...place, postEdit: '', version: 0 });
  if (outcome.kind !== 'kept') throw new Error('somebody decided first');
  expect((await exported(articleId)).match(/Maria Kranz/g)).toHaveLength(1);
  expect(await workbench.elsewhere(articleId, place.index)).toEqual([]);

  await workbench.undo({ ...place, version: outcome.decision.id });
  expect(await exported(articleId)).toBe(TWICE);
});

test('a batch run heals a number cut in two, but removes nothing by itself', async () => {
  const { workbench } = house;
  const articleId = await workbench.submit({ text: TWICE });
  const options = { providers: [], auto: true, runId: 'a-run' };
  const report = await workbench.repair(articleId, options);
  expect(report.repaired.map(({ suggestion }) => suggestion.text)).toEqual([
    'Das Amt will im Herbst rund 12.000 Bojen aussetzen.',
  ]);
  expect(report.open).toHaveLength(1);
  expect((await exported(articleId)).match(/Maria Kranz/g)).toHaveLength(2);
  expect(await workbench.undoRun(articleId, 'a-run')).toBe(1);
  expect(await exported(articleId)).toBe(TWICE);
});
