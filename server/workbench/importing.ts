import { InputError, NotFoundError, type Refusal } from '../errors.ts';
import type { FolderListing, Folders } from '../folders.ts';
import type { Parts } from './parts.ts';
import { createRuns, type RunState } from './runs.ts';
import type { Workbench } from './workbench.ts';

export type { FolderListing, FoundFile } from '../folders.ts';

/** What became of one file; `failed`: by a fault of the program. */
export type ImportedFile = { readonly path: string } & (TakenIn | { readonly kind: 'failed' });

type TakenIn =
  | { readonly kind: 'taken' | 'known'; readonly articleId: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface ImportView {
  readonly id: string;
  readonly path: string;
  readonly state: RunState;
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
  /** @throws {NotFoundError} where no such import was ever begun */
  import(id: string): Promise<ImportView>;
  /** Goes on with an import that has ended before it was through, and tries again what has failed. */
  resumeImport(id: string): Promise<void>;
  stopImport(id: string): Promise<void>;
  stopAllImports(): Promise<void>;
}

export function importing(parts: Parts, { submit, find }: Pick<Workbench, 'submit' | 'find'>): Importing {
  const extensions = parts.formats.flatMap((format) => format.extensions);

  function folders(): Folders {
    if (parts.folders === undefined) throw new NotFoundError('a folder to take in from');
    return parts.folders;
  }

  async function takeIn(path: string): Promise<TakenIn> {
    try {
      const bytes = await folders().read(path);
      const known = await find(bytes);
      if (known !== undefined) return { kind: 'known', articleId: known };
      const name = path.slice(path.lastIndexOf('/') + 1);
      return { kind: 'taken', articleId: await submit({ file: { name, bytes } }) };
    } catch (error) {
      if (error instanceof InputError) return { kind: 'refused', refusal: refusalOf(error) };
      if (!(error instanceof NotFoundError)) throw error;
      const gone = new InputError('file-gone', 'Die Datei ist nicht mehr da.');
      return { kind: 'refused', refusal: refusalOf(gone) };
    }
  }

  const runs = createRuns<string, TakenIn>('import', takeIn, parts);

  return {
    importRoot: () => parts.folders?.root,
    lookInto: (path) => folders().list(path),

    async startImport(path) {
      const listing = await folders().list(path);
      const files = listing.files
        .map((file) => file.path)
        .filter((name) => extensions.some((end) => name.toLowerCase().endsWith(end)));
      return runs.begin(listing.path, files);
    },

    async import(id) {
      const { title, state, things, outcomes } = await runs.look(id);
      const done = things.flatMap((path, place): ImportedFile[] => {
        const outcome = outcomes.get(place);
        return outcome === undefined ? [] : [{ path, ...outcome }];
      });
      return { id, path: title, state, done, total: things.length };
    },

    resumeImport: (id) => runs.resume(id),
    stopImport: (id) => runs.stop(id),
    stopAllImports: () => runs.stopAll(),
  };
}

/** As it is kept: an error's message would get lost on the way into the store. */
const refusalOf = ({ code, details, message }: InputError): Refusal => ({ code, details, message });
