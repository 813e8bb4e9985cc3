import { tokenize } from '../../server/text/tokenize.ts';
import { run } from './child.ts';
import { median, mb, ms, type Row } from './table.ts';

const DETECT = ['--import', 'tsx', 'scripts/detect.ts', '--exit-zero'];
const REPEATS = 5;

/** Throughput, start-up and memory of `detect` as a process, beside the least that such a process can cost. */
export async function benchDetect(texts: readonly string[]): Promise<Row[]> {
  const lines = texts.map((text, i) => `${JSON.stringify({ id: String(i), text })}\n`);
  const empty = await repeated(() =>
    run(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', ''], ''),
  );
  const one = await repeated(() => run(process.execPath, DETECT, lines[0] ?? ''));
  const viaNpm = await repeated(() =>
    run('npm', ['run', '--silent', 'detect', '--', '--exit-zero'], lines[0] ?? ''),
  );
  const all = await run(process.execPath, DETECT, lines.join(''));
  const trivial = tokenizing(lines);
  const perSecond = (count: number, milliseconds: number): string =>
    `${Math.round((1000 * count) / milliseconds)}/s`;
  const idle = median(empty.map(({ wallMs }) => wallMs));
  const first = median(one.map(({ firstMs }) => firstMs));
  const firstNpm = median(viaNpm.map(({ firstMs }) => firstMs));
  const idleMb = median(empty.map(({ peakMb }) => peakMb));
  return [
    {
      what: `detect, ${texts.length} sentences, with start-up (beside: JSON and tokens only)`,
      figure: perSecond(texts.length, all.wallMs),
      baseline: perSecond(texts.length, trivial),
      ratio: all.wallMs / trivial,
    },
    { what: '  the same by processor time of all its threads', figure: perSecond(texts.length, all.cpuMs) },
    {
      what: '  start to first answer (beside: an empty program)',
      figure: ms(first),
      baseline: ms(idle),
      ratio: first / idle,
    },
    { what: '  the same through npm run', figure: ms(firstNpm), baseline: ms(idle), ratio: firstNpm / idle },
    {
      what: '  peak memory (beside: an empty program)',
      figure: mb(all.peakMb),
      baseline: mb(idleMb),
      ratio: all.peakMb / idleMb,
    },
  ];
}

async function repeated<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let i = 0; i < REPEATS; i++) results.push(await measure());
  return results;
}

/** Milliseconds for reading the lines, cutting them into tokens and writing answers without findings. */
function tokenizing(lines: readonly string[]): number {
  const times = Array.from({ length: REPEATS }, () => {
    const begin = performance.now();
    let written = 0;
    for (const line of lines) {
      const read: unknown = JSON.parse(line);
      const text = typeof read === 'object' && read !== null && 'text' in read ? String(read.text) : '';
      written += JSON.stringify({ tokens: tokenize(text).length }).length;
    }
    return written === 0 ? NaN : performance.now() - begin;
  });
  return median(times);
}
