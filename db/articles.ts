import type { Kysely, Selectable } from 'kysely';
import type { Article, Edit } from '../server/model.ts';
import type { ArticleSummary, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';
import type { SearchTexts } from './search-texts.ts';
import { readSegments, writeSegments } from './segments.ts';

type Articles = Pick<Store, 'addArticle' | 'article' | 'articleByDigest' | 'articles'>;

/** Submitted documents with their segments. */
export function createArticles(query: Kysely<Schema>, searched: SearchTexts): Articles {
  return {
    addArticle: (article, segments) =>
      query.transaction().execute(async (within) => {
        const { id } = await within
          .insertInto('articles')
          .values({
            title: article.title,
            file_name: article.fileName ?? null,
            format: article.formatId,
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
        await writeSegments(id, segments, within);
        const { title, fileName = '', raw } = article;
        await searched.addArticle({ id, title: `${title} ${fileName}`, raw, segments }, within);
        return id;
      }),

    async article(id) {
      const row = await query.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      return { article: toArticle(row), segments: await readSegments(id, query) };
    },

    async articleByDigest(digest) {
      const row = await query
        .selectFrom('articles')
        .select('id')
        .where('digest', '=', digest)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.id;
    },

    async articles(basis) {
      const [articles, states] = await Promise.all([summaries(query, basis), countStates(query)]);
      return articles.map(
        ({ fileName, flagged, owner, deadline, archived, exportedAt, ...article }): ArticleSummary => ({
          ...article,
          segments: Number(article.segments),
          accepted: states.get(`${article.id} accepted`) ?? 0,
          skipped: states.get(`${article.id} skipped`) ?? 0,
          ...(fileName === null ? {} : { fileName }),
          ...(flagged === null ? {} : { flagged }),
          ...(owner === null ? {} : { owner }),
          ...(deadline === null ? {} : { deadline }),
          ...(archived === 1 ? { archived: true } : {}),
          ...(exportedAt === null ? {} : { exportedAt }),
        }),
      );
    },
  };
}

/** With the notes that are still worth something. */
function summaries(query: Kysely<Schema>, basis: string) {
  return query
    .selectFrom('articles')
    .innerJoin('article_stands', 'article_stands.article_id', 'articles.id')
    .leftJoin('article_notes', (join) =>
      join
        .onRef('article_notes.article_id', '=', 'articles.id')
        .onRef('article_notes.stand', '=', 'article_stands.stand')
        .on('article_notes.basis', '=', basis),
    )
    .leftJoin('held_article_details', 'held_article_details.article_id', 'articles.id')
    .select(({ selectFrom, fn }) => [
      'held_article_details.owner',
      'held_article_details.deadline',
      'held_article_details.archived',
      selectFrom('article_exports')
        .select((exported) => exported.fn.max('article_exports.exported_at').as('at'))
        .whereRef('article_exports.article_id', '=', 'articles.id')
        .$asScalar()
        .as('exportedAt'),
      'articles.id',
      'articles.title',
      'articles.file_name as fileName',
      'articles.format as formatId',
      'articles.created_at as createdAt',
      'article_notes.flagged',
      selectFrom('segments')
        .select(fn.countAll().as('count'))
        .whereRef('segments.article_id', '=', 'articles.id')
        .$asScalar()
        .as('segments'),
    ])
    .orderBy('articles.id', 'desc')
    .execute();
}

/** Segments by `<article> <state>`. */
async function countStates(query: Kysely<Schema>): Promise<ReadonlyMap<string, number>> {
  const rows = await query
    .selectFrom('segment_states')
    .select(({ fn }) => ['article_id', 'state', fn.countAll().as('count')])
    .groupBy(['article_id', 'state'])
    .execute();
  return new Map(rows.map(({ article_id, state, count }) => [`${article_id} ${state}`, Number(count)]));
}

function toArticle(row: Selectable<Schema['articles']>): Article {
  return {
    id: row.id,
    title: row.title,
    formatId: row.format,
    raw: row.raw,
    // Written by addArticle and by nobody else.
    restore: JSON.parse(row.restore) as Edit[],
    encoding: row.encoding,
    byteOrderMark: row.byte_order_mark === 1,
    createdAt: row.created_at,
    ...(row.file_name === null ? {} : { fileName: row.file_name }),
    ...(row.source === null ? {} : { source: row.source }),
  };
}
