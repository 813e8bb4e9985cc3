import { Router, type Request, type Response } from 'express';
import { InputError } from '../errors.ts';
import { SAMPLE } from '../locale/sample.ts';
import type { Submission, Workbench } from '../workbench/workbench.ts';
import { reasonIn } from './faults.ts';
import { field, fileForm, plainForm, textForm } from './forms.ts';
import { showHome, type Known, type Typed } from './home-page.ts';
import { localsOf } from './locals.ts';
import { articlePath } from './paths.ts';

export function home(workbench: Workbench): Router {
  const router = Router();

  router.get('/', async (req, res) => {
    await showHome(req, res, workbench, {});
  });

  router.post('/articles/sample', plainForm, async (_req, res) => {
    const id = await workbench.submit(SAMPLE);
    await workbench.setTour(id, 'open');
    res.redirect(303, articlePath(id));
  });

  router.post('/articles', textForm, async (req, res) => {
    const typed: Typed = {
      title: field(req, 'title'),
      text: field(req, 'text'),
      source: field(req, 'source'),
    };
    localsOf(res).again = (refusal) => showHome(req, res, workbench, { typed, refusal });
    const twin = field(req, 'again') === '1' ? undefined : await workbench.twin(typed);
    if (twin === undefined) res.redirect(303, articlePath(await workbench.submit(typed)));
    else await showHome(req, res, workbench, { typed, twin: known(twin) });
  });

  router.post('/articles/files', fileForm, async (req, res) => {
    const files = Array.isArray(req.files) ? req.files : [];
    const chosen = files.filter(({ originalname, size }) => originalname !== '' || size > 0);
    if (!localsOf(res).fragment)
      localsOf(res).again = (refusal) => showHome(req, res, workbench, { refusedFiles: [refusal] });
    if (chosen.length === 0) throw new InputError('no-file', 'Sie haben keine Datei gewählt.');
    const submissions = chosen.map(({ originalname, buffer }): Submission => ({
      file: { name: originalname, bytes: buffer },
    }));
    await takeIn(req, res, workbench, submissions);
  });

  return router;
}

/** Every file by itself: one that is refused does not hold up the others. */
async function takeIn(
  req: Request,
  res: Response,
  workbench: Workbench,
  submissions: readonly Submission[],
): Promise<void> {
  const { t, fragment } = localsOf(res);
  const taken: number[] = [];
  const refusedFiles: string[] = [];
  const twins: Known[] = [];
  for (const submission of submissions) {
    try {
      const twin = await workbench.twin(submission);
      taken.push(await workbench.submit(submission));
      if (twin !== undefined) twins.push(known(twin));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const reason = reasonIn(error, t);
      const name = submission.file?.name ?? '';
      refusedFiles.push(reason.includes(name) ? reason : t.home.refusedFile(name, reason));
    }
  }
  const [only] = taken;
  if (fragment) answerScript(res, taken, refusedFiles, twins);
  else if (refusedFiles.length > 0) {
    res.status(400);
    await showHome(req, res, workbench, { refusedFiles, twins, taken: taken.length });
  } else if (twins.length > 0) await showHome(req, res, workbench, { twins, taken: taken.length });
  else res.redirect(303, taken.length === 1 && only !== undefined ? articlePath(only) : '/');
}

/** The script shows each file by itself and stays on the page. */
function answerScript(
  res: Response,
  taken: readonly number[],
  refused: readonly string[],
  twins: readonly Known[],
): void {
  res.status(refused.length > 0 ? 400 : 200);
  res.json({
    taken: taken.map((id) => articlePath(id)),
    reason: refused.join(' '),
    ...(twins.length === 0 ? {} : { known: twins }),
  });
}

function known({ id, title }: { readonly id: number; readonly title: string }): Known {
  return { title, href: articlePath(id) };
}
