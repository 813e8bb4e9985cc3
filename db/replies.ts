import type { Kysely } from 'kysely';
import type { Store } from '../server/store.ts';
import { end } from './charge-ends.ts';
import type { Schema } from './schema.ts';

/** Replies of providers that were already paid for; a newer one of the same key takes the place of the older. */
export function createReplies(query: Kysely<Schema>): Pick<Store, 'readReply' | 'keepReplies'> {
  return {
    readReply: (providerId, key) => newest(providerId, key, query),

    keepReplies: (replies, at) =>
      query.transaction().execute(async (within) => {
        for (const { providerId, key, reply, characters, chargeId, articleId } of replies) {
          await within
            .insertInto('replies')
            .values({ provider_id: providerId, key, reply, characters, article_id: articleId ?? null })
            .execute();
          if (chargeId !== undefined) await end(chargeId, 'answered', at, within);
        }
      }),
  };
}

/** The reply that counts. */
export async function newest(
  providerId: string,
  key: string,
  query: Kysely<Schema>,
): Promise<string | undefined> {
  const row = await query
    .selectFrom('replies')
    .select('reply')
    .where('provider_id', '=', providerId)
    .where('key', '=', key)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.reply;
}
