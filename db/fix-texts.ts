import { CompiledQuery, type Kysely } from 'kysely';
import { fold } from './fold.ts';
import { createNear, quoted, rows, type Near } from './near.ts';
import type { Schema } from './schema.ts';

/** The one file that speaks SQLite's full-text search; what a server database would do otherwise. */
export interface FixTexts {
  /** Texts of an accept or undo, in the transaction that keeps the decision. */
  add(id: number, text: string, postEdit: string, query: Kysely<Schema>): Promise<void>;
  /** Decisions with all `words` (folded, at least one) in either text, newest first. */
  find(words: readonly string[], offset: number, limit: number): Promise<Found>;
  /** Decisions whose texts are near one. */
  readonly near: Near;
}

export interface Found {
  readonly ids: readonly number[];
  readonly total: number;
}

/** The index is by trigrams: shorter words are looked for in the text itself. */
const SHORTEST_INDEXED = 3;

const ADD = 'INSERT INTO fix_texts (rowid, text, post_edit) VALUES (?, ?, ?)';

export function createFixTexts(query: Kysely<Schema>): FixTexts {
  const near = createNear(query, { index: 'fix_texts', column: '{text} : ', texts: 'decisions' });

  return {
    async add(id, text, postEdit, within) {
      await within.executeQuery(CompiledQuery.raw(ADD, [id, fold(text), fold(postEdit)]));
    },

    async find(words, offset, limit) {
      const { condition, parameters } = everyWord(words);
      const [row] = await rows<{ total: number }>(
        query,
        `SELECT count(*) AS total FROM fix_texts WHERE ${condition}`,
        parameters,
      );
      const found = await rows<{ id: number }>(
        query,
        `SELECT rowid AS id FROM fix_texts WHERE ${condition} ORDER BY rowid DESC LIMIT ? OFFSET ?`,
        [...parameters, limit, offset],
      );
      return { ids: found.map(({ id }) => id), total: row?.total ?? 0 };
    },

    near,
  };
}

/** Each word somewhere in the machine text or the post-edit. */
function everyWord(words: readonly string[]): { condition: string; parameters: unknown[] } {
  const isIndexed = (word: string): boolean => Array.from(word).length >= SHORTEST_INDEXED;
  const indexed = words.filter(isIndexed);
  const short = words.filter((word) => !isIndexed(word));
  const conditions = [
    ...(indexed.length === 0 ? [] : ['fix_texts MATCH ?']),
    ...short.map(() => '(instr(text, ?) OR instr(post_edit, ?))'),
  ];
  return {
    condition: conditions.join(' AND '),
    parameters: [
      ...(indexed.length === 0 ? [] : [indexed.map(quoted).join(' AND ')]),
      ...short.flatMap((word) => [word, word]),
    ],
  };
}
