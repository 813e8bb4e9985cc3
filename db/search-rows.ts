/**
 * Row numbers of the index `search_texts`: rising, they lead from the newest article to the oldest, and in each from
 * its title through its sentences.
 */

/** What a row is of. */
export interface SearchRow {
  readonly articleId: number;
  /** Absent: the title. */
  readonly index?: number;
  /** The accepted text, and not the machine text. */
  readonly fix: boolean;
}

/** Rows of an article: a title, and two a sentence; an article has fewer sentences than characters. */
const ROOM = 2 ** 20;
const MOST_ARTICLES = 2 ** 31;
const FIRST_SENTENCE = 2;

export function titleRow(articleId: number): number {
  return (MOST_ARTICLES - articleId) * ROOM;
}

export function textRow(articleId: number, index: number): number {
  return titleRow(articleId) + FIRST_SENTENCE + 2 * index;
}

export function fixRow(articleId: number, index: number): number {
  return textRow(articleId, index) + 1;
}

export function readRow(row: number): SearchRow {
  const place = row % ROOM;
  const articleId = MOST_ARTICLES - Math.floor(row / ROOM);
  if (place < FIRST_SENTENCE) return { articleId, fix: false };
  return { articleId, index: Math.floor((place - FIRST_SENTENCE) / 2), fix: place % 2 === 1 };
}
