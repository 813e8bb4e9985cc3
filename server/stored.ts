import type {
  Article,
  Decision,
  MemoryPair,
  Segment,
  SourceMend,
  Span,
  TermDecision,
  WideDismissal,
} from './model.ts';

/** An article before the database gave it a number. `digest` (SHA-256 of the file's bytes, hex) finds it again. */
export type NewArticle = Omit<Article, 'id'> & { readonly digest: string };

/** What is kept of a segment: its text is `raw` at its span, its tokens are read from that. */
export type StoredSegment = Omit<Segment, 'text' | 'tokens'>;

export type NewDecision = Omit<Decision, 'id'>;

/** One line of the list of articles. */
export interface ArticleSummary {
  readonly id: number;
  readonly title: string;
  readonly fileName?: string;
  readonly formatId: string;
  readonly createdAt: string;
  readonly segments: number;
  readonly accepted: number;
  readonly skipped: number;
  /** Segments flagged and still open; absent where that was not counted since something changed. */
  readonly flagged?: number;
  readonly owner?: string;
  /** A day, YYYY-MM-DD. */
  readonly deadline?: string;
  /** Put out of the list; absent where it is in it. */
  readonly archived?: true;
  /** When it was last handed out; ISO 8601, UTC. */
  readonly exportedAt?: string;
}

/** What people say of an article as a whole. */
export interface ArticleDetails {
  readonly owner?: string;
  /** A day, YYYY-MM-DD. */
  readonly deadline?: string;
  readonly archived: boolean;
  /** Whether its guided tour is shown; absent where it has none. */
  readonly tour?: 'open' | 'closed';
}

/** What shall be said of articles from now on; `''` takes an owner or a deadline away, what is absent stays. */
export interface NewDetails {
  readonly articleIds: readonly number[];
  readonly changes: Partial<ArticleDetails>;
  /** Shared by all that was changed at once. */
  readonly runId?: string;
}

/**
 * A decision is made against what the person saw: `expected` is the number of the segment's last decision at that
 * time, 0 where there was none.
 */
export interface Proposed {
  readonly decision: NewDecision;
  readonly expected: number;
}

/** Either all decisions were kept, or none: then `outdated` holds the newer decisions that stand in the way. */
export type Kept =
  | { readonly kind: 'kept'; readonly decisions: readonly Decision[] }
  | { readonly kind: 'outdated'; readonly outdated: readonly Decision[] };

