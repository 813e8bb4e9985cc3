import type { Kysely } from 'kysely';
import type { WideDismissal } from '../server/model.ts';
import type { HeldWideDismissal, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type WideDismissals = Pick<Store, 'wideDismissals' | 'dismissWidely' | 'restoreWidely'>;

/** Words about which a rule is wrong, in an article or everywhere. */
export function createWideDismissals(query: Kysely<Schema>): WideDismissals {
  async function note(
    { articleId = null, ruleId, words }: Omit<WideDismissal, 'articleId'> & { articleId?: number | null },
    withdrawn: 0 | 1,
    editor: string | undefined,
    at: string,
  ): Promise<void> {
    await query.transaction().execute(async (within) => {
      const held = await within
        .selectFrom('held_wide_dismissals')
        .select('id')
        .where('article_id', 'is', articleId)
        .where('rule_id', '=', ruleId)
        .where('words', '=', words)
        .executeTakeFirst();
      if ((held !== undefined) === (withdrawn === 0)) return;
      await within
        .insertInto('wide_dismissals')
        .values({
          article_id: articleId,
          rule_id: ruleId,
          words,
          withdrawn,
          editor: editor ?? null,
          dismissed_at: at,
        })
        .execute();
    });
  }

  return {
    async wideDismissals(articleId) {
      const rows = await query
        .selectFrom('held_wide_dismissals')
        .selectAll()
        .where(({ eb, or }) => or([eb('article_id', '=', articleId), eb('article_id', 'is', null)]))
        .orderBy('id')
        .execute();
      return rows.map(({ article_id, rule_id, words, editor, dismissed_at }): HeldWideDismissal => ({
        ruleId: rule_id,
        words,
        at: dismissed_at,
        ...(article_id === null ? {} : { articleId: article_id }),
        ...(editor === null ? {} : { editor }),
      }));
    },

    dismissWidely: (dismissal, editor, at) => note(dismissal, 0, editor, at),
    restoreWidely: (dismissal, editor, at) => note(dismissal, 1, editor, at),
  };
}
