import { sql, type Kysely } from 'kysely';
import type { RunRepairs, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

/** Runs over many things, so that what became of them is known after the program has ended. */
export function createRuns(
  query: Kysely<Schema>,
): Pick<Store, 'beginRun' | 'keepOutcome' | 'run' | 'runRepairs'> {
  return {
    async beginRun({ id, kind, title, things, editor }, at) {
      await query
        .insertInto('runs')
        .values({
          id,
          kind,
          title,
          things: JSON.stringify(things),
          editor: editor ?? null,
          begun_at: at,
        })
        .execute();
    },

    async keepOutcome(runId, place, outcome, at) {
      await query
        .insertInto('run_outcomes')
        .values({ run_id: runId, place, outcome: JSON.stringify(outcome), ended_at: at })
        .execute();
    },

    async run(id) {
      const row = await query.selectFrom('runs').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return undefined;
      const ended = await query
        .selectFrom('held_run_outcomes')
        .select(['place', 'outcome'])
        .where('run_id', '=', id)
        .execute();
      return {
        id,
        kind: row.kind,
        title: row.title,
        // written as an array above, and its table asks for one
        things: JSON.parse(row.things) as unknown[],
        outcomes: new Map(ended.map(({ place, outcome }) => [place, JSON.parse(outcome) as unknown])),
        ...(row.editor === null ? {} : { editor: row.editor }),
      };
    },

    async runRepairs(runId) {
      const { rows } = await sql<RunRepairs>`
        SELECT article_id AS articleId, count(*) AS repaired,
          sum(EXISTS (SELECT 1 FROM decisions AS undo WHERE undo.undoes = decision.id)) AS undone
        FROM decisions AS decision WHERE run_id = ${runId} GROUP BY article_id`.execute(query);
      return rows;
    },
  };
}
