import type { Decision, Finding } from '../model.ts';
import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type {
  ArticleView,
  PriceView,
  ProviderView,
  SegmentView,
  Suggestions,
} from '../workbench/workbench.ts';
import { certificateTable, type CertificateTable } from './certificates.ts';
import type { SourceBeside } from '../workbench/mending.ts';
import { diffOf, type Diff } from './diffs.ts';
import { failureWords } from './failures.ts';
import {
  findingCards,
  markRuns,
  MOST_SHOWN,
  type FindingCard,
  type MarkRun,
  type TitleOf,
} from './finding-cards.ts';
import { articlePath, segmentPath, type Asides, type Place } from './paths.ts';
import { suggestionCards, type SuggestionCard } from './suggestion-cards.ts';
import { sourcePanel, type SourcePanel } from './source-panel.ts';
import { stepsFrom, type Steps } from './steps.ts';

/** Everything that the work area shows of one segment. */
export interface SegmentPanel {
  readonly number: number;
  readonly heading: string;
  readonly findingsWord: string;
  readonly kindWord: string;
  readonly flagged: boolean;
  readonly state: SegmentView['state'];
  readonly stateWord: string;
  readonly version: number;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly steps: Steps;
  readonly source: SourcePanel | undefined;
  readonly machineText: string;
  /** The text as it stands, its findings marked. */
  readonly marked: readonly MarkRun[];
  /** Machine text and accepted text side by side; undefined where they are the same. */
  readonly changed: Diff | undefined;
  readonly findings: readonly FindingCard[];
  /** Said where there are more findings than the page shows; '' where there are not. */
  readonly moreFindings: string;
  readonly dismissed: readonly FindingCard[];
  readonly suggestions: readonly (SuggestionCard & { readonly editHref: string })[];
  readonly remotes: readonly RemoteButton[];
  /** Where all sentences can be asked about at once. */
  readonly askAllHref: string;
  /** What checkers beside our rules found. */
  readonly remarks: readonly FindingCard[];
  readonly failures: readonly string[];
  readonly editorText: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly resetHref: string;
  /** This segment as it stands now. */
  readonly hereHref: string;
  readonly strikeHref: string;
  readonly history: readonly HistoryRow[];
  readonly historyWord: string;
  readonly conflict: Conflict | undefined;
  /** Why the last attempt was refused; '' where it was not. */
  readonly refusal: string;
}

/** Sends one sentence to one provider. */
export interface RemoteButton {
  readonly id: string;
  readonly label: string;
  /** What leaves the machine and what it costs. */
  readonly hint: string;
  readonly action: string;
}

export type Action =
  | 'accept'
  | 'acceptAll'
  | 'reinstate'
  | 'skip'
  | 'undo'
  | 'redo'
  | 'ask'
  | 'dismiss'
  | 'restore'
  | 'elsewhere'
  | 'assess';

export interface Neighbour {
  readonly text: string;
  readonly href: string;
}

export interface HistoryRow {
  /** Number of the decision. */
  readonly id: number;
  /** Its text is another than the present one. */
  readonly differs: boolean;
  readonly what: string;
  readonly who: string;
  readonly iso: string;
  readonly when: string;
  readonly text: string;
  readonly certificate: CertificateTable | undefined;
}

/** An edit that met a newer decision: both texts, and by whom the newer one is. */
export interface Conflict {
  readonly diff: Diff;
  readonly by: string;
  readonly keepHref: string;
}

/** What came up on the way to the page. */
export interface Circumstances {
  /** The text that the person had in the editor, kept through a refusal or a question to a provider. */
  readonly draft?: string;
  readonly refusal?: string;
  readonly theirs?: Decision;
}

/** What the panel is made from. */
export interface Material {
  readonly view: ArticleView;
  /** The segments that the list is narrowed to. */
  readonly shown: readonly SegmentView[];
  readonly segment: SegmentView;
  readonly answer: Suggestions;
  readonly history: readonly Decision[];
  readonly beside: SourceBeside | undefined;
  readonly providers: readonly ProviderView[];
  readonly prices: readonly PriceView[];
  readonly titleOfProvider: TitleOf;
  readonly titleOfRule: TitleOf;
  /** Where a rule is explained and switched. */
  readonly hrefOfRule: (ruleId: string) => string;
  /** Who says what a rule says, and what that costs. */
  readonly originOfRule: (ruleId: string) => string;
}

