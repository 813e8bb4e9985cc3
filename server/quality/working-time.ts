import type { DecisionSketch } from '../model.ts';
import { isProgram } from './sketches.ts';

/** A longer gap is a break, in ms: nobody knows whether the person was at work. */
export const LONGEST_GAP = 5 * 60 * 1_000;

export interface WorkingTime {
  /** Seconds that each segment took, of those about which something is known; in no order. */
  readonly seconds: readonly number[];
  /** Gaps that were too long to count. */
  readonly breaks: number;
}

type Timed = Pick<
  DecisionSketch,
  'articleId' | 'segmentIndex' | 'kind' | 'editor' | 'origin' | 'runId' | 'decidedAt'
>;

/**
 * Time per segment, from the gaps between a person's consecutive decisions in one article: each gap belongs to the
 * segment that was decided at its end, and several gaps of a segment add up. Batch runs are no work; a repair at
 * several places at once is one decision. The first decision has no gap before it.
 *
 * @param sketches - oldest first
 */
export function workingTime(sketches: readonly Timed[]): WorkingTime {
  const last = new Map<string, { readonly at: number; readonly runId: string | undefined }>();
  const seconds = new Map<string, number>();
  let breaks = 0;
  for (const sketch of sketches) {
    if (isProgram(sketch)) continue;
    const person = `${sketch.articleId} ${sketch.editor ?? ''}`;
    const before = last.get(person);
    const at = Date.parse(sketch.decidedAt);
    last.set(person, { at, runId: sketch.runId });
    if (before === undefined || (sketch.runId !== undefined && sketch.runId === before.runId)) continue;
    const gap = at - before.at;
    if (gap > LONGEST_GAP) breaks++;
    // a clock that was set back says nothing
    if (gap < 0 || gap > LONGEST_GAP) continue;
    const segment = `${sketch.articleId} ${sketch.segmentIndex}`;
    seconds.set(segment, (seconds.get(segment) ?? 0) + gap / 1_000);
  }
  return { seconds: [...seconds.values()], breaks };
}
