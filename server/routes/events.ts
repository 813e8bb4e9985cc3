import { Router } from 'express';
import type { Live, News } from '../workbench/live.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf, placeOf } from './desk.ts';
import { field, incomplete, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';

/** Names of tabs. */
const TAB = /^[\w-]{8,64}$/;
/** Milliseconds between signs of life, so that nobody on the way takes the line for dead. */
const HEARTBEAT = 20_000;

/** Who else is at an article, and what they decide, while it is open. */
export function events(workbench: Workbench, live: Live): Router {
  const router = Router();

  router.get('/articles/:article/events', async (req, res) => {
    const articleId = idOf(req.params.article);
    const tab = query(req, 'tab');
    const number = wholeNumber(query(req, 'segment'));
    if (!TAB.test(tab) || number === undefined || number === 0) throw incomplete();
    // Says so where there is no such place.
    await workbench.standing(articleId, number - 1);
    // The tab may be gone by now, and nobody would tell us again.
    if (res.destroyed || req.destroyed) return;
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.flushHeaders();
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
    // Whatever it missed before; asked for only now, so that nothing falls between.
    const standing = await workbench.standing(articleId, number - 1);
    if (!res.writableEnded) tell({ kind: 'changed', ...standing });
  });

  router.post('/articles/:article/segments/:segment/here', plainForm, (req, res) => {
    const { articleId, index } = placeOf(req);
    live.move(articleId, field(req, 'tab'), index);
    res.status(204).end();
  });

  return router;
}
