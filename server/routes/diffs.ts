import { diffWords, type Run } from '../text/diff.ts';
import { visible } from '../text/marks.ts';

/** Two texts side by side: deletions are marked on the left, insertions on the right. */
export interface Diff {
  readonly before: readonly DiffRun[];
  readonly after: readonly DiffRun[];
}

export interface DiffRun {
  readonly text: string;
  readonly changed: boolean;
}

export function diffOf(before: string, after: string): Diff {
  const runs = diffWords(before, after);
  return { before: side(runs, 'inserted'), after: side(runs, 'deleted') };
}

function side(runs: readonly Run[], without: Run['kind']): DiffRun[] {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ kind, text }) => ({ text: visible(text), changed: kind !== 'same' }));
}
