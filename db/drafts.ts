import type { Kysely } from 'kysely';
import type { Draft, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Drafts = Pick<Store, 'keepDraft' | 'draft' | 'dropDraft'>;

/** What is being typed: the one thing in the database that is written over. */
export function createDrafts(query: Kysely<Schema>): Drafts {
  const at = ({ articleId, index, editor }: Pick<Draft, 'articleId' | 'index' | 'editor'>) => ({
    article_id: articleId,
    segment_index: index,
    editor,
  });
  return {
    async keepDraft(draft) {
      const { version, text, typedAt } = draft;
      await query.transaction().execute(async (within) => {
        if (await hasDecided(draft, within)) return;
        await within
          .insertInto('drafts')
          .values({ ...at(draft), version, text, typed_at: typedAt })
          .onConflict((conflict) =>
            conflict
              .columns(['article_id', 'segment_index', 'editor'])
              .doUpdateSet({ version, text, typed_at: typedAt })
              .where('drafts.typed_at', '<=', typedAt),
          )
          .execute();
      });
    },

    async draft(articleId, index, editor) {
      const row = await query
        .selectFrom('drafts')
        .select(['version', 'text', 'typed_at'])
        .where(({ and }) => and(at({ articleId, index, editor })))
        .executeTakeFirst();
      return row && { articleId, index, editor, version: row.version, text: row.text, typedAt: row.typed_at };
    },

    async dropDraft(articleId, index, editor) {
      await query
        .deleteFrom('drafts')
        .where(({ and }) => and(at({ articleId, index, editor })))
        .execute();
    },
  };
}

/**
 * Whether the draft's own editor has decided about the segment since: then it was sent before and has come late. What
 * somebody else decided meanwhile takes nobody's text away.
 */
async function hasDecided(
  { articleId, index, editor, version }: Draft,
  within: Kysely<Schema>,
): Promise<boolean> {
  const decision = await within
    .selectFrom('decisions')
    .select('id')
    .where('article_id', '=', articleId)
    .where('segment_index', '=', index)
    .where('editor', 'is', editor === '' ? null : editor)
    .where('id', '>', version)
    // a run decides for its editor, who may be typing
    .where('run_id', 'is', null)
    // an undo may yet be followed by what was being typed
    .where('kind', '<>', 'undo')
    .executeTakeFirst();
  return decision !== undefined;
}
