import { diffArrays } from 'diff';
import type { Edit } from '../model.ts';

/** A stretch of a comparison. Kept and deleted runs join to the text before, kept and inserted ones to that after. */
export interface Run {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Letters with their marks, spaces, single marks; finer than tokens, so that a changed hyphen changes no word. */
const PIECE =
  /[\p{L}\p{N}\p{M}\u00ad]+|\s+|[^\p{L}\p{N}\s](?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*/gu;
/** Most pieces that two texts may differ in; beyond, the middle is replaced as a whole. */
const MOST_CHANGES = 1_000;

/** Pieces of a text that a comparison keeps whole; joined they give it back. */
export function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}

/**
 * What was kept, deleted and inserted, word by word, as a person reads it: deletions before insertions, and no lone
 * space kept between two changes.
 */
export function diffWords(before: string, after: string): Run[] {
  return joinIslands(diffPieces(pieces(before), pieces(after)));
}

/** The same for texts that were cut into pieces already; every run is made of whole pieces. */
export function diffPieces(before: readonly string[], after: readonly string[]): Run[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const old = before.slice(head, before.length - tail);
  const young = after.slice(head, after.length - tail);
  return merge([
    { kind: 'same', text: before.slice(0, head).join('') },
    ...middle(old, young),
    { kind: 'same', text: before.slice(before.length - tail).join('') },
  ]);
}

function middle(before: string[], after: string[]): Run[] {
  const changes =
    before.length === 0 || after.length === 0
      ? undefined
      : diffArrays(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return [
      { kind: 'deleted', text: before.join('') },
      { kind: 'inserted', text: after.join('') },
    ];
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }));
}

/** Neighbouring runs of one kind become one, empty ones go, and a deletion stands before its insertion. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') merged.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') merged.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { kind, text } of runs) {
    if (text === '') continue;
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else {
      flush();
      const last = merged.at(-1);
      if (last?.kind === 'same') merged[merged.length - 1] = { kind, text: last.text + text };
      else merged.push({ kind, text });
    }
  }
  flush();
  return merged;
}

function joinIslands(runs: readonly Run[]): Run[] {
  return merge(
    runs.flatMap((run, i): Run[] => {
      const island = run.kind === 'same' && i > 0 && i < runs.length - 1 && /^\s$/u.test(run.text);
      if (!island) return [run];
      return [
        { kind: 'deleted', text: run.text },
        { kind: 'inserted', text: run.text },
      ];
    }),
  );
}

/**
 * The edits that turn one text into the other, by whole words and marks.
 *
 * @returns disjoint, in order; empty where the texts are equal
 */
export function editsBetween(before: string, after: string): Edit[] {
  return editsOf(diffPieces(pieces(before), pieces(after)));
}

/** Runs as edits on the text before. */
function editsOf(runs: readonly Run[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { kind, text } of runs) {
    const last = edits.at(-1);
    if (kind === 'deleted') edits.push({ span: { start: at, end: at + text.length }, text: '' });
    else if (kind === 'inserted' && last?.span.end === at && last.text === '')
      edits[edits.length - 1] = { span: last.span, text };
    else if (kind === 'inserted') edits.push({ span: { start: at, end: at }, text });
    if (kind !== 'inserted') at += text.length;
  }
  return edits;
}
