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

/** Both texts in one: what goes and what comes stand where they change. */
export interface InlineRun {
  readonly kind: Run['kind'];
  readonly text: string;
}

export function inlineDiff(before: string, after: string): readonly InlineRun[] {
  const shown: { kind: Run['kind']; text: string }[] = [];
  let [deleted, inserted] = ['', ''];
  const change = (): void => {
    if (deleted !== '') shown.push({ kind: 'deleted', text: visible(deleted) });
    if (inserted !== '') shown.push({ kind: 'inserted', text: visible(inserted) });
    [deleted, inserted] = ['', ''];
  };
  for (const { kind, text } of widenSpaces(diffWords(before, after))) {
    if (text === '') continue;
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else {
      change();
      const last = shown.at(-1);
      if (last?.kind === 'same') last.text += visible(text);
      else shown.push({ kind, text: visible(text) });
    }
  }
  change();
  return shown;
}

export function diffOf(before: string, after: string): Diff {
  const runs = widenSpaces(diffWords(before, after));
  return { before: side(runs, 'inserted'), after: side(runs, 'deleted') };
}

function side(runs: readonly Run[], without: Run['kind']): DiffRun[] {
  const shown: DiffRun[] = [];
  for (const { kind, text } of runs) {
    if (kind === without || text === '') continue;
    const changed = kind !== 'same';
    const last = shown.at(-1);
    if (last?.changed === changed) shown[shown.length - 1] = { text: last.text + visible(text), changed };
    else shown.push({ text: visible(text), changed });
  }
  return shown;
}

/** A changed space cannot be seen on one side and hardly on the other: the words around it are marked with it. */
function widenSpaces(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, i): Run[] => {
    if (run.kind !== 'same') return [run];
    const head = onlySpace(runs, i - 1, -1) ? (/^\S+/.exec(run.text)?.[0] ?? '') : '';
    const rest = run.text.slice(head.length);
    const tail = onlySpace(runs, i + 1, 1) ? (/\S+$/.exec(rest)?.[0] ?? '') : '';
    return [
      ...changedBoth(head),
      { kind: 'same', text: rest.slice(0, rest.length - tail.length) },
      ...changedBoth(tail),
    ];
  });
}

function changedBoth(text: string): Run[] {
  return [
    { kind: 'deleted', text },
    { kind: 'inserted', text },
  ];
}

/** Whether the changes from `at` on, in direction `step`, up to the next kept run are spaces alone. */
function onlySpace(runs: readonly Run[], at: number, step: 1 | -1): boolean {
  let seen = false;
  for (let i = at; runs[i] !== undefined && runs[i]?.kind !== 'same'; i += step) {
    if (!/^\s*$/.test(runs[i]?.text ?? '')) return false;
    seen = true;
  }
  return seen;
}
