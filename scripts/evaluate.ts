import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Option } from 'commander';
import { composeDetector } from '../server/compose-detector.ts';
import { readConfig, type Config } from '../server/config.ts';
import { annotatedArticles } from './annotated.ts';
import { autoRepairs } from './auto-repairs.ts';
import { benchFolder } from './bench-folder.ts';
import { command } from './command.ts';
import { goals, goalsInWords, isMet, figures } from './goals.ts';
import { learnersInWords, learnerSentences } from './learner-types.ts';
import { outputTo } from './output.ts';
import { cleanLines, ownArticles, ownSentences, PARTS } from './own-corpus.ts';
import { ownFigures } from './own-figures.ts';
import {
  cleanInWords,
  falseAlarmsInWords,
  mistakesInWords,
  ownInWords,
  type Measured,
} from './own-tables.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * Measures flags and suggestions: first on our own texts, which are always there, then with the benchmark's own program,
 * where there is one; prints their tables, then the goals.
 *
 * The benchmark takes any exit status but 0 for a crash, and `detect` ends with 1 where it flagged something; hence
 * `--exit-zero`. Other arguments go to the benchmark's program as they are (`--sets gold,clean`, `--limit 200`).
 */
const call = command('evaluate', 'Measures flags and suggestions on our own texts and on the benchmark.')
  .option('--check', 'exit with 1 where a goal is missed', false)
  .addOption(new Option('--only <texts>', 'measure one of the two').choices(['own', 'benchmark']))
  .option('--list', 'name what was judged wrongly in the development part and in good German', false)
  .argument('[arguments...]', 'handed to the benchmark: --sets, --limit, --save')
  .allowUnknownOption()
  .parse();

interface Choice {
  readonly check: boolean;
  readonly only?: 'own' | 'benchmark';
  readonly list: boolean;
}

await conclude(() => evaluate(call.args, call.opts<Choice>()));

async function evaluate(passed: readonly string[], { check, only, list }: Choice): Promise<Status> {
  const folder = benchFolder(process.env);
  const config = readConfig(process.env);
  if (only !== 'benchmark')
    await outputTo(process.stdout).write(`${await measureOwn(config, folder, list)}\n\n`);
  if (only === 'own') return STATUS.clean;
  if (folder === undefined)
    return skipped('It is not here: ../shared/bench/evaluate.py (or KLARTEXT_BENCH) was not found.');
  if (spawnSync('python3', ['-c', 'import numpy']).status !== 0)
    return skipped('It needs python3 with numpy (Debian: apt-get install python3-numpy).');
  const place = mkdtempSync(join(tmpdir(), 'klartext-evaluate-'));
  try {
    const written = join(place, 'figures.json');
    const status = measure(folder, passed, written);
    if (status !== 0) return STATUS.failed;
    const measured = figures.parse(JSON.parse(readFileSync(written, 'utf8')));
    const gold = await autoRepairs(annotatedArticles(join(folder, '../gold')), config);
    const garbled = await autoRepairs(annotatedArticles(join(folder, 'garbled')), config);
    const reached = goals(measured, gold, garbled);
    await outputTo(process.stdout).write(`\n${goalsInWords(reached)}\n`);
    for (const { verdict, before, after } of gold.concat(garbled))
      if (verdict === 'worse') say(`made worse: ${before}\n        by: ${after}`);
    return check && reached.some((goal) => isMet(goal) === false) ? STATUS.flagged : STATUS.clean;
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** The texts of `test/corpus`, measured here; the sentences of good German and of learners need the benchmark. */
async function measureOwn(config: Config, bench: string | undefined, list: boolean): Promise<string> {
  const detector = composeDetector(config);
  const measured: Measured[] = [];
  const mistakes: string[] = [];
  for (const part of PARTS) {
    const sentences = ownSentences(part);
    const answers = await detector.detect(sentences.map(({ id, text, article }) => ({ id, text, article })));
    const repairs = await autoRepairs(ownArticles(sentences), config);
    measured.push({ part, figures: ownFigures(sentences, answers), repairs });
    if (!list || part !== 'dev') continue;
    mistakes.push(mistakesInWords(sentences, answers));
    for (const { verdict, before, after } of repairs)
      if (verdict === 'worse') mistakes.push(`made worse ${before}\n        by ${after}`);
    mistakes.push('');
  }
  const clean = bench === undefined ? [] : cleanLines(bench);
  const answers = await detector.detect(clean);
  if (list && clean.length > 0) mistakes.push(falseAlarmsInWords(clean, answers), '');
  const tables = [ownInWords(measured)];
  if (clean.length > 0) tables.push('', cleanInWords(clean, answers));
  const learners = bench === undefined ? [] : learnerSentences(bench);
  if (learners.length > 0)
    tables.push(
      '',
      learnersInWords(learners, await detector.detect(learners.map(({ id, text }) => ({ id, text })))),
    );
  return [...mistakes, ...tables].join('\n');
}

/** @returns the exit status of the benchmark's program */
function measure(folder: string, passed: readonly string[], written: string): number | null {
  const detect = [process.execPath, 'scripts/compiled.mjs', 'detect', '--exit-zero'];
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
  say(`\n*** THE BENCHMARK WAS NOT MEASURED ***\n${why}\n`);
  return STATUS.clean;
}
