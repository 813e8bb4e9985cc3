import type {
  Article,
  Assessment,
  Decision,
  Finding,
  Segment,
  Suggestion,
  Term,
  TermDecision,
} from '../model.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import type { ProviderFailure } from '../errors.ts';
import type { Drafting } from './drafting.ts';
import type { Mending } from './mending.ts';
import type { Overview } from './overview.ts';
import type { FixPage, FixQuery, NewLesson, NewRuleSwitch } from '../store.ts';
import type { Asking } from './asked.ts';
import type { RepairOptions, RepairReport } from './batch.ts';
import type { DetectAnswer, DetectLine } from './detect-lines.ts';
import type { DismissedFinding } from './dismissals.ts';
import type { Dismissing } from './dismissing.ts';
import type { PairMemory } from './pair-memory.ts';
import type { Past } from './past.ts';
import type { Mqm } from './quality-glance.ts';
import type { LessonView, ReplayedFix, ReplayOptions } from './lesson-views.ts';
import type { Quality } from './quality-views.ts';
import type { RuleBook, RuleTitle } from './rule-views.ts';
import type { TermBase } from './term-base.ts';

export type { RepairOptions, RepairReport, Sending } from './batch.ts';
export type { DetectAnswer, DetectLine } from './detect-lines.ts';
export type { AccountView, AskingView, BudgetView, PriceView } from './asked.ts';
export type { ExampleView, RuleBook, RuleTitle, RuleView } from './rule-views.ts';
export type { Mqm } from './quality-glance.ts';
export type { LessonProof, LessonView, ReplayedFix, ReplayOptions } from './lesson-views.ts';
export type * from './quality-views.ts';
export type { FileFault } from '../exchange/faults.ts';
export type { DismissedFinding } from './dismissals.ts';
export type { DismissalsView } from './dismissing.ts';
export type { PastEvent } from './past.ts';
export type { Remembered } from '../suggest/memory.ts';

/** What a person hands in: pasted text, or a file's bytes with its name. */
export interface Submission {
  readonly text?: string;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
  /** Input format; without it the file's extension decides, pasted text is plain. */
  readonly formatId?: string;
  readonly title?: string;
  /** The text that it was translated from. */
  readonly source?: string;
}

/** A segment as it stands now. */
export interface SegmentView {
  readonly segment: Segment;
  /** The accepted text, or the machine text. */
  readonly current: string;
  readonly state: 'open' | 'accepted' | 'skipped';
  /** Whether no person has decided yet: it is open, or only a batch run has repaired it. */
  readonly waits: boolean;
  /** Of `current`, without dismissed findings. */
  readonly assessment: Assessment;
  /** Number of the last decision, 0 where there is none; sent along with the next one. */
  readonly version: number;
  readonly last?: Decision;
  /** Findings of `current` that a person dismissed here. */
  readonly dismissed: readonly DismissedFinding[];
}

export interface ArticleView {
  readonly article: Article;
  readonly segments: readonly SegmentView[];
  readonly counts: {
    /** Segments whose current text is flagged and about which no person has decided. */
    readonly open: number;
    readonly accepted: number;
    readonly skipped: number;
    /** Segments flagged in the machine text when the article was opened. */
    readonly flagged: number;
  };
  /**
   * What the findings weigh: in the machine text when the article was opened, and, without dismissed ones, in the text
   * as it stands now.
   */
  readonly quality: { readonly before: Mqm; readonly after: Mqm };
  /** False where the text does not look German: rules still run, but they will find nothing sensible. */
  readonly german: boolean;
}

/** A provider that could not answer. */
export interface Failure {
  readonly providerId: string;
  readonly reason: ProviderFailure;
  readonly message: string;
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[];
  /** What checkers beside our rules found, without what these found already. */
  readonly remarks: readonly Finding[];
  /** The others' suggestions stand. */
  readonly failures: readonly Failure[];
}

export interface ProviderView {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly remote: boolean;
  /** Its server stands on this machine. */
  readonly loopback: boolean;
}

export interface FormatView {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
}

export interface ExporterView {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
}

/** What a decision led to. `outdated`: somebody decided first; nothing was written and both texts are here. */
export type Outcome =
  | { readonly kind: 'kept'; readonly decision: Decision }
  | { readonly kind: 'outdated'; readonly theirs: Decision; readonly yours: string };

export interface Acceptance {
  readonly articleId: number;
  readonly index: number;
  readonly postEdit: string;
  readonly version: number;
  readonly editor?: string;
}

/** Another place where the same repair fits: the changed words stand there too. */
export interface Elsewhere {
  readonly index: number;
  readonly current: string;
  readonly postEdit: string;
  readonly version: number;
  /** Why it is left out: somebody has decided about it, or the sentence would look worse. */
  readonly excluded?: 'decided' | 'worse' | undefined;
}

/** An entry of the ledger, and what was decided about it. */
export interface LedgerEntryView extends LedgerEntry {
  /** Oldest first. */
  readonly decisions: readonly TermDecision[];
}

export interface ExportFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Flagged segments still open. */
  readonly open: number;
}

