import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Fix } from '../server/model.ts';
import type { Store } from '../server/store.ts';
import { decisionOf, fixOf } from './rows.ts';
import type { Database, DecisionsTable } from './schema.ts';
import type { Selectable } from 'kysely';

/** SQLite's trigram index finds nothing shorter (https://sqlite.org/fts5.html#the_trigram_tokenizer). */
const SHORTEST_INDEXED = 3;
/** Trigrams a search for near fixes looks for: spread over the sentence, enough to meet a sentence that differs. */
const TRIGRAMS_ASKED = 24;
/** Index hits looked at before likeness decides. */
const HITS_A_RESULT = 4;

/** The translation memory, and the page of all fixes. */
export function fixSearch(database: Kysely<Database>): Pick<Store, 'fixes' | 'fixesByKey' | 'fixesLike'> {
  return {
    async fixesByKey(key) {
      const rows = await database
        .selectFrom('held_fixes')
        .selectAll()
        .where('text_key', '=', key)
        .where('kind', '=', 'accept')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(fixOf);
    },

    async fixesLike(text, limit) {
      const query = anyTrigram(text);
      if (query === undefined) return [];
      const { rows } = await sql<Selectable<DecisionsTable>>`
        SELECT held.* FROM (
          SELECT rowid FROM fix_search WHERE fix_search MATCH ${query} ORDER BY rank LIMIT ${limit * HITS_A_RESULT}
        ) AS hit JOIN held_fixes AS held ON held.id = hit.rowid LIMIT ${limit}`.execute(database);
      return rows.map((row): Fix => fixOf(row));
    },

    async fixes({ search, page, pageSize }) {
      const found = matching(search);
      const { rows } = await sql<Selectable<DecisionsTable> & { article_title: string; undone: number }>`
        SELECT decisions.*, articles.title AS article_title,
          decisions.kind = 'accept' AND decisions.id NOT IN (SELECT id FROM held_fixes
            WHERE article_id = decisions.article_id) AS undone
        FROM decisions JOIN articles ON articles.id = decisions.article_id
        WHERE decisions.kind <> 'skip' AND ${found}
        ORDER BY decisions.id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`.execute(database);
      const counted = await sql<{ total: number }>`
        SELECT count(*) AS total FROM decisions WHERE kind <> 'skip' AND ${found}`.execute(database);
      return {
        fixes: rows.map((row) => ({
          ...decisionOf(row),
          articleTitle: row.article_title,
          undone: row.undone !== 0,
        })),
        total: counted.rows[0]?.total ?? 0,
      };
    },
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** An index query for any of some trigrams of the text; undefined for a text that is too short. */
function anyTrigram(text: string): string | undefined {
  const letters = [...text];
  const last = letters.length - SHORTEST_INDEXED;
  if (last < 0) return undefined;
  const step = Math.max(1, Math.floor((last + 1) / TRIGRAMS_ASKED));
  const trigrams = new Set<string>();
  for (let at = 0; at <= last; at += step) trigrams.add(letters.slice(at, at + SHORTEST_INDEXED).join(''));
  return `text : (${Array.from(trigrams, quoted).join(' OR ')})`;
}

/** A condition on `decisions`: every word occurs in the machine text or the post-edit, whatever its case. */
function matching(search: string): RawBuilder<unknown> {
  const words = search.split(/\s+/u).filter((word) => word !== '');
  const conditions = words.map((word) => {
    if ([...word].length >= SHORTEST_INDEXED)
      return sql`coalesce(undoes, decisions.id) IN (SELECT rowid FROM fix_search WHERE fix_search MATCH ${quoted(word)})`;
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(text LIKE ${pattern} ESCAPE '\\' OR post_edit LIKE ${pattern} ESCAPE '\\')`;
  });
  return conditions.length === 0 ? sql`1` : sql.join(conditions, sql` AND `);
}
