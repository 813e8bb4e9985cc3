import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { DetectLine } from '../server/workbench/workbench.ts';

/** A sentence that rules are measured on. */
export interface MeasuredSentence extends DetectLine {
  /** A person marked a fault in it. */
  readonly faulty: boolean;
  /** Its collection has straight quotation marks for typographic ones. */
  readonly straightQuotes: boolean;
}

const OWN = join(import.meta.dirname, '../test/corpus');

const clean = z.object({ id: z.string(), text: z.string() });
const annotated = clean.extend({ spans: z.array(z.object({ start: z.int(), end: z.int() })) });

/** Good German that people have read, a sentence by itself each: the benchmark's, and the project's own selection. */
export function cleanSentences(bench: string): MeasuredSentence[] {
  const slips = new Set(rows('clean-slips.tsv').map(([id]) => id));
  const read = lines(join(bench, 'clean/dev.jsonl.gz')).map((line) => clean.parse(JSON.parse(line)));
  const good = read.filter(({ id }) => !slips.has(id));
  return [...good.map(({ id, text }) => alone(id, text)), ...ownSelection(bench)];
}

/** Lines of the corpus that were read: file and line number each, without their text. */
function ownSelection(bench: string): MeasuredSentence[] {
  const corpora = new Map<string, readonly string[]>();
  return rows('clean-lines.tsv').flatMap(([file = '', number = '']): MeasuredSentence[] => {
    const path = join(bench, 'corpus', file);
    if (!file.endsWith('.gz') || !existsSync(path)) return [];
    const corpus = corpora.get(file) ?? textOf(path).split('\n');
    corpora.set(file, corpus);
    const text = corpus[Number(number) - 1];
    return text === undefined ? [] : [alone(`${file}:${number}`, text)];
  });
}

/** A table beside the project's own texts, without its comments; empty where there is none. */
function rows(name: string): string[][] {
  const path = join(OWN, name);
  if (!existsSync(path)) return [];
  return lines(path)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Machine-translated articles in which people marked every fault, sentence by sentence. */
export function damagedSentences(bench: string): MeasuredSentence[] {
  const folders = [join(bench, '../gold'), join(bench, 'garbled'), join(OWN, 'garbled')];
  return folders
    .flatMap((folder) => filesIn(folder, '.jsonl'))
    .flatMap((path) =>
      lines(path).map((line): MeasuredSentence => {
        const { id, text, spans } = annotated.parse(JSON.parse(line));
        return { id, text, article: path, faulty: spans.length > 0, straightQuotes: false };
      }),
    );
}

/** Lines of the corpus at equal distances, as many of each file. */
export function unreadSentences(bench: string, wanted: number): MeasuredSentence[] {
  const files = filesIn(join(bench, 'corpus'), '.gz');
  const each = Math.floor(wanted / Math.max(1, files.length));
  return files.flatMap((path) => {
    const all = lines(path);
    const step = all.length / each;
    return Array.from({ length: each }, (_, i) => all[Math.floor(i * step)] ?? '').map((text, i) =>
      alone(`${path}:${i}`, text),
    );
  });
}

function alone(id: string, text: string): MeasuredSentence {
  return { id, text, faulty: false, straightQuotes: true };
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function lines(path: string): string[] {
  return textOf(path)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
