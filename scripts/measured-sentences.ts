import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { DetectLine } from '../server/workbench/workbench.ts';
import { cleanLines } from './own-corpus.ts';

/** A sentence that rules are measured on. */
export interface MeasuredSentence extends DetectLine {
  /** A person marked a fault in it. */
  readonly faulty: boolean;
  /** Its collection has straight quotation marks for typographic ones. */
  readonly straightQuotes: boolean;
}

const OWN = join(import.meta.dirname, '../test/corpus');
/** Sentences of the clean set that are not. */
const SLIPS = join(OWN, 'clean-dev-slips.tsv');

const clean = z.object({ id: z.string(), text: z.string() });
const annotated = clean.extend({ spans: z.array(z.object({ start: z.int(), end: z.int() })) });

/** Good German that people have read, a sentence by itself each: the benchmark's, and the project's own selection. */
export function cleanSentences(bench: string): MeasuredSentence[] {
  const slips = new Set(lines(SLIPS).map((line) => line.split('\t')[0]));
  const read = lines(join(bench, 'clean/dev.jsonl.gz')).map((line) => clean.parse(JSON.parse(line)));
  return [...read.filter(({ id }) => !slips.has(id)), ...cleanLines(bench)].map(({ id, text }) =>
    alone(id, text),
  );
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
    const step = Math.max(1, all.length / each);
    return all
      .filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step))
      .map((text, i) => alone(`${path}:${i}`, text));
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
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter((line) => line.trim() !== '');
}
