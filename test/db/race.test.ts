import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { inFolder, open } from './samples.ts';

const RACER = fileURLToPath(new URL('./racer.ts', import.meta.url));
const SENTENCES = 40;

const run = promisify(execFile);

test('programs that start on a new file at once make it once, and never both repair a sentence', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'new', 'klartext.sqlite');
    const names = ['Ada', 'Bruno', 'Cleo'];
    const kept = await Promise.all(
      names.map(async (name) => {
        const { stdout } = await run(process.execPath, [
          '--import',
          'tsx',
          RACER,
          file,
          name,
          String(SENTENCES),
        ]);
        return Number(stdout);
      }),
    );
    expect(kept.reduce((sum, one) => sum + one, 0)).toBe(SENTENCES);

    const store = await open(file);
    expect(await store.articles('')).toHaveLength(names.length);
    const decisions = await store.decisions(1);
    expect(new Set(decisions.map(({ segmentIndex }) => segmentIndex)).size).toBe(SENTENCES);
    expect(decisions).toHaveLength(SENTENCES);
    for (const [i, name] of names.entries())
      expect(decisions.filter(({ editor }) => editor === name)).toHaveLength(kept[i] ?? -1);
    await store.close();
  }));
