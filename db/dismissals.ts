import { sql, type Kysely } from 'kysely';
import type { Dismissal } from '../server/model.ts';
import type { Store } from '../server/store.ts';
import type { Database } from './schema.ts';

/** Findings that a person called wrong, and took back; the last row of a place holds. */
export function dismissalTable(
  database: Kysely<Database>,
): Pick<Store, 'dismissals' | 'dismiss' | 'restore'> {
  const add = async (
    dismissal: Dismissal,
    withdrawn: 0 | 1,
    editor: string | undefined,
    at: string,
  ): Promise<void> => {
    await database
      .insertInto('dismissals')
      .values({
        article_id: dismissal.articleId,
        rule_id: dismissal.ruleId,
        words: dismissal.words,
        before: dismissal.before,
        after: dismissal.after,
        withdrawn,
        editor: editor ?? null,
        decided_at: at,
      })
      .execute();
  };
  return {
    async dismissals(articleId) {
      const { rows } = await sql<
        Omit<Dismissal, 'ruleId' | 'articleId'> & { rule_id: string; withdrawn: number }
      >`
        SELECT rule_id, words, before, after, withdrawn, max(id) FROM dismissals WHERE article_id = ${articleId}
        GROUP BY rule_id, words, before, after`.execute(database);
      return rows
        .filter(({ withdrawn }) => withdrawn === 0)
        .map(({ rule_id: ruleId, words, before, after }) => ({ articleId, ruleId, words, before, after }));
    },
    dismiss: (dismissal, editor, at) => add(dismissal, 0, editor, at),
    restore: (dismissal, editor, at) => add(dismissal, 1, editor, at),
  };
}
