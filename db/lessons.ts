import type { Kysely } from 'kysely';
import type { HeldLesson, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Lessons = Pick<Store, 'lessons' | 'decideLesson'>;

/** Replacements that people confirmed as rules, switched off, or refused. */
export function createLessons(query: Kysely<Schema>): Lessons {
  return {
    async lessons() {
      const rows = await query.selectFrom('held_lessons').selectAll().orderBy('id').execute();
      return rows.map(
        ({ before_words, after_words, state, seen, contradicted, editor, decided_at }): HeldLesson => ({
          before: before_words,
          after: after_words,
          state,
          seen,
          contradicted,
          at: decided_at,
          ...(editor === null ? {} : { editor }),
        }),
      );
    },

    async decideLesson({ before, after, state, seen, contradicted }, editor, at) {
      await query
        .insertInto('lessons')
        .values({
          before_words: before,
          after_words: after,
          state,
          seen,
          contradicted,
          editor: editor ?? null,
          decided_at: at,
        })
        .execute();
    },
  };
}
