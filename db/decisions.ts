import type { Kysely } from 'kysely';
import type { Decision } from '../server/model.ts';
import type { NewDecision, Proposed, Store } from '../server/store.ts';
import { decisionOf, decisionRow } from './rows.ts';
import type { Database } from './schema.ts';
import { atOnce } from './transaction.ts';

/** What people decided, only ever added to. */
export function decisionTable(
  database: Kysely<Database>,
  key: (text: string) => string,
): Pick<Store, 'decisions' | 'decision' | 'runDecisions' | 'decide'> {
  return {
    async decisions(articleId) {
      const rows = await database
        .selectFrom('decisions')
        .selectAll()
        .where('article_id', '=', articleId)
        .orderBy('id')
        .execute();
      return rows.map(decisionOf);
    },

    async decision(id) {
      const row = await database.selectFrom('decisions').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : decisionOf(row);
    },

    async runDecisions(runId) {
      const rows = await database
        .selectFrom('held_fixes')
        .selectAll()
        .where('run_id', '=', runId)
        .orderBy('id')
        .execute();
      return rows.map(decisionOf);
    },

    decide: (proposed) =>
      atOnce(database, async (connection) => {
        const outdated = await newerThan(connection, proposed);
        if (outdated.length > 0) return { kind: 'outdated', outdated };
        const decisions: Decision[] = [];
        for (const { decision } of proposed) decisions.push(await add(connection, decision, key));
        return { kind: 'kept', decisions };
      }),
  };
}

const lastOf = (connection: Kysely<Database>, { articleId, segmentIndex }: NewDecision) =>
  connection
    .selectFrom('decisions')
    .selectAll()
    .where('article_id', '=', articleId)
    .where('segment_index', '=', segmentIndex)
    .orderBy('id', 'desc');

/** The last decision of every segment about which somebody decided since. */
async function newerThan(connection: Kysely<Database>, proposed: readonly Proposed[]): Promise<Decision[]> {
  const newer: Decision[] = [];
  for (const { decision, expected } of proposed) {
    const last = await lastOf(connection, decision).executeTakeFirst();
    if (last !== undefined && last.id !== expected) newer.push(decisionOf(last));
  }
  return newer;
}

async function add(
  connection: Kysely<Database>,
  decision: NewDecision,
  key: (text: string) => string,
): Promise<Decision> {
  const holder =
    decision.postEdit === undefined || decision.kind === 'accept'
      ? null
      : await holderFor(connection, decision);
  const row = await connection
    .insertInto('decisions')
    .values(decisionRow(decision, key(decision.text), holder))
    .returningAll()
    .executeTakeFirstOrThrow();
  return decisionOf(row);
}

/**
 * The accept whose text a skip leaves standing, or an undo brings back: that of the row before the one it follows.
 * The row just before a decision carries the state that the decision was made on.
 */
async function holderFor(connection: Kysely<Database>, decision: NewDecision): Promise<number | null> {
  const before = await lastOf(connection, decision)
    .$if(decision.undoes !== undefined, (query) => query.where('id', '<', decision.undoes ?? 0))
    .executeTakeFirst();
  if (before === undefined) return null;
  return before.kind === 'accept' ? before.id : before.holder;
}
