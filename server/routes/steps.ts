import type { SegmentView } from '../workbench/workbench.ts';
import { segmentPath, type Place } from './paths.ts';
import { around, aroundFindings, listed } from './segment-list.ts';

/** Ways from a segment to others of the list, without deciding; '' where there is none. */
export interface Steps {
  readonly previous: string;
  readonly next: string;
  /** To segments that wait for a decision and have a finding. */
  readonly previousFinding: string;
  readonly nextFinding: string;
}

/** @param sifted - the segments that the sieve lets through */
export function stepsFrom(sifted: readonly SegmentView[], place: Place): Steps {
  const shown = listed(sifted, place.show);
  const [all, found] = [around(shown, place.index), aroundFindings(shown, place.index)];
  const to = (index: number | undefined): string =>
    index === undefined ? '' : segmentPath({ ...place, index });
  return {
    previous: to(all.previous),
    next: to(all.next),
    previousFinding: to(found.previous),
    nextFinding: to(found.next),
  };
}
