import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Decision } from '../../server/model.ts';
import { setUp, type Desk } from './command-line.ts';

const SENTENCES = 600;
/** Long enough that a signal meets the work half done; every sentence needs one repair and no two are alike. */
const ARTICLE = Array.from(
  { length: SENTENCES },
  (_, i) => `Im Jahr ${1400 + i} kam der Regen spät , aber er kam.\n\n`,
).join('');

let desk: Desk;
beforeEach(() => {
  desk = setUp();
  writeFileSync(desk.path('long.txt'), ARTICLE);
});
afterEach(() => desk.remove());

const call = (): { args: string[]; environment: Record<string, string> } => ({
  args: [desk.path('long.txt'), '--auto', '--out', desk.path('clean')],
  environment: { KLARTEXT_THRESHOLD: '0.05' },
});

/** All decisions of the only article; each is an acceptance, for nothing else is done here. */
const decided = (): Promise<Decision[]> =>
  desk.look(async (workbench) => {
    const { segments } = await workbench.open(1);
    return (await Promise.all(segments.map(({ segment }) => workbench.history(1, segment.index)))).flat();
  });

async function goOn(kept: number): Promise<void> {
  const { status, stdout } = await desk.run('repair', call());
  expect(status).toBe(0);
  expect(stdout).toContain(`${SENTENCES - kept} repaired now, 0 open`);
  const all = await decided();
  expect(new Set(all.map(({ segmentIndex }) => segmentIndex)).size).toBe(SENTENCES);
  expect(all).toHaveLength(SENTENCES);
  expect(new Set(all.map(({ runId }) => runId)).size).toBe(1);
  expect(readFileSync(desk.path('clean/long.txt'), 'utf8')).toBe(ARTICLE.replaceAll(' ,', ','));
}

test('Ctrl+C finishes the sentences at hand, says how to go on, and the same command does', async () => {
  const { child, ended, says } = desk.start('repair', call());
  await says(/long\.txt: \d+ of/);
  child.kill('SIGINT');
  const { status, stdout, stderr } = await ended;
  expect(status).toBe(2);
  expect(stderr).toContain('Stopping after the sentences at hand');
  expect(stderr).toContain('All repairs made so far are kept. The same command goes on where it stopped.');
  const kept = (await decided()).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(SENTENCES);
  expect(stdout).toContain(`${kept} repaired now`);
  await goOn(kept);
});

test('after a sudden death nothing is lost or done twice', async () => {
  const { child, ended, says } = desk.start('repair', call());
  await says(/long\.txt: \d+ of/);
  child.kill('SIGKILL');
  expect((await ended).status).toBeNull();
  const kept = (await decided()).length;
  expect(kept).toBeGreaterThan(0);
  await goOn(kept);
});
