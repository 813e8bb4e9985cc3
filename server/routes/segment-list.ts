import type { Severity } from '../model.ts';
import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type { SegmentView } from '../workbench/workbench.ts';
import { worst } from './finding-cards.ts';
import { segmentPath, SHOWS, type Place, type Show } from './paths.ts';
import { isWide } from './sieve.ts';
import type { SieveForm } from './sieve-form.ts';

/** The list of segments beside the work area: one page of it. */
export interface SegmentList {
  readonly sieve: SieveForm;
  readonly filters: readonly {
    readonly label: string;
    readonly count: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly entries: readonly Entry[];
  /** Said in place of an empty list. */
  readonly empty: string;
  readonly pages: { readonly label: string; readonly earlier: string; readonly later: string } | undefined;
}

export interface Entry {
  readonly number: number;
  readonly href: string;
  readonly text: string;
  readonly state: SegmentView['state'];
  readonly stateWord: string;
  readonly flagged: boolean;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly findings: number;
  readonly findingsWord: string;
  readonly current: boolean;
  /** It stands here only because its neighbour does. */
  readonly neighbour: boolean;
  /** Nothing of it is left; its machine text is shown. */
  readonly struck: boolean;
}

/** Segments a page of the list: enough to scroll in, few enough to render and swap at once. */
const PAGE_SIZE = 60;
/** Code units of a segment's text that the list shows. */
const SHOWN_TEXT = 110;

const BELONGS: Readonly<Record<Show, (view: SegmentView) => boolean>> = {
  problems: ({ state, assessment }) => state !== 'open' || assessment.flagged,
  findings: ({ state, assessment }) => state !== 'open' || assessment.findings.length > 0,
  all: () => true,
};

const WAITS: Readonly<Record<Show, (view: SegmentView) => boolean>> = {
  problems: ({ waits, assessment }) => waits && assessment.flagged,
  findings: ({ waits, assessment }) => waits && assessment.findings.length > 0,
  all: ({ state }) => state === 'open',
};

/** The segments that a filter shows, in reading order. */
export function listed(segments: readonly SegmentView[], show: Show): readonly SegmentView[] {
  return segments.filter(BELONGS[show]);
}

/** The next segment that waits for a decision, after `index` and then from the beginning; undefined where none does. */
export function nextWaiting(segments: readonly SegmentView[], show: Show, index: number): number | undefined {
  const waiting = segments.filter((view) => WAITS[show](view) && view.segment.index !== index);
  return (waiting.find(({ segment }) => segment.index > index) ?? waiting[0])?.segment.index;
}

/** The nearest segments of the list on either side that wait for a decision and have a finding. */
export function aroundFindings(shown: readonly SegmentView[], index: number): ReturnType<typeof around> {
  return around(shown.filter(WAITS.findings), index);
}

/**
 * Where the work goes on after a segment was struck out: at the next one that waits, else at its neighbour in the list;
 * never from the beginning again.
 */
export function afterStrike(segments: readonly SegmentView[], show: Show, index: number): number | undefined {
  const waiting = segments.filter(WAITS[show]).find(({ segment }) => segment.index > index);
  const { previous, next } = around(listed(segments, show), index);
  return waiting?.segment.index ?? next ?? previous;
}

/** The neighbours of a segment in the list, whether it stands in the list itself or not. */
export function around(
  shown: readonly SegmentView[],
  index: number,
): { readonly previous: number | undefined; readonly next: number | undefined } {
  return {
    previous: shown.findLast(({ segment }) => segment.index < index)?.segment.index,
    next: shown.find(({ segment }) => segment.index > index)?.segment.index,
  };
}

/**
 * @param segments - all of the article
 * @param sifted - those that the sieve lets through
 */
export function segmentList(
  segments: readonly SegmentView[],
  sifted: readonly SegmentView[],
  sieve: SieveForm,
  place: Place,
  page: number | undefined,
  t: Words,
): SegmentList {
  const own = new Set(listed(sifted, place.show));
  const isNarrow = !isWide(place.sieve ?? {});
  const shown =
    place.show === 'problems' && !isNarrow
      ? withNeighbours(segments, own)
      : segments.filter((view) => own.has(view));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_SIZE));
  const at = page === undefined ? pageOf(shown, place.index) : Math.min(Math.max(page, 1), pages);
  return {
    sieve,
    filters: SHOWS.map((show) => ({
      label: t.desk[show],
      count: t.format.number(listed(sifted, show).length),
      href: segmentPath({ ...place, show }),
      current: show === place.show,
    })),
    entries: shown
      .slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE)
      .map((view) => entryOf(view, place, !own.has(view), t)),
    empty: emptyWords(place, isNarrow, t),
    pages:
      pages === 1
        ? undefined
        : {
            label: t.desk.listPage(at, pages),
            earlier: at > 1 ? segmentPath(place, { page: at - 1 }) : '',
            later: at < pages ? segmentPath(place, { page: at + 1 }) : '',
          },
  };
}

function emptyWords({ show }: Place, isNarrow: boolean, t: Words): string {
  if (isNarrow) return t.work.sieve.empty;
  return show === 'findings' ? t.desk.emptyFindings : t.desk.emptyProblems;
}

/** A sentence is judged by what stands around it: one on either side. */
function withNeighbours(
  segments: readonly SegmentView[],
  own: ReadonlySet<SegmentView>,
): readonly SegmentView[] {
  const isOwn = (view: SegmentView | undefined): boolean => view !== undefined && own.has(view);
  return segments.filter((view, i) => isOwn(view) || isOwn(segments[i - 1]) || isOwn(segments[i + 1]));
}

/** The page of the list that holds a segment, or the one after which it would come. */
function pageOf(shown: readonly SegmentView[], index: number): number {
  const before = shown.filter(({ segment }) => segment.index < index).length;
  return Math.min(Math.floor(before / PAGE_SIZE) + 1, Math.max(1, Math.ceil(shown.length / PAGE_SIZE)));
}

function entryOf(view: SegmentView, place: Place, neighbour: boolean, t: Words): Entry {
  const { segment, state, assessment, current } = view;
  const isStruck = current.trim() === '';
  return {
    number: segment.index + 1,
    href: segmentPath({ ...place, index: segment.index }),
    text: visible(beginning(isStruck ? segment.text : current)),
    struck: isStruck,
    state,
    stateWord: isStruck ? t.work.strike.done : t.desk.states[state],
    flagged: assessment.flagged,
    severity: worst(assessment.findings),
    severityWord: assessment.findings.length === 0 ? '' : t.desk.severities[worst(assessment.findings)],
    findings: assessment.findings.length,
    findingsWord: t.desk.findingCount(assessment.findings.length),
    current: segment.index === place.index,
    neighbour,
  };
}

function beginning(text: string): string {
  if (text.length <= SHOWN_TEXT) return text;
  return `${text.slice(0, SHOWN_TEXT).replace(/[\ud800-\udbff]$/, '')}…`;
}
