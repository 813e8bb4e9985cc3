import { CompiledQuery, type Kysely } from 'kysely';
import { fold, trigrams } from './fold.ts';
import type { Schema } from './schema.ts';

/** The one file that speaks SQLite's full-text search; what a server database would do otherwise. */
export interface FixTexts {
  /** Texts of an accept or undo, in the transaction that keeps the decision. */
  add(id: number, text: string, postEdit: string, query: Kysely<Schema>): Promise<void>;
  /** Decisions with all `words` (folded, at least one) in either text, newest first. */
  find(words: readonly string[], offset: number, limit: number): Promise<Found>;
  /** Decisions that share rare trigrams of a text, those with the most and rarest first, at most `limit`. */
  near(text: string, limit: number): Promise<readonly number[]>;
}

export interface Found {
  readonly ids: readonly number[];
  readonly total: number;
}

/** The index is by trigrams: shorter words are looked for in the text itself. */
const SHORTEST_INDEXED = 3;

/** From so many texts on a trigram tells little, and reading its list takes long. */
const COMMON = 2000;
/** Rarest trigrams looked up, at most: so many of a word, so many of a text. Spread, for the odd word may be the rare one. */
const PER_WORD = 2;
const PER_TEXT = 12;
/** Looked up even where they are common. */
const AT_LEAST = 3;

const ADD = 'INSERT INTO fix_texts (rowid, text, post_edit) VALUES (?, ?, ?)';
const COUNT = `SELECT count(*) AS count FROM (SELECT 1 FROM fix_texts WHERE fix_texts MATCH ? LIMIT ${COMMON})`;
const HAVING = `SELECT rowid AS id FROM fix_texts WHERE fix_texts MATCH ? ORDER BY rowid DESC LIMIT ${COMMON}`;

export function createFixTexts(query: Kysely<Schema>): FixTexts {
  /** Texts with a trigram, when it was last counted. Nothing is ever deleted, so there are at least as many now. */
  const counts = new Map<string, number>();

  async function count(trigram: string): Promise<number> {
    const known = counts.get(trigram);
    if (known !== undefined) return known;
    const [row] = await rows<{ count: number }>(query, COUNT, [inText(trigram)]);
    const counted = row?.count ?? 0;
    // What nobody has yet may come with the next fix.
    if (counted > 0) counts.set(trigram, counted);
    return counted;
  }

  async function rarest(text: string): Promise<readonly string[]> {
    const byWord = new Map<number, Counted[]>();
    for (const [trigram, word] of trigrams(fold(text))) {
      const texts = await count(trigram);
      if (texts > 0) byWord.set(word, [...(byWord.get(word) ?? []), { trigram, texts }]);
    }
    return [...byWord.values()]
      .flatMap((counted) => counted.sort(rarer).slice(0, PER_WORD))
      .sort(rarer)
      .slice(0, PER_TEXT)
      .filter(({ texts }, place) => texts < COMMON || place < AT_LEAST)
      .map(({ trigram }) => trigram);
  }

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

    async near(text, limit) {
      const weights = new Map<number, number>();
      for (const trigram of await rarest(text)) {
        const having = await rows<{ id: number }>(query, HAVING, [inText(trigram)]);
        counts.set(trigram, having.length);
        for (const { id } of having) weights.set(id, (weights.get(id) ?? 0) + weight(having.length));
      }
      return [...weights]
        .sort(([a, weightOfA], [b, weightOfB]) => weightOfB - weightOfA || b - a)
        .slice(0, limit)
        .map(([id]) => id);
    },
  };
}

interface Counted {
  readonly trigram: string;
  readonly texts: number;
}

const rarer = (a: Counted, b: Counted): number => a.texts - b.texts;

function weight(texts: number): number {
  return Math.log((2 * COMMON) / texts);
}

/** A string of the query language of FTS5; within it nothing but the quotation mark is special. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function inText(trigram: string): string {
  return `text : ${quoted(trigram)}`;
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

async function rows<Row>(
  query: Kysely<Schema>,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return (await query.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows;
}
