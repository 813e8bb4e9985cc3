import { Router } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { localsOf } from './locals.ts';
import { show } from './render.ts';

/** What leaves the machine, what is kept, and whose data it works with. */
export interface AboutPage {
  /** Names of the providers that a person may ask over the network. */
  readonly remotes: readonly string[];
}

const TEXTS = ['/about/notice', '/about/licence'] as const;
const FILES: Readonly<Record<(typeof TEXTS)[number], string>> = {
  '/about/notice': 'data/NOTICE.md',
  '/about/licence': 'LICENSE',
};

/**
 * @param root - folder of the program, where its licence and the notice of its data lie
 */
export function about(workbench: Workbench, root: string): Router {
  const router = Router();

  router.get('/about', async (_req, res) => {
    const { language } = localsOf(res);
    const remotes = workbench.providers().filter(({ remote, loopback }) => remote && !loopback);
    await show(res, 'about', { remotes: remotes.map(({ title }) => title[language]) });
  });

  router.get('/keys', async (_req, res) => {
    await show(res, 'keys', {});
  });

  for (const path of TEXTS)
    router.get(path, (_req, res, next) => {
      res.type('text/plain; charset=utf-8');
      res.sendFile(FILES[path], { root, cacheControl: false }, (error?: Error) => {
        if (error !== undefined) next(error);
      });
    });

  return router;
}
