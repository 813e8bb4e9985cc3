import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Ends a charge, once. */
export async function end(
  chargeId: number,
  outcome: 'answered' | 'free' | 'unanswered',
  at: string,
  within: Kysely<Schema>,
): Promise<void> {
  await within
    .insertInto('charge_ends')
    .values({ charge_id: chargeId, outcome, ended_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
