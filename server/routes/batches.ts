import { Router } from 'express';
import type { BatchArticle, BatchView } from '../workbench/batches.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { tickedIn } from './article-details.ts';
import { field, plainForm } from './forms.ts';
import { showHome } from './home-page.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';
import { show } from './render.ts';

/** A repair of many articles: how far it is, and what became of each. */
export interface BatchPage {
  readonly here: string;
  readonly state: BatchView['state'];
  readonly done: number;
  /** Articles in which the program failed. */
  readonly failed: number;
  readonly total: number;
  readonly repaired: number;
  /** Repairs that were taken back. */
  readonly undone: number;
  readonly articles: readonly (BatchArticle & { readonly href: string })[];
}

/** How often a page with a run under way asks for itself, in seconds. */
export const REFRESH = '3';

/** What is done with the articles that are ticked in the list: repaired as one run, exported together. */
export function batches(workbench: Workbench): Router {
  const router = Router();

  router.post('/articles/repair', plainForm, async (req, res) => {
    localsOf(res).again = (refusal) => showHome(req, res, workbench, { listRefusal: refusal });
    const { editor } = localsOf(res);
    const id = await workbench.startRepair(tickedIn(req), editor || undefined);
    res.redirect(303, `/batches/${id}`);
  });

  router.post('/articles/zip', plainForm, async (req, res) => {
    localsOf(res).again = (refusal) => showHome(req, res, workbench, { listRefusal: refusal });
    const [ticked, exporter] = [tickedIn(req), field(req, 'exporter')];
    const { name, mediaType, bytes } = await workbench.exportTogether(ticked, exporter);
    const editor = localsOf(res).editor || undefined;
    for (const id of ticked) await workbench.keepExport(id, exporter, editor);
    res.attachment(name);
    res.set('Content-Type', mediaType);
    res.end(Buffer.from(bytes));
  });

  router.get('/batches/:batch', async (req, res) => {
    const { id, state, done, failed, total, articles, undone } = await workbench.batch(req.params.batch);
    if (state === 'running') res.set('Refresh', REFRESH);
    await show(res, 'batch', {
      here: `/batches/${id}`,
      state,
      done,
      failed,
      total,
      repaired: articles.reduce((sum, { repaired }) => sum + repaired, 0),
      undone,
      articles: articles.map((article) => ({ ...article, href: articlePath(article.articleId) })),
    });
  });

  const on = (deed: string, act: (id: string, editor: string | undefined) => Promise<unknown>): void => {
    router.post(`/batches/:batch/${deed}`, plainForm, async (req, res) => {
      const id = String(req.params['batch']);
      await act(id, localsOf(res).editor || undefined);
      res.redirect(303, `/batches/${encodeURIComponent(id)}`);
    });
  };
  on('stop', workbench.stopBatch);
  on('resume', workbench.resumeBatch);
  on('undo', workbench.undoBatch);

  return router;
}
