import type { Insertable, Selectable } from 'kysely';
import type { Article, Decision, DecisionKind, Encoding, Fix, Origin } from '../server/model.ts';
import type { NewDecision, StoredSegment } from '../server/store.ts';
import type { ArticlesTable, DecisionsTable, SegmentsTable } from './schema.ts';

/** A column that only this program writes, with one of the type's words in it. */
const word = <Word extends string>(text: string): Word => text as Word;

const present = <Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } =>
  // Object literals with a computed key lose its name.
  (value === null ? {} : { [key]: value }) as { [K in Key]?: Value };

export function articleOf(row: Selectable<ArticlesTable>): Article {
  return {
    id: row.id,
    title: row.title,
    formatId: row.format_id,
    raw: row.raw,
    // Written by `addArticle` from edits.
    restore: JSON.parse(row.restore) as Article['restore'],
    encoding: word<Encoding>(row.encoding),
    byteOrderMark: row.byte_order_mark !== 0,
    createdAt: row.created_at,
    ...present('source', row.source),
  };
}

export function segmentOf(row: Selectable<SegmentsTable>): StoredSegment {
  return {
    index: row.idx,
    kind: word<StoredSegment['kind']>(row.kind),
    span: { start: row.start, end: row.end },
    paragraph: row.paragraph,
    ...present('source', row.source),
  };
}

export function decisionOf(row: Selectable<DecisionsTable>): Decision {
  return {
    id: row.id,
    articleId: row.article_id,
    segmentIndex: row.segment_index,
    kind: word<DecisionKind>(row.kind),
    text: row.text,
    state: word<Decision['state']>(row.state),
    origin: { kind: word<Origin['kind']>(row.origin_kind), ...present('detail', row.origin_detail) },
    hter: row.hter,
    decidedAt: row.decided_at,
    ...present('postEdit', row.post_edit),
    ...present('source', row.source),
    ...present('editor', row.editor),
    ...present('runId', row.run_id),
    ...present('undoes', row.undoes),
  };
}

/** A row of `held_fixes`: always an accept, so its post-edit is there. */
export function fixOf(row: Selectable<DecisionsTable>): Fix {
  return { ...decisionOf(row), kind: 'accept', postEdit: row.post_edit ?? row.text };
}

export function decisionRow(
  decision: NewDecision,
  key: string,
  holder: number | null,
): Insertable<DecisionsTable> {
  return {
    article_id: decision.articleId,
    segment_index: decision.segmentIndex,
    kind: decision.kind,
    state: decision.state,
    text: decision.text,
    text_key: key,
    post_edit: decision.postEdit ?? null,
    holder,
    source: decision.source ?? null,
    origin_kind: decision.origin.kind,
    origin_detail: decision.origin.detail ?? null,
    editor: decision.editor ?? null,
    hter: decision.hter,
    run_id: decision.runId ?? null,
    undoes: decision.undoes ?? null,
    decided_at: decision.decidedAt,
  };
}
