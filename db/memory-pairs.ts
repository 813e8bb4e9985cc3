import { CompiledQuery, type Kysely, type Selectable } from 'kysely';
import type { MemoryPair } from '../server/model.ts';
import type { Store, StoredPair } from '../server/store.ts';
import { fold, overlap, trigrams } from './fold.ts';
import { createNear, rows } from './near.ts';
import type { Schema } from './schema.ts';

type Pairs = Pick<
  Store,
  'beginImport' | 'addPairs' | 'endImport' | 'imports' | 'pairsByKey' | 'pairsLike' | 'pairsAfter'
>;

/** Pairs looked at for each that is wanted: some no longer count, and the index only guesses the likeliest. */
const LOOKED_AT = 4;

const KNOWN = `SELECT 1 AS known FROM memory_pairs WHERE key = ? AND post_edit = ? AND language = ?
  AND (import_id = ? OR import_id IN (SELECT id FROM held_memory_imports)) LIMIT 1`;
const ADD = `INSERT INTO memory_pairs (import_id, language, text, key, post_edit, editor, decided_at)
  VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`;
const INDEX = 'INSERT INTO memory_pair_texts (rowid, text) VALUES (?, ?)';

/**
 * Other programs' translation memories.
 *
 * @param key - memory key of a text
 */
export function createMemoryPairs(query: Kysely<Schema>, key: (text: string) => string): Pairs {
  const near = createNear(query, { index: 'memory_pair_texts', column: '', texts: 'memory_pairs' });

  async function add(importId: number, pair: MemoryPair, within: Kysely<Schema>): Promise<boolean> {
    const { language, text, postEdit, editor, decidedAt } = pair;
    const own = key(text);
    const known = await rows(within, KNOWN, [own, postEdit, language, importId]);
    if (known.length > 0) return false;
    const values = [importId, language, text, own, postEdit, editor ?? null, decidedAt ?? null];
    const [added] = await rows<{ id: number }>(within, ADD, values);
    await within.executeQuery(CompiledQuery.raw(INDEX, [added?.id, fold(text)]));
    return true;
  }

  return {
    async beginImport(name, editor, at) {
      const { id } = await query
        .insertInto('memory_imports')
        .values({ name, editor: editor ?? null, started_at: at })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    addPairs: (importId, pairs) =>
      query.transaction().execute(async (within) => {
        let added = 0;
        for (const pair of pairs) if (await add(importId, pair, within)) added += 1;
        return added;
      }),

    async endImport(importId, outcome, editor, at) {
      const ended = await query
        .insertInto('memory_import_ends')
        .columns(['import_id', 'outcome', 'editor', 'ended_at'])
        .expression(({ selectFrom, val }) =>
          selectFrom('memory_imports')
            .select([
              'id',
              val(outcome).as('outcome'),
              val(editor ?? null).as('editor'),
              val(at).as('ended_at'),
            ])
            .where('id', '=', importId),
        )
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return ended.numInsertedOrUpdatedRows === 1n;
    },

    async imports() {
      const found = await query
        .selectFrom('held_memory_imports as held')
        .leftJoin('memory_pairs as pair', 'pair.import_id', 'held.id')
        .select(['held.id', 'held.name', 'held.editor', 'held.started_at'])
        .select(({ fn }) => fn.count('pair.id').as('pairs'))
        .groupBy('held.id')
        .orderBy('held.id', 'desc')
        .execute();
      return found.map(({ id, name, editor, started_at, pairs }) => ({
        id,
        name,
        pairs: Number(pairs),
        at: started_at,
        ...(editor === null ? {} : { editor }),
      }));
    },

    async pairsByKey(own) {
      const found = await query
        .selectFrom('held_memory_pairs')
        .selectAll()
        .where('key', '=', own)
        .orderBy('id', 'desc')
        .limit(MOST_EQUAL)
        .execute();
      return found.map(toPair);
    },

    async pairsLike(text, limit) {
      const ids = await near(text, limit * LOOKED_AT);
      if (ids.length === 0) return [];
      const found = await query
        .selectFrom('held_memory_pairs')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute();
      const wanted = trigrams(fold(text));
      return found
        .map((row) => ({ pair: toPair(row), likeness: overlap(wanted, trigrams(fold(row.text))) }))
        .sort((a, b) => b.likeness - a.likeness || b.pair.id - a.pair.id)
        .slice(0, limit)
        .map(({ pair }) => pair);
    },

    async pairsAfter(after, limit) {
      const found = await query
        .selectFrom('held_memory_pairs')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return found.map(toPair);
    },
  };
}

/** Of one sentence with very many translations the newest will do. */
const MOST_EQUAL = 20;

function toPair(row: Selectable<Schema['held_memory_pairs']>): StoredPair {
  return {
    id: row.id,
    language: row.language,
    text: row.text,
    postEdit: row.post_edit,
    importName: row.import_name,
    importedAt: row.imported_at,
    ...(row.editor === null ? {} : { editor: row.editor }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
  };
}
