import { Router } from 'express';
import { NotFoundError } from '../errors.ts';
import { visible } from '../text/marks.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { certificateTable, type CertificateTable } from './certificates.ts';
import { decisionAt, conflict } from './decisions.ts';
import { inSieve, placeOf } from './desk.ts';
import { field, incomplete, plainForm, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { segmentPath } from './paths.ts';
import { show } from './render.ts';
import { afterStrike } from './segment-list.ts';

/** What goes if a sentence is struck out, to be looked at before it is. */
export interface StrikePage {
  readonly title: string;
  readonly number: number;
  readonly version: number;
  readonly text: string;
  /** '' where there is none. */
  readonly before: string;
  readonly after: string;
  readonly goes: CertificateTable | undefined;
  readonly action: string;
  readonly backHref: string;
}

/** Striking a sentence out, and bringing one of its earlier versions back. */
export function revisions(workbench: Workbench): Router {
  const router = Router();
  const at = '/articles/:article/segments/:segment';

  router.get(`${at}/strike`, async (req, res) => {
    const place = placeOf(req);
    const { article, segments } = await workbench.open(place.articleId);
    const view = segments[place.index];
    if (view === undefined) throw new NotFoundError(`segment ${place.index} of article ${place.articleId}`);
    const record = await workbench.strikeRecord(place.articleId, place.index);
    const textAt = (index: number): string => visible(segments[index]?.current ?? '');
    await show(res, 'strike', {
      title: article.title,
      number: place.index + 1,
      version: view.version,
      text: visible(view.current),
      before: textAt(place.index - 1),
      after: textAt(place.index + 1),
      goes: certificateTable(record, localsOf(res).t),
      action: segmentPath(place, {}, '/strike'),
      backHref: segmentPath(place),
    });
  });

  router.post(`${at}/strike`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const outcome = await workbench.strike(decisionAt(req, res, place));
    if (outcome.kind === 'outdated') {
      await conflict(res, workbench, place, outcome, '');
      return;
    }
    const segments = await inSieve(workbench, await workbench.open(place.articleId), place);
    const index = afterStrike(segments, place.show, place.index) ?? place.index;
    res.redirect(303, segmentPath({ ...place, index }, { after: place.index }));
  });

  router.post(`${at}/reinstate`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const decisionId = wholeNumber(field(req, 'decision'));
    if (decisionId === undefined) throw incomplete();
    const outcome = await workbench.reinstate({ ...decisionAt(req, res, place), decisionId });
    if (outcome.kind === 'outdated') await conflict(res, workbench, place, outcome, '');
    else res.redirect(303, segmentPath(place, { after: place.index }));
  });

  return router;
}
