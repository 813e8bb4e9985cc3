import type { ColumnType, Generated } from 'kysely';

/** Columns that are written once and never changed. */
type Fixed<T> = ColumnType<T, T, never>;

export interface ArticlesTable {
  id: Generated<number>;
  title: Fixed<string>;
  format_id: Fixed<string>;
  raw: Fixed<string>;
  /** Edits as JSON. */
  restore: Fixed<string>;
  encoding: Fixed<string>;
  byte_order_mark: Fixed<number>;
  source: Fixed<string | null>;
  digest: Fixed<string>;
  created_at: Fixed<string>;
}

export interface SegmentsTable {
  article_id: Fixed<number>;
  idx: Fixed<number>;
  kind: Fixed<string>;
  start: Fixed<number>;
  end: Fixed<number>;
  paragraph: Fixed<number>;
  source: Fixed<string | null>;
}

export interface DecisionsTable {
  id: Generated<number>;
  article_id: Fixed<number>;
  segment_index: Fixed<number>;
  kind: Fixed<string>;
  state: Fixed<string>;
  text: Fixed<string>;
  text_key: Fixed<string>;
  post_edit: Fixed<string | null>;
  holder: Fixed<number | null>;
  source: Fixed<string | null>;
  origin_kind: Fixed<string>;
  origin_detail: Fixed<string | null>;
  editor: Fixed<string | null>;
  hter: Fixed<number>;
  run_id: Fixed<string | null>;
  undoes: Fixed<number | null>;
  decided_at: Fixed<string>;
}

export interface DismissalsTable {
  id: Generated<number>;
  article_id: Fixed<number>;
  rule_id: Fixed<string>;
  words: Fixed<string>;
  before: Fixed<string>;
  after: Fixed<string>;
  withdrawn: Fixed<number>;
  editor: Fixed<string | null>;
  decided_at: Fixed<string>;
}

export interface RepliesTable {
  provider_id: Fixed<string>;
  key: Fixed<string>;
  reply: Fixed<string>;
  characters: Fixed<number>;
  created_at: Fixed<string>;
}

/** A cache for the list of articles, not history. */
export interface FlagCountsTable {
  article_id: Fixed<number>;
  flagged: number;
}

/** The tables and views as Kysely sees them; `migrations/` makes them. */
export interface Database {
  articles: ArticlesTable;
  segments: SegmentsTable;
  decisions: DecisionsTable;
  /** Accepts that hold: the translation memory. */
  held_fixes: DecisionsTable;
  dismissals: DismissalsTable;
  replies: RepliesTable;
  flag_counts: FlagCountsTable;
}
