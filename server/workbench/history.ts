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
