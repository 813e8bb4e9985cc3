import { Router, type RequestHandler } from 'express';
import { traceOf } from '../errors.ts';
import type { Live, News } from '../workbench/live.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf, placeOf } from './desk.ts';
import { field, incomplete, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';

/** Sent by the script along with what it does, so that a tab is not told of its own deeds. */
const TAB_HEADER = 'x-klartext-tab';
const TAB = /^[\w-]{8,64}$/;
/** Milliseconds between signs of life, so that nobody on the way takes the line for dead. */
const HEARTBEAT = 20_000;
/** Milliseconds after which a browser tries again. */
const AGAIN = 2_000;
/** Requests about an article that change nothing in it. */
const QUIET = /\/(?:assess|draft|here|ask)$/;

/** Who else is at an article, and what they decide, while it is open. */
export function events(workbench: Workbench, live: Live): Router {
  const router = Router();

  router.get('/articles/:article/events', async (req, res) => {
    const articleId = idOf(req.params.article);
    const tab = query(req, 'tab');
    const number = wholeNumber(query(req, 'segment'));
    if (!TAB.test(tab) || number === undefined || number === 0) throw incomplete();
    // Also says so where there is no such article.
    await workbench.open(articleId);
    // The tab may be gone by now, and nobody would tell us again.
    if (res.destroyed || req.destroyed) return;
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.flushHeaders();
    res.write(`retry: ${AGAIN}\n\n`);
    const tell = ({ kind, ...news }: News): void => {
      res.write(`event: ${kind}\ndata: ${JSON.stringify(news)}\n\n`);
    };
    const visitor = { tab, editor: localsOf(res).editor, index: number - 1 };
    const leave = live.join(articleId, visitor, tell, () => res.end());
    const beat = setInterval(() => res.write(':\n\n'), HEARTBEAT);
    res.on('close', () => {
      clearInterval(beat);
      leave();
    });
  });

  router.post('/articles/:article/segments/:segment/here', plainForm, (req, res) => {
    const { articleId, index } = placeOf(req);
    live.move(articleId, field(req, 'tab'), index);
    res.status(204).end();
  });

  return router;
}

/**
 * Tells the others of every change that a page of the article made in it; along with it go decisions that another program
 * or a run over many articles made on the same database since the last time.
 *
 * @param report - told where that failed: what was decided stands, only the others were not told
 */
export function telling(workbench: Workbench, live: Live, report: (line: string) => void): RequestHandler {
  /** Number of the last decision that was told, by article. */
  const told = new Map<number, number>();
  return (req, res, next) => {
    const articleId = wholeNumber(/^\/articles\/(\d+)\//.exec(req.path)?.[1]);
    next();
    if (articleId === undefined || req.method === 'GET' || QUIET.test(req.path)) return;
    const tab = req.get(TAB_HEADER) ?? '';
    res.on('finish', () => {
      if (res.statusCode >= 400 || !live.isWatched(articleId, tab)) return;
      announce(articleId, tab).catch((error: unknown) => report(`events ${traceOf(error)}`));
    });
  };

  async function announce(articleId: number, tab: string): Promise<void> {
    const { changes, last } = await workbench.decidedSince(articleId, told.get(articleId));
    told.set(articleId, last);
    live.tell(articleId, changes, tab);
  }
}
