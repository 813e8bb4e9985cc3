import type { Kysely } from 'kysely';
import type { Claim, Claimed, NewCharge, Store } from '../server/store.ts';
import { end } from './charge-ends.ts';
import { newest } from './replies.ts';
import type { Schema } from './schema.ts';

type Charges = Pick<Store, 'claim' | 'endCharges' | 'charged'>;
type Limit = Extract<Claimed, { kind: 'over-limit' }>;

/** What was sent to whoever bills it; how a charge ends is said in `migrations/007-charges.sql`. */
export function createCharges(query: Kysely<Schema>): Charges {
  return {
    // one transaction with the right to write: what is read here is still so when the charges are opened
    claim: (claim) =>
      query.transaction().execute(async (within) => {
        const left = await allowances(claim, within);
        const claimed: Claimed[] = [];
        for (const charge of claim.charges)
          claimed.push(
            (await before(claim, charge, within)) ??
              exhausted(charge, left) ?? {
                kind: 'opened',
                chargeId: await open(claim, charge, left, within),
              },
          );
        return claimed;
      }),

    endCharges: (chargeIds, outcome, at) =>
      query.transaction().execute(async (within) => {
        for (const id of chargeIds) await end(id, outcome, at, within);
      }),

    charged: (account, of) => charged(account, of, query),
  };
}

/** What is left of each limit; opening a charge takes from it. */
type Allowances = Map<Limit['limit'], number>;

async function allowances(claim: Claim, within: Kysely<Schema>): Promise<Allowances> {
  const { account, runId, runLimit, monthLimit, monthStart } = claim;
  const left: Allowances = new Map();
  if (runLimit !== undefined)
    left.set('run', runLimit - (runId === undefined ? 0 : await charged(account, { runId }, within)));
  if (monthLimit !== undefined)
    left.set('month', monthLimit - (await charged(account, { since: monthStart }, within)));
  return left;
}

function exhausted({ characters }: NewCharge, left: Allowances): Limit | undefined {
  for (const [limit, rest] of left)
    if (characters > rest) return { kind: 'over-limit', limit, left: Math.max(0, rest) };
  return undefined;
}

/** What came of the same text before; undefined where nothing stands in the way of sending it. */
async function before(
  { providerId, staleBefore, again }: Claim,
  { key }: NewCharge,
  within: Kysely<Schema>,
): Promise<Claimed | undefined> {
  const reply = await newest(providerId, key, within);
  if (reply !== undefined) return { kind: 'answered', reply };
  const last = await within
    .selectFrom('standing_charges')
    .select(['state', 'opened_at'])
    .where('provider_id', '=', providerId)
    .where('key', '=', key)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (last === undefined) return undefined;
  if (last.state === 'open' && last.opened_at >= staleBefore) return { kind: 'under-way' };
  return again ? undefined : { kind: 'unanswered' };
}

async function open(
  { account, providerId, runId, articleId, at }: Claim,
  { key, characters }: NewCharge,
  left: Allowances,
  within: Kysely<Schema>,
): Promise<number> {
  for (const [limit, before] of left) left.set(limit, before - characters);
  const { id } = await within
    .insertInto('charges')
    .values({
      account,
      provider_id: providerId,
      key,
      characters,
      run_id: runId ?? null,
      article_id: articleId ?? null,
      opened_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function charged(
  account: string,
  of: { readonly since: string } | { readonly runId: string },
  query: Kysely<Schema>,
): Promise<number> {
  const { sum } = await query
    .selectFrom('standing_charges')
    .select(({ fn }) => fn.sum<number | null>('characters').as('sum'))
    .where('account', '=', account)
    .where((where) => ('since' in of ? where('opened_at', '>=', of.since) : where('run_id', '=', of.runId)))
    .executeTakeFirstOrThrow();
  return sum ?? 0;
}
