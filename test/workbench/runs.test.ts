import { expect, test } from '@jest/globals';
import { NotFoundError } from '../../server/errors.ts';
import { createRuns } from '../../server/workbench/runs.ts';
import { realParts } from './parts.ts';

interface Made {
  readonly kind: 'made';
}
const MADE: Made = { kind: 'made' };

/** A run over words in which one may be broken, and what the log was told. */
async function stage(broken: { word: string }) {
  const faults: unknown[] = [];
  let runs = 0;
  const parts = await realParts({ newRunId: () => `run-${++runs}`, fault: (error) => faults.push(error) });
  const gone: string[] = [];
  const step = (word: string): Promise<Made> => {
    gone.push(word);
    return word === broken.word ? Promise.reject(new RangeError('broken')) : Promise.resolve(MADE);
  };
  return { parts, faults, gone, open: () => createRuns<string, Made>('repair', step, parts) };
}

async function through(runs: ReturnType<Awaited<ReturnType<typeof stage>>['open']>, id: string) {
  for (;;) {
    const run = await runs.look(id);
    if (run.state !== 'running') return run;
    await new Promise(setImmediate);
  }
}

test('a thing that fails is reported and marked, and the others have their turn', async () => {
  const broken = { word: 'zwei' };
  const { faults, gone, open } = await stage(broken);
  const runs = open();
  const id = await runs.begin('Zahlen', ['eins', 'zwei', 'drei'], 'Ilse');
  const run = await through(runs, id);
  expect(run).toMatchObject({ state: 'failed', title: 'Zahlen', editor: 'Ilse' });
  expect([...run.outcomes]).toEqual([
    [0, MADE],
    [1, { kind: 'failed' }],
    [2, MADE],
  ]);
  expect(faults).toEqual([new RangeError('broken')]);

  broken.word = '';
  await runs.resume(id);
  expect(await through(runs, id)).toMatchObject({ state: 'done' });
  expect(gone).toEqual(['eins', 'zwei', 'drei', 'zwei']);
});

test('a run that was stopped is gone on with where it stopped, also by the next program', async () => {
  const { gone, open } = await stage({ word: '' });
  const runs = open();
  const id = await runs.begin('', ['eins', 'zwei', 'drei']);
  await runs.stop(id);
  const stopped = await runs.look(id);
  expect(stopped.state).toBe('stopped');
  expect(stopped.outcomes.size).toBeLessThan(3);

  const next = open();
  expect((await next.look(id)).state).toBe('interrupted');
  await next.resume(id);
  expect((await through(next, id)).state).toBe('done');
  expect(gone).toEqual(['eins', 'zwei', 'drei']);
});

test('where nothing can be kept any more the run ends, the log says so, and nothing counts as done', async () => {
  const { parts, faults, open } = await stage({ word: '' });
  parts.store.keepOutcome = () => Promise.reject(new RangeError('disk full'));
  const runs = open();
  const id = await runs.begin('', ['eins', 'zwei']);
  const run = await through(runs, id);
  expect(run.state).toBe('interrupted');
  expect(run.outcomes.size).toBe(0);
  expect(faults).toEqual([new RangeError('disk full')]);
});

test('a run of another kind, or of nobody, is nowhere', async () => {
  const { parts, open } = await stage({ word: '' });
  const id = await open().begin('', ['eins']);
  const imports = createRuns<string, Made>('import', () => Promise.resolve(MADE), parts);
  await expect(imports.look(id)).rejects.toThrow(NotFoundError);
  await expect(open().look('nowhere')).rejects.toThrow(NotFoundError);
});
