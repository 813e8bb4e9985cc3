import type { Kysely, Selectable } from 'kysely';
import type { ArticleDetails, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Details = Pick<Store, 'details' | 'changeDetails' | 'undoDetails' | 'keepExport' | 'lastExport'>;
type Row = Selectable<Schema['article_details']>;

const NONE = { owner: null, deadline: null, archived: 0, tour: null } as const;

/** Owner, deadline and place of articles in the list, and when they were handed out; rows are only ever added. */
export function createArticleDetails(query: Kysely<Schema>): Details {
  return {
    async details(articleId) {
      const row = await query
        .selectFrom('held_article_details')
        .selectAll()
        .where('article_id', '=', articleId)
        .executeTakeFirst();
      return toDetails(row);
    },

    changeDetails: ({ articleIds, changes, runId }, editor, at) =>
      query.transaction().execute(async (within) => {
        const ids = await existing(articleIds, within);
        const held = await within
          .selectFrom('held_article_details')
          .selectAll()
          .where('article_id', 'in', ids)
          .execute();
        const before = new Map(held.map((row) => [row.article_id, row]));
        for (const id of ids) {
          const { owner, deadline, archived, tour } = { ...toDetails(before.get(id)), ...changes };
          await within
            .insertInto('article_details')
            .values({
              article_id: id,
              owner: owner === undefined || owner === '' ? null : owner,
              deadline: deadline === undefined || deadline === '' ? null : deadline,
              archived: archived ? 1 : 0,
              tour: tour ?? null,
              run_id: runId ?? null,
              editor: editor ?? null,
              decided_at: at,
            })
            .execute();
        }
        return ids.length;
      }),

    undoDetails: (runId, editor, at) =>
      query.transaction().execute(async (within) => {
        const changed = await within
          .selectFrom('held_article_details')
          .select(['id', 'article_id'])
          .where('run_id', '=', runId)
          .execute();
        for (const { id, article_id } of changed) {
          const before = await within
            .selectFrom('article_details')
            .select(['owner', 'deadline', 'archived', 'tour'])
            .where('article_id', '=', article_id)
            .where('id', '<', id)
            .orderBy('id', 'desc')
            .executeTakeFirst();
          await within
            .insertInto('article_details')
            .values({
              ...(before ?? NONE),
              article_id,
              run_id: null,
              editor: editor ?? null,
              decided_at: at,
            })
            .execute();
        }
        return changed.length;
      }),

    async keepExport(articleId, exporterId, editor, at) {
      await query
        .insertInto('article_exports')
        .values({ article_id: articleId, exporter: exporterId, editor: editor ?? null, exported_at: at })
        .execute();
    },

    async lastExport(articleId) {
      const row = await query
        .selectFrom('article_exports')
        .select('exported_at')
        .where('article_id', '=', articleId)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.exported_at;
    },
  };
}

async function existing(articleIds: readonly number[], within: Kysely<Schema>): Promise<number[]> {
  const rows = await within
    .selectFrom('articles')
    .select('id')
    .where('id', 'in', [...articleIds])
    .execute();
  return rows.map(({ id }) => id);
}

function toDetails(row: Omit<Row, 'id'> | undefined): ArticleDetails {
  const { owner, deadline, archived, tour } = row ?? NONE;
  return {
    archived: archived === 1,
    ...(owner === null ? {} : { owner }),
    ...(deadline === null ? {} : { deadline }),
    ...(tour === null ? {} : { tour }),
  };
}
