import type { Kysely, Selectable } from 'kysely';
import type { Fix } from '../server/model.ts';
import type { FixQuery, Store } from '../server/store.ts';
import { toDecision } from './decisions.ts';
import type { FixTexts, Found } from './fix-texts.ts';
import { fold, overlap, trigrams, wordsOf } from './fold.ts';
import type { Schema } from './schema.ts';

type Fixes = Pick<Store, 'fixes' | 'fixesByKey' | 'fixesLike' | 'fixesAfter' | 'heldFixes'>;

/** Decisions looked at for each fix that is wanted: some no longer hold, and the index only guesses the likeliest. */
const LOOKED_AT = 4;

/** The translation memory, and the list of all fixes. */
export function createFixes(query: Kysely<Schema>, texts: FixTexts): Fixes {
  async function found({ search, page, pageSize }: FixQuery): Promise<Found> {
    const words = wordsOf(search);
    const offset = (Math.max(1, page) - 1) * pageSize;
    return words.length === 0 ? all(query, offset, pageSize) : texts.find(words, offset, pageSize);
  }

  return {
    async fixes(wanted) {
      const { ids, total } = await found(wanted);
      return { fixes: await withArticles(query, ids), total };
    },

    async fixesByKey(key) {
      const rows = await query
        .selectFrom('held_fixes')
        .selectAll()
        .where('key', '=', key)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toFix);
    },

    async heldFixes(limit) {
      const rows = await query
        .selectFrom('held_fixes')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toFix);
    },

    async fixesAfter(after, limit) {
      const rows = await query
        .selectFrom('held_fixes')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toFix);
    },

    async fixesLike(text, limit) {
      const ids = await texts.near(text, limit * LOOKED_AT);
      if (ids.length === 0) return [];
      const rows = await query
        .selectFrom('held_fixes')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
      const wanted = trigrams(fold(text));
      return rows
        .map((row) => ({ fix: toFix(row), likeness: overlap(wanted, trigrams(fold(row.text))) }))
        .sort((a, b) => b.likeness - a.likeness || b.fix.id - a.fix.id)
        .slice(0, limit)
        .map(({ fix }) => fix);
    },
  };
}

async function all(query: Kysely<Schema>, offset: number, limit: number): Promise<Found> {
  const shown = query.selectFrom('shown_decisions');
  const { total } = await shown.select(({ fn }) => fn.countAll().as('total')).executeTakeFirstOrThrow();
  const rows = await shown.select('id').orderBy('id', 'desc').limit(limit).offset(offset).execute();
  return { ids: rows.map(({ id }) => id), total: Number(total) };
}

/** Newest first. */
async function withArticles(query: Kysely<Schema>, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await query
    .selectFrom('decisions')
    .innerJoin('articles', 'articles.id', 'decisions.article_id')
    .leftJoin('decisions as undo', 'undo.undoes', 'decisions.id')
    .selectAll('decisions')
    .select(['articles.title', 'undo.id as undone_by'])
    .where('decisions.id', 'in', [...ids])
    .orderBy('decisions.id', 'desc')
    .execute();
  return rows.map(({ title, undone_by, ...row }) => ({
    ...toDecision(row),
    articleTitle: title,
    undone: undone_by !== null,
  }));
}

function toFix(row: Selectable<Schema['held_fixes']>): Fix {
  // The view holds accepts only, and an accept has a post-edit: migrations/002-decisions.sql.
  return toDecision(row) as Fix;
}
