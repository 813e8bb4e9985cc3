import { sql, type Kysely } from 'kysely';
import type { DecisionSketch } from '../server/model.ts';
import type { Spending, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

/** What figures of quality are made from, read without any text. */
export function createQuality(query: Kysely<Schema>): Pick<Store, 'sketches' | 'figures' | 'spending'> {
  return {
    async sketches() {
      const rows = await query
        .selectFrom('decisions')
        .select([
          'id',
          'article_id as articleId',
          'segment_index as segmentIndex',
          'kind',
          'state',
          'origin_kind as originKind',
          'origin_detail as detail',
          'editor',
          'hter',
          'run_id as runId',
          'decided_at as decidedAt',
          sql<0 | 1>`post_edit IS NOT NULL`.as('fixed'),
          // A text of white space alone leaves nothing of its sentence either.
          sql<0 | 1>`post_edit IS NOT NULL AND trim(post_edit, char(9, 10, 13, 32, 160)) = ''`.as('struck'),
          sql<0 | 1>`post_edit IS NOT NULL AND post_edit <> text`.as('changed'),
        ])
        .orderBy('id')
        .execute();
      return rows.map(
        ({ originKind, detail, editor, runId, fixed, changed, struck, ...row }): DecisionSketch => ({
          ...row,
          origin: { kind: originKind, ...(detail === null ? {} : { detail }) },
          ...(editor === null ? {} : { editor }),
          ...(runId === null ? {} : { runId }),
          fixed: fixed === 1,
          changed: changed === 1,
          struck: struck === 1,
        }),
      );
    },

    async figures(basis) {
      const rows = await query
        .selectFrom('article_notes')
        .innerJoin('article_stands', (join) =>
          join
            .onRef('article_stands.article_id', '=', 'article_notes.article_id')
            .onRef('article_stands.stand', '=', 'article_notes.stand'),
        )
        .select(['article_notes.article_id', 'article_notes.figures'])
        .where('article_notes.basis', '=', basis)
        .where('article_notes.figures', '<>', '')
        .execute();
      return rows.map(({ article_id, figures }) => ({ articleId: article_id, figures }));
    },

    async spending() {
      const { rows } = await sql<Omit<Spending, 'billed' | 'articleId'> & Row>`
        SELECT provider_id AS providerId, article_id AS articleId, substr(sent_at, 1, 7) AS month,
          count(*) AS texts, sum(characters) AS characters, max(billed) AS billed
        FROM sent_texts GROUP BY providerId, articleId, month ORDER BY month, providerId, articleId`.execute(
        query,
      );
      return rows.map(({ articleId, billed, ...row }): Spending => ({
        ...row,
        billed: billed === 1,
        ...(articleId === null ? {} : { articleId }),
      }));
    },
  };
}

interface Row {
  readonly articleId: number | null;
  readonly billed: 0 | 1;
}
