import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Store } from '../../server/store.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import { createWorkbench, type Workbench } from '../../server/workbench/index.ts';
import { realParts } from './parts.ts';

let store: Store;
let workbench: Workbench;

beforeEach(async () => {
  const parts = await realParts();
  store = parts.store;
  const { preference } = parts.language.trigrams;
  workbench = createWorkbench({
    ...parts,
    providers: [createFindingsProvider({ titleOf: (id) => id, preference })],
  });
});
afterEach(() => store.close());

/** Submits a sentence and accepts this text for it. */
async function fix(text: string, postEdit: string): Promise<number> {
  const articleId = await workbench.submit({ text });
  await workbench.accept({ articleId, index: 0, postEdit, version: 0 });
  return articleId;
}

const teach = async (): Promise<void> => {
  await fix('Der Rat nahm das Tagesband an.', 'Der Rat nahm die Tagesordnung an.');
  await fix('Am Abend stand das Tagesband fest.', 'Am Abend stand die Tagesordnung fest.');
};
const LESSON = { before: 'das Tagesband', after: 'die Tagesordnung' };

describe('a lesson', () => {
  test('is proposed with the sentences that prove it, and says nothing until a person confirms it', async () => {
    await teach();
    expect(await workbench.lessons()).toMatchObject([
      {
        ...LESSON,
        state: 'proposed',
        seen: 2,
        contradicted: 0,
        proofs: [{ articleId: 2 }, { articleId: 1 }],
      },
    ]);
    const articleId = await workbench.submit({ text: 'Niemand las das Tagesband durch.' });
    expect((await workbench.suggest(articleId, 0)).suggestions).toEqual([]);
  });

  test('that was confirmed is found and repaired in every article, also by batch runs', async () => {
    await teach();
    const articleId = await workbench.submit({ text: 'Niemand las das Tagesband durch.' });
    await workbench.decideLesson(LESSON, 'on', 'Ada');
    const { suggestions } = await workbench.suggest(articleId, 0);
    expect(suggestions[0]?.text).toBe('Niemand las die Tagesordnung durch.');
    await workbench.repair(articleId, { providers: [], auto: true, runId: 'a-run' });
    expect((await workbench.open(articleId)).segments[0]?.current).toBe(
      'Niemand las die Tagesordnung durch.',
    );
  });

  test('rests when it is switched off, and is not proposed again once it was refused', async () => {
    await teach();
    const articleId = await workbench.submit({ text: 'Niemand las das Tagesband durch.' });
    await workbench.decideLesson(LESSON, 'on');
    await workbench.decideLesson(LESSON, 'off');
    expect((await workbench.suggest(articleId, 0)).suggestions).toEqual([]);
    expect(await workbench.lessons()).toMatchObject([{ ...LESSON, state: 'off' }]);
    await workbench.decideLesson(LESSON, 'deleted');
    expect(await workbench.lessons()).toEqual([]);
    await expect(workbench.decideLesson(LESSON, 'on')).rejects.toThrow(/lesson/);
  });

  test('that nobody taught cannot be confirmed', async () => {
    await expect(workbench.decideLesson(LESSON, 'on')).rejects.toThrow(/lesson/);
  });
});

test('what was dismissed on the same words elsewhere weighs less here, and batch runs leave it alone', async () => {
  const text = 'Das Brot ist ist frisch.';
  const ids = [await workbench.submit({ text }), await workbench.submit({ text: `${text} ` })];
  const [first = 0, second = 0] = ids;
  const findingIn = async (id: number) => (await workbench.open(id)).segments[0]?.assessment.findings[0];
  const before = await findingIn(second);
  if (before === undefined) throw new Error('nothing found');
  await workbench.dismiss(first, 0, { ruleId: before.ruleId, ...before.span });
  const after = await findingIn(second);
  expect(after?.confidence).toBeLessThan(before.confidence);
  const { repaired } = await workbench.repair(second, { providers: [], auto: true, runId: 'a-run' });
  expect(repaired).toEqual([]);
});

test('a replay says which fixes today’s rules would make, find or doubt, and writes nothing', async () => {
  await fix('Das Brot ist ist frisch.', 'Das Brot ist frisch.');
  await fix('Das Brot ist gut.', 'Das Brot ist ist sehr gut.');
  const before = await store.fixes({ search: '', page: 1, pageSize: 9 });
  const steps: number[] = [];
  const replayed = await workbench.replay({ limit: 10, progress: (done) => steps.push(done) });
  expect(replayed).toMatchObject([
    { postEdit: 'Das Brot ist frisch.', found: true, repaired: 'same', doubted: [] },
    { postEdit: 'Das Brot ist ist sehr gut.', found: false, repaired: 'none' },
  ]);
  expect(replayed[1]?.doubted).toContain('repeated-word');
  expect(steps).toEqual([1, 2]);
  expect(await store.fixes({ search: '', page: 1, pageSize: 9 })).toEqual(before);
});
