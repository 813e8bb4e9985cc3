import type { Kysely, Selectable } from 'kysely';
import type { TermDecision } from '../server/model.ts';
import type { Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Terms = Pick<Store, 'terms' | 'decideTerm' | 'withdrawTerm'>;

/** How names and terms are to be written, in one article or everywhere. */
export function createTerms(query: Kysely<Schema>): Terms {
  return {
    async terms(articleId) {
      const rows = await query
        .selectFrom('held_terms')
        .selectAll()
        .where(({ eb, or }) =>
          or([
            eb('article_id', 'is', null),
            ...(articleId === undefined ? [] : [eb('article_id', '=', articleId)]),
          ]),
        )
        .orderBy('id')
        .execute();
      return rows.map(toTerm);
    },

    async decideTerm({ articleId, right, wrong, runId }, editor, at) {
      const { id } = await query
        .insertInto('term_decisions')
        .values({
          article_id: articleId ?? null,
          right_form: right,
          wrong_forms: JSON.stringify(wrong),
          run_id: runId ?? null,
          withdraws: null,
          editor: editor ?? null,
          decided_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    withdrawTerm: (id, editor, at) =>
      query.transaction().execute(async (within) => {
        const term = await within
          .selectFrom('held_terms')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        if (term === undefined) return undefined;
        const { id: _id, ...held } = term;
        await within
          .insertInto('term_decisions')
          .values({ ...held, withdraws: id, editor: editor ?? null, decided_at: at })
          .execute();
        return toTerm(term);
      }),
  };
}

function toTerm(row: Selectable<Schema['held_terms']>): TermDecision {
  return {
    id: row.id,
    right: row.right_form,
    // Written by `decideTerm` alone, as a list of texts.
    wrong: JSON.parse(row.wrong_forms) as string[],
    at: row.decided_at,
    ...(row.article_id === null ? {} : { articleId: row.article_id }),
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    ...(row.editor === null ? {} : { editor: row.editor }),
  };
}
