import type { Kysely } from 'kysely';
import type { SourceMend } from '../server/model.ts';
import type { Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type SourceMends = Pick<Store, 'sourceMends' | 'mendSource'>;

/** Links between segments and source sentences that a person mended. */
export function createSourceMends(query: Kysely<Schema>): SourceMends {
  return {
    async sourceMends(articleId) {
      const held = await query
        .selectFrom('held_source_mends')
        .select(['id', 'links'])
        .where('article_id', '=', articleId)
        .orderBy('id')
        .execute();
      return {
        version: await versionOf(articleId, query),
        // Written below and nowhere else.
        mends: held.map(({ id, links }) => ({ id, links: JSON.parse(links) as SourceMend['links'] })),
      };
    },

    mendSource: ({ articleId, links, undoes, expected }, editor, at) =>
      query.transaction().execute(async (within) => {
        if ((await versionOf(articleId, within)) !== expected) return false;
        await within
          .insertInto('source_mends')
          .values({
            article_id: articleId,
            links: JSON.stringify(links),
            undoes: undoes ?? null,
            editor: editor ?? null,
            mended_at: at,
          })
          .execute();
        return true;
      }),
  };
}

/** Number of the last row, 0 where there is none. */
async function versionOf(articleId: number, within: Kysely<Schema>): Promise<number> {
  const last = await within
    .selectFrom('source_mends')
    .select('id')
    .where('article_id', '=', articleId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.id ?? 0;
}
