/** Hashes of texts and numbers as 32-bit integers; no strings are built. */

// Looked up once: a look-up of a global in every hash costs more than the hash where code runs in a sandbox.
const { imul } = Math;

/** FNV-1a over code units `from` … `to` of a text. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** One hash of a seed (a small number) and two values; murmur3's finaliser at the end. */
export function hashOf(seed: number, first: number, second: number): number {
  const hash = imul(imul(seed, 0x9e3779b1) ^ first, 0x01000193) ^ second;
  return mixed(imul(hash, 0x85ebca6b));
}

function mixed(value: number): number {
  let hash = imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
