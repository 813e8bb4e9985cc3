import { bytesOf, section, section16, type Sections } from './sections.ts';

// Looked up once: a look-up of a global in every hash costs more than the hash where code runs in a sandbox.
const { imul } = Math;

/**
 * A set of hashed n-grams that fits in three bytes an entry: the top bits of a 64-bit hash name a bucket, 16 more bits
 * are kept as its print. An n-gram that is not there is taken for one that is with a chance of about
 * (entries in a bucket) / 65,536.
 */
export interface NgramTable {
  readonly size: number;
  /** Where the n-gram's values stand in the parallel sections; -1 where it is not there. */
  readonly find: (hash: number, other: number) => number;
}

/** Mean number of entries in a bucket, at least; a power of two above it at most. */
const FILL = 4;

/** FNV-1a over the code units, mixed at the end; 32 bits, signed. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Hash of the n-gram with hash `context` and one word more; order matters. */
export function hashNext(context: number, word: number): number {
  return mix(imul(context, 0x9e3779b1) ^ word);
}

/** A second hash of the same n-gram, for its print. */
export function hashOther(context: number, word: number): number {
  return mix(imul(word, 0xc2b2ae3d) + context);
}

/** The finaliser of murmur3. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The table in the sections `<name>-sizes` (entries of each bucket) and `<name>-prints`. */
export function openNgramTable(sections: Sections, name: string): NgramTable {
  const sizes = section(sections, `${name}-sizes`);
  const prints = section16(sections, `${name}-prints`);
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = (starts[i] ?? 0) + (sizes[i] ?? 0);
  const shift = 32 - Math.log2(sizes.length);
  return {
    size: prints.length,
    find(hash, other) {
      const bucket = hash >>> shift;
      const print = other & 0xffff;
      const end = starts[bucket + 1] ?? 0;
      for (let at = starts[bucket] ?? 0; at < end; at++) if (prints[at] === print) return at;
      return -1;
    },
  };
}

/**
 * Lays out a table for `openNgramTable`.
 *
 * @returns the two sections, and for each entry of the table the index of the n-gram that it holds; of n-grams that
 *   cannot be told apart the first stays
 */
export function layNgramTable(
  name: string,
  hashes: Int32Array,
  others: Int32Array,
): { readonly sections: readonly (readonly [string, Uint8Array])[]; readonly order: Uint32Array } {
  const bits = Math.max(1, Math.floor(Math.log2(Math.max(1, hashes.length / FILL))));
  const bucketOf = (entry: number) => (hashes[entry] ?? 0) >>> (32 - bits);
  const printOf = (entry: number) => (others[entry] ?? 0) & 0xffff;
  const buckets: number[][] = Array.from({ length: 2 ** bits }, () => []);
  for (let entry = 0; entry < hashes.length; entry++) buckets[bucketOf(entry)]?.push(entry);
  const kept = buckets.map((entries) =>
    entries
      .sort((a, b) => printOf(a) - printOf(b) || a - b)
      .filter((entry, i) => i === 0 || printOf(entry) !== printOf(entries[i - 1] ?? 0)),
  );
  const order = Uint32Array.from(kept.flat());
  return {
    sections: [
      [`${name}-sizes`, Uint8Array.from(kept, ({ length }) => length)],
      [`${name}-prints`, bytesOf(Uint16Array.from(order, printOf))],
    ],
    order,
  };
}
