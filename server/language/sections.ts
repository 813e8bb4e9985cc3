import { DataError } from '../errors.ts';

// Looked up once: a look-up of a global in every hash costs more than the hash where code runs in a sandbox.
const { imul } = Math;

/**
 * The house's binary files: `KLTX`, a version, the length of the head, the head (the kind, then `section=length` for
 * each section), the sections of bytes, each at a multiple of 4, and a checksum over all before it. Numbers are little-endian, as typed arrays are on every machine that Node runs on.
 */
const MAGIC = 0x58544c4b;
const VERSION = 1;

/** The named parts of one file, in the order in which they were written. */
export type Sections = ReadonlyMap<string, Uint8Array>;

/** A file of sections as bytes; its length is a multiple of 4. */
export function writeSections(kind: string, sections: Sections): Uint8Array {
  const head = new TextEncoder().encode(
    [kind, ...[...sections].map(([name, bytes]) => `${name}=${bytes.length}`)].join(' '),
  );
  const lengths = [head.length, ...[...sections.values()].map((bytes) => bytes.length)];
  const total = 12 + lengths.reduce((sum, length) => sum + padded(length), 0) + 4;
  const file = new Uint8Array(total);
  new Uint32Array(file.buffer, 0, 3).set([MAGIC, VERSION, head.length]);
  let at = 12;
  for (const bytes of [head, ...sections.values()]) {
    file.set(bytes, at);
    at += padded(bytes.length);
  }
  new Uint32Array(file.buffer, at, 1)[0] = checksum(file.subarray(0, at));
  return file;
}

/**
 * The sections of a file, as views into `file`.
 *
 * @param name - how the file is called in messages
 * @param names - sections that must be there
 * @throws {DataError} naming the file and what was expected, if it is cut off, changed, of another kind or version
 */
export function readSections(
  name: string,
  kind: string,
  file: Uint8Array,
  names: readonly string[],
): Sections {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  if (bytes.length < 16 || bytes.length % 4 !== 0)
    throw broken(name, kind, `a file of at least 16 bytes in groups of four, found ${bytes.length} bytes`);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  if (words[0] !== MAGIC) throw broken(name, kind, 'the letters KLTX at its start');
  if (words[1] !== VERSION) throw broken(name, kind, `version ${VERSION}, found ${words[1]}`);
  const end = bytes.length - 4;
  if (words.at(-1) !== checksum(bytes.subarray(0, end)))
    throw broken(name, kind, 'the checksum of its end: the file is cut off or was changed');
  return cut(name, kind, bytes, names);
}

function cut(name: string, kind: string, bytes: Uint8Array, names: readonly string[]): Sections {
  const headLength = new Uint32Array(bytes.buffer, bytes.byteOffset, 3)[2] ?? 0;
  const [found, ...parts] = new TextDecoder().decode(bytes.subarray(12, 12 + headLength)).split(' ');
  if (found !== kind) throw broken(name, kind, `kind "${kind}", found "${found}"`);
  const sections = new Map<string, Uint8Array>();
  let at = 12 + padded(headLength);
  for (const part of parts) {
    const [section = '', length] = part.split('=');
    sections.set(section, bytes.subarray(at, at + Number(length)));
    at += padded(Number(length));
  }
  for (const wanted of names) if (!sections.has(wanted)) throw broken(name, kind, `a section "${wanted}"`);
  return sections;
}

/** A section's bytes; the reader has checked that it is there. */
export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (bytes === undefined) throw new RangeError(`no section "${name}"`);
  return bytes;
}

/** A section as 32-bit numbers, a view. */
export function section32(sections: Sections, name: string): Uint32Array {
  const bytes = section(sections, name);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** A section as 16-bit numbers, a view. */
export function section16(sections: Sections, name: string): Uint16Array {
  const bytes = section(sections, name);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

/** The bytes of a typed array, a view. */
export function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function broken(name: string, kind: string, expected: string): DataError {
  return new DataError(
    `${name}: expected ${expected}. Rebuild it (see data/NOTICE.md) or take it from the repository again; kind "${kind}".`,
  );
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** FNV-1a, four bytes at a step. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = imul(sum ^ (words[i] ?? 0), 0x01000193);
  return sum >>> 0;
}
