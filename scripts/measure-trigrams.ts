import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { readSections } from '../server/language/sections.ts';
import { openTrigrams, TRIGRAM_SECTIONS, type Trigrams } from '../server/language/trigrams.ts';
import { corpusFiles, sentences } from './lexicon/corpus.ts';
import { confusionOf } from './trigrams/confusions.ts';

/**
 * Says how good a model of `build:trigrams --without N --to FILE` is on the lines left out, and how often it prefers
 * the correction in the training sets of the benchmark. Arguments: FILE, the folder of the benchmark; `--without N`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string', default: '50' } },
});
const [file = 'data/trigrams.bin', bench = '../shared/bench'] = positionals;
const trigrams = openTrigrams(readSections(file, 'trigrams', readFileSync(file), TRIGRAM_SECTIONS));

const MARGINS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10];
const PAIRS = [
  { set: 'mlqe-pe/train.jsonl.gz', before: 'tokens', after: 'postEditTokens' },
  { set: 'falko-merlin/train.jsonl.gz', before: 'tokens', after: 'correctionTokens' },
] as const;

async function leftOut(nth: number): Promise<string[][]> {
  const lines: string[][] = [];
  let line = 0;
  for await (const tokens of sentences(corpusFiles(`${bench}/corpus`)))
    if (++line % nth === 0) lines.push(tokens.filter(({ kind }) => kind !== 'space').map(({ text }) => text));
  return lines;
}

function perplexity(lines: readonly string[][]): void {
  let sum = 0;
  let count = 0;
  for (const words of lines) {
    sum += trigrams.logProbabilities(words).reduce((total, value) => total + value, 0);
    count += words.length + 1;
  }
  say(`perplexity ${Math.exp(-sum / count).toFixed(1)} on ${count} tokens of ${lines.length} lines left out`);
}

function corrections(): void {
  for (const { set, before, after } of PAIRS) {
    const path = `${bench}/${set}`;
    if (!existsSync(path)) continue;
    const rows = gunzipSync(readFileSync(path)).toString().trim().split('\n').map(parseRow);
    const changed = rows.filter((row) => row.edits.length > 0);
    const wins = (say: (a: readonly string[], b: readonly string[]) => number) =>
      percent(
        changed.filter((row) => say(wordsOf(row[before]), wordsOf(row[after])) > 0).length,
        changed.length,
      );
    say(
      `${set}, ${changed.length} pairs: correction preferred ${wins(trigrams.preference)}, by contrast alone ${wins(trigrams.contrast)}`,
    );
  }
}

interface Row {
  readonly edits: readonly unknown[];
  readonly tokens?: readonly string[];
  readonly postEditTokens?: readonly string[];
  readonly correctionTokens?: readonly string[];
}
/** A line of the benchmark, in the form that its README gives. */
const parseRow = (line: string) => JSON.parse(line) as Row;
const wordsOf = (tokens: readonly string[] | undefined) => tokens ?? [];

interface Trials {
  /** For each right form, by how much the best other one is preferred to it. */
  readonly right: number[];
  /** For each right form replaced by a wrong one: by how much it is preferred, where no third form is more. */
  readonly wrong: number[];
}

function confusions(lines: readonly string[][], prefer: Trigrams['contrast']): ReadonlyMap<string, Trials> {
  const trials = new Map<string, Trials>();
  let seed = 1;
  for (const words of lines)
    for (const [at, form] of words.entries()) {
      const confusion = confusionOf(form, trigrams.hasForm);
      if (confusion === undefined) continue;
      const margins = confusion.others.map((other) => prefer(words, words.with(at, other)));
      const trial = trials.get(confusion.kind) ?? { right: [], wrong: [] };
      trials.set(confusion.kind, trial);
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const chosen = Math.floor((seed / 2 ** 32) * margins.length);
      trial.right.push(Math.max(...margins));
      trial.wrong.push(
        margins.every((margin, i) => i === chosen || margin <= 0) ? -(margins[chosen] ?? 0) : -99,
      );
    }
  return trials;
}

function table(trials: ReadonlyMap<string, Trials>): void {
  for (const [kind, { right, wrong }] of trials) {
    const above = (margins: readonly number[]) =>
      MARGINS.map((least) =>
        percent(margins.filter((margin) => margin > least).length, margins.length).padStart(8),
      );
    const sorted = right.toSorted((a, b) => b - a);
    const limits = [0.01, 0.001].map((share) => sorted[Math.floor(share * sorted.length)]?.toFixed(1));
    say(
      `${kind}: ${right.length} places; only 1 % / 0.1 % of right forms give way above ${limits.join(' / ')}`,
    );
    say(`  margin above        ${MARGINS.map((margin) => String(margin).padStart(8)).join('')}`);
    say(`  right form gives way${above(right).join('')}`);
    say(`  wrong form gives way${above(wrong).join('')}`);
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)}%`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const lines = await leftOut(Number(values.without));
perplexity(lines);
corrections();
for (const by of ['contrast', 'preference'] as const) {
  say(`\nConfusions, by ${by}`);
  table(confusions(lines, trigrams[by]));
}
