import type { Kysely } from 'kysely';
import type { Store } from '../server/store.ts';
import type { Database } from './schema.ts';

/** Paid replies of providers. The first one stays: the same question is never asked twice. */
export function replyTable(
  database: Kysely<Database>,
  now: () => Date,
): Pick<Store, 'readReply' | 'writeReply'> {
  return {
    async readReply(providerId, key) {
      const row = await database
        .selectFrom('replies')
        .select('reply')
        .where('provider_id', '=', providerId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.reply;
    },
    async writeReply(providerId, key, reply, characters) {
      await database
        .insertInto('replies')
        .values({ provider_id: providerId, key, reply, characters, created_at: now().toISOString() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
