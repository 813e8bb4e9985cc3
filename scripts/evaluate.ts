import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../server/config.ts';
import { autoRepairs } from './auto-repairs.ts';
import { benchFolder } from './bench-folder.ts';
import { command } from './command.ts';
import { goals, goalsInWords, isMet, figures } from './goals.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * Measures flags and suggestions with the benchmark's own program and prints its table, then the goals.
 *
 * The benchmark takes any exit status but 0 for a crash, and `detect` ends with 1 where it flagged something; hence
 * `--exit-zero`. Other arguments go to the benchmark's program as they are (`--sets gold,clean`, `--limit 200`).
 */
const call = command('evaluate', 'Measures flags and suggestions on the benchmark, where there is one.')
  .option('--check', 'exit with 1 where a goal is missed', false)
  .argument('[arguments...]', 'handed to the benchmark: --sets, --limit, --save')
  .allowUnknownOption()
  .parse();

await conclude(() => evaluate(call.args, call.opts<{ check: boolean }>().check));

async function evaluate(passed: readonly string[], check: boolean): Promise<Status> {
  const folder = benchFolder(process.env);
  if (folder === undefined)
    return skipped(
      'There is no benchmark here: ../shared/bench/evaluate.py (or KLARTEXT_BENCH) was not found.',
    );
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0)
    return skipped('The benchmark needs python3 with numpy (Debian: apt-get install python3-numpy).');
  const place = mkdtempSync(join(tmpdir(), 'klartext-evaluate-'));
  try {
    const written = join(place, 'figures.json');
    const status = measure(folder, passed, written);
    if (status !== 0) return STATUS.failed;
    const measured = figures.parse(JSON.parse(readFileSync(written, 'utf8')));
    const config = readConfig(process.env);
    const gold = await autoRepairs(join(folder, '../gold'), config);
    const garbled = await autoRepairs(join(folder, 'garbled'), config);
    const reached = goals(measured, gold, garbled);
    await outputTo(process.stdout).write(`\n${goalsInWords(reached)}\n`);
    for (const { verdict, before, after } of gold.concat(garbled))
      if (verdict === 'worse') say(`made worse: ${before}\n        by: ${after}`);
    return check && reached.some((goal) => isMet(goal) === false) ? STATUS.flagged : STATUS.clean;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** @returns the exit status of the benchmark's program */
function measure(folder: string, passed: readonly string[], written: string): number | null {
  const detect = [process.execPath, '--import', 'tsx', 'scripts/detect.ts', '--exit-zero'];
  const quoted = detect.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const { status, error } = spawnSync(
    'python3',
    ['-B', join(folder, 'evaluate.py'), '--cmd', quoted, ...passed, '--json', written],
    { cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (error) throw error;
  return status;
}

/** Not being able to measure is no fault of the program, but nobody should take it for a good figure. */
function skipped(why: string): Status {
  say(`\n*** NOTHING WAS MEASURED ***\n${why}\n`);
  return STATUS.clean;
}
