import { Router } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { placeOf } from './desk.ts';
import { visible } from '../text/marks.ts';
import { inlineDiff, type InlineRun } from './diffs.ts';
import { fields, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { elsewhereOffer } from './notices.ts';
import { segmentPath } from './paths.ts';
import { show } from './render.ts';

/** The other places where a repair fits, to be looked through before it is made there. */
export interface ElsewherePage {
  readonly title: string;
  readonly number: number;
  readonly action: string;
  readonly backHref: string;
  readonly places: readonly PlaceRow[];
  /** Places where the words stand too, but the repair is not offered. */
  readonly excluded: readonly (PlaceRow & { readonly reason: string })[];
}

export interface PlaceRow {
  readonly number: number;
  readonly href: string;
  /** `index:version`, as it comes back with the form. */
  readonly value: string;
  readonly runs: readonly InlineRun[];
  /** The sentences around; '' where there is none. */
  readonly before: string;
  readonly after: string;
}

export function elsewhere(workbench: Workbench): Router {
  const router = Router();
  const at = '/articles/:article/segments/:segment/elsewhere';

  router.get(at, async (req, res) => {
    const place = placeOf(req);
    const [{ article, segments }, places] = await Promise.all([
      workbench.open(place.articleId),
      workbench.likePlaces(place.articleId, place.index),
    ]);
    const { t } = localsOf(res);
    const textAt = (index: number): string => visible(segments[index]?.current ?? '');
    const rows = places.map(({ index, version, current, postEdit, excluded }) => ({
      number: index + 1,
      href: segmentPath({ ...place, index }),
      value: `${index}:${version}`,
      runs: inlineDiff(current, postEdit),
      before: textAt(index - 1),
      after: textAt(index + 1),
      reason: excluded === undefined ? '' : t.work.excluded[excluded],
    }));
    await show(res, 'elsewhere', {
      title: article.title,
      number: place.index + 1,
      action: segmentPath(place, {}, '/elsewhere'),
      backHref: segmentPath(place),
      places: rows.filter(({ reason }) => reason === ''),
      excluded: rows.filter(({ reason }) => reason !== ''),
    });
  });

  router.get(`${at}/offer`, async (req, res) => {
    const place = placeOf(req);
    const places = await workbench.elsewhere(place.articleId, place.index);
    res.json(elsewhereOffer(place, places.length, localsOf(res).t) ?? {});
  });

  router.post(at, plainForm, async (req, res) => {
    const place = placeOf(req);
    const ticked = fields(req, 'place').flatMap((value) => {
      const [, index, version] = /^(\d{1,9}):(\d{1,9})$/.exec(value) ?? [];
      return index === undefined ? [] : [{ index: Number(index), version: Number(version) }];
    });
    const { editor } = localsOf(res);
    const { runId, kept, left } = await workbench.acceptElsewhere(
      place.articleId,
      place.index,
      ticked,
      editor || undefined,
    );
    res.redirect(303, segmentPath(place, { run: { id: runId, kept, left: left.length } }));
  });

  return router;
}
