import { NotFoundError } from '../errors.ts';
import type { Decision, Dismissal, Origin } from '../model.ts';
import type { NewDecision, Proposed } from '../store.ts';
import { hter } from '../text/ter.ts';
import { layOut, segmentOn, type Desk } from './desk.ts';
import { dismissalOf } from './dismissals.ts';
import { bySegment, standing } from './history.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';
import type { Acceptance, Outcome, Workbench } from './workbench.ts';

type Deciding = Pick<Workbench, 'accept' | 'skip' | 'undo' | 'undoRun' | 'dismiss' | 'restore' | 'dismissal'>;
type Place = Omit<Acceptance, 'postEdit' | 'origin'>;

/** What a person decides about a segment, and taking it back. */
export function deciding(parts: Parts, library: Library): Deciding {
  const { store } = parts;

  async function keep(desk: Desk, proposed: Proposed, yours: string): Promise<Outcome> {
    const kept = await store.decide([proposed]);
    const [decision] = kept.kind === 'kept' ? kept.decisions : kept.outdated;
    if (decision === undefined) throw new RangeError('the store kept nothing and named no newer decision');
    if (kept.kind === 'outdated') return { kind: 'outdated', theirs: decision, yours };
    await noteFlagged(desk.view.article.id, parts, library);
    return { kind: 'kept', decision };
  }

  async function dismissal(
    ...[articleId, index, { ruleId, start, end }]: Parameters<Workbench['dismissal']>
  ): Promise<Dismissal> {
    const desk = await layOut(articleId, parts, library);
    const { segment, current } = segmentOn(desk, index);
    const read = current === segment.text ? segment : desk.reading.assess(index, current).segment;
    return dismissalOf(articleId, read, { ruleId, span: { start, end } });
  }

  return {
    async accept({ postEdit, origin, version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const decision = acceptance(desk, place, postEdit, origin, parts);
      return keep(desk, { decision, expected: version }, postEdit);
    },

    async skip({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const { segment, current } = segmentOn(desk, place.index);
      const decision: NewDecision = {
        ...base(desk, place, parts),
        kind: 'skip',
        state: 'skipped',
        hter: current === segment.text ? 0 : editRate(segment.text, current),
        origin: { kind: 'manual' },
        ...(current === segment.text ? {} : { postEdit: current }),
      };
      return keep(desk, { decision, expected: version }, current);
    },

    async undo({ version, ...place }) {
      const desk = await layOut(place.articleId, parts, library);
      const { current, last } = segmentOn(desk, place.index);
      const decision = undoing(desk.decisions(place.index), isoTime(parts.now()), place.editor);
      if (decision !== undefined) return keep(desk, { decision, expected: version }, current);
      if (last !== undefined) return { kind: 'outdated', theirs: last, yours: current };
      throw new NotFoundError(`a decision to take back in segment ${place.index}`);
    },

    async undoRun(runId, editor) {
      const run = await store.runDecisions(runId);
      const at = isoTime(parts.now());
      let undone = 0;
      for (const [articleId, decisions] of byArticle(run)) {
        const groups = bySegment(await store.decisions(articleId));
        const proposed = decisions.flatMap(({ id, segmentIndex }): Proposed[] => {
          const group = groups.get(segmentIndex) ?? [];
          const decision = standing(group).at(-1)?.id === id ? undoing(group, at, editor) : undefined;
          return decision === undefined ? [] : [{ decision, expected: group.at(-1)?.id ?? 0 }];
        });
        const kept = await store.decide(proposed);
        if (kept.kind === 'kept') undone += kept.decisions.length;
        await noteFlagged(articleId, parts, library);
      }
      return undone;
    },

    dismissal,

    async dismiss(articleId, index, finding, editor) {
      await store.dismiss(await dismissal(articleId, index, finding), editor, isoTime(parts.now()));
      await noteFlagged(articleId, parts, library);
    },

    async restore(dismissal, editor) {
      await store.restore(dismissal, editor, isoTime(parts.now()));
      await noteFlagged(dismissal.articleId, parts, library);
    },
  };
}

/** An accepted text as a row to be kept. */
export function acceptance(
  desk: Desk,
  place: Omit<Place, 'version'>,
  postEdit: string,
  origin: Origin,
  parts: Parts,
  runId?: string,
): NewDecision {
  const { segment } = segmentOn(desk, place.index);
  return {
    ...base(desk, place, parts),
    kind: 'accept',
    state: 'accepted',
    postEdit,
    origin,
    hter: editRate(segment.text, postEdit),
    ...(runId === undefined ? {} : { runId }),
  };
}

/** HTER, and 1 for a removed segment: every word was edited, and there is none to divide by. */
function editRate(text: string, postEdit: string): number {
  return postEdit.trim() === '' ? 1 : hter(text, postEdit);
}

function base(
  desk: Desk,
  { articleId, index, editor }: Omit<Place, 'version'>,
  parts: Parts,
): Pick<NewDecision, 'articleId' | 'segmentIndex' | 'text' | 'source' | 'editor' | 'decidedAt'> {
  const { segment } = segmentOn(desk, index);
  return {
    articleId,
    segmentIndex: index,
    text: segment.text,
    decidedAt: isoTime(parts.now()),
    ...(segment.source === undefined ? {} : { source: segment.source }),
    ...(editor === undefined ? {} : { editor }),
  };
}

/** The row that takes back a segment's last standing decision; undefined where nothing stands. */
function undoing(
  decisions: readonly Decision[],
  at: string,
  editor: string | undefined,
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
    ...(last.source === undefined ? {} : { source: last.source }),
    ...(editor === undefined ? {} : { editor }),
  };
}

function byArticle(decisions: readonly Decision[]): ReadonlyMap<number, readonly Decision[]> {
  const groups = new Map<number, Decision[]>();
  for (const decision of decisions)
    groups.set(decision.articleId, [...(groups.get(decision.articleId) ?? []), decision]);
  return groups;
}

/** Keeps the number of open flagged segments for the list of articles. */
export async function noteFlagged(articleId: number, parts: Parts, library: Library): Promise<void> {
  const { view } = await layOut(articleId, parts, library);
  await parts.store.noteFlagged(articleId, view.counts.open);
}
