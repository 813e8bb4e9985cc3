import type { Decision } from '../model.ts';
import type { Finished } from './exporter.ts';

/** A decision by which another text than the machine's holds. */
export type StandingFix = Decision & { readonly postEdit: string };

/** The fixes that hold now, one a segment, in reading order. */
export function standingFixes({ decisions }: Finished): StandingFix[] {
  const last = new Map(decisions.map((decision) => [decision.segmentIndex, decision]));
  return [...last.values()].filter(isFix).sort((a, b) => a.segmentIndex - b.segmentIndex);
}

function isFix(decision: Decision): decision is StandingFix {
  return decision.postEdit !== undefined && decision.postEdit !== decision.text;
}
