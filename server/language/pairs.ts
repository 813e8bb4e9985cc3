import { COUNTS } from './levels.ts';
import { section, section32, type Sections } from './sections.ts';

// Looked up once: a look-up of a global in every hash costs more than the hash where code runs in a sandbox.
const { imul } = Math;

export const PAIR_SECTIONS = ['hashes', 'levels'] as const;
const BUCKET_BITS = 16;

/**
 * How often one word follows another: `(first, second) → count`, 0 where the pair was not seen often enough.
 * Pairs are kept as 32-bit hashes, so that one unseen pair in some thousands is taken for a seen one.
 */
export function openPairs(sections: Sections): (first: string, second: string) => number {
  const hashes = section32(sections, 'hashes');
  const levels = section(sections, 'levels');
  const buckets = bucketsOf(hashes);
  return (first, second) => {
    const hash = hashPair(first, second);
    const bucket = hash >>> (32 - BUCKET_BITS);
    let low = buckets[bucket] ?? 0;
    let high = buckets[bucket + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((hashes[middle] ?? 0) < hash) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === hash ? (COUNTS[levels[low] ?? 0] ?? 0) : 0;
  };
}

/** FNV-1a over the code units of both words, mixed at the end (murmur3's finaliser); numbers count as `0`. */
export function hashPair(first: string, second: string): number {
  let hash = mix(0x811c9dc5, first);
  hash = mix(imul(hash ^ 0x20, 0x01000193), second);
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function mix(seed: number, word: string): number {
  let hash = seed;
  const text = isDigit(word.charCodeAt(0)) ? '0' : word;
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** For each value of the top bits, where its hashes start. */
function bucketsOf(hashes: Uint32Array): Uint32Array {
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (let i = 0; i < hashes.length; i++) {
    const next = ((hashes[i] ?? 0) >>> (32 - BUCKET_BITS)) + 1;
    buckets[next] = (buckets[next] ?? 0) + 1;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] ?? 0) + (buckets[i - 1] ?? 0);
  return buckets;
}
