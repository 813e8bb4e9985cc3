import { NotFoundError } from '../errors.ts';
import type { Assessment, Decision, Finding } from '../model.ts';
import { assess } from '../rules/assess.ts';
import { sift, type Dismissed } from './dismissals.ts';
import { bySegment, standing } from './history.ts';
import type { Library, Reading } from './library.ts';
import type { Parts } from './parts.ts';
import { glanceAt } from './quality-glance.ts';
import type { ArticleView, SegmentView } from './workbench.ts';

/** An article as it stands now, with what the views are made from. */
export interface Desk {
  readonly reading: Reading;
  readonly view: ArticleView;
  /** All decisions, oldest first. */
  readonly decisions: readonly Decision[];
  decisionsOn(index: number): readonly Decision[];
  /** Findings of a segment's machine text, without dismissed ones. */
  findings(index: number): readonly Finding[];
  /** The dismissed ones of the machine text. */
  dismissedFindings(index: number): readonly Finding[];
  /** What the rules say of a text in the place of a segment, without dismissed findings. */
  assess(index: number, text: string): Assessment;
}

/** What was laid out last of a reading. Decisions are never changed or deleted, so that only newer ones are missing. */
interface Laid {
  /** Names the dismissals that the views were made with. */
  readonly basis: string;
  readonly groups: ReadonlyMap<number, readonly Decision[]>;
  readonly desk: Desk;
}

const laid = new WeakMap<Reading, Laid>();

/**
 * Lays an article on the desk: machine text, decisions and dismissals together. What has not changed since the last
 * time is taken from then, down to the single segment.
 */
export async function layOut(articleId: number, parts: Parts, library: Library): Promise<Desk> {
  const reading = await library.read(articleId);
  const last = laid.get(reading);
  const [newer, here, elsewhere, wide] = await Promise.all([
    parts.store.decisionsAfter(articleId, last?.desk.decisions.at(-1)?.id ?? 0),
    parts.store.dismissals(articleId),
    parts.store.dismissedElsewhere(articleId),
    parts.store.wideDismissals(articleId),
  ]);
  const basis = JSON.stringify([here, elsewhere, wide]);
  const kept = last?.basis === basis ? last : undefined;
  if (kept !== undefined && newer.length === 0) return kept.desk;
  const decisions = [...(last?.desk.decisions ?? []), ...newer];
  const groups = new Map([...(last?.groups ?? []), ...grown(last?.groups, newer)]);
  const desk = made(
    reading,
    decisions,
    groups,
    { here, elsewhere, wide },
    parts.threshold,
    kept && { newer, kept },
  );
  laid.set(reading, { basis, groups, desk });
  return desk;
}

/** The groups of those segments about which there are newer decisions. */
function grown(groups: Laid['groups'] | undefined, newer: readonly Decision[]): Laid['groups'] {
  const more = Array.from(
    bySegment(newer),
    ([index, rows]) => [index, [...(groups?.get(index) ?? []), ...rows]] as const,
  );
  return new Map(more);
}

function made(
  reading: Reading,
  decisions: readonly Decision[],
  groups: Laid['groups'],
  dismissals: Dismissed,
  threshold: number,
  before: { readonly newer: readonly Decision[]; readonly kept: Laid } | undefined,
): Desk {
  const changed = new Set(before?.newer.map(({ segmentIndex }) => segmentIndex));
  const segments = reading.segments.map((_, index) => {
    const known = changed.has(index) ? undefined : before?.kept.desk.view.segments[index];
    return known ?? segmentView(reading, index, groups.get(index) ?? [], dismissals, threshold);
  });
  const assessed = (index: number, text: string): Assessment =>
    siftedAt(reading, index, text, dismissals, threshold).assessment;
  const machine = (index: number): readonly Finding[] =>
    assessed(index, reading.segments[index]?.text ?? '').findings;
  const count = (state: SegmentView['state']): number => segments.filter((s) => s.state === state).length;
  return {
    reading,
    view: {
      article: reading.article,
      segments,
      german: reading.german,
      quality: glanceAt(reading, segments),
      counts: {
        open: segments.filter(({ waits, assessment }) => waits && assessment.flagged).length,
        accepted: count('accepted'),
        skipped: count('skipped'),
        flagged: reading.opening.filter(({ flagged }) => flagged).length,
      },
    },
    decisions,
    decisionsOn: (index) => groups.get(index) ?? [],
    findings: machine,
    dismissedFindings: (index) =>
      siftedAt(reading, index, reading.segments[index]?.text ?? '', dismissals, threshold).dismissed,
    assess: assessed,
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
  dismissals: Dismissed,
  threshold: number,
): SegmentView {
  const segment = reading.segments[index];
  if (segment === undefined) throw new RangeError(`segment ${index} outside the article`);
  const last = decisions.at(-1);
  const current = last?.postEdit ?? segment.text;
  const { assessment, dismissed } = siftedAt(reading, index, current, dismissals, threshold);
  return {
    segment,
    current,
    state: last?.state ?? 'open',
    waits: last === undefined || last.state === 'open' || isBatch(standing(decisions).at(-1)),
    assessment,
    version: last?.id ?? 0,
    ...(last === undefined ? {} : { last }),
    dismissed,
  };
}

/** A text in the place of a segment, dismissed findings set apart. */
function siftedAt(
  reading: Reading,
  index: number,
  text: string,
  dismissals: Dismissed,
  threshold: number,
): Pick<SegmentView, 'assessment' | 'dismissed'> {
  const { segment, assessment } = reading.assess(index, text);
  const { kept, dismissed } = sift(assessment.findings, segment, dismissals);
  return {
    assessment: kept === assessment.findings ? assessment : assess(kept, assessment.surroundings, threshold),
    dismissed,
  };
}

/** Whether the decision that stands is a batch run's, and no person's. */
function isBatch(decision: Decision | undefined): boolean {
  if (decision === undefined) return false;
  const { kind, runId, origin } = decision;
  return kind === 'accept' && runId !== undefined && origin.kind !== 'elsewhere';
}
