import { CompiledQuery, type Kysely } from 'kysely';
import { fold, trigrams } from './fold.ts';
import type { Schema } from './schema.ts';

/** Rows of a full-text table that share rare trigrams of a text, those with the most first, at most `limit`. */
export type Near = (text: string, limit: number) => Promise<readonly number[]>;

/** A full-text table of FTS5 with trigrams, and where its texts stand. Nothing is ever deleted from either. */
export interface Indexed {
  readonly index: 'fix_texts' | 'memory_pair_texts';
  /** What a query of its `text` column begins with; an index of one column knows no columns. */
  readonly column: string;
  readonly texts: 'decisions' | 'memory_pairs';
}

/** Texts of the sample with a trigram. */
type Counts = ReadonlyMap<string, number>;

/** Texts from which it is judged how rare a trigram is. */
const SAMPLE = 1000;
/** Looked up together, two by two: an edit of one word leaves the pairs without it. */
const PAIRS = 3;
const PAIR = 2;
/** Rows of a pair, newest first. */
const MOST = 256;
const MANY = 50_000;
/** Of trigrams that have nothing to do with each other; those of one sentence stand together more often. */
const HOPED = 16;

/**
 * A text is found by pairs of its rarest trigrams, each of another word. How rare they are is judged from a sample, so
 * that no list of a common trigram is ever read to be counted; SQLite walks the rarer of two lists and skips in the other.
 */
export function createNear(query: Kysely<Schema>, { index, column, texts }: Indexed): Near {
  const LAST = `SELECT coalesce(max(id), 0) AS last FROM ${texts}`;
  const SAMPLED = `SELECT text FROM ${texts} WHERE id IN (SELECT value FROM json_each(?))`;
  // as one text: hundreds of rows cost more to hand over than to find
  const HAVING = `SELECT json_group_array(id) AS ids FROM (
    SELECT rowid AS id FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid DESC LIMIT ${MOST})`;
  const ANY = `SELECT 1 FROM ${index} WHERE ${index} MATCH ? LIMIT 1`;
  const asked = (trigrams: readonly string[]): string => `${column}(${trigrams.map(quoted).join(' AND ')})`;
  /** Trigrams outside the sample that some text has. */
  const seen = new Set<string>();
  let sample: { readonly counts: Counts; readonly last: number } | undefined;

  /** Taken anew when there are twice as many texts. */
  async function counts(): Promise<Counts> {
    const [row] = await rows<{ last: number }>(query, LAST, []);
    const last = row?.last ?? 0;
    if (sample !== undefined && last < 2 * sample.last) return sample.counts;
    const step = Math.max(1, last / SAMPLE);
    const ids = Array.from({ length: Math.min(SAMPLE, last) }, (_, i) => Math.floor(i * step) + 1);
    const found = new Map<string, number>();
    for (const { text } of await rows<{ text: string }>(query, SAMPLED, [JSON.stringify(ids)]))
      for (const trigram of trigrams(fold(text)).keys()) found.set(trigram, (found.get(trigram) ?? 0) + 1);
    sample = { counts: found, last };
    return found;
  }

  /** Without those of no text at all: a slip of the pen makes new ones, and nothing is found by them. */
  async function known(found: ReadonlyMap<string, number>, sampled: Counts): Promise<Map<string, number>> {
    const kept = new Map<string, number>();
    for (const [trigram, word] of found) {
      if (!sampled.has(trigram) && !seen.has(trigram)) {
        const [row] = await rows(query, ANY, [asked([trigram])]);
        if (row === undefined) continue;
        seen.add(trigram);
      }
      kept.set(trigram, word);
    }
    return kept;
  }

  async function having(trigrams: readonly string[]): Promise<readonly number[]> {
    const [row] = await rows<{ ids: string }>(query, HAVING, [asked(trigrams)]);
    // SQLite's own list of numbers
    return JSON.parse(row?.ids ?? '[]') as number[];
  }

  return async (text, limit) => {
    const sampled = await counts();
    const texts = sample?.last ?? 0;
    const picked = rarest(await known(trigrams(fold(text)), sampled), sampled);
    const hits = new Map<number, number>();
    for (const group of groups(picked)) {
      // where lists are long: what two of them lead to is what was meant, and the third would only add to it
      if (texts > MANY && [...hits.values()].some((count) => count > 1)) break;
      let size = startOf(group, sampled, texts);
      let ids = await having(group.slice(0, size));
      while (ids.length === MOST && size < group.length) ids = await having(group.slice(0, ++size));
      for (const id of ids) hits.set(id, (hits.get(id) ?? 0) + 1);
    }
    return [...hits]
      .sort(([a, hitsOfA], [b, hitsOfB]) => hitsOfB - hitsOfA || b - a)
      .slice(0, limit)
      .map(([id]) => id);
  };
}

/** The rarest trigram of each word, then the second of each, and so on; of each round the rarest first. */
function rarest(found: ReadonlyMap<string, number>, counts: Counts): readonly string[] {
  const count = (trigram: string): number => counts.get(trigram) ?? 0;
  const byWord = new Map<number, string[]>();
  for (const [trigram, word] of found) byWord.set(word, [...(byWord.get(word) ?? []), trigram]);
  const words = [...byWord.values()].map((own) => own.sort((a, b) => count(a) - count(b)));
  const picked: string[] = [];
  for (let round = 0; picked.length < PAIR * PAIRS; round++) {
    const next = words.flatMap((own) => own[round] ?? []).sort((a, b) => count(a) - count(b));
    if (next.length === 0) break;
    picked.push(...next.slice(0, PAIR * PAIRS - picked.length));
  }
  return picked;
}

/** How many of a group are asked for at once: as few as are hoped to have not too many texts together. */
function startOf(group: readonly string[], counts: Counts, texts: number): number {
  let together = texts;
  for (const [i, trigram] of group.entries()) {
    together *= Math.max(counts.get(trigram) ?? 0, 0.5) / Math.min(texts, SAMPLE);
    if (i + 1 >= PAIR && together < HOPED) return i + 1;
  }
  return group.length;
}

/**
 * Pairs, each of a rare one and a common one, so that no pair is common; behind each the two that are added where it is
 * common all the same.
 */
function groups(picked: readonly string[]): readonly (readonly string[])[] {
  const half = Math.ceil(picked.length / 2);
  return picked.slice(0, half).map((first, i) => {
    const rest = [i + half, i + 1, i + half + 1].flatMap((at) => picked[at % picked.length] ?? []);
    return [...new Set([first, ...rest])];
  });
}

/** A string of the query language of FTS5; within it nothing but the quotation mark is special. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What a statement in SQLite's own words finds. */
export async function rows<Row>(
  query: Kysely<Schema>,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  return (await query.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows;
}
