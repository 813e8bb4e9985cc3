import { Router } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { field, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { segmentPath } from './paths.ts';

/** The guided tour is hidden, and shown again. */
export function tour(workbench: Workbench): Router {
  const router = Router();

  router.post('/articles/:article/tour', plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const state = field(req, 'tour') === 'closed' ? 'closed' : 'open';
    await workbench.setTour(articleId, state, localsOf(res).editor || undefined);
    const segment = Number(field(req, 'segment'));
    const index = Number.isInteger(segment) && segment > 0 ? segment - 1 : 0;
    res.redirect(303, segmentPath({ articleId, index, show: 'all' }));
  });

  return router;
}
