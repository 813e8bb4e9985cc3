import { openStore } from '../db/store.ts';
import { MACHINE_GERMAN } from './exchange/tmx.ts';
import type { MemoryPair } from './model.ts';
import type { Store, StoredPair } from './store.ts';
import { memoryKey } from './text/key.ts';
import { similarity } from './text/similarity.ts';

/** How many near pairs of the memory are looked at for one segment. */
const NEAR = 8;
/** Less like than this, no pair is offered. */
const LEAST_MATCH = 50;

/** A pair of the memory that was found for a text. */
export interface Hit {
  /** Machine German or a source text, and what stands for it. */
  readonly text: string;
  readonly postEdit: string;
  /** 0..100. */
  readonly match: number;
  readonly editor?: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** The file that it came in with; absent for decisions of this house. */
  readonly importName?: string;
  readonly ofSource?: true;
}

/** Fixes of the same sentence and of sentences like it, and translations of its source; likeliest first. */
export async function lookUp(store: Store, text: string, source?: string): Promise<readonly Hit[]> {
  const [german, foreign] = await Promise.all([
    lookUpText(store, text),
    source === undefined ? [] : lookUpSource(store, source),
  ]);
  return [...german, ...foreign].sort((a, b) => b.match - a.match);
}

async function lookUpText(store: Store, text: string): Promise<readonly Hit[]> {
  const key = memoryKey(text);
  const same = await Promise.all([store.fixesByKey(key), machine(store.pairsByKey(key))]);
  // where the sentence itself was decided, those like it say nothing more
  const [fixes, pairs] = same.some((found) => found.length > 0)
    ? same
    : await Promise.all([store.fixesLike(text, NEAR), machine(store.pairsLike(text, NEAR))]);
  return matched([...fixes, ...pairs.map(hitOf)], text);
}

async function lookUpSource(store: Store, source: string): Promise<readonly Hit[]> {
  const same = await foreign(store.pairsByKey(memoryKey(source)));
  const pairs = same.length > 0 ? same : await foreign(store.pairsLike(source, NEAR));
  return matched(
    pairs.map((pair) => ({ ...hitOf(pair), ofSource: true as const })),
    source,
  );
}

async function machine(pairs: Promise<readonly StoredPair[]>): Promise<readonly StoredPair[]> {
  return (await pairs).filter(({ language }) => language === MACHINE_GERMAN);
}

async function foreign(pairs: Promise<readonly StoredPair[]>): Promise<readonly StoredPair[]> {
  return (await pairs).filter(({ language }) => language !== MACHINE_GERMAN);
}

function hitOf({
  text,
  postEdit,
  editor,
  decidedAt,
  importName,
  importedAt,
}: StoredPair): Omit<Hit, 'match'> {
  return {
    text,
    postEdit,
    decidedAt: decidedAt ?? importedAt,
    importName,
    ...(editor === undefined ? {} : { editor }),
  };
}

function matched(hits: readonly Omit<Hit, 'match'>[], text: string): readonly Hit[] {
  return hits
    .map((hit) => ({ ...hit, match: similarity(hit.text, text, LEAST_MATCH) }))
    .filter(({ match }) => match > 0)
    .sort((a, b) => b.match - a.match);
}

/** The memory of a database by itself, for programs that need nothing else of the house. */
export interface Memory {
  /** Takes pairs in, some thousands at a time. */
  fill(pairs: readonly MemoryPair[]): Promise<void>;
  lookUp(text: string): Promise<readonly Hit[]>;
  close(): Promise<void>;
}

/**
 * @param database - path of the file, or `:memory:`
 * @throws {ConfigError} where it cannot be used
 */
export async function openMemory(database: string): Promise<Memory> {
  const store = await openStore(database, { key: memoryKey });
  const begun = new Date(0).toISOString();
  return {
    async fill(pairs) {
      const id = await store.beginImport('pairs', undefined, begun);
      await store.addPairs(id, pairs);
      await store.endImport(id, 'kept', undefined, begun);
    },
    lookUp: (text) => lookUp(store, text),
    close: () => store.close(),
  };
}
