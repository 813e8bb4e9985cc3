import { Router } from 'express';
import { NotFoundError } from '../errors.ts';
import { localsOf } from './locals.ts';
import { show } from './render.ts';

/** A page of help; its text is a template of its own for each language. */
export interface HelpPage {
  /** '' is the list of all topics. */
  readonly topic: string;
  readonly title: string;
  readonly topics: readonly {
    readonly href: string;
    readonly title: string;
    readonly current: boolean;
  }[];
}

export function help(): Router {
  const router = Router();

  router.get(['/help', '/help/:topic'], async (req, res) => {
    const { t } = localsOf(res);
    const topic = req.params['topic'] ?? '';
    const topics = Object.entries(t.help.topics);
    const title = topic === '' ? t.help.title : topics.find(([id]) => id === topic)?.[1];
    if (title === undefined) throw new NotFoundError('help');
    await show(res, 'help', {
      topic: String(topic),
      title,
      topics: topics.map(([id, title]) => ({ href: `/help/${id}`, title, current: id === topic })),
    });
  });

  return router;
}
