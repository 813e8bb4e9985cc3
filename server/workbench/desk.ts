import { NotFoundError } from '../errors.ts';
import type { Decision, Dismissal } from '../model.ts';
import { assess } from '../rules/assess.ts';
import { sift } from './dismissals.ts';
import { bySegment, standing } from './history.ts';
import type { Library, Reading } from './library.ts';
import type { Parts } from './parts.ts';
import type { ArticleView, SegmentView } from './workbench.ts';

/** An article as it stands now, with what the views are made from. */
export interface Desk {
  readonly reading: Reading;
  readonly view: ArticleView;
  /** Decisions of one segment, oldest first. */
  decisions(index: number): readonly Decision[];
}

/** Lays an article on the desk: machine text, decisions and dismissals together. */
export async function layOut(articleId: number, parts: Parts, library: Library): Promise<Desk> {
  const [reading, decisions, dismissals] = await Promise.all([
    library.read(articleId),
    parts.store.decisions(articleId),
    parts.store.dismissals(articleId),
  ]);
  const groups = bySegment(decisions);
  const segments = reading.segments.map((_, index) =>
    segmentView(reading, index, groups.get(index) ?? [], dismissals, parts.threshold),
  );
  const count = (state: SegmentView['state']): number => segments.filter((s) => s.state === state).length;
  return {
    reading,
    view: {
      article: reading.article,
      segments,
      german: reading.german,
      counts: {
        open: segments.filter(({ waits, assessment }) => waits && assessment.flagged).length,
        accepted: count('accepted'),
        skipped: count('skipped'),
        flagged: reading.machine.filter(({ flagged }) => flagged).length,
      },
    },
    decisions: (index) => groups.get(index) ?? [],
  };
}

/** @throws {NotFoundError} where the article has no such segment */
export function segmentOn(desk: Desk, index: number): SegmentView {
  const view = desk.view.segments[index];
  if (view === undefined) throw new NotFoundError(`segment ${index} of article ${desk.view.article.id}`);
  return view;
}

function segmentView(
  reading: Reading,
  index: number,
  decisions: readonly Decision[],
  dismissals: readonly Dismissal[],
  threshold: number,
): SegmentView {
  const machine = { segment: reading.segments[index], assessment: reading.machine[index] };
  if (machine.segment === undefined || machine.assessment === undefined)
    throw new RangeError(`segment ${index} outside the article`);
  const last = decisions.at(-1);
  const current = last?.postEdit ?? machine.segment.text;
  const { segment, assessment } =
    current === machine.segment.text
      ? { segment: machine.segment, assessment: machine.assessment }
      : reading.assess(index, current);
  const { kept, dismissed } = sift(assessment.findings, segment, dismissals);
  return {
    segment: machine.segment,
    current,
    state: last?.state ?? 'open',
    waits: last === undefined || last.state === 'open' || isBatch(standing(decisions).at(-1)),
    assessment: dismissed.length === 0 ? assessment : assess(kept, reading.pressure, threshold),
    version: last?.id ?? 0,
    ...(last === undefined ? {} : { last }),
    dismissed,
  };
}

/** Whether the decision that stands is a batch run's, and no person's. */
function isBatch(decision: Decision | undefined): boolean {
  if (decision === undefined) return false;
  const { kind, runId, origin } = decision;
  return kind === 'accept' && runId !== undefined && origin.kind !== 'elsewhere';
}
