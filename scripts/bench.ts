import { benchBrowser } from './bench/browser.ts';
import { benchDetect } from './bench/detecting.ts';
import { benchGrowth, benchLoad } from './bench/growth.ts';
import { benchLedger } from './bench/ledger.ts';
import { benchMemory } from './bench/memory.ts';
import { benchPages } from './bench/pages.ts';
import { sentences } from './bench/sentences.ts';
import { table } from './bench/table.ts';
import { command } from './command.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * Speed and memory, each beside the least that it could cost on this machine in this run: ratios can be compared
 * between machines, figures cannot.
 */
command('bench', 'Measures speed and memory, as ratios in one run.').parse();

const SENTENCES = 10_000;

await conclude(bench);

async function bench(): Promise<Status> {
  const texts = sentences(SENTENCES);
  const rows = benchLoad();
  say('detect …');
  rows.push(...(await benchDetect(texts)));
  say('growth …');
  rows.push(...(await benchGrowth(texts)));
  say('pages …');
  rows.push(...(await benchPages(texts)));
  say('names …');
  rows.push(...(await benchLedger(texts)));
  say('memory …');
  rows.push(...(await benchMemory(texts)));
  say('browser …');
  rows.push(...(await benchBrowser(say)));
  await outputTo(process.stdout).write(`${table(rows)}\n`);
  return STATUS.clean;
}
