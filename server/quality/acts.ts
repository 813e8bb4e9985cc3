import type { Decision } from '../model.ts';
import { isStruck } from './edit-rate.ts';
import { groupedBy } from './group.ts';

/** What figures need of a decision: all but its texts. */
export interface Act extends Pick<
  Decision,
  | 'id'
  | 'articleId'
  | 'segmentIndex'
  | 'kind'
  | 'state'
  | 'origin'
  | 'editor'
  | 'hter'
  | 'runId'
  | 'decidedAt'
> {
  /** Whether another text than the machine's holds after it. */
  readonly changed: boolean;
  /** Whether an accepted text holds after it, changed or not. */
  readonly fixed: boolean;
  /** Whether that text is empty. */
  readonly struck: boolean;
}

export function actOf(decision: Decision): Act {
  const { postEdit, text } = decision;
  return {
    ...decision,
    changed: postEdit !== undefined && postEdit !== text,
    fixed: postEdit !== undefined,
    struck: isStruck(postEdit),
  };
}

/**
 * Whether a batch run decided, and no person. The same repair at several places and a term that is written everywhere
 * are runs too, but a person ordered each of them.
 */
export function isProgram({ kind, runId, origin }: Pick<Act, 'kind' | 'runId' | 'origin'>): boolean {
  return (
    kind === 'accept' &&
    runId !== undefined &&
    origin.kind !== 'elsewhere' &&
    origin.detail !== 'decided-term'
  );
}

/** Acts by article and segment, oldest first. */
export function bySegment(acts: readonly Act[]): ReadonlyMap<string, readonly Act[]> {
  return groupedBy(acts, ({ articleId, segmentIndex }) => `${articleId} ${segmentIndex}`);
}

/** The accept whose text holds in a segment now. */
export function heldIn(acts: readonly Act[]): Act | undefined {
  const stack: Act[] = [];
  for (const act of acts) {
    if (act.kind === 'undo') stack.pop();
    else stack.push(act);
  }
  return acts.at(-1)?.fixed === true ? stack.findLast(({ kind }) => kind === 'accept') : undefined;
}
