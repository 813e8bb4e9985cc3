import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { benchFolder } from '../bench-folder.ts';

const cleanRow = z.object({ text: z.string() });

/**
 * Good German sentences: the benchmark's, else those of the project's own corpus, as often as it takes.
 *
 * @throws {RangeError} where there is no text at all
 */
export function sentences(count: number): string[] {
  const found = fromBenchmark(count);
  const pool = found.length > 0 ? found : fromCorpus();
  if (pool.length === 0)
    throw new RangeError('no sentences: neither ../shared/bench nor test/corpus is here');
  return Array.from({ length: count }, (_, i) => pool[i % pool.length] ?? '');
}

function fromBenchmark(count: number): string[] {
  const folder = benchFolder(process.env);
  if (folder === undefined) return [];
  const clean = linesOf(join(folder, 'clean/dev.jsonl.gz')).map(
    (line) => cleanRow.parse(JSON.parse(line)).text,
  );
  return clean.concat(linesOf(join(folder, 'corpus/bundestag.txt.gz'))).slice(0, count);
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function fromCorpus(): string[] {
  const folder = join(import.meta.dirname, '../../test/corpus');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/(?<=[.!?])\s+/u))
    .filter((sentence) => sentence.length > 20);
}

/** Sentences as an article: ten to a paragraph. */
export function articleOf(texts: readonly string[]): string {
  return texts.map((text, i) => text + (i % 10 === 9 ? '\n\n' : ' ')).join('');
}

/** The first sentences that make so many words together. */
export function firstWords(texts: readonly string[], words: number): string[] {
  let sum = 0;
  return texts.filter((text) => {
    if (sum >= words) return false;
    sum += text.split(/\s+/).length;
    return true;
  });
}
