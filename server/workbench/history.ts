import type { Decision } from '../model.ts';

/** The decisions of one segment that an undo can still take back, oldest first. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const stack: Decision[] = [];
  for (const decision of decisions) {
    if (decision.kind === 'undo') stack.pop();
    else stack.push(decision);
  }
  return stack;
}

/**
 * The decision of one segment that was taken back last and can be made again; undefined where nothing was taken back, or
 * something else was decided since.
 *
 * @param decisions - oldest first
 */
export function takenBackLast(decisions: readonly Decision[]): Decision | undefined {
  const stack: Decision[] = [];
  let undone: Decision[] = [];
  for (const decision of decisions) {
    const back = decision.kind === 'undo' ? stack.pop() : undefined;
    if (decision.kind === 'undo') {
      if (back !== undefined) undone.push(back);
      continue;
    }
    // Made again as it was: what was taken back before it can still follow.
    const again = undone.at(-1);
    if (again !== undefined && sameDeed(again, decision)) undone.pop();
    else undone = [];
    stack.push(decision);
  }
  return undone.at(-1);
}

const sameDeed = (a: Decision, b: Decision): boolean => a.kind === b.kind && a.postEdit === b.postEdit;

/** Decisions by segment, oldest first. */
export function bySegment(decisions: readonly Decision[]): ReadonlyMap<number, readonly Decision[]> {
  const groups = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const group = groups.get(decision.segmentIndex);
    if (group === undefined) groups.set(decision.segmentIndex, [decision]);
    else group.push(decision);
  }
  return groups;
}
