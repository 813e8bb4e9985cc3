import { Router } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';
import { show } from './render.ts';
import { tourPart, type TourPart } from './tour-part.ts';

/** Ways out of the house for one article. */
export interface ExportsPage {
  readonly title: string;
  readonly open: number;
  readonly backHref: string;
  readonly tour: TourPart | undefined;
  readonly exporters: readonly { readonly id: string; readonly title: string; readonly href: string }[];
}

export function exporting(workbench: Workbench): Router {
  const router = Router();

  router.get('/articles/:article/export', async (req, res) => {
    const articleId = idOf(req.params.article);
    const { language, t } = localsOf(res);
    const { article, counts } = await workbench.open(articleId);
    await show(res, 'exports', {
      title: article.title,
      open: counts.open,
      backHref: articlePath(articleId),
      tour: tourPart(await workbench.tour(articleId), articleId, 'export', t),
      exporters: workbench.exporters().map(({ id, title }) => ({
        id,
        title: title[language],
        href: `${articlePath(articleId)}/export/${encodeURIComponent(id)}`,
      })),
    });
  });

  router.get('/articles/:article/export/:exporter', async (req, res) => {
    const { article, exporter } = req.params;
    const { name, mediaType, bytes } = await workbench.export(idOf(article), exporter);
    await workbench.keepExport(idOf(article), exporter, localsOf(res).editor || undefined);
    res.attachment(name);
    // A whole header: Express would add a charset of its own, which is wrong for a file in another encoding.
    res.set('Content-Type', mediaType);
    res.end(Buffer.from(bytes));
  });

  return router;
}
