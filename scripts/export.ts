import { join } from 'node:path';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import { InputError } from '../server/errors.ts';
import { visible } from '../server/text/marks.ts';
import type { ExportFile, Workbench } from '../server/workbench/workbench.ts';
import { command, pathFrom } from './command.ts';
import { outputTo } from './output.ts';
import { writeWhole } from './output-files.ts';
import { conclude, inWords, say, STATUS, type Status } from './status.ts';

/** Writes articles of the database in any export format: one to standard output, several into a folder. */

type ArticleSummary = Awaited<ReturnType<Workbench['articles']>>[number];

interface Options {
  readonly as: string;
  readonly out?: string;
  readonly list: boolean;
  readonly force: boolean;
}

const call = command('export', 'Writes articles in any export format.')
  .argument('[articles...]', 'numbers or titles of articles')
  .option('--as <format>', 'export format; "same" is the format it came in', 'same')
  .option('--out <folder>', 'write files there; without it one article goes to standard output')
  .option('--list', 'list the articles and the export formats', false)
  .option('--force', 'write over other files in the output folder', false)
  .parse();

await conclude(() => exportArticles(call.args, call.opts<Options>()));

async function exportArticles(wanted: readonly string[], options: Options): Promise<Status> {
  const house = await compose(readConfig(process.env));
  try {
    const articles = await house.workbench.articles();
    if (options.list) return await list(house.workbench, articles);
    if (wanted.length === 0) throw new InputError('usage', 'no article named; --list shows what there is');
    if (wanted.length > 1 && options.out === undefined)
      throw new InputError('usage', 'several articles need a folder: --out');
    checkFormat(house.workbench, options.as);
    return await exportEach(house.workbench, articles, wanted, options);
  } finally {
    await house.close();
  }
}

async function list(workbench: Workbench, articles: readonly ArticleSummary[]): Promise<Status> {
  const lines = articles.map(({ id, title, fileName, segments, accepted, flagged }) =>
    visible(
      `${id}\t${fileName ?? title}\t${segments} sentences, ${accepted} repaired, ${flagged ?? '?'} flagged and open`,
    ),
  );
  const formats = workbench.exporters().map(({ id, title }) => `--as ${id}\t${title.en}`);
  await outputTo(process.stdout).write([...lines, ...formats, ''].join('\n'));
  return STATUS.clean;
}

/** @throws {InputError} naming the formats that there are */
function checkFormat(workbench: Workbench, id: string): void {
  const known = workbench.exporters().map((exporter) => exporter.id);
  if (!known.includes(id))
    throw new InputError('usage', `no export format "${id}"; there are: ${known.join(', ')}`);
}

/** One article that cannot be written does not stop the rest. */
async function exportEach(
  workbench: Workbench,
  articles: readonly ArticleSummary[],
  wanted: readonly string[],
  options: Options,
): Promise<Status> {
  const taken = new Set<string>();
  let status: Status = STATUS.clean;
  for (const name of wanted) {
    try {
      const { id, title, fileName } = named(articles, name);
      const file = await workbench.export(id, options.as);
      await deliver(file, id, options, taken);
      if (file.open === 0) continue;
      say(
        visible(
          `${fileName ?? title}: ${file.open} flagged sentence${file.open === 1 ? '' : 's'} still open`,
        ),
      );
      if (status === STATUS.clean) status = STATUS.flagged;
    } catch (error) {
      say(`${name}: ${inWords(error)}`);
      status = STATUS.failed;
    }
  }
  return status;
}

/** @throws {InputError} where no article, or more than one, is called so */
function named(articles: readonly ArticleSummary[], name: string): ArticleSummary {
  const found = articles.filter(
    ({ id, title, fileName }) => String(id) === name || title === name || fileName === name,
  );
  const [first] = found;
  if (first === undefined) throw new InputError('no-article', 'no such article; --list shows what there is');
  if (found.length > 1)
    throw new InputError(
      'ambiguous',
      `several articles: ${found.map(({ id }) => id).join(', ')}; take a number`,
    );
  return first;
}

async function deliver(
  file: ExportFile,
  id: number,
  { out, force }: Options,
  taken: Set<string>,
): Promise<void> {
  if (out === undefined) {
    await outputTo(process.stdout).write(file.bytes);
    return;
  }
  const name = taken.has(file.name) ? file.name.replace(/(?=\.[^.]*$|$)/, `-${id}`) : file.name;
  taken.add(name);
  const path = join(pathFrom('export', out), name);
  await writeWhole(path, file.bytes, { force, keep: [] });
  say(path);
}
