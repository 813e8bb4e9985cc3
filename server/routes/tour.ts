import { Router } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { field, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { exportPath, namesPath, segmentPath } from './paths.ts';

/** The guided tour is hidden, and shown again. */
export function tour(workbench: Workbench): Router {
  const router = Router();

  router.post('/articles/:article/tour', plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const state = field(req, 'tour') === 'closed' ? 'closed' : 'open';
    await workbench.setTour(articleId, state, localsOf(res).editor || undefined);
    res.redirect(303, backTo(articleId, field(req, 'from')));
  });

  return router;
}

/** The page whose form was sent. */
function backTo(articleId: number, from: string): string {
  if (from === 'names') return namesPath(articleId);
  if (from === 'export') return exportPath(articleId);
  const segment = Number(from);
  const index = Number.isInteger(segment) && segment > 0 ? segment - 1 : 0;
  return segmentPath({ articleId, index, show: 'all' });
}
