import type { Article, Decision, Dismissal, Fix, RuleSwitch, Segment } from './model.ts';

/** An article before the database gave it a number. `digest` (SHA-256 of the file's bytes, hex) finds it again. */
export type NewArticle = Omit<Article, 'id'> & { readonly digest: string };

/** What is kept of a segment: its text is `raw` at its span, its tokens are read from that. */
export type StoredSegment = Omit<Segment, 'text' | 'tokens'>;

export type NewDecision = Omit<Decision, 'id'>;

/** One line of the list of articles. */
export interface ArticleSummary {
  readonly id: number;
  readonly title: string;
  readonly formatId: string;
  readonly createdAt: string;
  readonly segments: number;
  readonly accepted: number;
  readonly skipped: number;
  /** Segments flagged and still open; absent where that was not counted since something changed. */
  readonly flagged?: number;
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

/** What was counted when an article was last checked. */
export interface ArticleNote {
  /** Segments that are flagged and open. */
  readonly flagged: number;
  /** Findings in the machine text, by the id of each rule that was on. */
  readonly findings: Readonly<Record<string, number>>;
  /** The rules that the program has: a program with others counts anew. */
  readonly basis: string;
  /** `stand` of the article before it was read. */
  readonly stand: string;
}

/** What became of a rule's findings in all articles together. */
export interface RuleCount {
  readonly ruleId: string;
  /** In the machine texts, when each was last checked with this rule on. */
  readonly findings: number;
  /** Places where its finding is dismissed. */
  readonly dismissed: number;
}

export interface NewRuleSwitch {
  readonly ruleId: string;
  /** Absent: everywhere. */
  readonly articleId?: number;
  /** `default`: nobody's choice any more. */
  readonly state: 'on' | 'off' | 'default';
}

/** What the house asks of a database. Every write is one transaction; nothing is ever overwritten or deleted. */
export interface Store {
  addArticle(article: NewArticle, segments: readonly StoredSegment[]): Promise<number>;
  article(id: number): Promise<{ article: Article; segments: StoredSegment[] } | undefined>;
  /** The newest article made from these bytes. */
  articleByDigest(digest: string): Promise<number | undefined>;
  /** Newest first; counts that were made on another basis are left out. */
  articles(basis: string): Promise<ArticleSummary[]>;
  /** Moves on whenever a decision, a dismissal or a rule switch changes what is said of an article. */
  stand(articleId: number): Promise<string>;
  /** Keeps what was counted in an article. */
  note(articleId: number, note: ArticleNote): Promise<void>;

  /** All decisions of an article, oldest first. */
  decisions(articleId: number): Promise<Decision[]>;
  decide(proposed: readonly Proposed[]): Promise<Kept>;

  /** All accepts and undos as a person looks through them, newest first. */
  fixes(query: FixQuery): Promise<FixPage>;
  /** Accepted fixes that still hold whose machine text has this key, newest first. */
  fixesByKey(key: string): Promise<Fix[]>;
  /** Accepted fixes that still hold and share rare character trigrams with `text`, likeliest first, at most `limit`. */
  fixesLike(text: string, limit: number): Promise<Fix[]>;

  dismissals(articleId: number): Promise<Dismissal[]>;
  dismiss(dismissal: Dismissal, editor: string | undefined, at: string): Promise<void>;
  /** Takes a dismissal back; a further row, like an undo. */
  restore(dismissal: Dismissal, editor: string | undefined, at: string): Promise<void>;

  /** The choices that hold everywhere and, where an article is named, there; oldest first. */
  ruleSwitches(articleId?: number): Promise<RuleSwitch[]>;
  switchRule(wanted: NewRuleSwitch, editor: string | undefined, at: string): Promise<void>;
  /** Rules that have spoken or were dismissed, in any order. */
  ruleCounts(): Promise<RuleCount[]>;

  /** A provider's reply that was already paid for. */
  readReply(providerId: string, key: string): Promise<string | undefined>;
  writeReply(providerId: string, key: string, reply: string, characters: number): Promise<void>;

  close(): Promise<void>;
}
