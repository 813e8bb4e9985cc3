import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ConfigError, InputError, NotFoundError } from './errors.ts';

/** The one folder of this machine that articles may be taken in from, with all that lies in it. */
export interface Folders {
  /** As it was configured. */
  readonly root: string;
  /**
   * What lies in a folder and below it. Links are counted and never followed, hidden names left out.
   *
   * @param path - from the root, with `/`; `''` is the root
   * @throws {NotFoundError} where there is no such folder, or a link leads to it
   */
  list(path: string): Promise<FolderListing>;
  /**
   * The bytes of a file.
   *
   * @throws {NotFoundError} where there is no such file, or a link leads to it
   * @throws {InputError} where it is too large, or may not be read
   */
  read(path: string): Promise<Uint8Array>;
}

export interface FolderListing {
  readonly path: string;
  /** Names of the folders in it, in order. */
  readonly folders: readonly string[];
  /** In it and below, in order; paths from the root. */
  readonly files: readonly FoundFile[];
  /** Links, which nobody follows. */
  readonly links: number;
  /** There are more files, or deeper folders, than are listed. */
  readonly isMore: boolean;
}

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

const MOST_FILES = 2_000;
const DEEPEST = 12;
/** Larger than any article may be. */
const LARGEST = 8 * 1024 * 1024;

/**
 * @throws {ConfigError} where there is no such folder
 */
export async function openFolders(root: string): Promise<Folders> {
  const real = await realpath(root).catch(() => undefined);
  if (real === undefined || !(await stat(real)).isDirectory())
    throw new ConfigError(`KLARTEXT_IMPORT_ROOT: there is no folder ${root}`);

  /** Where a path leads; nothing on the way may be a link. */
  async function within(path: string): Promise<string> {
    const parts = path.split('/').filter((part) => part !== '');
    if (parts.some((part) => part.startsWith('.') || part.includes('\0') || part.includes(sep)))
      throw new NotFoundError('folder');
    const wanted = join(real ?? '', ...parts);
    if ((await realpath(wanted).catch(() => undefined)) !== wanted) throw new NotFoundError('folder');
    return wanted;
  }

  return {
    root,

    async list(path) {
      const start = await within(path);
      if (!(await stat(start)).isDirectory()) throw new NotFoundError('folder');
      const prefix = path.split('/').filter((part) => part !== '');
      const found = { files: [] as FoundFile[], links: 0, isMore: false };
      const walk = async (parts: readonly string[], depth: number): Promise<string[]> => {
        const entries = await readdir(join(real, ...parts), { withFileTypes: true }).catch(() => []);
        const shown = entries.filter(({ name }) => !name.startsWith('.'));
        shown.sort((a, b) => (a.name < b.name ? -1 : 1));
        found.links += shown.filter((entry) => entry.isSymbolicLink()).length;
        for (const entry of shown.filter((one) => one.isFile())) {
          if (found.files.length >= MOST_FILES) found.isMore = true;
          else {
            const at = [...parts, entry.name];
            const { size } = await stat(join(real, ...at)).catch(() => ({ size: 0 }));
            found.files.push({ path: at.join('/'), bytes: size });
          }
        }
        const folders = shown.filter((entry) => entry.isDirectory()).map(({ name }) => name);
        for (const name of folders) {
          if (depth >= DEEPEST || found.files.length >= MOST_FILES) found.isMore = true;
          else await walk([...parts, name], depth + 1);
        }
        return folders;
      };
      const folders = await walk(prefix, 0);
      return { path: prefix.join('/'), folders, ...found };
    },

    async read(path) {
      const file = await within(path);
      // A link that took the file's place meanwhile is not followed, and a pipe keeps nobody waiting.
      const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
      const handle = await open(file, flags).catch(() => undefined);
      if (handle === undefined)
        throw new InputError('unreadable', 'Die Datei lässt sich nicht lesen; sie blieb, wie sie ist.');
      try {
        const { size } = await handle.stat();
        if (size > LARGEST)
          throw new InputError(
            'file-too-large',
            'Die Datei ist größer als 8 MB. Teilen Sie den Artikel auf.',
          );
        return await handle.readFile();
      } finally {
        await handle.close();
      }
    },
  };
}
