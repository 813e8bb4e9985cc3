import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { InputError } from '../server/errors.ts';
import type { Workbench } from '../server/workbench/workbench.ts';
import { command, pathFrom } from './command.ts';
import { expand, type InputFile } from './input-files.ts';
import { outputTo } from './output.ts';
import { mayWrite, writeWhole, type Leave } from './output-files.ts';
import { progressOn, type Progress } from './progress.ts';
import { repairFile, type Repaired } from './repair-file.ts';
import { htmlReport, REPORT_MARK, type BatchReport, type Failed } from './report.ts';
import { conclude, inWords, say, STATUS, type Status } from './status.ts';
import { batchInWords, fileInWords, inJson } from './summary.ts';

/** Repairs files and folders without a person: takes what is safe, lists what remains, goes on where it stopped. */

interface Options {
  readonly auto: boolean;
  readonly provider: readonly string[];
  readonly out?: string;
  readonly inPlace: boolean;
  readonly force: boolean;
  readonly report?: string;
  readonly editor?: string;
  readonly json: boolean;
  readonly budget?: number;
  readonly again: boolean;
}

/** One command is one run for the budget, however many files it repairs. */
const RUN = randomUUID();

const call = command('repair', 'Repairs files and folders. Without --auto it says what it would do.')
  .argument('<files...>', 'files, or folders with files')
  .option('--auto', 'accept the repairs that are safe', false)
  .option('--provider <ids>', 'also ask these, separated by commas; text leaves the machine', idsOf, [])
  .option('--budget <characters>', 'characters that this command may send to DeepL', charactersIn)
  .option('--again', 'send again what was sent once without an answer; it may be billed twice', false)
  .option('--out <folder>', 'write the articles there as they stand now, in their own format')
  .option('--in-place', 'write the cleaned articles over the files (with --auto)', false)
  .option('--force', 'write over other files in the output folder', false)
  .option('--report <file.html>', 'write what was changed and what remains as a page')
  .option('--editor <name>', 'name that stands beside the repairs')
  .option('--json', 'result as JSON', false)
  .parse();

await conclude(() => repair(call.args, call.opts<Options>()));

function idsOf(list: string, before: readonly string[]): string[] {
  return [...before, ...list.split(',').map((id) => id.trim())].filter((id) => id !== '');
}

function charactersIn(text: string): number {
  if (!/^\d{1,12}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number of characters.');
  return Number(text);
}

async function repair(paths: readonly string[], options: Options): Promise<Status> {
  if (options.inPlace && (!options.auto || options.out !== undefined))
    throw new InputError('usage', '--in-place needs --auto and excludes --out');
  const house = await compose(readConfig(process.env));
  const { workbench } = house;
  try {
    checkProviders(workbench, options.provider);
    const extensions = workbench.formats().flatMap((format) => format.extensions);
    const { files, unread } = await expand(
      paths.map((path) => pathFrom('repair', path)),
      extensions,
    );
    const leave: Leave = { force: options.force, keep: files.map(({ path }) => path) };
    const report = options.report === undefined ? undefined : pathFrom('repair', options.report);
    if (report !== undefined) await mayReport(report, leave);
    const failed = unread.map(({ path, fault }): Failed => ({ path, fault: inWords(fault) }));
    const batch = await repairAll(workbench, files, failed, options, leave);
    if (report !== undefined)
      await writeWhole(report, Buffer.from(htmlReport(batch, new Date())), { ...leave, force: true });
    await tell(batch, options.json);
    return statusOf(batch);
  } finally {
    await house.close();
  }
}

/** @throws {InputError} naming the providers that there are */
function checkProviders(workbench: Workbench, ids: readonly string[]): void {
  const known = workbench.providers().map(({ id }) => id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new InputError('usage', `no provider ${unknown.join(', ')}; there are: ${known.join(', ')}`);
}

/** A report may replace a report, nothing else. */
async function mayReport(path: string, leave: Leave): Promise<void> {
  const old = await readFile(path, 'utf8').catch(() => '');
  await mayWrite(path, { ...leave, force: leave.force || old.includes(REPORT_MARK) });
}

async function repairAll(
  workbench: Workbench,
  files: readonly InputFile[],
  failed: Failed[],
  options: Options,
  leave: Leave,
): Promise<BatchReport> {
  const progress = progressOn(process.stderr);
  const stop = stopOnInterrupt(progress);
  const repaired: Repaired[] = [];
  const written = new Set<string>();
  for (const { path, fault } of failed) progress.note(`${path}: ${fault}`);
  for (const file of files) {
    if (stop.aborted) break;
    try {
      const result = await repairOne(workbench, file, options, stop, progress);
      repaired.push(result);
      if (!stop.aborted) await keep(workbench, result, options, leave, written);
    } catch (error) {
      failed.push({ path: file.path, fault: inWords(error) });
      progress.note(`${file.name}: ${inWords(error)}`);
    }
  }
  progress.end();
  return { auto: options.auto, stopped: stop.aborted, repaired, failed };
}

async function repairOne(
  workbench: Workbench,
  file: InputFile,
  { auto, provider, editor, budget, again }: Options,
  signal: AbortSignal,
  progress: Progress,
): Promise<Repaired> {
  const result = await repairFile(workbench, file, {
    auto,
    signal,
    providers: provider,
    ...(editor === undefined ? {} : { editor }),
    orders: { runId: RUN, again, ...(budget === undefined ? {} : { runBudget: budget }) },
    sending: ({ providerId, sentences, characters, left }) =>
      progress.note(
        `${file.name}: up to ${characters} characters of ${sentences} sentences go to ${providerId}` +
          (left === undefined ? '' : `; its budget allows ${left}`),
      ),
    progress: (done, total) => progress.step(file.name, done, total),
  });
  if (!result.german)
    progress.note(`${file.name}: this does not look like German; nothing in it is repaired`);
  for (const { providerId, message } of result.failures)
    progress.note(`${file.name}: ${providerId}: ${message}`);
  return result;
}

/** Writes the article as it stands to its place, if a place was named. */
async function keep(
  workbench: Workbench,
  { articleId, file, bytes: before }: Repaired,
  { out, inPlace }: Options,
  leave: Leave,
  written: Set<string>,
): Promise<void> {
  if (out === undefined && !inPlace) return;
  const path = out === undefined ? file.path : join(pathFrom('repair', out), file.name);
  if (written.has(path))
    throw new InputError('twice', `${path} was written for another file of the same name`);
  const { bytes } = await workbench.export(articleId, 'same');
  await writeWhole(path, bytes, inPlace ? { force: true, keep: [], replaces: before } : leave);
  written.add(path);
}

/** The first Ctrl+C finishes the sentences at hand, the second ends at once; what was decided is kept either way. */
function stopOnInterrupt(progress: Progress): AbortSignal {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(STATUS.failed);
    progress.note('Stopping after the sentences at hand; once more to stop at once.');
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop.signal;
}

async function tell(batch: BatchReport, json: boolean): Promise<void> {
  const text = json ? inJson(batch) : batch.repaired.map((file) => fileInWords(file, batch.auto)).join('\n');
  if (text !== '') await outputTo(process.stdout).write(`${text}\n`);
  say(batchInWords(batch));
  if (batch.stopped) say('All repairs made so far are kept. The same command goes on where it stopped.');
}

function statusOf({ repaired, failed, stopped }: BatchReport): Status {
  const broken = stopped || failed.length > 0 || repaired.some(({ failures }) => failures.length > 0);
  if (broken) return STATUS.failed;
  return repaired.some(({ open }) => open.length > 0) ? STATUS.flagged : STATUS.clean;
}
