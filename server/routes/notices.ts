import type { Finding } from '../model.ts';
import type { Words } from '../locale/index.ts';
import type { SegmentView } from '../workbench/workbench.ts';
import type { TitleOf } from './finding-cards.ts';
import {
  articlePath,
  searchOf,
  segmentPath,
  viewParameters,
  type Asides,
  type FindingPlace,
  type Place,
} from './paths.ts';

/** A way to the other places of a repair; `later` is where a script asks how many there are. */
export interface Offer {
  readonly href: string;
  readonly label: string;
  readonly later?: string;
}

/** What was just done, told from how things stand now, so that it is true after a reload as well. */
export interface Notice {
  readonly text: string;
  /** A form that takes it back: where it goes and its hidden fields. */
  readonly undo:
    { readonly action: string; readonly fields: Readonly<Record<string, string | number>> } | undefined;
  /** A form that does again what was just taken back. */
  readonly redo?: NonNullable<Notice['undo']>;
  readonly elsewhere: Offer | undefined;
}

/**
 * @param here - the segment that the page shows
 * @param decided - the segment that was just decided about, with the number of places where its repair fits too
 */
export function noticeOf(
  place: Place,
  asides: Asides,
  here: SegmentView,
  decided: { readonly view: SegmentView; readonly elsewhere: number | undefined } | undefined,
  titleOf: TitleOf,
  t: Words,
): Notice | undefined {
  const { notices } = t.desk;
  const { run, unrun, dismissed, restored } = asides;
  if (run !== undefined) {
    const text = [notices.run(run.kept), ...(run.left > 0 ? [notices.runLeft(run.left)] : [])].join(' ');
    const search = searchOf([['segment', place.index + 1], ...viewParameters(place)]);
    const action = `${articlePath(place.articleId)}/runs/${run.id}/undo${search}`;
    return { text, undo: run.kept > 0 ? { action, fields: {} } : undefined, elsewhere: undefined };
  }
  if (unrun !== undefined) return { text: notices.runUndone(unrun), undo: undefined, elsewhere: undefined };
  if (dismissed !== undefined && isAmong(here.dismissed, dismissed)) {
    const { ruleId: rule, start, end, scope } = dismissed;
    const undo = { action: segmentPath(place, {}, '/restore'), fields: { rule, start, end, scope } };
    const text = t.work.dismissals.done[scope](titleOf(rule));
    return { text, undo, elsewhere: undefined };
  }
  if (restored !== undefined && isAmong(here.assessment.findings, restored))
    return { text: notices.restored(titleOf(restored.ruleId)), undo: undefined, elsewhere: undefined };
  if (decided?.view.last === undefined) return undefined;
  const { view, elsewhere } = decided;
  const index = view.segment.index;
  const at = { ...place, index };
  const fields = { version: view.version };
  if (view.last?.kind === 'undo') {
    const redo = { action: segmentPath(at, {}, '/redo'), fields };
    return { text: notices.undone(index + 1), undo: undefined, redo, elsewhere: undefined };
  }
  return {
    text: decidedWords(view, t),
    undo: { action: segmentPath(at, {}, '/undo'), fields },
    elsewhere: elsewhereOffer(at, elsewhere, t),
  };
}

function decidedWords({ segment, state, current }: SegmentView, t: Words): string {
  const number = segment.index + 1;
  if (state !== 'accepted') return t.desk.notices.skipped(number);
  return current.trim() === '' ? t.work.strike.notice(number) : t.desk.notices.accepted(number);
}

function isAmong(findings: readonly Finding[], { ruleId, start, end }: Omit<FindingPlace, 'scope'>): boolean {
  return findings.some(
    (finding) => finding.ruleId === ruleId && finding.span.start === start && finding.span.end === end,
  );
}

/**
 * The offer to make the same repair in other places.
 *
 * @param places - undefined where they were not looked for yet
 * @returns undefined where it fits nowhere
 */
export function elsewhereOffer(place: Place, places: number | undefined, t: Words): Offer | undefined {
  if (places === undefined) return { href: '', label: '', later: segmentPath(place, {}, '/elsewhere/offer') };
  return places === 0
    ? undefined
    : { href: segmentPath(place, {}, '/elsewhere'), label: t.desk.elsewhere(places) };
}
