import type { Insertable, Kysely, Selectable } from 'kysely';
import type { TermDecision } from '../server/model.ts';
import type { NewTerm, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';

type Terms = Pick<Store, 'terms' | 'decideTerm' | 'decideTerms' | 'withdrawTerm' | 'withdrawTermRun'>;

/** How names and terms are to be written, in one article or everywhere. */
export function createTerms(query: Kysely<Schema>): Terms {
  const held = createHeldTerms(query);

  async function add(term: NewTerm, editor: string | undefined, at: string, within: Kysely<Schema>) {
    const { id } = await within
      .insertInto('term_decisions')
      .values(toRow(term, editor, at))
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  return {
    terms: held,
    decideTerm: (term, editor, at) => add(term, editor, at, query),

    decideTerms: (terms, editor, at) =>
      query.transaction().execute(async (within) => {
        for (const term of terms) await add(term, editor, at, within);
      }),

    withdrawTermRun: (runId, editor, at) =>
      query.transaction().execute(async (within) => {
        const rows = await within
          .selectFrom('held_terms')
          .selectAll()
          .where('run_id', '=', runId)
          .where('article_id', 'is', null)
          .execute();
        for (const { id, ...row } of rows)
          await within
            .insertInto('term_decisions')
            .values({ ...row, withdraws: id, editor: editor ?? null, decided_at: at })
            .execute();
        return rows.length;
      }),

    withdrawTerm: (id, editor, at) =>
      query.transaction().execute(async (within) => {
        const term = await within
          .selectFrom('held_terms')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirst();
        if (term === undefined) return undefined;
        const { id: _id, ...held } = term;
        await within
          .insertInto('term_decisions')
          .values({ ...held, withdraws: id, editor: editor ?? null, decided_at: at })
          .execute();
        return toTerm(term);
      }),
  };
}

/** Decisions kept parsed: of so many articles, those last asked for. */
const KEPT = 16;

/** Rows are only ever added, so what was read is true as long as the last row is the same. */
function createHeldTerms(query: Kysely<Schema>): Terms['terms'] {
  const kept = new Map<number | undefined, { readonly last: number; readonly terms: TermDecision[] }>();
  return async (articleId) => {
    const { last } = await query
      .selectFrom('term_decisions')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirstOrThrow();
    const known = kept.get(articleId);
    // null where there is no row yet
    if (known?.last === (last ?? 0)) return known.terms;
    const rows = await query
      .selectFrom('held_terms')
      .selectAll()
      .where(({ eb, or }) =>
        or([
          eb('article_id', 'is', null),
          ...(articleId === undefined ? [] : [eb('article_id', '=', articleId)]),
        ]),
      )
      .orderBy('id')
      .execute();
    const terms = rows.map(toTerm);
    kept.delete(articleId);
    kept.set(articleId, { last: last ?? 0, terms });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return terms;
  };
}

function toRow(term: NewTerm, editor: string | undefined, at: string): Insertable<Schema['term_decisions']> {
  return {
    article_id: term.articleId ?? null,
    right_form: term.right,
    wrong_forms: JSON.stringify(term.wrong),
    run_id: term.runId ?? null,
    withdraws: null,
    editor: editor ?? null,
    decided_at: at,
    status: term.status ?? 'preferred',
    source: term.source ?? null,
    source_language: term.sourceLanguage ?? null,
    note: term.note ?? null,
  };
}

function toTerm(row: Selectable<Schema['held_terms']>): TermDecision {
  return {
    id: row.id,
    right: row.right_form,
    // Written by `decideTerm` alone, as a list of texts.
    wrong: JSON.parse(row.wrong_forms) as string[],
    at: row.decided_at,
    ...(row.status === 'preferred' ? {} : { status: row.status }),
    ...(row.source === null ? {} : { source: row.source }),
    ...(row.source_language === null ? {} : { sourceLanguage: row.source_language }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.article_id === null ? {} : { articleId: row.article_id }),
    ...(row.run_id === null ? {} : { runId: row.run_id }),
    ...(row.editor === null ? {} : { editor: row.editor }),
  };
}
