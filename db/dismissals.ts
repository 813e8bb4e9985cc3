import type { Kysely } from 'kysely';
import type { Dismissal } from '../server/model.ts';
import type { Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Dismissals = Pick<Store, 'dismissals' | 'dismissedElsewhere' | 'dismiss' | 'restore'>;

/** What translators called wrong, and what they took back. */
export function createDismissals(query: Kysely<Schema>): Dismissals {
  async function note(
    dismissal: Dismissal,
    withdrawn: 0 | 1,
    editor: string | undefined,
    at: string,
  ): Promise<void> {
    await query.transaction().execute(async (within) => {
      if ((await isHeld(dismissal, within)) === (withdrawn === 0)) return;
      await within
        .insertInto('dismissals')
        .values({ ...place(dismissal), withdrawn, editor: editor ?? null, dismissed_at: at })
        .execute();
    });
  }

  return {
    async dismissals(articleId) {
      const rows = await query
        .selectFrom('held_dismissals')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('id')
        .execute();
      return rows.map(({ article_id, rule_id, words, words_before, words_after }) => ({
        articleId: article_id,
        ruleId: rule_id,
        words,
        before: words_before,
        after: words_after,
      }));
    },

    async dismissedElsewhere(articleId) {
      const rows = await query
        .selectFrom('held_dismissals')
        .select(({ fn }) => ['rule_id', 'words', fn.countAll<number>().as('places')])
        .where('article_id', '<>', articleId)
        .groupBy(['rule_id', 'words'])
        .execute();
      return rows.map(({ rule_id, words, places }) => ({ ruleId: rule_id, words, places }));
    },

    dismiss: (dismissal, editor, at) => note(dismissal, 0, editor, at),
    restore: (dismissal, editor, at) => note(dismissal, 1, editor, at),
  };
}

async function isHeld(dismissal: Dismissal, within: Kysely<Schema>): Promise<boolean> {
  const row = await within
    .selectFrom('held_dismissals')
    .select('id')
    .where(({ and }) => and(place(dismissal)))
    .executeTakeFirst();
  return row !== undefined;
}

function place({ articleId, ruleId, words, before, after }: Dismissal) {
  return { article_id: articleId, rule_id: ruleId, words, words_before: before, words_after: after };
}
