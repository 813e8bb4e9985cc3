import type { ColumnType, Generated } from 'kysely';
import type { Decision, Encoding, SegmentKind, TermStatus } from '../server/model.ts';

/** A column that is never updated. */
type Fixed<Value> = ColumnType<Value, Value, never>;
type Id = ColumnType<number, never, never>;
type Flag = Fixed<0 | 1>;

interface Articles {
  readonly id: Id;
  readonly title: Fixed<string>;
  readonly file_name: Fixed<string | null>;
  readonly format: Fixed<string>;
  readonly raw: Fixed<string>;
  /** JSON: edits on `raw`. */
  readonly restore: Fixed<string>;
  readonly encoding: Fixed<Encoding>;
  readonly byte_order_mark: Flag;
  readonly source: Fixed<string | null>;
  readonly digest: Fixed<string>;
  readonly created_at: Fixed<string>;
}

interface Segments {
  readonly article_id: Fixed<number>;
  readonly idx: Fixed<number>;
  readonly kind: Fixed<SegmentKind>;
  readonly span_start: Fixed<number>;
  readonly span_end: Fixed<number>;
  readonly paragraph: Fixed<number>;
  readonly source: Fixed<string | null>;
}

interface ArticleNotes {
  readonly article_id: Fixed<number>;
  readonly flagged: number;
  readonly basis: string;
  readonly stand: string;
  /** JSON: number by rule id. */
  readonly findings: string;
  /** JSON, or '' where none were counted. */
  readonly figures: ColumnType<string, string | undefined, string>;
}

interface ArticleDetails {
  readonly id: Id;
  readonly article_id: Fixed<number>;
  readonly owner: Fixed<string | null>;
  readonly deadline: Fixed<string | null>;
  readonly archived: Flag;
  readonly tour: Fixed<'open' | 'closed' | null>;
  readonly run_id: Fixed<string | null>;
  readonly editor: Fixed<string | null>;
  readonly decided_at: Fixed<string>;
}

interface ArticleExports {
  readonly id: Id;
  readonly article_id: Fixed<number>;
  readonly exporter: Fixed<string>;
  readonly editor: Fixed<string | null>;
  readonly exported_at: Fixed<string>;
}

interface Decisions {
  readonly id: Id;
  readonly article_id: Fixed<number>;
  readonly segment_index: Fixed<number>;
  readonly kind: Fixed<Decision['kind']>;
  readonly text: Fixed<string>;
  readonly key: Fixed<string>;
  readonly post_edit: Fixed<string | null>;
  readonly state: Fixed<Decision['state']>;
  readonly source: Fixed<string | null>;
  readonly origin_kind: Fixed<Decision['origin']['kind']>;
  readonly origin_detail: Fixed<string | null>;
  readonly editor: Fixed<string | null>;
  readonly hter: Fixed<number>;
  readonly run_id: Fixed<string | null>;
  readonly undoes: Fixed<number | null>;
  readonly decided_at: Fixed<string>;
  /** JSON: a `Certificate`. */
  readonly certificate: Fixed<string | null>;
}

interface Dismissals {
  readonly id: Id;
  readonly article_id: Fixed<number>;
  readonly rule_id: Fixed<string>;
  readonly words: Fixed<string>;
  readonly words_before: Fixed<string>;
  readonly words_after: Fixed<string>;
  readonly withdrawn: Flag;
  readonly editor: Fixed<string | null>;
  readonly dismissed_at: Fixed<string>;
}

interface WideDismissals {
  readonly id: Id;
  readonly article_id: Fixed<number | null>;
  readonly rule_id: Fixed<string>;
  readonly words: Fixed<string>;
  readonly withdrawn: Flag;
  readonly editor: Fixed<string | null>;
  readonly dismissed_at: Fixed<string>;
}

interface RuleSwitches {
  readonly id: Id;
  readonly rule_id: Fixed<string>;
  readonly article_id: Fixed<number | null>;
  readonly state: Fixed<'on' | 'off' | 'default'>;
  readonly editor: Fixed<string | null>;
  readonly switched_at: Fixed<string>;
}

interface Terms {
  readonly id: Id;
  readonly article_id: Fixed<number | null>;
  readonly right_form: Fixed<string>;
  readonly wrong_forms: Fixed<string>;
  readonly run_id: Fixed<string | null>;
  readonly withdraws: Fixed<number | null>;
  readonly editor: Fixed<string | null>;
  readonly decided_at: Fixed<string>;
  readonly status: Fixed<TermStatus>;
  readonly source: Fixed<string | null>;
  readonly source_language: Fixed<string | null>;
  readonly note: Fixed<string | null>;
}

interface MemoryImports {
  readonly id: Id;
  readonly name: Fixed<string>;
  readonly editor: Fixed<string | null>;
  readonly started_at: Fixed<string>;
}

