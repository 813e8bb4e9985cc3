import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { capitalised } from '../../server/language/fold.ts';
import { loadLanguage } from '../../server/language/load.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { damages, glueings, type Damaged } from './damage.ts';

/**
 * Figures of the language room: how fast it is, how much good German it does not know, how much broken German it
 * takes for good. Arguments: a file of clean sentences (*.jsonl.gz with `text`) that were not counted for data/, and
 * optionally `list` to print what is unknown or wrongly known.
 */

const [file = '../shared/bench/clean/dev.jsonl.gz', list] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} % of ${all}`;

/** Milliseconds of processor time so far: other work on the machine does not count. */
const clock = () => process.cpuUsage().user / 1000;

const before = process.memoryUsage().rss;
const start = clock();
const language = loadLanguage();
say(`load ${(clock() - start).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`);

function linesOf(path: string): string[] {
  return existsSync(path) ? gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean) : [];
}

function wordsOf(sentence: string): string[] {
  return tokenize(sentence).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
}

const PASSES = 10;

function speed(words: readonly string[]): void {
  const different = [...new Set(words)];
  const first = clock();
  for (const word of different) language.knows(word);
  say(`knows, asked first: ${(((clock() - first) / different.length) * 1e3).toFixed(1)} µs a word`);
  for (const name of ['classes', 'usage', 'knows', 'split'] as const) {
    const from = clock();
    for (let pass = 0; pass < PASSES; pass++) for (const word of words) language[name](word);
    say(`${name}: ${(((PASSES * words.length) / (clock() - from)) * 1e-3).toFixed(2)} M words/s`);
  }
}

function unknownIn(words: readonly string[]): void {
  for (const [name, some] of [
    ['small', words.filter((word) => !capitalised(word))],
    ['large', words.filter(capitalised)],
  ] as const) {
    const unknown = some.filter((word) => !language.knows(word));
    say(`clean, ${name}: unknown ${percent(unknown.length, some.length)}`);
    if (list !== undefined) say([...new Set(unknown)].join(' '));
  }
}

function taken(name: string, damaged: readonly Damaged[]): void {
  const known = damaged.filter(({ word }) => language.knows(word));
  say(`${name}: rejected ${percent(damaged.length - known.length, damaged.length)}`);
  if (list !== undefined)
    say(
      known
        .slice(0, 400)
        .map(({ word, was }) => `${word}<${was}`)
        .join(' '),
    );
}

const sentences = linesOf(file).map((line) => {
  const { text }: { readonly text: string } = JSON.parse(line);
  return wordsOf(text);
});
speed(sentences.flat());
unknownIn(sentences.flat());
for (const [kind, made] of Object.entries(damages(sentences.flat(), (word) => language.knows(word))))
  taken(kind, made);
for (const [kind, made] of Object.entries(glueings(sentences))) taken(kind, made);
