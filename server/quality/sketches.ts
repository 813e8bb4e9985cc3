import type { Decision, DecisionSketch } from '../model.ts';
import { isStruck } from './edit-rate.ts';
import { groupedBy } from './group.ts';

/** What figures need of a decision. */
export function sketchOf(decision: Decision): DecisionSketch {
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
export function isProgram({
  kind,
  runId,
  origin,
}: Pick<DecisionSketch, 'kind' | 'runId' | 'origin'>): boolean {
  return (
    kind === 'accept' &&
    runId !== undefined &&
    origin.kind !== 'elsewhere' &&
    origin.detail !== 'decided-term'
  );
}

/** Sketches by article and segment, oldest first. */
export function bySegment(
  sketches: readonly DecisionSketch[],
): ReadonlyMap<string, readonly DecisionSketch[]> {
  return groupedBy(sketches, ({ articleId, segmentIndex }) => `${articleId} ${segmentIndex}`);
}

/** The accept whose text holds in a segment now. */
export function heldIn(sketches: readonly DecisionSketch[]): DecisionSketch | undefined {
  const stack: DecisionSketch[] = [];
  for (const sketch of sketches) {
    if (sketch.kind === 'undo') stack.pop();
    else stack.push(sketch);
  }
  return sketches.at(-1)?.fixed === true ? stack.findLast(({ kind }) => kind === 'accept') : undefined;
}
