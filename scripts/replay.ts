import { InvalidArgumentError } from 'commander';
import { compose } from '../server/compose.ts';
import { readConfig } from '../server/config.ts';
import type { ReplayedFix } from '../server/workbench/workbench.ts';
import { command } from './command.ts';
import { outputTo } from './output.ts';
import { progressOn } from './progress.ts';
import { conclude, STATUS, type Status } from './status.ts';

/** Runs the house's own fixes against the rules of today: what they would repair alike, otherwise, or doubt. */

interface Options {
  readonly limit: number;
  readonly json: boolean;
}

const NEWEST = 2_000;
/** Fixes between two lines of progress. */
const STEP = 25;

const call = command('replay', 'Runs accepted fixes against the rules of today. Writes nothing.')
  .option('--limit <number>', 'fixes, the newest first', numberOf, NEWEST)
  .option('--json', 'every fix as a line of JSON', false)
  .parse();

await conclude(() => replay(call.opts<Options>()));

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 on');
  return Number(text);
}

async function replay({ limit, json }: Options): Promise<Status> {
  const house = await compose(readConfig(process.env));
  const progress = progressOn(process.stderr);
  try {
    const fixes = await house.workbench.replay({
      limit,
      progress: (done, total) => {
        if (done % STEP === 0 || done === total) progress.step('replay', done, total);
      },
    });
    progress.end();
    const output = outputTo(process.stdout);
    await output.write(json ? fixes.map((fix) => `${JSON.stringify(fix)}\n`).join('') : inWords(fixes));
    return fixes.some(({ doubted }) => doubted.length > 0) ? STATUS.flagged : STATUS.clean;
  } finally {
    await house.close();
  }
}

function inWords(fixes: readonly ReplayedFix[]): string {
  const count = (of: (fix: ReplayedFix) => boolean): string => String(fixes.filter(of).length).padStart(7);
  const doubted = fixes.filter(({ doubted }) => doubted.length > 0);
  return [
    `${String(fixes.length).padStart(7)} fixes replayed`,
    `${count(({ flagged }) => flagged)} of their machine texts are flagged today`,
    `${count(({ found }) => !found)} of them have no finding today`,
    `${count(({ repaired }) => repaired === 'same')} would be repaired as the person did`,
    `${count(({ repaired }) => repaired === 'other')} would be repaired otherwise`,
    `${String(doubted.length).padStart(7)} accepted texts are doubted today`,
    ...doubted
      .slice(0, 20)
      .map(
        ({ articleId, index, postEdit, doubted }) =>
          `  ${articleId}/${index + 1} ${doubted.join(', ')}: ${postEdit}`,
      ),
    '',
  ].join('\n');
}
