import type {
  Article,
  Decision,
  DecisionSketch,
  Dismissal,
  Fix,
  MemoryImport,
  MemoryPair,
  RuleSwitch,
  SourceMend,
  TermDecision,
  WideDismissal,
} from './model.ts';
import type {
  NewArticle,
  StoredSegment,
  ArticleSummary,
  ArticleDetails,
  NewDetails,
  Proposed,
  Kept,
  FixQuery,
  FixPage,
  SearchQuery,
  SearchPage,
  ArticleNote,
  HeldWideDismissal,
  DismissedWords,
  RuleCount,
  NewRuleSwitch,
  NewReply,
  Claim,
  Claimed,
  NewLesson,
  HeldLesson,
  NewTerm,
  StoredPair,
  NewSourceMend,
  Spending,
  Draft,
  NewRun,
  StoredRun,
  RunRepairs,
} from './stored.ts';

export type * from './stored.ts';

/** What the house asks of a database. Every write is one transaction; nothing is ever overwritten or deleted. */
export interface Store {
  addArticle(article: NewArticle, segments: readonly StoredSegment[]): Promise<number>;
  article(id: number): Promise<{ article: Article; segments: StoredSegment[] } | undefined>;
  /** The newest article made from these bytes. */
  articleByDigest(digest: string): Promise<number | undefined>;
  /** Newest first; counts that were made on another basis are left out. */
  articles(basis: string): Promise<ArticleSummary[]>;
  /** Looks through titles, machine texts, sources and the accepted texts that hold. */
  search(query: SearchQuery): Promise<SearchPage>;

  details(articleId: number): Promise<ArticleDetails>;
  /** @returns how many of the articles there are */
  changeDetails(details: NewDetails, editor: string | undefined, at: string): Promise<number>;
  /** Brings back what was said before a run, of the articles of which nobody said more since; returns how many. */
  undoDetails(runId: string, editor: string | undefined, at: string): Promise<number>;
  keepExport(articleId: number, exporterId: string, editor: string | undefined, at: string): Promise<void>;
  /** When an article was last handed out. */
  lastExport(articleId: number): Promise<string | undefined>;
  /** Moves on whenever a decision, a dismissal or a rule switch changes what is said of an article. */
  stand(articleId: number): Promise<string>;
  /** Keeps what was counted in an article. */
  note(articleId: number, note: ArticleNote): Promise<void>;

  /** All decisions of an article or, where it is named, of one of its segments, oldest first. */
  decisions(articleId: number, index?: number): Promise<Decision[]>;
  /** Those of an article with a number above `after`, oldest first. */
  decisionsAfter(articleId: number, after: number): Promise<Decision[]>;
  decide(proposed: readonly Proposed[]): Promise<Kept>;

  /**
   * Keeps what is being typed, in place of what was typed before; a later draft is never replaced by an earlier, and one
   * that its editor has decided about since is left out.
   */
  keepDraft(draft: Draft): Promise<void>;
  draft(articleId: number, index: number, editor: string): Promise<Draft | undefined>;
  dropDraft(articleId: number, index: number, editor: string): Promise<void>;

  /** All accepts and undos as a person looks through them, newest first. */
  fixes(query: FixQuery): Promise<FixPage>;
  /** Accepted fixes that still hold whose machine text has this key, newest first. */
  fixesByKey(key: string): Promise<Fix[]>;
  /** Accepted fixes that still hold, newest first, at most `limit`. */
  heldFixes(limit: number): Promise<Fix[]>;
  /** Accepted fixes that still hold and share rare character trigrams with `text`, likeliest first, at most `limit`. */
  fixesLike(text: string, limit: number): Promise<Fix[]>;

  dismissals(articleId: number): Promise<Dismissal[]>;
  /** Those of the article and those that hold everywhere; oldest first. */
  wideDismissals(articleId: number): Promise<HeldWideDismissal[]>;
  dismissWidely(dismissal: WideDismissal, editor: string | undefined, at: string): Promise<void>;
  /** Takes it back; a further row, like an undo. */
  restoreWidely(dismissal: WideDismissal, editor: string | undefined, at: string): Promise<void>;
  /** In how many places of other articles a rule's finding on these words is dismissed. */
  dismissedElsewhere(articleId: number): Promise<DismissedWords[]>;
  dismiss(dismissal: Dismissal, editor: string | undefined, at: string): Promise<void>;
  /** Takes a dismissal back; a further row, like an undo. */
  restore(dismissal: Dismissal, editor: string | undefined, at: string): Promise<void>;

