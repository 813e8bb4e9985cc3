import { expect, test } from '@jest/globals';
import { createWorkbench } from '../../server/workbench/index.ts';
import { realParts } from './parts.ts';

const TEXT = 'Der Solar -Park wächst schnell. Am Solar -Park wird gebaut. Sie wohnt in in Kiel , sagt sie.';

test('an article that stays on the desk shows what a fresh reader sees, also of what another program wrote', async () => {
  const parts = await realParts();
  const ours = createWorkbench(parts);
  const others = createWorkbench(parts);
  const id = await ours.submit({ text: TEXT });
  /** What a workbench that has never seen the article makes of it. */
  const fresh = () => createWorkbench(parts).open(id);
  const version = async (index: number) => (await fresh()).segments[index]?.version ?? 0;
  const finding = { ruleId: 'repeated-word', start: 10, end: 15 };

  const steps: (() => Promise<unknown>)[] = [
    () => ours.accept({ articleId: id, index: 0, postEdit: 'Der Solarpark wächst.', version: 0 }),
    () => others.skip({ articleId: id, index: 1, version: 0 }),
    async () => others.undo({ articleId: id, index: 0, version: await version(0) }),
    () => ours.dismiss(id, 2, finding),
    async () => ours.accept({ articleId: id, index: 0, postEdit: 'Er wächst.', version: await version(0) }),
    async () => others.restore(await others.dismissal(id, 2, finding)),
    () => ours.switchRule('repeated-word', 'off', id),
    () => others.repair(id, { providers: [], auto: true, runId: 'a-run' }),
  ];
  for (const step of steps) {
    await step();
    expect(await ours.open(id)).toEqual(await fresh());
    expect(await others.open(id)).toEqual(await fresh());
  }
  await parts.store.close();
});

test('what did not change is not made again', async () => {
  const parts = await realParts();
  const workbench = createWorkbench(parts);
  const id = await workbench.submit({ text: TEXT });
  const before = await workbench.open(id);
  expect(await workbench.open(id)).toBe(before);
  await workbench.skip({ articleId: id, index: 1, version: 0 });
  const after = await workbench.open(id);
  expect(after.segments[0]).toBe(before.segments[0]);
  expect(after.segments[1]?.state).toBe('skipped');
  expect(before.segments[1]?.state).toBe('open');
  await parts.store.close();
});
