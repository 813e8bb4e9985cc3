import type { Kysely } from 'kysely';
import type { SearchHit, SearchQuery, Store } from '../server/store.ts';
import type { Schema } from './schema.ts';
import { phrasesOf, placesOf } from './search-fold.ts';
import { readRow } from './search-rows.ts';
import type { SearchTexts } from './search-texts.ts';

/** The index is by trigrams: shorter words are not in it. */
const SHORTEST = 3;
/** Counting ends here: nobody looks through more, and a word that stands everywhere would take long. */
const MOST_COUNTED = 1_000;

const COLUMNS: Readonly<Record<SearchQuery['where'], string>> = {
  everything: '{title text source fix}',
  titles: '{title}',
  texts: '{text source}',
  fixes: '{fix}',
};

interface Titled {
  readonly title: string;
  readonly raw: string;
  readonly archived: boolean;
}

/** The search over titles, machine texts, sources and accepted texts of all articles. */
export function createSearch(query: Kysely<Schema>, texts: SearchTexts): Pick<Store, 'search'> {
  return {
    async search({ search, where, page, pageSize }) {
      const phrases = phrasesOf(search);
      const long = phrases.filter((phrase) => Array.from(phrase).length >= SHORTEST);
      const ignored = phrases.filter((phrase) => !long.includes(phrase));
      if (long.length === 0) return { hits: [], total: 0, isMore: false, ignored };
      await texts.catchUp();
      const { found, total } = await texts.find(long, COLUMNS[where], {
        offset: (Math.max(1, page) - 1) * pageSize,
        limit: pageSize,
        most: MOST_COUNTED + 1,
      });
      return {
        hits: await hitsIn(found, long, query),
        total: Math.min(total, MOST_COUNTED),
        isMore: total > MOST_COUNTED,
        ignored,
      };
    },
  };
}

async function hitsIn(
  found: readonly number[],
  phrases: readonly string[],
  query: Kysely<Schema>,
): Promise<SearchHit[]> {
  const places = found.map(readRow);
  const articles = await titlesOf([...new Set(places.map(({ articleId }) => articleId))], query);
  const hits: SearchHit[] = [];
  for (const { articleId, index, fix } of places) {
    const article = articles.get(articleId);
    if (article === undefined) continue;
    const of = { articleId, articleTitle: article.title, archived: article.archived };
    if (index === undefined) {
      hits.push({ ...of, where: 'title', text: article.title, spans: placesOf(article.title, phrases) });
      continue;
    }
    const hit = fix
      ? await fixAt(articleId, index, phrases, query)
      : await textAt(article.raw, { articleId, index }, phrases, query);
    if (hit !== undefined) hits.push({ ...of, index, ...hit });
  }
  return hits;
}

async function titlesOf(ids: readonly number[], query: Kysely<Schema>): Promise<ReadonlyMap<number, Titled>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .selectFrom('articles')
    .leftJoin('held_article_details', 'held_article_details.article_id', 'articles.id')
    .select(['articles.id', 'articles.title', 'articles.raw', 'held_article_details.archived'])
    .where('articles.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, title, raw, archived }) => [id, { title, raw, archived: archived === 1 }]));
}

type Found = Pick<SearchHit, 'where' | 'text' | 'spans'> | undefined;

async function fixAt(
  articleId: number,
  index: number,
  phrases: readonly string[],
  query: Kysely<Schema>,
): Promise<Found> {
  const row = await query
    .selectFrom('decisions')
    .select('post_edit')
    .where('article_id', '=', articleId)
    .where('segment_index', '=', index)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const text = row?.post_edit ?? undefined;
  return text === undefined ? undefined : { where: 'fix', text, spans: placesOf(text, phrases) };
}

async function textAt(
  raw: string,
  { articleId, index }: { readonly articleId: number; readonly index: number },
  phrases: readonly string[],
  query: Kysely<Schema>,
): Promise<Found> {
  const row = await query
    .selectFrom('segments')
    .select(['span_start', 'span_end', 'source'])
    .where('article_id', '=', articleId)
    .where('idx', '=', index)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const text = raw.slice(row.span_start, row.span_end);
  const spans = placesOf(text, phrases);
  if (spans.length > 0 || row.source === null) return { where: 'text', text, spans };
  return { where: 'source', text: row.source, spans: placesOf(row.source, phrases) };
}