export function segmentPanel(
  material: Material,
  place: Place,
  asides: Asides,
  circumstances: Circumstances,
  t: Words,
): SegmentPanel {
  const { view, segment, history } = material;
  const { current, assessment, state } = segment;
  const { text, kind } = segment.segment;
  const rule = {
    titleOf: material.titleOfRule,
    hrefOf: material.hrefOfRule,
    originOf: material.originOfRule,
  };
  const cards = (list: readonly Finding[]) => findingCards(current, list, rule, t);
  const names = { provider: material.titleOfProvider, rule: material.titleOfRule };
  const suggestions = suggestionCards(text, current, material.answer.suggestions, names, t);
  return {
    number: place.index + 1,
    heading: t.desk.segment(place.index + 1, view.segments.length),
    findingsWord: t.desk.findingCount(assessment.findings.length),
    kindWord: t.desk.kinds[kind],
    flagged: assessment.flagged,
    state,
    stateWord: stateWord(state, current, t),
    version: segment.version,
    before: neighbour(view, place, -1),
    after: neighbour(view, place, 1),
    steps: stepsFrom(material.shown, place),
    source: sourcePanel(material.beside, place, t),
    machineText: text,
    marked: markRuns(current, assessment.findings),
    changed: current === text ? undefined : diffOf(text, current),
    findings: cards(assessment.findings),
    moreFindings:
      assessment.findings.length > MOST_SHOWN
        ? t.desk.moreFindings(assessment.findings.length - MOST_SHOWN)
        : '',
    dismissed: cards(segment.dismissed),
    suggestions: suggestions.map((card) => ({
      ...card,
      editHref: segmentPath(place, { take: card.number }),
    })),
    remotes: remoteButtons(material, actionsOf(place).ask, t),
    askAllHref: `${articlePath(place.articleId)}/ask`,
    // what checkers read is the machine text
    remarks: findingCards(text, material.answer.remarks, rule, t),
    failures: material.answer.failures.map((failure) => failureWords(failure, material.titleOfProvider, t)),
    editorText: circumstances.draft ?? taken(suggestions, asides, text) ?? current,
    actions: actionsOf(place),
    resetHref: segmentPath(place, { take: 'machine' }),
    hereHref: segmentPath(place),
    strikeHref: segmentPath(place, {}, '/strike'),
    history: history.map((decision) => historyRow(decision, current, t)).reverse(),
    historyWord: t.desk.history(history.length),
    conflict: conflictOf(circumstances, place, t),
    refusal: circumstances.refusal ?? '',
  };
}

/** A sentence that was struck out is accepted, and empty. */
export function stateWord(state: SegmentView['state'], current: string, t: Words): string {
  return state === 'accepted' && current.trim() === '' ? t.work.strike.done : t.desk.states[state];
}

function remoteButtons({ providers, prices, answer, titleOfProvider }: Material, ask: string, t: Words) {
  return providers
    .filter(({ remote }) => remote)
    .map(({ id, loopback }): RemoteButton => {
      const title = titleOfProvider(id);
      const price = prices.find(({ providerId }) => providerId === id);
      const lost = answer.failures.some(
        ({ providerId, reason }) => providerId === id && (reason === 'unanswered' || reason === 'withheld'),
      );
      if (lost)
        return { id, label: t.asking.again(title), hint: t.asking.againHint, action: `${ask}?again=1` };
      const hint = hintOf(price, loopback, t);
      return { id, label: t.desk.ask(title), hint, action: ask };
    });
}

function hintOf(price: PriceView | undefined, loopback: boolean, t: Words): string {
  if (price === undefined) return t.desk.askHint;
  const { characters, left } = price;
  return loopback ? t.asking.priceHere(characters) : t.asking.price(characters, left);
}

function actionsOf(place: Place): SegmentPanel['actions'] {
  const path = (action: Exclude<Action, 'acceptAll'>): string => segmentPath(place, {}, `/${action}`);
  return {
    accept: path('accept'),
    acceptAll: withThen(path('accept')),
    skip: path('skip'),
    undo: path('undo'),
    redo: path('redo'),
    ask: path('ask'),
    dismiss: path('dismiss'),
    restore: path('restore'),
    reinstate: path('reinstate'),
    elsewhere: path('elsewhere'),
    assess: path('assess'),
  };
}

/** Accepts, then shows the places where the same repair fits. */
const withThen = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}then=elsewhere`;

function taken(
  suggestions: readonly SuggestionCard[],
  { take }: Asides,
  machine: string,
): string | undefined {
  return take === 'machine' ? machine : suggestions.find(({ number }) => number === take)?.postEdit;
}

function neighbour({ segments }: ArticleView, place: Place, step: 1 | -1): Neighbour | undefined {
  const view = segments[place.index + step];
  if (view === undefined) return undefined;
  return { text: visible(view.current), href: segmentPath({ ...place, index: view.segment.index }) };
}

function historyRow(
  { id, kind, editor, decidedAt, postEdit, text, certificate }: Decision,
  current: string,
  t: Words,
): HistoryRow {
  const isStrike = kind === 'accept' && postEdit?.trim() === '';
  return {
    id,
    differs: (postEdit ?? text) !== current,
    what: isStrike ? t.work.strike.done : t.desk.decisions[kind],
    who: editor === undefined ? '' : t.desk.by(editor),
    iso: decidedAt,
    when: t.format.time(decidedAt),
    text: visible(postEdit ?? text),
    certificate: kind === 'accept' ? certificateTable(certificate, t) : undefined,
  };
}

function conflictOf({ theirs, draft }: Circumstances, place: Place, t: Words): Conflict | undefined {
  if (theirs === undefined) return undefined;
  const who = theirs.editor === undefined ? '' : t.desk.by(theirs.editor);
  return {
    diff: diffOf(theirs.postEdit ?? theirs.text, draft ?? theirs.text),
    by: [t.desk.decisions[theirs.kind], who, t.format.time(theirs.decidedAt)]
      .filter((part) => part !== '')
      .join(' · '),
    keepHref: segmentPath(place),
  };
}