  /** The choices that hold everywhere and, where an article is named, there; oldest first. */
  ruleSwitches(articleId?: number): Promise<RuleSwitch[]>;
  switchRule(wanted: NewRuleSwitch, editor: string | undefined, at: string): Promise<void>;
  /** Rules that have spoken or were dismissed, in any order. */
  ruleCounts(): Promise<RuleCount[]>;

  /** The last word on each replacement that a person decided about; oldest first. */
  lessons(): Promise<HeldLesson[]>;
  decideLesson(lesson: NewLesson, editor: string | undefined, at: string): Promise<void>;

  /** The terms that hold everywhere and, where an article is named, there; oldest first. */
  terms(articleId?: number): Promise<TermDecision[]>;
  /** @returns its number */
  decideTerm(term: NewTerm, editor: string | undefined, at: string): Promise<number>;
  /** Takes a term back; undefined where none of this number holds any more. */
  withdrawTerm(id: number, editor: string | undefined, at: string): Promise<TermDecision | undefined>;

  /** Decides several terms, or none of them. */
  decideTerms(terms: readonly NewTerm[], editor: string | undefined, at: string): Promise<void>;
  /** Takes back the terms of the house that came in one run; returns how many still held. */
  withdrawTermRun(runId: string, editor: string | undefined, at: string): Promise<number>;

  /** Begins to take in another program's memory; until it has ended as kept, none of its pairs count. */
  beginImport(name: string, editor: string | undefined, at: string): Promise<number>;
  /** @returns how many of the pairs the memory did not have yet */
  addPairs(importId: number, pairs: readonly MemoryPair[]): Promise<number>;
  /** @returns false where the import had this outcome already, or there is none of this number */
  endImport(
    importId: number,
    outcome: 'kept' | 'withdrawn',
    editor: string | undefined,
    at: string,
  ): Promise<boolean>;
  /** Those that count, newest first. */
  imports(): Promise<MemoryImport[]>;
  /** Pairs that count whose text has this key, newest first. */
  pairsByKey(key: string): Promise<StoredPair[]>;
  /** Pairs that count and share rare character trigrams with `text`, likeliest first, at most `limit`. */
  pairsLike(text: string, limit: number): Promise<StoredPair[]>;
  /** Pairs that count with a number above `after`, in their order, at most `limit`. */
  pairsAfter(after: number, limit: number): Promise<StoredPair[]>;
  /** The same of accepted fixes that still hold. */
  fixesAfter(after: number, limit: number): Promise<Fix[]>;

  /** What people mended of an article's links with its source and did not take back, oldest first. */
  sourceMends(
    articleId: number,
  ): Promise<{ readonly version: number; readonly mends: readonly SourceMend[] }>;
  /** @returns false where somebody mended first: nothing was written then */
  mendSource(mend: NewSourceMend, editor: string | undefined, at: string): Promise<boolean>;

  /** A provider's reply that was already paid for. */
  readReply(providerId: string, key: string): Promise<string | undefined>;
  /** Keeps replies, and ends their charges, in one transaction. */
  keepReplies(replies: readonly NewReply[], at: string): Promise<void>;
  /** Opens charges in their order as far as the limits allow; no two callers are given the same one. */
  claim(claim: Claim): Promise<Claimed[]>;
  /** Ends charges to which no reply came. `free`: they were refused and cost nothing. */
  endCharges(chargeIds: readonly number[], outcome: 'free' | 'unanswered', at: string): Promise<void>;
  /** Characters on an account's bill, since a time or of one run; those that may have been billed count. */
  charged(account: string, of: { readonly since: string } | { readonly runId: string }): Promise<number>;

  beginRun(run: NewRun, at: string): Promise<void>;
  /** Keeps what became of one thing of a run, as JSON; the last word on a place holds. */
  keepOutcome(runId: string, place: number, outcome: unknown, at: string): Promise<void>;
  run(id: string): Promise<StoredRun | undefined>;
  /** The articles in which a run accepted something, in any order. */
  runRepairs(runId: string): Promise<RunRepairs[]>;

  /** All decisions, oldest first. */
  sketches(): Promise<DecisionSketch[]>;
  /** Figures that were counted on this basis and still fit their article's stand. */
  figures(basis: string): Promise<{ readonly articleId: number; readonly figures: string }[]>;
  /** What was sent, by month, provider and article. */
  spending(): Promise<Spending[]>;

  close(): Promise<void>;
}
