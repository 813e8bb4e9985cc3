import { once } from 'node:events';
import { Router, type Response } from 'express';
import { NotFoundError } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { chosenFile, faultLines, type FaultLines } from './file-faults.ts';
import { fileForm, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { show } from './render.ts';

/** The memory as other programs hand it over and take it. */
export interface MemoryPage {
  readonly notice: string;
  /** What is wrong with the file that was refused. */
  readonly faults: FaultLines | undefined;
  readonly imports: readonly {
    readonly name: string;
    readonly pairs: string;
    readonly editor: string;
    readonly iso: string;
    readonly when: string;
    readonly undo: string;
  }[];
}

/** @param version - of this program, for the files that it writes */
export function memory(workbench: Workbench, version: string): Router {
  const router = Router();
  const page = '/fixes/memory';

  router.get(page, async (req, res) => {
    const { t } = localsOf(res);
    const number = (name: string): number | undefined => wholeNumber(query(req, name));
    await showMemory(res, workbench, { notice: noticeOf(number, t) });
  });

  router.post(`${page}/import`, fileForm, async (req, res) => {
    localsOf(res).again = (refusal) => showMemory(res, workbench, { faults: { title: refusal, lines: [] } });
    const { name, bytes } = chosenFile(req);
    const { t, editor } = localsOf(res);
    const outcome = await workbench.importPairs(name, bytes, editor || undefined);
    if (outcome.kind === 'refused') {
      res.status(400);
      await showMemory(res, workbench, { faults: faultLines([outcome.fault], t) });
      return;
    }
    const { added, known, others } = outcome;
    res.redirect(303, `${page}?taken=${added}&known=${known}&others=${others}`);
  });

  router.post(`${page}/:import/undo`, plainForm, async (req, res) => {
    const id = wholeNumber(req.params['import']);
    if (id === undefined) throw new NotFoundError('import');
    await workbench.withdrawImport(id, localsOf(res).editor || undefined);
    res.redirect(303, `${page}?withdrawn=${id}`);
  });

  router.get(`${page}/klartext.tmx`, async (_req, res) => {
    res.attachment('klartext.tmx');
    res.set('Content-Type', 'application/x-tmx+xml; charset=utf-8');
    for await (const piece of workbench.exportMemory(version)) {
      // a memory may be larger than what a slow reader lets us keep waiting
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
      if (res.destroyed) return;
    }
    res.end();
  });

  return router;
}

async function showMemory(res: Response, workbench: Workbench, page: Partial<MemoryPage>): Promise<void> {
  const { t } = localsOf(res);
  const imports = await workbench.memoryImports();
  await show(res, 'memory', {
    notice: '',
    faults: undefined,
    ...page,
    imports: imports.map(({ id, name, pairs, editor, at }) => ({
      name,
      pairs: t.terms.memory.pairs(pairs),
      editor: editor ?? '',
      iso: at,
      when: t.format.time(at),
      undo: `/fixes/memory/${id}/undo`,
    })),
  });
}

function noticeOf(number: (name: string) => number | undefined, t: Words): string {
  const taken = number('taken');
  if (number('withdrawn') !== undefined) return t.terms.memory.withdrawn;
  if (taken === undefined) return '';
  return t.terms.memory.taken(taken, number('known') ?? 0, number('others') ?? 0);
}
