import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { AnnotatedArticle } from './annotated.ts';

/** Texts of our own, which are there without the benchmark. */
const FOLDER = join(import.meta.dirname, '../test/corpus');

/** Between two segments of an article when it is handed in as one file. */
const BREAK = '\n\n';

const sentence = z.object({
  id: z.string(),
  article: z.string(),
  text: z.string(),
  severity: z.enum(['none', 'minor', 'major', 'critical']),
  garbled: z.boolean(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), category: z.string() })),
  correction: z.string(),
  also: z.array(z.string()),
  joinWithPrevious: z.boolean().default(false),
});

/** An annotated sentence of `test/corpus/garbled`, as the README there describes it. */
export type OwnSentence = z.infer<typeof sentence>;

/** `dev`: for developing rules. `heldout`: only measured, so that figures say something about unseen texts. */
export const PARTS = ['dev', 'heldout'] as const;
export type Part = (typeof PARTS)[number];

/** Sentences of one part, article after article, each in reading order. */
export function ownSentences(part: Part): OwnSentence[] {
  const folder = join(FOLDER, 'garbled');
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${part}-`) && name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => sentence.parse(JSON.parse(line))),
    );
}

/** The same as whole articles, for what works on files; every segment is a paragraph of its own. */
export function ownArticles(sentences: readonly OwnSentence[]): AnnotatedArticle[] {
  return [...grouped(sentences, ({ article }) => article)].map(([name, rows]) => {
    let at = 0;
    const placed = rows.map(({ text, correction, also, garbled, joinWithPrevious }) => {
      const start = at;
      at = start + text.length + BREAK.length;
      return { start, end: start + text.length, correction, also, garbled, joinWithPrevious };
    });
    const raw = rows.map(({ text }) => text).join(BREAK);
    return { name: `${name}.txt`, bytes: new TextEncoder().encode(raw), sentences: placed };
  });
}

/** A sentence of good German that a person has read, by its place in the benchmark's corpus. */
export interface CleanLine {
  readonly id: string;
  readonly text: string;
}

/**
 * Reads `clean-lines.tsv` (file, line number from 1, tab between them) and fetches the sentences.
 *
 * @param bench - folder of the benchmark
 * @returns an empty list where its corpus is not there
 */
export function cleanLines(bench: string): CleanLine[] {
  const places = readFileSync(join(FOLDER, 'clean-lines.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
  return [...grouped(places, ([file = '']) => file)].flatMap(([file, rows]) => {
    const path = join(bench, 'corpus', `${basename(file)}.txt.gz`);
    if (!existsSync(path)) return [];
    const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
    return rows.map(([, number = '']) => ({
      id: `${file}:${number}`,
      text: lines[Number(number) - 1] ?? '',
    }));
  });
}

/** Members by a name of theirs, in the order in which the names come first. */
export function grouped<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): Map<string, Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const name = nameOf(member);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [member]);
    else group.push(member);
  }
  return groups;
}