export interface FixQuery {
  /** Words to be found in the machine text or the post-edit; empty = all. */
  readonly search: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface FixPage {
  readonly fixes: readonly (Decision & { readonly articleTitle: string; readonly undone: boolean })[];
  readonly total: number;
}

export interface SearchQuery {
  /** Words and „quoted phrases“ that must all stand in one text. */
  readonly search: string;
  readonly where: 'everything' | 'titles' | 'texts' | 'fixes';
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

/** A text in which all words stand. */
export interface SearchHit {
  readonly articleId: number;
  readonly articleTitle: string;
  readonly archived: boolean;
  /** Absent: the title of the article. */
  readonly index?: number;
  readonly where: 'title' | 'text' | 'source' | 'fix';
  readonly text: string;
  /** Where the words stand in `text`, rising and disjoint. */
  readonly spans: readonly Span[];
}

export interface SearchPage {
  /** Of the newest article first, in the order of its sentences. */
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** There are more than `total`. */
  readonly isMore: boolean;
  /** Words, folded, that are too short to be searched for. */
  readonly ignored: readonly string[];
}

/** What was counted when an article was last checked. */
export interface ArticleNote {
  /** Segments that are flagged and open. */
  readonly flagged: number;
  /** Findings in the machine text, by the id of each rule that was on. */
  readonly findings: Readonly<Record<string, number>>;
  /** What the figures of quality are made from, as JSON; '' where they were not counted. */
  readonly figures: string;
  /** The rules that the program has: a program with others counts anew. */
  readonly basis: string;
  /** `stand` of the article before it was read. */
  readonly stand: string;
}

/** A wide dismissal that holds, and whose it is. */
export interface HeldWideDismissal extends WideDismissal {
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Words on which a rule's finding is dismissed. */
export interface DismissedWords {
  readonly ruleId: string;
  readonly words: string;
  readonly places: number;
}

/** What became of a rule's findings in all articles together. */
export interface RuleCount {
  readonly ruleId: string;
  /** In the machine texts, when each was last checked with this rule on. */
  readonly findings: number;
  /** Places where its finding is dismissed. */
  readonly dismissed: number;
  /** Words about which it is dismissed in a whole article or everywhere. */
  readonly wide: number;
}

export interface NewRuleSwitch {
  readonly ruleId: string;
  /** Absent: everywhere. */
  readonly articleId?: number;
  /** `default`: nobody's choice any more. */
  readonly state: 'on' | 'off' | 'default';
}

/** A reply that is kept, so that the same is never asked again. */
export interface NewReply {
  readonly providerId: string;
  /** SHA-256 of all that the reply depends on. */
  readonly key: string;
  readonly reply: string;
  /** Unicode code points that were sent for it. */
  readonly characters: number;
  /** The charge that this reply ends. */
  readonly chargeId?: number;
  /** For which it was asked. */
  readonly articleId?: number;
}

/** A text about to be sent to somebody who bills it. */
export type NewCharge = Pick<NewReply, 'key' | 'characters'>;

/** The bill on which charges are to stand, and what it may come to. */
export interface Claim {
  /** Whose bill. */
  readonly account: string;
  readonly providerId: string;
  readonly charges: readonly NewCharge[];
  /** For which the texts are sent. */
  readonly articleId?: number;
  readonly runId?: string;
  /** Characters that the run may come to. */
  readonly runLimit?: number;
  /** Characters that the account may come to since `monthStart`. */
  readonly monthLimit?: number;
  /** ISO 8601, UTC, like all times here. */
  readonly monthStart: string;
  /** Whoever opened a charge before this and has not ended it has stopped. */
  readonly staleBefore: string;
  /** Send again what was sent once and had no reply: it may be billed twice. */
  readonly again: boolean;
  readonly at: string;
}

/** What a claim led to, for one text. Only an `opened` one may be sent. */
export type Claimed =
  | { readonly kind: 'opened'; readonly chargeId: number }
  | { readonly kind: 'answered'; readonly reply: string }
  /** Somebody else is asking the same at this moment. */
  | { readonly kind: 'under-way' }
  /** It was sent before, may have been billed, and no reply came. */
  | { readonly kind: 'unanswered' }
  /** `left`: characters that the limit still allows. */
  | { readonly kind: 'over-limit'; readonly limit: 'run' | 'month'; readonly left: number };

/** A replacement, and whether a person wants it made everywhere. */
export interface NewLesson {
  readonly before: string;
  readonly after: string;
  /** `deleted`: it is no lesson, and shall not be proposed again. */
  readonly state: 'on' | 'off' | 'deleted';
  /** Fixes that spoke for and against it when this was decided. */
  readonly seen: number;
  readonly contradicted: number;
}

export interface HeldLesson extends NewLesson {
  readonly editor?: string;
  readonly at: string;
}

export type NewTerm = Omit<TermDecision, 'id' | 'editor' | 'at'>;

/** A pair as it is kept, with where it came from. */
export interface StoredPair extends MemoryPair {
  readonly id: number;
  readonly importName: string;
  /** ISO 8601, UTC. */
  readonly importedAt: string;
}

export interface NewSourceMend {
  readonly articleId: number;
  readonly links: SourceMend['links'];
  /** The mend that this one takes back; it has no links of its own. */
  readonly undoes?: number;
  /** `version` that the person saw. */
  readonly expected: number;
}

/** Texts that were sent to a provider in one month for one article. */
export interface Spending {
  readonly providerId: string;
  /** Absent where nobody kept for which article. */
  readonly articleId?: number;
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly texts: number;
  /** Unicode code points. */
  readonly characters: number;
  /** Whether the provider bills them. */
  readonly billed: boolean;
}

/** A run over many things that goes on in the background, as it was begun. */
export interface NewRun {
  readonly id: string;
  readonly kind: 'repair' | 'import';
  /** The folder of an import; '' for a repair. */
  readonly title: string;
  /** What is gone through, in order; kept as JSON. */
  readonly things: readonly unknown[];
  readonly editor?: string;
}

export interface StoredRun extends NewRun {
  /** What became of each thing so far, by its place in `things`. */
  readonly outcomes: ReadonlyMap<number, unknown>;
}

/** What a run accepted in an article. */
export interface RunRepairs {
  readonly articleId: number;
  /** At least 1. */
  readonly repaired: number;
  /** Of these, how many were taken back. */
  readonly undone: number;
}

/** What somebody is typing. */
export interface Draft {
  readonly articleId: number;
  readonly index: number;
  /** Whoever gave no name is ''. */
  readonly editor: string;
  /** Number of the segment's last decision when this was typed. */
  readonly version: number;
  readonly text: string;
  /** Milliseconds since 1970, by the clock of the browser. */
  readonly typedAt: number;
}
