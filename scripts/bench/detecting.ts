import { tokenize } from '../../server/text/tokenize.ts';
import { run, type Cost } from './child.ts';
import { median, mb, ms, type Row } from './table.ts';

const DETECT = ['scripts/compiled.mjs', 'detect', '--exit-zero'];
const EMPTY = ['--input-type=module', '-e', ''];
const VIA_NPM = ['run', '--silent', 'detect'];
const REPEATS = 5;

/** Throughput, start-up and memory of `detect` as a process, beside the least that such a process can cost. */
export async function benchDetect(texts: readonly string[]): Promise<Row[]> {
  const lines = texts.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`);
  const [first = ''] = lines;
  // The first run of all may have to compile.
  await run(process.execPath, DETECT, first);
  const empty = await middle(() => run(process.execPath, EMPTY, ''));
  const one = await middle(() => run(process.execPath, DETECT, first));
  const viaNpm = await middle(() => run('npm', VIA_NPM, first));
  const all = await run(process.execPath, DETECT, lines.join(''));
  const trivial = tokenizing(lines);
  const rate = (milliseconds: number): string => `${Math.round((1000 * texts.length) / milliseconds)}/s`;
  const beside = (what: string, figure: number, baseline: number, unit = ms): Row => ({
    what,
    figure: unit(figure),
    baseline: unit(baseline),
    ratio: figure / baseline,
  });
  return [
    {
      what: `detect ${texts.length} sentences, processor time with start-up (beside: JSON and tokens)`,
      figure: rate(all.cpuMs),
      baseline: rate(trivial),
      ratio: all.cpuMs / trivial,
    },
    { what: '  by the clock, other programs included', figure: rate(all.wallMs) },
    beside('  start to first answer (beside: an empty program)', one.firstMs, empty.wallMs),
    beside('  the same through npm run', viaNpm.firstMs, empty.wallMs),
    beside('  one sentence, processor time', one.cpuMs, empty.cpuMs),
    beside('  peak memory', all.peakMb, empty.peakMb, mb),
  ];
}

/** Of several runs the middle figure, each for itself. */
async function middle(measure: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let i = 0; i < REPEATS; i++) costs.push(await measure());
  const of = (figure: keyof Cost): number => median(costs.map((cost) => cost[figure]));
  return { firstMs: of('firstMs'), wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMb: of('peakMb') };
}

/** Processor time for reading the lines, cutting them into tokens and writing answers without findings. */
function tokenizing(lines: readonly string[]): number {
  const times = Array.from({ length: REPEATS }, () => {
    const begin = process.cpuUsage();
    let written = 0;
    for (const line of lines) {
      const read: unknown = JSON.parse(line);
      const text = typeof read === 'object' && read !== null && 'text' in read ? String(read.text) : '';
      written += JSON.stringify({ tokens: tokenize(text).length }).length;
    }
    const { user, system } = process.cpuUsage(begin);
    return written === 0 ? NaN : (user + system) / 1000;
  });
  return median(times);
}
