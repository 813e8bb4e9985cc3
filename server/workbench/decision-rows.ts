import type { Certificate, Decision, Origin } from '../model.ts';
import type { NewDecision } from '../store.ts';
import { hter } from '../text/ter.ts';
import { segmentOn, type Desk } from './desk.ts';
import { standing } from './history.ts';

/** A segment, and who decides about it when. */
export interface DecidedPlace {
  readonly articleId: number;
  readonly index: number;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The row that an accepted text becomes. */
export function accepted(
  desk: Desk,
  place: DecidedPlace,
  postEdit: string,
  origin: Origin,
  { certificate, runId }: { readonly certificate: Certificate; readonly runId?: string },
): NewDecision {
  const { segment } = segmentOn(desk, place.index);
  return {
    ...base(desk, place),
    kind: 'accept',
    state: 'accepted',
    postEdit,
    origin,
    hter: editRate(segment.text, postEdit),
    certificate,
    ...(runId === undefined ? {} : { runId }),
  };
}

/** The row of a segment that is left as it stands now. */
export function skipped(desk: Desk, place: DecidedPlace): NewDecision {
  const { segment, current, last } = segmentOn(desk, place.index);
  const untouched = current === segment.text;
  return {
    ...base(desk, place),
    kind: 'skip',
    state: 'skipped',
    hter: untouched ? 0 : editRate(segment.text, current),
    origin: { kind: 'manual' },
    ...(untouched ? {} : { postEdit: current }),
    ...(untouched || last?.certificate === undefined ? {} : { certificate: last.certificate }),
  };
}

/**
 * The row that takes back a segment's last standing decision and brings back the state before it.
 *
 * @param decisions - of one segment, oldest first
 * @returns undefined where nothing stands
 */
export function takenBack(
  decisions: readonly Decision[],
  { at, editor }: Pick<DecidedPlace, 'at' | 'editor'>,
): NewDecision | undefined {
  const stack = standing(decisions);
  const last = stack.at(-1);
  if (last === undefined) return undefined;
  const before = stack.at(-2);
  return {
    articleId: last.articleId,
    segmentIndex: last.segmentIndex,
    kind: 'undo',
    text: last.text,
    state: before?.state ?? 'open',
    origin: before?.origin ?? { kind: 'manual' },
    hter: before?.hter ?? 0,
    undoes: last.id,
    decidedAt: at,
    ...(before?.postEdit === undefined ? {} : { postEdit: before.postEdit }),
    ...(before?.certificate === undefined ? {} : { certificate: before.certificate }),
    ...(last.source === undefined ? {} : { source: last.source }),
    ...(editor === undefined ? {} : { editor }),
  };
}

/** The row that makes a decision again which was taken back: everything as it was, but when and by whom. */
export function madeAgain(
  decision: Decision,
  { at, editor }: Pick<DecidedPlace, 'at' | 'editor'>,
): NewDecision {
  const { id: _, editor: __, ...undone } = decision;
  return { ...undone, decidedAt: at, ...(editor === undefined ? {} : { editor }) };
}

function base(
  desk: Desk,
  { articleId, index, editor, at }: DecidedPlace,
): Pick<NewDecision, 'articleId' | 'segmentIndex' | 'text' | 'source' | 'editor' | 'decidedAt'> {
  const { segment } = segmentOn(desk, index);
  return {
    articleId,
    segmentIndex: index,
    text: segment.text,
    decidedAt: at,
    ...(segment.source === undefined ? {} : { source: segment.source }),
    ...(editor === undefined ? {} : { editor }),
  };
}

/** HTER, and 1 for a removed segment: every word was edited, and there is none to divide by. */
function editRate(text: string, postEdit: string): number {
  return postEdit.trim() === '' ? 1 : hter(text, postEdit);
}
