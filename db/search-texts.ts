import { setImmediate } from 'node:timers/promises';
import { CompiledQuery, type Kysely } from 'kysely';
import type { StoredSegment } from '../server/store.ts';
import { quoted, rows } from './near.ts';
import type { Schema } from './schema.ts';
import { searchFold } from './search-fold.ts';
import { fixRow, textRow, titleRow } from './search-rows.ts';
import { readSegments } from './segments.ts';

/** The index of the search over everything; this file writes and asks it, `search.ts` reads what it found. */
export interface SearchTexts {
  /** Takes an article in, in the transaction that adds it. */
  addArticle(article: IndexedArticle, within: Kysely<Schema>): Promise<void>;
  /** Keeps the text that holds after a decision, in its transaction. */
  decided(decision: IndexedFix, within: Kysely<Schema>): Promise<void>;
  /** Takes in articles that came before there was this index; a transaction each, so that others get their turn. */
  catchUp(): Promise<void>;
  /** Numbers of rows that hold all phrases, rising, and how many there are, counted up to `most`. */
  find(
    phrases: readonly string[],
    columns: string,
    page: { readonly offset: number; readonly limit: number; readonly most: number },
  ): Promise<{ readonly found: readonly number[]; readonly total: number }>;
}

export interface IndexedArticle {
  readonly id: number;
  readonly title: string;
  readonly raw: string;
  readonly segments: readonly StoredSegment[];
}

export interface IndexedFix {
  readonly article_id: number;
  readonly segment_index: number;
  readonly text: string;
  readonly post_edit: string | null;
}

const ADD_TITLE = 'INSERT INTO search_texts (rowid, title) VALUES (?, ?)';
const ADD_TEXT = 'INSERT INTO search_texts (rowid, text, source) VALUES (?, ?, ?)';
const PUT_FIX = 'INSERT OR REPLACE INTO search_texts (rowid, fix) VALUES (?, ?)';
const DROP_FIX = 'DELETE FROM search_texts WHERE rowid = ?';

export function createSearchTexts(query: Kysely<Schema>): SearchTexts {
  const run = (within: Kysely<Schema>, sql: string, parameters: readonly unknown[]): Promise<unknown> =>
    within.executeQuery(CompiledQuery.raw(sql, [...parameters]));

  async function addArticle(
    { id, title, raw, segments }: IndexedArticle,
    within: Kysely<Schema>,
  ): Promise<void> {
    await within.insertInto('searched_articles').values({ article_id: id }).execute();
    await run(within, ADD_TITLE, [titleRow(id), searchFold(title)]);
    for (const { index, span, source } of segments)
      await run(within, ADD_TEXT, [
        textRow(id, index),
        searchFold(raw.slice(span.start, span.end)),
        source === undefined ? null : searchFold(source),
      ]);
  }

  async function putFix(
    { article_id, segment_index, text, post_edit }: IndexedFix,
    within: Kysely<Schema>,
  ): Promise<void> {
    const row = fixRow(article_id, segment_index);
    if (post_edit === null || post_edit === '' || post_edit === text) await run(within, DROP_FIX, [row]);
    else await run(within, PUT_FIX, [row, searchFold(post_edit)]);
  }

  async function takeIn(id: number): Promise<void> {
    await query.transaction().execute(async (within) => {
      const article = await within
        .selectFrom('articles')
        .select(['id', 'title', 'raw'])
        .where('id', '=', id)
        .where('id', 'not in', within.selectFrom('searched_articles').select('article_id'))
        .executeTakeFirst();
      // another program may have been quicker
      if (article === undefined) return;
      await addArticle({ ...article, segments: await readSegments(id, within) }, within);
      const last = within
        .selectFrom('decisions')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('article_id', '=', id)
        .groupBy('segment_index');
      const fixes = await within
        .selectFrom('decisions')
        .select(['article_id', 'segment_index', 'text', 'post_edit'])
        .where('id', 'in', last)
        .where('post_edit', 'is not', null)
        .execute();
      for (const fix of fixes) await putFix(fix, within);
    });
  }

  return {
    addArticle,

    async decided(decision, within) {
      const known = await within
        .selectFrom('searched_articles')
        .select('article_id')
        .where('article_id', '=', decision.article_id)
        .executeTakeFirst();
      if (known !== undefined) await putFix(decision, within);
    },

    async catchUp() {
      const missing = await query
        .selectFrom('articles')
        .select('id')
        .where('id', 'not in', query.selectFrom('searched_articles').select('article_id'))
        .execute();
      for (const { id } of missing) {
        await takeIn(id);
        await setImmediate();
      }
    },

    async find(phrases, columns, { offset, limit, most }) {
      const asked = `${columns} : (${phrases.map(quoted).join(' AND ')})`;
      const MATCHING = 'FROM search_texts WHERE search_texts MATCH ?';
      const [counted] = await rows<{ total: number }>(
        query,
        `SELECT count(*) AS total FROM (SELECT rowid ${MATCHING} LIMIT ?)`,
        [asked, most],
      );
      const found = await rows<{ id: number }>(
        query,
        `SELECT rowid AS id ${MATCHING} ORDER BY rowid LIMIT ? OFFSET ?`,
        [asked, limit, offset],
      );
      return { found: found.map(({ id }) => id), total: counted?.total ?? 0 };
    },
  };
}
