import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { command } from './command.ts';
import { journey, type How, type Journey } from './keyboard-journey.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/** Key presses a sentence, where the first suggestion is right. */
const GOAL = 2.5;

const program = command('measure:keys', 'Repairs an article with the keyboard alone and counts the keys.')
  .argument('<article>', 'text or HTML of the article')
  .option('--targets <file>', 'wanted sentences, one a line')
  .option('--clicks', 'the same without scripts, counting clicks')
  .parse();

await conclude(measure);

async function measure(): Promise<Status> {
  const { targets, clicks } = program.opts<{ targets?: string; clicks?: true }>();
  const wanted =
    targets === undefined ? undefined : readFileSync(targets, 'utf8').split('\n').filter(Boolean);
  const file = program.args[0] ?? '';
  const taken = await journey({
    text: readFileSync(file, 'utf8'),
    name: basename(file),
    scripts: clicks !== true,
    ...(wanted === undefined ? {} : { targets: wanted }),
  });
  if (taken === undefined) {
    say('no chromium on this machine: nothing measured');
    return STATUS.failed;
  }
  await outputTo(process.stdout).write(`${report(taken, clicks === true ? 'clicks' : 'keys')}\n`);
  return STATUS.clean;
}

function report({ sentences }: Journey, unit: string): string {
  const row = (name: string, how?: How): string => {
    const some = sentences.filter((sentence) => how === undefined || sentence.how === how);
    const sum = some.reduce((total, { presses }) => total + presses, 0);
    const mean = some.length === 0 ? '–' : (sum / some.length).toFixed(2);
    return `${name.padEnd(30)} ${String(some.length).padStart(5)} sentences  ${mean} ${unit} each`;
  };
  return [
    row('suggestion taken', 'suggestion'),
    row('typed', 'typed'),
    row('skipped', 'skipped'),
    row('all'),
    `goal where the first suggestion is right: at most ${GOAL} each`,
  ].join('\n');
}
