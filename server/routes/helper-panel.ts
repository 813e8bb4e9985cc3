import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type { ArticleView, LedgerEntryView, Remembered, SegmentView } from '../workbench/workbench.ts';
import { diffOf, type Diff } from './diffs.ts';
import type { TitleOf } from './finding-cards.ts';
import { namesIn } from './naming-places.ts';
import { namesPath, segmentPath, TABS, type Place, type Tab } from './paths.ts';
import type { SegmentPanel } from './segment-panel.ts';

/** What stands beside the editor, a tab each. */
export interface HelperPanel {
  /** The one that is shown. */
  readonly tab: Tab;
  readonly tabs: readonly {
    readonly id: Tab;
    readonly label: string;
    /** '' where there is nothing in it. */
    readonly count: string;
    readonly href: string;
  }[];
  readonly places: readonly SamePlace[];
  readonly memory: readonly MemoryHit[];
  readonly names: readonly NameHere[];
}

/** Another sentence in which the same words have the same finding. */
export interface SamePlace {
  readonly href: string;
  readonly label: string;
  readonly rule: string;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly stateWord: string;
}

export interface MemoryHit {
  readonly match: string;
  readonly from: string;
  readonly iso: string;
  readonly when: string;
  readonly diff: Diff;
  /** The hit is a translation of the source, not a repair of the machine text. */
  readonly ofSource: string;
}

export interface NameHere {
  readonly right: string;
  readonly kind: string;
  readonly forms: readonly { readonly text: string; readonly places: string; readonly wrong: boolean }[];
  readonly decided: string;
  readonly undecided: boolean;
  readonly href: string;
}

const MOST_PLACES = 20;
const MOST_HITS = 8;
/** Code units of a sentence on either side of the words that are the same. */
const CONTEXT = 60;

export function helperPanel(
  view: ArticleView,
  segment: SegmentView,
  panel: SegmentPanel,
  remembered: readonly Remembered[],
  ledger: readonly LedgerEntryView[],
  titleOfRule: TitleOf,
  place: Place,
  t: Words,
): HelperPanel {
  const places = samePlaces(view, segment, titleOfRule, place, t);
  // what was accepted here stands in the editor already
  const others = remembered.filter(
    ({ text, postEdit }) => text !== segment.segment.text || postEdit !== segment.current,
  );
  const memory = others.slice(0, MOST_HITS).map((hit) => memoryHit(hit, segment, t));
  const names = namesIn(ledger, place.index).map((entry) => nameHere(place.articleId, ledger, entry, t));
  const counts: Readonly<Record<Tab, number>> = {
    findings: panel.findings.length + panel.remarks.length,
    suggestions: panel.suggestions.length,
    places: places.length,
    memory: memory.length,
    names: names.length,
    history: panel.history.length,
  };
  return {
    tab: place.tab ?? (counts.suggestions > 0 || panel.failures.length > 0 ? 'suggestions' : 'findings'),
    tabs: TABS.map((id) => ({
      id,
      label: t.work.tabs[id],
      count: counts[id] === 0 ? '' : t.format.number(counts[id]),
      href: segmentPath({ ...place, tab: id }),
    })),
    places,
    memory,
    names,
  };
}

function samePlaces(
  { segments }: ArticleView,
  here: SegmentView,
  titleOf: TitleOf,
  place: Place,
  t: Words,
): readonly SamePlace[] {
  const keyOf = (text: string, { ruleId, span }: SegmentView['assessment']['findings'][number]): string =>
    `${ruleId} ${text.slice(span.start, span.end)}`;
  const keys = new Set(
    here.assessment.findings
      .filter(({ span }) => span.end > span.start)
      .map((finding) => keyOf(here.current, finding)),
  );
  if (keys.size === 0) return [];
  return segments
    .filter(({ segment }) => segment.index !== here.segment.index)
    .flatMap(({ current, assessment, segment, state }): SamePlace[] => {
      const finding = assessment.findings.find((one) => keys.has(keyOf(current, one)));
      if (finding === undefined) return [];
      const { start, end } = finding.span;
      return [
        {
          href: segmentPath({ ...place, index: segment.index }),
          label: t.desk.entry(segment.index + 1),
          rule: titleOf(finding.ruleId),
          before: visible((start > CONTEXT ? '… ' : '') + tail(current.slice(0, start))),
          marked: visible(current.slice(start, end)),
          after: visible(head(current.slice(end)) + (current.length - end > CONTEXT ? ' …' : '')),
          stateWord: t.desk.states[state],
        },
      ];
    })
    .slice(0, MOST_PLACES);
}

/** Cut at words, so that no letter is torn from its mark. */
const tail = (text: string): string =>
  text.length <= CONTEXT ? text : text.slice(-CONTEXT).replace(/^\S*\s/u, '');
const head = (text: string): string =>
  text.length <= CONTEXT ? text : text.slice(0, CONTEXT).replace(/\s\S*$/u, '');

function memoryHit(hit: Remembered, { segment }: SegmentView, t: Words): MemoryHit {
  const { match, text, postEdit, editor, decidedAt, importName, ofSource } = hit;
  return {
    match: t.desk.match(Math.round(match)),
    from: [
      ...(editor === undefined || editor === '' ? [] : [t.desk.by(editor)]),
      ...(importName === undefined ? [] : [t.work.memory.from(importName)]),
    ].join(' '),
    iso: decidedAt,
    when: t.format.time(decidedAt),
    diff: diffOf(ofSource === true ? segment.text : text, postEdit),
    ofSource: ofSource === true ? t.work.memory.ofSource : '',
  };
}

function nameHere(
  articleId: number,
  ledger: readonly LedgerEntryView[],
  entry: LedgerEntryView,
  t: Words,
): NameHere {
  const { right, kind, forms, decisions } = entry;
  const decided = new Set(decisions.flatMap(({ wrong }) => wrong));
  const last = decisions.at(-1);
  return {
    right: last?.right ?? right,
    kind: t.names.kinds[kind],
    forms: forms.map(({ text, places, standing }) => ({
      text,
      places: t.names.places(places.length),
      wrong: standing !== 'right',
    })),
    decided: last === undefined ? '' : t.names.decided(last.wrong, last.right),
    undecided: forms.some(({ text, standing }) => standing !== 'right' && !decided.has(text)),
    href: `${namesPath(articleId)}#name-${ledger.indexOf(entry) + 1}`,
  };
}
