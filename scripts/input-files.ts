import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { InputError } from '../server/errors.ts';

/** A file to be repaired. */
export interface InputFile {
  readonly path: string;
  /** Where it stands in the folder that was named, or its own name: its place in the output folder. */
  readonly name: string;
}

/** A path from which nothing could be read, and why. */
export interface Unread {
  readonly path: string;
  readonly fault: unknown;
}

/** Largest file that is read, in bytes; far above the longest article, low enough for any memory. */
const LARGEST_FILE = 64 * 2 ** 20;

/**
 * Files named one by one, and in folders all files of the known kinds, in the order of their names. A file that is
 * named twice stands once.
 */
export async function expand(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<{ readonly files: InputFile[]; readonly unread: Unread[] }> {
  const files = new Map<string, InputFile>();
  const unread: Unread[] = [];
  for (const path of paths) {
    try {
      const found = (await stat(path)).isDirectory() ? await filesUnder(path, extensions) : [path];
      if (found.length === 0)
        throw new InputError('no-files', `no ${extensions.join(', ')} file in this folder`, { path });
      for (const file of found)
        if (!files.has(file)) files.set(file, { path: file, name: relative(path, file) || basename(file) });
    } catch (fault) {
      unread.push({ path, fault });
    }
  }
  return { files: [...files.values()], unread };
}

async function filesUnder(folder: string, extensions: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .filter(({ name }) => extensions.some((extension) => name.toLowerCase().endsWith(extension)))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** @throws {InputError} where it is no ordinary file, or too large to be an article */
export async function readInput(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  const { size } = found;
  if (!found.isFile()) throw new InputError('no-file', 'this is not a file', { path });
  if (size > LARGEST_FILE)
    throw new InputError('too-large', `${size} bytes; at most ${LARGEST_FILE} can be an article`, { path });
  return readFile(path);
}
