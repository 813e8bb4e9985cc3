import { Router } from 'express';
import type { Words } from '../locale/index.ts';
import type { FolderListing, ImportedFile, ImportView } from '../workbench/importing.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { REFRESH } from './batches.ts';
import { reasonIn } from './faults.ts';
import { field, plainForm, query } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';
import { show } from './render.ts';

/** A folder of the machine that the house runs on, before anything is taken in from it. */
export interface FolderPage {
  /** '' where none was configured. */
  readonly root: string;
  readonly path: string;
  readonly upHref: string;
  readonly folders: readonly { readonly name: string; readonly href: string }[];
  /** Files that can be taken in. */
  readonly count: number;
  /** „12 .html (340 kB)“. */
  readonly kinds: readonly string[];
  readonly remarks: readonly string[];
}

/** Files from a folder on their way in. */
export interface ImportPage {
  readonly here: string;
  readonly path: string;
  readonly state: ImportView['state'];
  readonly done: number;
  readonly total: number;
  readonly summary: string;
  /** Files in which the program failed. */
  readonly failed: readonly string[];
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly taken: readonly { readonly path: string; readonly href: string }[];
}

const KILOBYTE = 1000;

export function folders(workbench: Workbench): Router {
  const router = Router();

  router.get('/import', async (req, res) => {
    const { t } = localsOf(res);
    const root = workbench.importRoot();
    if (root === undefined) {
      const nothing = { root: '', path: '', upHref: '', folders: [], count: 0, kinds: [], remarks: [] };
      await show(res, 'import', nothing);
      return;
    }
    const listing = await workbench.lookInto(pathIn(query(req, 'folder')));
    await show(res, 'import', { root, ...folderPart(listing, extensionsOf(workbench), t) });
  });

  router.post('/import', plainForm, async (req, res) => {
    const id = await workbench.startImport(pathIn(field(req, 'folder')));
    res.redirect(303, `/import/${id}`);
  });

  router.get('/import/:import', async (req, res) => {
    const { t } = localsOf(res);
    const { id, path, state, done, total } = await workbench.import(req.params.import);
    if (state === 'running') res.set('Refresh', REFRESH);
    const of = (kind: ImportedFile['kind']): number => done.filter((file) => file.kind === kind).length;
    await show(res, 'import-run', {
      here: `/import/${id}`,
      path,
      state,
      done: done.length - of('failed'),
      total,
      summary: t.folders.summary(of('taken'), of('known'), of('refused')),
      failed: done.flatMap(({ kind, path }) => (kind === 'failed' ? [path] : [])),
      refused: done.flatMap((file) =>
        file.kind === 'refused' ? [{ path: file.path, reason: reasonIn(file.refusal, t) }] : [],
      ),
      taken: done.flatMap((file) =>
        file.kind === 'taken' ? [{ path: file.path, href: articlePath(file.articleId) }] : [],
      ),
    });
  });

  const on = (deed: string, act: (id: string) => Promise<void>): void => {
    router.post(`/import/:import/${deed}`, plainForm, async (req, res) => {
      const id = String(req.params['import']);
      await act(id);
      res.redirect(303, `/import/${encodeURIComponent(id)}`);
    });
  };
  on('stop', workbench.stopImport);
  on('resume', workbench.resumeImport);

  return router;
}

const extensionsOf = (workbench: Workbench): string[] =>
  workbench.formats().flatMap(({ extensions }) => extensions);

/** A path as a person writes it: with `\` on some systems, with or without borders. */
function pathIn(text: string): string {
  return text
    .trim()
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '')
    .join('/');
}

const folderPath = (path: string): string =>
  path === '' ? '/import' : `/import?${new URLSearchParams({ folder: path }).toString()}`;

function folderPart(
  { path, folders, files, links, isMore }: FolderListing,
  extensions: readonly string[],
  t: Words,
): Omit<FolderPage, 'root'> {
  const kinds = new Map<string, { count: number; bytes: number }>();
  let others = 0;
  for (const file of files) {
    const end = extensions.find((extension) => file.path.toLowerCase().endsWith(extension));
    if (end === undefined) others += 1;
    else {
      const kind = kinds.get(end) ?? { count: 0, bytes: 0 };
      kinds.set(end, { count: kind.count + 1, bytes: kind.bytes + file.bytes });
    }
  }
  const last = path.lastIndexOf('/');
  return {
    path,
    upHref: path === '' ? '' : folderPath(last < 0 ? '' : path.slice(0, last)),
    folders: folders.map((name) => ({ name, href: folderPath(path === '' ? name : `${path}/${name}`) })),
    count: files.length - others,
    kinds: Array.from(kinds, ([end, { count, bytes }]) =>
      t.folders.kind(count, end, Math.max(1, Math.round(bytes / KILOBYTE))),
    ),
    remarks: [
      ...(others > 0 ? [t.folders.others(others)] : []),
      ...(links > 0 ? [t.folders.links(links)] : []),
      ...(isMore ? [t.folders.more] : []),
    ],
  };
}