interface MemoryImportEnds {
  readonly import_id: Fixed<number>;
  readonly outcome: Fixed<'kept' | 'withdrawn'>;
  readonly editor: Fixed<string | null>;
  readonly ended_at: Fixed<string>;
}

interface MemoryPairs {
  readonly id: Id;
  readonly import_id: Fixed<number>;
  readonly language: Fixed<string>;
  readonly text: Fixed<string>;
  readonly key: Fixed<string>;
  readonly post_edit: Fixed<string>;
  readonly editor: Fixed<string | null>;
  readonly decided_at: Fixed<string | null>;
}

interface Lessons {
  readonly id: Id;
  readonly before_words: Fixed<string>;
  readonly after_words: Fixed<string>;
  readonly state: Fixed<'on' | 'off' | 'deleted'>;
  readonly seen: Fixed<number>;
  readonly contradicted: Fixed<number>;
  readonly editor: Fixed<string | null>;
  readonly decided_at: Fixed<string>;
}

interface SourceMends {
  readonly id: Id;
  readonly article_id: Fixed<number>;
  /** JSON: links of a `SourceMend`. */
  readonly links: Fixed<string>;
  readonly undoes: Fixed<number | null>;
  readonly editor: Fixed<string | null>;
  readonly mended_at: Fixed<string>;
}

interface Replies {
  readonly id: Id;
  readonly provider_id: Fixed<string>;
  readonly key: Fixed<string>;
  readonly reply: Fixed<string>;
  readonly characters: Fixed<number>;
  readonly created_at: Generated<string>;
  readonly article_id: Fixed<number | null>;
}

interface Charges {
  readonly id: Id;
  readonly account: Fixed<string>;
  readonly provider_id: Fixed<string>;
  readonly key: Fixed<string>;
  readonly characters: Fixed<number>;
  readonly run_id: Fixed<string | null>;
  readonly opened_at: Fixed<string>;
  readonly article_id: Fixed<number | null>;
}

interface ChargeEnds {
  readonly charge_id: Fixed<number>;
  readonly outcome: Fixed<'answered' | 'free' | 'unanswered'>;
  readonly ended_at: Fixed<string>;
}

interface Runs {
  readonly id: Fixed<string>;
  readonly kind: Fixed<'repair' | 'import'>;
  readonly title: Fixed<string>;
  readonly things: Fixed<string>;
  readonly editor: Fixed<string | null>;
  readonly begun_at: Fixed<string>;
}

interface RunOutcomes {
  readonly id: Id;
  readonly run_id: Fixed<string>;
  readonly place: Fixed<number>;
  readonly outcome: Fixed<string>;
  readonly ended_at: Fixed<string>;
}

interface Drafts {
  readonly article_id: Fixed<number>;
  readonly segment_index: Fixed<number>;
  readonly editor: Fixed<string>;
  readonly version: number;
  readonly text: string;
  readonly typed_at: number;
}

/** Tables and views as Kysely sees them; what they mean stands in the migrations. */
export interface Schema {
  readonly articles: Articles;
  readonly segments: Segments;
  readonly article_notes: ArticleNotes;
  readonly article_details: ArticleDetails;
  readonly held_article_details: ArticleDetails;
  readonly article_exports: ArticleExports;
  readonly searched_articles: { readonly article_id: Fixed<number> };
  readonly decisions: Decisions;
  readonly drafts: Drafts;
  readonly standing_decisions: Decisions;
  readonly segment_states: Pick<Decisions, 'article_id' | 'segment_index' | 'state'>;
  readonly shown_decisions: Pick<Decisions, 'id'>;
  readonly held_fixes: Decisions;
  readonly dismissals: Dismissals;
  readonly held_dismissals: Dismissals;
  readonly wide_dismissals: WideDismissals;
  readonly held_wide_dismissals: WideDismissals;
  readonly rule_switches: RuleSwitches;
  readonly held_rule_switches: RuleSwitches;
  readonly term_decisions: Terms;
  readonly held_terms: Terms;
  readonly lessons: Lessons;
  readonly held_lessons: Lessons;
  readonly memory_imports: MemoryImports;
  readonly held_memory_imports: MemoryImports;
  readonly memory_import_ends: MemoryImportEnds;
  readonly memory_pairs: MemoryPairs;
  readonly held_memory_pairs: MemoryPairs & {
    readonly import_name: Fixed<string>;
    readonly imported_at: Fixed<string>;
  };
  readonly article_stands: { readonly article_id: Fixed<number>; readonly stand: Fixed<string> };
  readonly source_mends: SourceMends;
  readonly held_source_mends: SourceMends;
  readonly replies: Replies;
  readonly charges: Charges;
  readonly charge_ends: ChargeEnds;
  readonly runs: Runs;
  readonly run_outcomes: RunOutcomes;
  readonly held_run_outcomes: RunOutcomes;
  readonly standing_charges: Charges & { readonly state: Fixed<'open' | 'answered' | 'unanswered'> };
}
