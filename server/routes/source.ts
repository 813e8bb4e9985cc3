import { Router } from 'express';
import { SOURCE_STEPS } from '../text/source-links.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { showDesk } from './desk-page.ts';
import { placeOf } from './desk.ts';
import { field, incomplete, plainForm, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { segmentPath } from './paths.ts';

/** Mending which source sentence belongs to which segment; each step leads back to the segment. */
export function source(workbench: Workbench): Router {
  const router = Router();

  router.post('/articles/:article/segments/:segment/source', plainForm, async (req, res) => {
    const place = placeOf(req);
    const step = [...SOURCE_STEPS, 'undo' as const].find((known) => known === field(req, 'step'));
    const version = wholeNumber(field(req, 'version'));
    if (step === undefined || version === undefined) throw incomplete();
    const { editor } = localsOf(res);
    const { articleId, index } = place;
    localsOf(res).again = (refusal) => showDesk(res, workbench, place, { circumstances: { refusal } });
    await workbench.mendSource({ articleId, index, step, version, ...(editor === '' ? {} : { editor }) });
    res.redirect(303, segmentPath(place));
  });

  return router;
}
