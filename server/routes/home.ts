import { Router, type Response } from 'express';
import { InputError } from '../errors.ts';
import { SAMPLE } from '../locale/sample.ts';
import type { Submission, Workbench } from '../workbench/workbench.ts';
import { reasonIn } from './faults.ts';
import { field, fileForm, plainForm, textForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';
import { show } from './render.ts';

/** The way in: a sample, a field to paste into, files, and the articles that are here already. */
export interface HomePage {
  readonly articles: readonly ArticleLine[];
  readonly extensions: readonly string[];
  /** What the person had typed into the form that was refused. */
  readonly typed: Typed;
  /** Why the pasted text was refused; '' where it was not. */
  readonly refusal: string;
  /** One line a file that was refused. */
  readonly refusedFiles: readonly string[];
  /** How many files were taken in beside the refused ones. */
  readonly taken: number;
}

interface Typed {
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

interface ArticleLine {
  readonly href: string;
  readonly title: string;
  readonly iso: string;
  readonly when: string;
  readonly segments: number;
  readonly done: number;
  /** Flagged and open; undefined where nobody has looked yet. */
  readonly open: number | undefined;
}

const NOTHING_TYPED: Typed = { title: '', text: '', source: '' };

export function home(workbench: Workbench): Router {
  const router = Router();

  router.get('/', async (_req, res) => {
    await showHome(res, workbench, {});
  });

  router.post('/articles/sample', plainForm, async (_req, res) => {
    res.redirect(303, articlePath(await workbench.submit(SAMPLE)));
  });

  router.post('/articles', textForm, async (req, res) => {
    const typed: Typed = {
      title: field(req, 'title'),
      text: field(req, 'text'),
      source: field(req, 'source'),
    };
    localsOf(res).again = (refusal) => showHome(res, workbench, { typed, refusal });
    res.redirect(303, articlePath(await workbench.submit(typed)));
  });

  router.post('/articles/files', fileForm, async (req, res) => {
    const files = Array.isArray(req.files) ? req.files : [];
    const chosen = files.filter(({ originalname, size }) => originalname !== '' || size > 0);
    localsOf(res).again = (refusal) => showHome(res, workbench, { refusedFiles: [refusal] });
    if (chosen.length === 0) throw new InputError('no-file', 'Sie haben keine Datei gewählt.');
    const submissions = chosen.map(({ originalname, buffer }): Submission => ({
      file: { name: originalname, bytes: buffer },
    }));
    await takeIn(res, workbench, submissions);
  });

  return router;
}

/** Every file by itself: one that is refused does not hold up the others. */
async function takeIn(
  res: Response,
  workbench: Workbench,
  submissions: readonly Submission[],
): Promise<void> {
  const { t } = localsOf(res);
  const taken: number[] = [];
  const refusedFiles: string[] = [];
  for (const submission of submissions) {
    try {
      taken.push(await workbench.submit(submission));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const reason = reasonIn(error, t);
      const name = submission.file?.name ?? '';
      refusedFiles.push(reason.includes(name) ? reason : t.home.refusedFile(name, reason));
    }
  }
  const [only] = taken;
  if (refusedFiles.length > 0) {
    res.status(400);
    await showHome(res, workbench, { refusedFiles, taken: taken.length });
  } else res.redirect(303, taken.length === 1 && only !== undefined ? articlePath(only) : '/');
}

async function showHome(res: Response, workbench: Workbench, page: Partial<HomePage>): Promise<void> {
  const { t } = localsOf(res);
  const articles = await workbench.articles();
  await show(res, 'home', {
    typed: NOTHING_TYPED,
    refusal: '',
    refusedFiles: [],
    taken: 0,
    ...page,
    extensions: workbench.formats().flatMap(({ extensions }) => extensions),
    articles: articles.map(({ id, title, createdAt, segments, accepted, skipped, flagged }) => ({
      href: articlePath(id),
      title,
      iso: createdAt,
      when: t.format.time(createdAt),
      segments,
      done: accepted + skipped,
      open: flagged,
    })),
  });
}
