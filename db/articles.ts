import { sql, type Kysely } from 'kysely';
import type { Store } from '../server/store.ts';
import { articleOf, segmentOf } from './rows.ts';
import type { Database } from './schema.ts';
import { atOnce } from './transaction.ts';

/** Rows an insert: SQLite takes at most 32,766 bound values a statement. */
const ROWS_AT_ONCE = 2_000;

/** Articles and their segments. */
export function articleTable(
  database: Kysely<Database>,
): Pick<Store, 'addArticle' | 'article' | 'articleByDigest' | 'articles' | 'noteFlagged'> {
  return {
    addArticle: (article, segments) =>
      atOnce(database, async (connection) => {
        const { id } = await connection
          .insertInto('articles')
          .values({
            title: article.title,
            format_id: article.formatId,
            raw: article.raw,
            restore: JSON.stringify(article.restore),
            encoding: article.encoding,
            byte_order_mark: article.byteOrderMark ? 1 : 0,
            source: article.source ?? null,
            digest: article.digest,
            created_at: article.createdAt,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        const rows = segments.map(({ index, kind, span, paragraph, source }) => ({
          article_id: id,
          idx: index,
          kind,
          start: span.start,
          end: span.end,
          paragraph,
          source: source ?? null,
        }));
        for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
          await connection
            .insertInto('segments')
            .values(rows.slice(at, at + ROWS_AT_ONCE))
            .execute();
        return id;
      }),

    async article(id) {
      const row = await database.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const segments = await database
        .selectFrom('segments')
        .selectAll()
        .where('article_id', '=', id)
        .orderBy('idx')
        .execute();
      return { article: articleOf(row), segments: segments.map(segmentOf) };
    },

    async articleByDigest(digest) {
      const row = await database
        .selectFrom('articles')
        .select('id')
        .where('digest', '=', digest)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.id;
    },

    async articles() {
      const rows = await database
        .with('last', (query) =>
          query
            .selectFrom('decisions')
            .select(({ fn }) => ['article_id', 'segment_index', fn.max('id').as('id')])
            .groupBy(['article_id', 'segment_index']),
        )
        .with('done', (query) =>
          query
            .selectFrom('last')
            .innerJoin('decisions', 'decisions.id', 'last.id')
            .select([
              'decisions.article_id',
              sql<number>`sum(decisions.state = 'accepted')`.as('accepted'),
              sql<number>`sum(decisions.state = 'skipped')`.as('skipped'),
            ])
            .groupBy('decisions.article_id'),
        )
        .selectFrom('articles')
        .leftJoin('done', 'done.article_id', 'articles.id')
        .leftJoin('flag_counts', 'flag_counts.article_id', 'articles.id')
        .select((query) => [
          'articles.id',
          'articles.title',
          'articles.format_id',
          'articles.created_at',
          'done.accepted',
          'done.skipped',
          'flag_counts.flagged',
          query
            .selectFrom('segments')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .whereRef('segments.article_id', '=', 'articles.id')
            .as('segments'),
        ])
        .orderBy('articles.id', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        title: row.title,
        formatId: row.format_id,
        createdAt: row.created_at,
        segments: row.segments ?? 0,
        accepted: row.accepted ?? 0,
        skipped: row.skipped ?? 0,
        ...(row.flagged === null ? {} : { flagged: row.flagged }),
      }));
    },

    async noteFlagged(articleId, flagged) {
      await database
        .insertInto('flag_counts')
        .values({ article_id: articleId, flagged })
        .onConflict((conflict) => conflict.column('article_id').doUpdateSet({ flagged }))
        .execute();
    },
  };
}
