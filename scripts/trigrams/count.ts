/** Sorted distinct n-grams with their counts. */
export interface Counts {
  /** `context * SHIFT + word`, ascending: context is a symbol for bigrams, the rank of a bigram for trigrams. */
  readonly keys: Float64Array;
  readonly counts: Uint32Array;
  /** For each context where its n-grams start; one more at the end. */
  readonly starts: Uint32Array;
}

/** Above every symbol's number. */
export const SHIFT = 2 ** 20;
const START_ID = 0;

export const contextOf = (key: number): number => Math.floor(key / SHIFT);
export const wordOf = (key: number): number => key % SHIFT;

/** Counts neighbours in a stream of sentences, each from symbol 0 to symbol 1. */
export function countBigrams(ids: Int32Array, symbols: number): Counts {
  return count(symbols, ids.length, function* (): Generator<number> {
    for (let at = 1; at < ids.length; at++)
      if (ids[at] !== START_ID) yield (ids[at - 1] ?? 0) * SHIFT + (ids[at] ?? 0);
  });
}

/** Counts three in a row; the context is the rank of the first two among `bigrams`. */
export function countTrigrams(ids: Int32Array, bigrams: Counts): Counts {
  return count(bigrams.keys.length, ids.length, function* (): Generator<number> {
    for (let at = 2; at < ids.length; at++) {
      if (ids[at] === START_ID || ids[at - 1] === START_ID) continue;
      yield rankOf(bigrams, ids[at - 2] ?? 0, ids[at - 1] ?? 0) * SHIFT + (ids[at] ?? 0);
    }
  });
}

/** Where an n-gram stands in its counts; -1 where it was not seen. */
export function rankOf({ keys, starts }: Counts, context: number, word: number): number {
  const key = context * SHIFT + word;
  let low = starts[context] ?? 0;
  let high = starts[context + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}

function count(contexts: number, atMost: number, keysOf: () => Generator<number>): Counts {
  const all = new Float64Array(atMost);
  let length = 0;
  for (const key of keysOf()) all[length++] = key;
  const sorted = all.subarray(0, length).sort();
  let distinct = 0;
  for (let at = 0; at < length; at++) if (sorted[at] !== sorted[at - 1]) distinct++;
  const keys = new Float64Array(distinct);
  const counts = new Uint32Array(distinct);
  const starts = new Uint32Array(contexts + 1);
  let rank = -1;
  for (let at = 0; at < length; at++) {
    const key = sorted[at] ?? 0;
    if (key !== keys[rank]) {
      keys[++rank] = key;
      starts[contextOf(key) + 1]!++;
    }
    counts[rank]!++;
  }
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1] ?? 0;
  return { keys, counts, starts };
}
