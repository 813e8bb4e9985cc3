import type { Kysely } from 'kysely';
import type { Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

/** Replies of providers that were already paid for; a newer one of the same key takes the place of the older. */
export function createReplies(query: Kysely<Schema>): Pick<Store, 'readReply' | 'writeReply'> {
  return {
    async readReply(providerId, key) {
      const row = await query
        .selectFrom('replies')
        .select('reply')
        .where('provider_id', '=', providerId)
        .where('key', '=', key)
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.reply;
    },

    writeReply: (providerId, key, reply, characters) =>
      query.transaction().execute(async (within) => {
        await within
          .insertInto('replies')
          .values({ provider_id: providerId, key, reply, characters })
          .execute();
      }),
  };
}