/** The use cases: the product's table of contents. Pages and scripts call these and nothing else. */
export interface Workbench
  extends Asking, Dismissing, Drafting, Mending, Overview, Past, TermBase, PairMemory, Quality {
  /** @throws {InputError} empty, too large, binary or undecodable; nothing is stored then */
  submit(submission: Submission): Promise<number>;
  /** @throws {NotFoundError} */
  open(articleId: number): Promise<ArticleView>;
  /** Moves on whenever something changes in what is said of the article; '' where there is none. */
  stand(articleId: number): Promise<string>;
  /** The article made from these bytes, for batch runs that go on where they stopped. */
  find(bytes: Uint8Array): Promise<number | undefined>;
  /**
   * The newest article of exactly this text or file, if there is one.
   *
   * @throws {InputError} where the submission cannot be read at all
   */
  twin(submission: Submission): Promise<{ readonly id: number; readonly title: string } | undefined>;
  providers(): readonly ProviderView[];
  /** Names of all rules, on or off. */
  ruleTitles(): readonly RuleTitle[];
  /**
   * All rules with their switches: of the installation or, where it is named, of an article.
   *
   * @throws {NotFoundError} where there is no such article
   */
  rules(articleId?: number): Promise<RuleBook>;
  /**
   * Switches a rule, or gives the choice back (`default`), for one article or, without one, everywhere.
   *
   * @throws {NotFoundError} where there is no such rule or article
   */
  switchRule(
    ruleId: string,
    state: NewRuleSwitch['state'],
    articleId?: number,
    editor?: string,
  ): Promise<void>;
  formats(): readonly FormatView[];
  /**
   * Suggestions for one segment. Without `providerIds` all local providers are asked, and replies of remote ones that
   * were already paid for are shown; a remote provider is asked only where its id is given.
   *
   * @param again - send again what was sent once and had no reply
   */
  suggest(
    articleId: number,
    index: number,
    providerIds?: readonly string[],
    signal?: AbortSignal,
    again?: boolean,
  ): Promise<Suggestions>;
  accept(acceptance: Acceptance): Promise<Outcome>;
  skip(place: Omit<Acceptance, 'postEdit'>): Promise<Outcome>;
  /** Brings back the state before the segment's last decision. */
  undo(place: Omit<Acceptance, 'postEdit'>): Promise<Outcome>;
  /** Makes the decision again that was taken back last, unless something else was decided since. */
  redo(place: Omit<Acceptance, 'postEdit'>): Promise<Outcome>;
  /** Takes back all decisions of a run in an article that nobody has decided over since; returns how many. */
  undoRun(articleId: number, runId: string, editor?: string): Promise<number>;
  /** Other open places of the article where the change made to segment `index` fits too, with the result. */
  elsewhere(articleId: number, index: number): Promise<readonly Elsewhere[]>;
  /** The same with those places that are left out, and why. */
  likePlaces(articleId: number, index: number): Promise<readonly Elsewhere[]>;
  /** Accepts the repair in these places as one run; places that were decided meanwhile are left out and returned. */
  acceptElsewhere(
    articleId: number,
    index: number,
    places: readonly { readonly index: number; readonly version: number }[],
    editor?: string,
  ): Promise<{ readonly runId: string; readonly kept: number; readonly left: readonly number[] }>;
  /** Names and terms of an article with all their forms, those with something to decide first. */
  ledger(articleId: number): Promise<readonly LedgerEntryView[]>;
  /**
   * The places where a decision about a term would change the article as it stands now.
   *
   * @throws {InputError} without a right form, or without a wrong one
   */
  termPlaces(articleId: number, term: Term): Promise<readonly Elsewhere[]>;
  /** Decides a term for an article and writes it so everywhere in it, as one run; `left`: decided meanwhile. */
  decideTerm(
    articleId: number,
    term: Term,
    editor?: string,
  ): Promise<{ readonly id: number; readonly kept: number; readonly left: readonly number[] }>;
  /**
   * Takes a decision about a term back, with all places of its run that nobody has decided over since.
   *
   * @throws {NotFoundError} where the article has no such decision any more
   */
  withdrawTerm(
    articleId: number,
    id: number,
    editor?: string,
  ): Promise<{ readonly term: TermDecision; readonly undone: number }>;
  /** Replacements that fixes have in common, and those that a person decided about. */
  lessons(): Promise<readonly LessonView[]>;
  /**
   * Makes a lesson a rule, lets it rest, or refuses it for good.
   *
   * @throws {NotFoundError} where the fixes teach no such thing
   */
  decideLesson(
    lesson: Pick<LessonView, 'before' | 'after'>,
    state: NewLesson['state'],
    editor?: string,
  ): Promise<void>;
  /** Runs the newest fixes against the rules of today. Writes nothing. */
  replay(options: ReplayOptions): Promise<readonly ReplayedFix[]>;
  fixes(query: FixQuery): Promise<FixPage>;
  exporters(): readonly ExporterView[];
  export(articleId: number, exporterId: string): Promise<ExportFile>;
  /** Lines with the same `article` in a row are read as one text. */
  detect(lines: readonly DetectLine[]): Promise<DetectAnswer[]>;
  repair(articleId: number, options: RepairOptions): Promise<RepairReport>;
}
