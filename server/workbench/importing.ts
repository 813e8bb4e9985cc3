import { InputError, NotFoundError } from '../errors.ts';
import type { FolderListing, Folders } from '../folders.ts';
import { beginWork, createWorks, type LongWork, type WorkState } from './long-work.ts';
import type { Parts } from './parts.ts';
import type { Workbench } from './workbench.ts';

export type { FolderListing, FoundFile } from '../folders.ts';

/** What became of one file. */
export type ImportedFile = { readonly path: string } & (
  | { readonly kind: 'taken' | 'known'; readonly articleId: number }
  | { readonly kind: 'refused'; readonly error: InputError }
);

export interface ImportView {
  readonly id: string;
  readonly path: string;
  readonly state: WorkState;
  readonly done: readonly ImportedFile[];
  readonly total: number;
}

/** Articles from a folder of the machine that the house runs on. */
export interface Importing {
  /** The folder that was configured; undefined where none was, and nothing can be taken in so. */
  importRoot(): string | undefined;
  /** @throws {NotFoundError} where there is no such folder */
  lookInto(path: string): Promise<FolderListing>;
  /**
   * Takes in every file of a folder that is in a format of the house; those that are here already are left as they
   * are. Goes on in the background.
   *
   * @returns the number by which its page asks
   * @throws {NotFoundError} where there is no such folder
   */
  startImport(path: string): Promise<string>;
  /** @throws {NotFoundError} where no such import was begun since the program started */
  import(id: string): ImportView;
  stopImport(id: string): void;
  stopAllImports(): Promise<void>;
}

interface Import {
  readonly id: string;
  readonly path: string;
  readonly work: LongWork<ImportedFile>;
}

export function importing(parts: Parts, { submit, find }: Pick<Workbench, 'submit' | 'find'>): Importing {
  const works = createWorks<Import>();
  const extensions = parts.formats.flatMap((format) => format.extensions);

  function folders(): Folders {
    if (parts.folders === undefined) throw new NotFoundError('a folder to take in from');
    return parts.folders;
  }

  async function takeIn(path: string): Promise<ImportedFile> {
    try {
      const bytes = await folders().read(path);
      const known = await find(bytes);
      if (known !== undefined) return { path, kind: 'known', articleId: known };
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { path, kind: 'taken', articleId: await submit({ file: { name, bytes } }) };
    } catch (error) {
      if (error instanceof InputError) return { path, kind: 'refused', error };
      if (!(error instanceof NotFoundError)) throw error;
      const gone = new InputError('file-gone', 'Die Datei ist nicht mehr da.');
      return { path, kind: 'refused', error: gone };
    }
  }

  function known(id: string): Import {
    const found = works.get(id);
    if (found === undefined) throw new NotFoundError(`import ${id}`);
    return found;
  }

  return {
    importRoot: () => parts.folders?.root,
    lookInto: (path) => folders().list(path),

    async startImport(path) {
      const listing = await folders().list(path);
      const files = listing.files
        .map((file) => file.path)
        .filter((name) => extensions.some((end) => name.toLowerCase().endsWith(end)));
      const id = parts.newRunId();
      works.keep({ id, path: listing.path, work: beginWork(id, files, takeIn) });
      return id;
    },

    import(id) {
      const { path, work } = known(id);
      return { id, path, state: work.state(), done: work.done, total: work.total };
    },

    stopImport: (id) => known(id).work.stop(),

    async stopAllImports() {
      for (const { work } of works.all()) work.stop();
      await Promise.all(works.all().map(({ work }) => work.ended));
    },
  };
}
