import { Router } from 'express';
import { NotFoundError } from '../errors.ts';
import { drawn } from '../plots/draw.ts';
import { printed } from '../plots/report-pdf.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { localsOf } from './locals.ts';
import { lookOf, titlesOf } from './quality-parts.ts';
import { show } from './render.ts';
import { reportedPlot, reportOf, reportPage } from './report-page.ts';

/** The report on an article for whoever ordered it: a page that prints on one sheet, and the same as PDF. */
export function report(workbench: Workbench): Router {
  const router = Router();
  const today = (): string => new Date().toISOString();

  router.get('/articles/:article/report', async (req, res) => {
    const { t } = localsOf(res);
    const figures = await workbench.quality(idOf(req.params.article));
    await show(res, 'report', reportPage(figures, titlesOf(workbench, t), today(), t));
  });

  router.get('/articles/:article/report.svg', async (req, res) => {
    const { t } = localsOf(res);
    const plot = reportedPlot(await workbench.quality(idOf(req.params.article)), t);
    if (plot === undefined) throw new NotFoundError('picture');
    res.type('svg').send(await drawn(plot, lookOf(req)));
  });

  router.get('/articles/:article/report.pdf', async (req, res) => {
    const { t } = localsOf(res);
    const figures = await workbench.quality(idOf(req.params.article));
    const plot = reportedPlot(figures, t);
    const pdf = await printed(
      reportOf(figures, titlesOf(workbench, t), today(), t),
      plot === undefined ? undefined : await drawn(plot),
    );
    res.attachment(`${t.quality.print.file}-${fileName(figures.article.title)}.pdf`);
    res.type('pdf').send(Buffer.from(pdf));
  });

  return router;
}

/** A title as a part of a file's name. */
function fileName(title: string): string {
  const name = title.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return name.slice(0, 80) || '1';
}
