import { Router, type Request, type Response } from 'express';
import { NotFoundError } from '../errors.ts';
import type { ArticleView, SegmentView, Workbench } from '../workbench/workbench.ts';
import { showDesk } from './desk-page.ts';
import { field, plainForm, query, wholeNumber } from './forms.ts';
import { asidesOf, segmentPath, showOf, tabOf, type Place, type Show } from './paths.ts';
import { listed, nextWaiting } from './segment-list.ts';
import { isWide, sieveOf, sifted } from './sieve.ts';

/** The repair page: an article's entry, one page a segment, and questions to providers that leave the machine. */
export function desk(workbench: Workbench): Router {
  const router = Router();

  router.get('/articles/:article', async (req, res) => {
    const place = { articleId: idOf(req.params.article), ...viewOf(req) };
    const view = await workbench.open(place.articleId);
    const segments = await inSieve(workbench, view, place);
    const asked = listed(segments, place.show);
    const show = asked.length > 0 || segments.length === 0 ? place.show : fullest(segments);
    const shown = listed(segments, show);
    const at = (wholeNumber(query(req, 'at')) ?? 0) - 1;
    const stays = shown.some(({ segment }) => segment.index === at);
    const index = stays
      ? at
      : (nextWaiting(segments, show, -1) ?? shown[0]?.segment.index ?? Math.max(at, 0));
    res.redirect(302, segmentPath({ ...place, index, show }));
  });

  router.get('/articles/:article/segments/:segment', async (req, res) => {
    await showDesk(res, workbench, placeOf(req), { asides: asidesOf(req) });
  });

  router.post('/articles/:article/segments/:segment/ask', plainForm, async (req, res) => {
    const asked = field(req, 'provider');
    const known = workbench.providers().filter(({ id, remote }) => remote && id === asked);
    const draft = field(req, 'postEdit');
    await showDesk(res, workbench, placeOf(req), {
      ask: known.map(({ id }) => id),
      again: query(req, 'again') === '1',
      signal: goneWith(res),
      circumstances: draft === '' ? {} : { draft },
    });
  });

  return router;
}

/** Where no segment looks garbled, those with findings are worth a look; where none has any, there is the whole text. */
function fullest(segments: readonly SegmentView[]): Show {
  return listed(segments, 'findings').length > 0 ? 'findings' : 'all';
}

/**
 * The place that an address names.
 *
 * @throws {NotFoundError} where it names none
 */
export function placeOf(req: Request): Place {
  const number = wholeNumber(req.params['segment']);
  if (number === undefined || number === 0) throw new NotFoundError('segment');
  return { articleId: idOf(req.params['article']), index: number - 1, ...viewOf(req) };
}

/** What an address says of the list and the helper. */
export function viewOf(req: Request): Pick<Place, 'show' | 'sieve' | 'tab'> {
  const [sieve, tab] = [sieveOf(req), tabOf(req)];
  return { show: showOf(req), ...(isWide(sieve) ? {} : { sieve }), ...(tab === undefined ? {} : { tab }) };
}

/** The segments that the list is narrowed to. */
export async function inSieve(
  workbench: Workbench,
  { article, segments }: ArticleView,
  { sieve = {} }: Pick<Place, 'sieve'>,
): Promise<readonly SegmentView[]> {
  return sifted(segments, sieve, sieve.name === undefined ? [] : await workbench.ledger(article.id));
}

/** @throws {NotFoundError} */
export function idOf(text: unknown): number {
  const id = wholeNumber(text);
  if (id === undefined) throw new NotFoundError('article');
  return id;
}

/** Aborts when the reader has gone away before the answer was there. */
function goneWith(res: Response): AbortSignal {
  const controller = new AbortController();
  res.on('close', () => controller.abort());
  return controller.signal;
}
