import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { applyEdits } from '../server/text/edits.ts';
import { editCount, words } from '../server/text/ter.ts';
import type { Edit, Span } from '../server/model.ts';

const sentence = z.object({
  start: z.int(),
  end: z.int(),
  correction: z.string(),
  also: z.array(z.string()).default([]),
  garbled: z.boolean().default(false),
  joinWithPrevious: z.boolean().default(false),
});

/** One annotated sentence of an article, as the benchmark's README describes it. */
export type AnnotatedSentence = z.infer<typeof sentence>;

export interface AnnotatedArticle {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sentences: readonly AnnotatedSentence[];
}

/** Articles of a folder that have their annotations beside them, in the order of their names. */
export function annotatedArticles(folder: string): AnnotatedArticle[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && existsSync(join(folder, name.replace(/\.txt$/, '.jsonl'))))
    .sort()
    .map((name) => ({
      name,
      bytes: readFileSync(join(folder, name)),
      sentences: readFileSync(join(folder, name.replace(/\.txt$/, '.jsonl')), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => sentence.parse(JSON.parse(line))),
    }));
}

/** A change to the article, by its place in the text. */
export interface PlacedChange {
  readonly span: Span;
  readonly postEdit: string;
}

/** What became of a stretch of the article that was changed. */
export interface Judged {
  readonly verdict: 'better' | 'neutral' | 'worse';
  /** Whether anything in it needed a change. */
  readonly needed: boolean;
  readonly before: string;
  readonly after: string;
  readonly correction: string;
}

/**
 * Compares changes with the human correction: fewer word edits to the nearest accepted one are better. Sentences and
 * changes that overlap are compared together, so that a sentence cut in two counts once.
 */
export function judge(
  raw: string,
  sentences: readonly AnnotatedSentence[],
  changes: readonly PlacedChange[],
): Judged[] {
  return stretches(sentences, changes).flatMap((stretch): Judged[] => {
    const inside = changes.filter(({ span }) => stretch.start <= span.start && span.end <= stretch.end);
    if (inside.length === 0) return [];
    const rows = sentences.filter(({ start, end }) => stretch.start <= start && end <= stretch.end);
    const before = raw.slice(stretch.start, stretch.end);
    const edits = inside.map(({ span, postEdit }): Edit => ({
      span: { start: span.start - stretch.start, end: span.end - stretch.start },
      text: postEdit,
    }));
    const after = applyEdits(before, edits);
    const references = accepted(rows);
    const gain = distance(before, references) - distance(after, references);
    return [
      {
        verdict: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'neutral',
        needed: !references.some((reference) => words(reference).join(' ') === words(before).join(' ')),
        before,
        after,
        correction: references[0] ?? before,
      },
    ];
  });
}

/** The article cut where no sentence and no change runs across the cut. */
function stretches(sentences: readonly AnnotatedSentence[], changes: readonly PlacedChange[]): Span[] {
  const parts = [
    ...sentences.map(({ start, end, joinWithPrevious }) => ({
      start,
      end,
      joined: joinWithPrevious,
    })),
    ...changes.map(({ span }) => ({ ...span, joined: false })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: { start: number; end: number }[] = [];
  for (const { start, end, joined } of parts) {
    const last = found.at(-1);
    if (last !== undefined && (joined || start < last.end)) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The corrections of all sentences together, then each other accepted one in its place. */
function accepted(rows: readonly AnnotatedSentence[]): string[] {
  const joined = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');
  const first = rows.map(({ correction }) => correction);
  return [joined(first), ...rows.flatMap(({ also }, i) => also.map((other) => joined(first.with(i, other))))];
}

function distance(text: string, references: readonly string[]): number {
  return Math.min(...references.map((reference) => editCount(words(text), words(reference))));
}
