import type { Kysely } from 'kysely';
import type { RuleSwitch } from '../server/model.ts';
import type { NewRuleSwitch, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type RuleSwitches = Pick<Store, 'ruleSwitches' | 'switchRule'>;

/** Which rules were switched on or off, everywhere or for one article. */
export function createRuleSwitches(query: Kysely<Schema>): RuleSwitches {
  return {
    async ruleSwitches(articleId) {
      const rows = await query
        .selectFrom('held_rule_switches')
        .selectAll()
        .where(({ eb, or }) =>
          or([
            eb('article_id', 'is', null),
            ...(articleId === undefined ? [] : [eb('article_id', '=', articleId)]),
          ]),
        )
        .orderBy('id')
        .execute();
      return rows.map(({ rule_id, article_id, state, editor, switched_at }): RuleSwitch => ({
        ruleId: rule_id,
        on: state === 'on',
        at: switched_at,
        ...(article_id === null ? {} : { articleId: article_id }),
        ...(editor === null ? {} : { editor }),
      }));
    },

    switchRule: (wanted, editor, at) =>
      query.transaction().execute(async (within) => {
        if ((await heldState(wanted, within)) === wanted.state) return;
        await within
          .insertInto('rule_switches')
          .values({
            rule_id: wanted.ruleId,
            article_id: wanted.articleId ?? null,
            state: wanted.state,
            editor: editor ?? null,
            switched_at: at,
          })
          .execute();
      }),
  };
}

async function heldState(
  { ruleId, articleId }: NewRuleSwitch,
  within: Kysely<Schema>,
): Promise<NewRuleSwitch['state']> {
  const row = await within
    .selectFrom('held_rule_switches')
    .select('state')
    .where('rule_id', '=', ruleId)
    .where('article_id', 'is', articleId ?? null)
    .executeTakeFirst();
  return row?.state ?? 'default';
}
