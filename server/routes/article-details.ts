import { Router, type Request, type Response } from 'express';
import { InputError } from '../errors.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { field, fields, plainForm, wholeNumber } from './forms.ts';
import { showHome } from './home-page.ts';
import { localsOf } from './locals.ts';
import { editorName } from './reader.ts';

/** Owner, deadline and archive: of one article, or of all that are ticked in the list. */
export function articleDetails(workbench: Workbench): Router {
  const router = Router();

  /** Goes back to the list as the person had it, with word of what was done. */
  const told = (req: Request, res: Response, done: string, n: number, run = ''): void => {
    const back = new URLSearchParams(field(req, 'list'));
    for (const [name, value] of Object.entries({ done, n: String(n), run })) back.set(name, value);
    res.redirect(303, `/?${back.toString()}#articles-heading`);
  };

  async function change(
    req: Request,
    res: Response,
    articleIds: readonly number[],
    changes: Parameters<Workbench['changeDetails']>[1],
    done: string,
  ): Promise<void> {
    const { editor } = localsOf(res);
    const { runId, changed } = await workbench.changeDetails(articleIds, changes, editor || undefined);
    told(req, res, done, changed, runId);
  }

  router.post('/articles/:article/details', plainForm, async (req, res) => {
    localsOf(res).again = (refusal) => showHome(req, res, workbench, { listRefusal: refusal });
    const changes = { owner: editorName(field(req, 'owner')), deadline: field(req, 'deadline').trim() };
    await change(req, res, [idOf(req.params['article'])], changes, 'details');
  });

  router.post('/articles/details', plainForm, async (req, res) => {
    localsOf(res).again = (refusal) => showHome(req, res, workbench, { listRefusal: refusal });
    const ticked = tickedIn(req);
    const owner = editorName(field(req, 'owner'));
    const deadline = field(req, 'deadline').trim();
    switch (field(req, 'do')) {
      case 'archive':
        return change(req, res, ticked, { archived: true }, 'archived');
      case 'unarchive':
        return change(req, res, ticked, { archived: false }, 'unarchived');
      default:
        if (owner === '' && deadline === '')
          throw new InputError(
            'no-details',
            'Sie haben weder Zuständige noch eine Frist angegeben. Es wurde nichts geändert.',
          );
        // An empty field of many articles means: leave it as it is in each.
        return change(
          req,
          res,
          ticked,
          { ...(owner === '' ? {} : { owner }), ...(deadline === '' ? {} : { deadline }) },
          'details',
        );
    }
  });

  router.post('/articles/details/undo', plainForm, async (req, res) => {
    const { editor } = localsOf(res);
    told(req, res, 'undone', await workbench.undoDetails(field(req, 'run'), editor || undefined));
  });

  return router;
}

/**
 * The articles that are ticked in the list.
 *
 * @throws {InputError} where none is
 */
export function tickedIn(req: Request): readonly number[] {
  const ids = [...fields(req, 'article')].flatMap((text) => wholeNumber(text) ?? []);
  if (ids.length === 0)
    throw new InputError(
      'nothing-ticked',
      'Sie haben keinen Artikel angekreuzt. Kreuzen Sie in der Liste an, was gemeint ist.',
    );
  return [...new Set(ids)];
}
