import { sql, type Kysely } from 'kysely';
import type { RuleCount, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Notes = Pick<Store, 'stand' | 'note' | 'ruleCounts'>;

/** What was counted when articles were last checked; a cache and no record. */
export function createNotes(query: Kysely<Schema>): Notes {
  return {
    async stand(articleId) {
      const row = await query
        .selectFrom('article_stands')
        .select('stand')
        .where('article_id', '=', articleId)
        .executeTakeFirst();
      return row?.stand ?? '';
    },

    note: (articleId, { flagged, findings, figures, basis, stand }) =>
      query.transaction().execute(async (within) => {
        const counted = JSON.stringify(findings);
        await within
          .insertInto('article_notes')
          .values({ article_id: articleId, flagged, basis, stand, figures, findings: counted })
          .onConflict((conflict) =>
            conflict.column('article_id').doUpdateSet({
              flagged,
              basis,
              stand,
              figures,
              // What is known of rules that are off now stays.
              findings: sql<string>`json_patch(article_notes.findings, ${counted})`,
            }),
          )
          .execute();
      }),

    async ruleCounts() {
      const found = await sql<{ ruleId: string; n: number }>`
        SELECT counted.key AS ruleId, sum(counted.value) AS n
        FROM article_notes, json_each(article_notes.findings) AS counted
        GROUP BY counted.key`.execute(query);
      const [places, wide] = await Promise.all(
        (['held_dismissals', 'held_wide_dismissals'] as const).map((table) =>
          query
            .selectFrom(table)
            .select(({ fn }) => ['rule_id as ruleId', fn.countAll<number>().as('n')])
            .groupBy('rule_id')
            .execute(),
        ),
      );
      const counts = new Map<string, { findings: number; dismissed: number; wide: number }>();
      const of = (ruleId: string) => {
        const known = counts.get(ruleId) ?? { findings: 0, dismissed: 0, wide: 0 };
        counts.set(ruleId, known);
        return known;
      };
      for (const { ruleId, n } of found.rows) of(ruleId).findings += n;
      for (const { ruleId, n } of places ?? []) of(ruleId).dismissed += n;
      for (const { ruleId, n } of wide ?? []) of(ruleId).wide += n;
      return Array.from(counts, ([ruleId, count]): RuleCount => ({ ruleId, ...count }));
    },
  };
}
