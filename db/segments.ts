import type { Kysely } from 'kysely';
import type { StoredSegment } from '../server/store.ts';
import type { Schema } from './schema.ts';

/** Rows an insert; SQLite takes 32,766 parameters at once. */
const ROWS_AT_ONCE = 1000;

/** @param within - the transaction that adds the article */
export async function writeSegments(
  articleId: number,
  segments: readonly StoredSegment[],
  within: Kysely<Schema>,
): Promise<void> {
  const rows = segments.map(({ index, kind, span, paragraph, source }) => ({
    article_id: articleId,
    idx: index,
    kind,
    span_start: span.start,
    span_end: span.end,
    paragraph,
    source: source ?? null,
  }));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE)
    await within
      .insertInto('segments')
      .values(rows.slice(first, first + ROWS_AT_ONCE))
      .execute();
}

/** An article's segments in their order. */
export async function readSegments(articleId: number, query: Kysely<Schema>): Promise<StoredSegment[]> {
  const rows = await query
    .selectFrom('segments')
    .selectAll()
    .where('article_id', '=', articleId)
    .orderBy('idx')
    .execute();
  return rows.map(({ idx, kind, span_start, span_end, paragraph, source }) => ({
    index: idx,
    kind,
    span: { start: span_start, end: span_end },
    paragraph,
    ...(source === null ? {} : { source }),
  }));
}
