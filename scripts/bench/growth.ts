import { composeDetector } from '../../server/compose-detector.ts';
import { readConfig } from '../../server/config.ts';
import { loadGerman } from '../../server/compose-german.ts';
import { median, ms, type Row } from './table.ts';

/** Sentences of the shortest text; the others have ten and a hundred times as many. */
const SHORT = 20;
const TIMES = [1, 10, 100] as const;
const REPEATS = 3;

/** Time to read the language data; must run before anything else in the process has read them. */
export function benchLoad(): Row[] {
  const begin = performance.now();
  const used = process.cpuUsage();
  loadGerman();
  const { user, system } = process.cpuUsage(used);
  return [
    { what: 'load of the language data, first in a process', figure: ms(performance.now() - begin) },
    { what: '  processor time', figure: ms((user + system) / 1000) },
  ];
}

/** Processor time a sentence costs in texts of growing length: a rule that looks around must not look at everything. */
export async function benchGrowth(texts: readonly string[]): Promise<Row[]> {
  const { detect } = composeDetector(readConfig({}));
  const cost = async (count: number): Promise<number> => {
    const lines = texts.slice(0, count).map((text, i) => ({ id: String(i), text, article: 'one' }));
    const begin = process.cpuUsage();
    await detect(lines);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1000 / count;
  };
  // The first run fills the look-ups' memories and lets the compiler settle.
  await cost(SHORT * Math.max(...TIMES));
  const rows: Row[] = [];
  let shortest = NaN;
  for (const times of TIMES) {
    const costs: number[] = [];
    for (let i = 0; i < REPEATS; i++) costs.push(await cost(SHORT * times));
    const each = median(costs);
    if (times === 1) shortest = each;
    rows.push({
      what: `${times === 1 ? 'one text: a sentence among' : '  among'} ${SHORT * times} (${times}×)`,
      figure: ms(each),
      baseline: ms(shortest),
      ratio: each / shortest,
    });
  }
  return rows;
}
