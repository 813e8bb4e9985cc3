import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemory, type Memory } from '../server/compose-memory.ts';
import type { MemoryPair } from '../server/model.ts';
import { command } from './command.ts';
import { createGenerator, type Generator } from './bench/generated.ts';
import { outputTo } from './output.ts';
import { conclude, say, STATUS, type Status } from './status.ts';

/**
 * What a look-up in the translation memory costs among 10⁴, 10⁵ and 10⁶ pairs: of a sentence that is there, of one
 * nearly there, and of one that is not. Wall time and this program's own computing time (on a busy machine the second
 * says more), median and 95th percentile; and how often the sentence meant was the best answer.
 */
const call = command('measure-memory', 'Measures look-ups in the translation memory.')
  .option('--pairs <numbers>', 'how many pairs, separated by commas', '10000,100000,1000000')
  .option('--lookups <number>', 'look-ups of each kind', '300')
  .parse();
const options = call.opts<{ readonly pairs: string; readonly lookups: string }>();

const BATCH = 5_000;
/** Look-ups before those that count. */
const WARM_UP = 30;

await conclude(measure);

async function measure(): Promise<Status> {
  const folder = mkdtempSync(join(tmpdir(), 'klartext-memory-'));
  const output = outputTo(process.stdout);
  try {
    const file = join(folder, 'memory.sqlite');
    const memory = await openMemory(file);
    const generator = createGenerator(1);
    const samples: string[] = [];
    let filled = 0;
    await output.write(
      `${row(['pairs', 'file', 'look-up', 'median', '95 %', 'computing', '95 %', 'found'])}\n`,
    );
    for (const pairs of options.pairs.split(',').map(Number)) {
      for (; filled < pairs; filled += BATCH) {
        const batch = Array.from({ length: Math.min(BATCH, pairs - filled) }, () => pairOf(generator));
        await memory.fill(batch);
        const [first] = batch;
        if (first !== undefined) samples.push(first.text);
      }
      say(`${pairs} pairs are in`);
      const size = `${Math.round(statSync(file).size / 2 ** 20)} MB`;
      for (const line of await lookUps(memory, generator, samples, Number(options.lookups)))
        await output.write(`${row([String(pairs), size, ...line])}\n`);
    }
    await memory.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return STATUS.clean;
}

function pairOf(generator: Generator): MemoryPair {
  const text = generator.sentence();
  return { language: 'de-x-mt', text, postEdit: `${text} Ja.` };
}

async function lookUps(
  memory: Memory,
  generator: Generator,
  samples: readonly string[],
  count: number,
): Promise<readonly string[][]> {
  const kinds: readonly (readonly [string, (sentence: string) => string, boolean])[] = [
    ['exact', (sentence) => sentence, true],
    ['fuzzy', (sentence) => generator.edited(sentence), true],
    ['miss', () => generator.sentence(), false],
  ];
  const lines: string[][] = [];
  for (const [kind, asked, isThere] of kinds) {
    const wall: number[] = [];
    const own: number[] = [];
    let found = 0;
    for (let i = 0; i < count + WARM_UP; i++) {
      const meant = samples[i % samples.length] ?? '';
      const text = asked(meant);
      const [begin, before] = [performance.now(), process.cpuUsage()];
      const [best] = await memory.lookUp(text);
      const { user, system } = process.cpuUsage(before);
      if (i < WARM_UP) continue;
      wall.push(performance.now() - begin);
      own.push((user + system) / 1000);
      if (best?.text === meant) found += 1;
    }
    const share = isThere ? `${((100 * found) / count).toFixed(1)} %` : '–';
    lines.push([kind, at(wall, 0.5), at(wall, 0.95), at(own, 0.5), at(own, 0.95), share]);
  }
  return lines;
}

function at(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return `${(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(2)} ms`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(11)).join('');
}
