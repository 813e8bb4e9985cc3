import { NotFoundError } from '../errors.ts';
import type { FileFault } from '../exchange/faults.ts';
import { MACHINE_GERMAN, readTmx, tmx, type WrittenPair } from '../exchange/tmx.ts';
import { decodeFile } from '../formats/decode.ts';
import type { MemoryImport, MemoryPair } from '../model.ts';
import { isoTime, type Parts } from './parts.ts';

/** The translation memory as other programs hand it over and take it. */
export interface PairMemory {
  /**
   * Takes in a TMX file: all of its pairs, or none where the file is broken. Pairs that are here already are left out.
   *
   * @param file - its bytes; or what gives its text from the beginning, in pieces, and is called twice, for a file is
   *   looked through before any of it is kept
   * @throws {InputError} where its bytes are no text
   */
  importPairs(name: string, file: Uint8Array | (() => Pieces), editor?: string): Promise<PairImport>;
  /** Files of pairs that count, newest first. */
  memoryImports(): Promise<readonly MemoryImport[]>;
  /** @throws {NotFoundError} where no such import counts any more */
  withdrawImport(id: number, editor?: string): Promise<void>;
  /** The fixes of this house that hold, and all pairs taken in, as one TMX file. */
  exportMemory(version: string): AsyncIterable<string>;
}

/** A text, in pieces. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

export type PairImport =
  /** `others`: units without a German sentence, or without another. */
  | {
      readonly kind: 'taken';
      readonly id: number;
      readonly added: number;
      readonly known: number;
      readonly others: number;
    }
  /** Nothing was taken in. */
  | { readonly kind: 'refused'; readonly fault: FileFault };

/** Pairs written in one transaction, and read at once. */
const BATCH = 1_000;

export function pairMemory({ store, now }: Parts): PairMemory {
  return {
    async importPairs(name, file, editor) {
      const open = file instanceof Uint8Array ? textOf(file, name) : file;
      const { fault, others } = await readThrough(open, () => Promise.resolve());
      if (fault !== undefined) return { kind: 'refused', fault };
      const id = await store.beginImport(name, editor, isoTime(now()));
      let [added, read] = [0, 0];
      await readThrough(open, async (pairs) => {
        added += await store.addPairs(id, pairs);
        read += pairs.length;
      });
      await store.endImport(id, 'kept', editor, isoTime(now()));
      return { kind: 'taken', id, added, known: read - added, others };
    },

    memoryImports: () => store.imports(),

    async withdrawImport(id, editor) {
      const counts = (await store.imports()).some((one) => one.id === id);
      if (!counts || !(await store.endImport(id, 'withdrawn', editor, isoTime(now()))))
        throw new NotFoundError(`import ${id}`);
    },

    async *exportMemory(version) {
      yield tmx.head(version);
      for await (const pair of fixes(store)) yield tmx.unit(pair);
      for await (const pair of pairs(store)) yield tmx.unit(pair);
      yield tmx.foot;
    },
  };
}

function textOf(bytes: Uint8Array, name: string): () => Pieces {
  const { text } = decodeFile(bytes, name);
  return () => [text];
}

/** Hands over the pairs of a file some at a time. */
async function readThrough(
  open: () => Pieces,
  take: (pairs: readonly MemoryPair[]) => Promise<void>,
): Promise<{ readonly fault: FileFault | undefined; readonly others: number }> {
  let waiting: MemoryPair[] = [];
  const reader = readTmx((pair) => waiting.push(pair));
  for await (const piece of open()) {
    reader.write(piece);
    if (waiting.length < BATCH) continue;
    await take(waiting);
    waiting = [];
  }
  reader.end();
  if (waiting.length > 0) await take(waiting);
  return { fault: reader.fault(), others: reader.others() };
}

async function* fixes(store: Parts['store']): AsyncIterable<WrittenPair> {
  for await (const { text, postEdit, editor, decidedAt, source } of paged((after) =>
    store.fixesAfter(after, BATCH),
  ))
    yield {
      language: MACHINE_GERMAN,
      text,
      postEdit,
      decidedAt,
      ...(editor === undefined ? {} : { editor }),
      ...(source === undefined ? {} : { source }),
    };
}

function pairs(store: Parts['store']): AsyncIterable<WrittenPair> {
  return paged((after) => store.pairsAfter(after, BATCH));
}

async function* paged<Item extends { readonly id: number }>(
  next: (after: number) => Promise<readonly Item[]>,
): AsyncIterable<Item> {
  let after = 0;
  for (;;) {
    const page = await next(after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield* page;
    after = last.id;
  }
}
