import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { capitalised } from '../../server/language/fold.ts';
import { loadLanguage } from '../../server/language/load.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { damages, glueings, type Damaged } from './damage.ts';

/**
 * Figures of the language room: how fast it is, how much good German it does not know, how much broken German it
 * takes for good. Arguments: a file of clean sentences (*.jsonl.gz with `text`), a corpus file (*.txt.gz), and
 * optionally `list` to print what is unknown or wrongly known.
 */

const [
  cleanFile = '../shared/bench/clean/dev.jsonl.gz',
  corpusFile = '../shared/bench/corpus/klexikon.txt.gz',
  list,
] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(2)} % of ${all}`;

const before = process.memoryUsage().rss;
const start = clock();
const language = loadLanguage();
say(`load ${(clock() - start).toFixed(0)} ms, ${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`);

function linesOf(file: string): string[] {
  return existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean) : [];
}

function wordsOf(sentence: string): string[] {
  return tokenize(sentence).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []));
}

function speed(words: readonly string[]): void {
  const different = [...new Set(words)];
  const first = clock();
  for (const word of different) language.knows(word);
  say(`knows, asked first: ${(((clock() - first) / different.length) * 1e3).toFixed(1)} µs a word`);
  for (const name of ['classes', 'usage', 'knows', 'split'] as const) {
    const from = clock();
    for (const word of words) language[name](word);
    say(`${name}: ${((words.length / (clock() - from)) * 1e-3).toFixed(2)} M words/s`);
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

const clean = linesOf(cleanFile).flatMap((line) => {
  const { text }: { readonly text: string } = JSON.parse(line);
  return wordsOf(text);
});
unknownIn(clean);
const sentences = linesOf(corpusFile).filter((_, i) => i % 20 === 0);
const corpus = sentences.map(wordsOf);
speed(corpus.flat());
for (const [kind, made] of Object.entries(damages(corpus.flat(), (word) => language.knows(word))))
  taken(kind, made);
for (const [kind, made] of Object.entries(glueings(corpus))) taken(kind, made);
