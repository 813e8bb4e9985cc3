import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Span } from '../server/model.ts';
import type { DetectAnswer, DetectLine } from '../server/workbench/workbench.ts';

const sentence = z.object({
  id: z.string(),
  text: z.string(),
  tokens: z.array(z.string()),
  edits: z.array(z.object({ start: z.int(), end: z.int(), type: z.string() })),
});

/** A learner's sentence with the faults that people marked. */
export interface LearnerSentence extends DetectLine {
  readonly faults: readonly { readonly span: Span; readonly type: string }[];
}

/** Sentences of the development part of Falko-MERLIN; none where the benchmark has it not. */
export function learnerSentences(bench: string): LearnerSentence[] {
  const path = join(bench, 'falko-merlin/dev.jsonl.gz');
  if (!existsSync(path)) return [];
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, text, tokens, edits } = sentence.parse(JSON.parse(line));
      return { id, text, faults: faultsOf(text, tokens, edits) };
    });
}

/** Edits count tokens, half-open; one that inserts marks the token that it stands before. */
function faultsOf(
  text: string,
  tokens: readonly string[],
  edits: z.infer<typeof sentence>['edits'],
): LearnerSentence['faults'] {
  let end = 0;
  const spans = tokens.map((token): Span => {
    const start = Math.max(end, text.indexOf(token, end));
    end = start + token.length;
    return { start, end };
  });
  return edits.map(({ start, end: behind, type }) => ({
    span: {
      start: spans[start]?.start ?? text.length,
      end: spans[Math.max(start, behind - 1)]?.end ?? text.length,
    },
    type,
  }));
}

/** Errors of one ERRANT type, rarer ones together in `other`. */
export interface TypeFigures {
  readonly type: string;
  readonly all: number;
  /** Touched by a span that the rules reported. */
  readonly found: number;
}

/** Types with fewer errors than this say nothing by themselves. */
const ENOUGH = 20;

/** @param answers - one for each sentence, in the same order */
export function typeFigures(
  sentences: readonly LearnerSentence[],
  answers: readonly Pick<DetectAnswer, 'spans'>[],
): TypeFigures[] {
  const counts = new Map<string, { all: number; found: number }>();
  for (const [i, { faults }] of sentences.entries())
    for (const { span, type } of faults) {
      const count = counts.get(type) ?? { all: 0, found: 0 };
      count.all++;
      if (answers[i]?.spans.some((own) => touch(own, span)) === true) count.found++;
      counts.set(type, count);
    }
  const rows = [...counts].map(([type, count]) => ({ type, ...count })).sort((a, b) => b.all - a.all);
  const rare = rows.filter(({ all }) => all < ENOUGH);
  const sum = (key: 'all' | 'found'): number => rare.reduce((total, row) => total + row[key], 0);
  return [
    ...rows.filter(({ all }) => all >= ENOUGH),
    ...(rare.length > 0 ? [{ type: 'other', all: sum('all'), found: sum('found') }] : []),
  ];
}

/** An empty span marks a gap and touches what begins or ends there. */
function touch(a: Span, b: Span): boolean {
  return a.start === a.end ? a.start >= b.start && a.start <= b.end : a.start < b.end && b.start < a.end;
}

/** Flags against sentences with any fault, then a line a type. */
export function learnersInWords(
  sentences: readonly LearnerSentence[],
  answers: readonly Pick<DetectAnswer, 'flagged' | 'spans'>[],
): string {
  const flagged = sentences.filter((_, i) => answers[i]?.flagged === true);
  const faulty = sentences.filter(({ faults }) => faults.length > 0).length;
  const right = flagged.filter(({ faults }) => faults.length > 0).length;
  return [
    `LEARNERS' GERMAN     ${sentences.length} sentences, ${faulty} with a fault: precision of flagged ${share(right, flagged.length)}, recall ${share(right, faulty)}`,
    `${'type'.padEnd(20)}${'errors'.padStart(8)}${'found'.padStart(8)}`,
    ...typeFigures(sentences, answers).map(
      ({ type, all, found }) =>
        `${type.padEnd(20)}${String(all).padStart(8)}${share(found, all).padStart(8)}`,
    ),
  ].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}
