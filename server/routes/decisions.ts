import { Router, type Request, type Response } from 'express';
import type { Outcome, SegmentView, Workbench } from '../workbench/workbench.ts';
import { showDesk } from './desk-page.ts';
import { idOf, inSieve, placeOf, viewOf } from './desk.ts';
import { field, incomplete, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { historyPath, segmentPath, type Asides, type Place } from './paths.ts';
import { nextWaiting } from './segment-list.ts';

/** What a person decides about a segment; each leads on to the next one that waits. */
export function decisions(workbench: Workbench): Router {
  const router = Router();
  const at = '/articles/:article/segments/:segment';

  router.post(`${at}/accept`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const { segments } = await workbench.open(place.articleId);
    const typed = field(req, 'postEdit');
    const postEdit = lineEnds(typed, segments[place.index]);
    localsOf(res).again = (refusal) =>
      showDesk(res, workbench, place, { circumstances: { draft: typed, refusal } });
    const outcome = await workbench.accept({ ...decisionAt(req, res, place), postEdit });
    const looksElsewhere = outcome.kind === 'kept' && query(req, 'then') === 'elsewhere';
    if (looksElsewhere && (await workbench.elsewhere(place.articleId, place.index)).length > 0)
      res.redirect(303, segmentPath(place, {}, '/elsewhere'));
    else await follow(res, workbench, place, outcome, typed);
  });

  router.post(`${at}/skip`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const outcome = await workbench.skip(decisionAt(req, res, place));
    await follow(res, workbench, place, outcome, field(req, 'postEdit'));
  });

  router.post(`${at}/undo`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const outcome = await workbench.undo(decisionAt(req, res, place));
    if (outcome.kind === 'outdated') await conflict(res, workbench, place, outcome, field(req, 'postEdit'));
    else res.redirect(303, segmentPath(place, { after: place.index }));
  });

  router.post(`${at}/redo`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const outcome = await workbench.redo(decisionAt(req, res, place));
    if (outcome.kind === 'outdated') await conflict(res, workbench, place, outcome, field(req, 'postEdit'));
    else res.redirect(303, segmentPath(place, { after: place.index }));
  });

  router.post('/articles/:article/runs/:run/undo', plainForm, async (req, res) => {
    const index = Math.max(0, (wholeNumber(query(req, 'segment')) ?? 1) - 1);
    const place: Place = { articleId: idOf(req.params.article), index, ...viewOf(req) };
    const { editor } = localsOf(res);
    const unrun = await workbench.undoRun(place.articleId, String(req.params['run']), editor || undefined);
    if (query(req, 'from') === 'history') res.redirect(303, historyPath(place.articleId, { unrun }));
    else res.redirect(303, segmentPath(place, { unrun }));
  });

  return router;
}

/** What a form says of who decides about what, and against which version. */
export function decisionAt(req: Request, res: Response, { articleId, index }: Place) {
  const { editor } = localsOf(res);
  const version = wholeNumber(field(req, 'version'));
  if (version === undefined) throw incomplete();
  return { articleId, index, version, ...(editor === '' ? {} : { editor }) };
}

/** After a decision the next segment that waits; the old one where none does. */
async function follow(
  res: Response,
  workbench: Workbench,
  place: Place,
  outcome: Outcome,
  typed: string,
): Promise<void> {
  if (outcome.kind === 'outdated') {
    await conflict(res, workbench, place, outcome, typed);
    return;
  }
  const segments = await inSieve(workbench, await workbench.open(place.articleId), place);
  const index = nextWaiting(segments, place.show, place.index) ?? place.index;
  const asides: Asides = { after: place.index };
  res.redirect(303, segmentPath({ ...place, index }, asides));
}

/** Nothing was written: both texts side by side, the person's own in the editor. */
export async function conflict(
  res: Response,
  workbench: Workbench,
  place: Place,
  { theirs, yours }: Extract<Outcome, { kind: 'outdated' }>,
  typed: string,
): Promise<void> {
  res.status(409);
  await showDesk(res, workbench, place, { circumstances: { theirs, draft: typed === '' ? yours : typed } });
}

/** A browser sends every line end as one kind; a file's own kind comes back before the text is kept. */
function lineEnds(typed: string, view: SegmentView | undefined): string {
  return view?.segment.text.includes('\r\n') ? typed.replaceAll('\n', '\r\n') : typed;
}
