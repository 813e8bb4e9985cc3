import { Router } from 'express';
import type { Words } from '../locale/index.ts';
import type { LessonProof, LessonView, Workbench } from '../workbench/workbench.ts';
import { diffOf, type Diff } from './diffs.ts';
import { field, incomplete, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { segmentPath } from './paths.ts';
import { show } from './render.ts';

/** What the house's fixes teach, with the sentences that prove it. */
export interface LessonsPage {
  readonly proposed: readonly LessonCard[];
  readonly decided: readonly LessonCard[];
}

export interface LessonCard {
  readonly before: string;
  readonly after: string;
  readonly counts: string;
  readonly state: LessonView['state'];
  readonly stateWord: string;
  readonly proofs: readonly Proof[];
  readonly against: readonly Proof[];
}

interface Proof {
  readonly href: string;
  readonly diff: Diff;
}

const STATES = ['on', 'off', 'deleted'] as const;

export function lessons(workbench: Workbench): Router {
  const router = Router();

  router.get('/lessons', async (_req, res) => {
    const { t } = localsOf(res);
    const views = await workbench.lessons();
    const cards = (of: (view: LessonView) => boolean): LessonCard[] =>
      views.filter(of).map((view) => cardOf(view, t));
    await show(res, 'lessons', {
      proposed: cards(({ state }) => state === 'proposed'),
      decided: cards(({ state }) => state !== 'proposed'),
    });
  });

  router.post('/lessons', plainForm, async (req, res) => {
    const state = STATES.find((known) => known === field(req, 'state'));
    const lesson = { before: field(req, 'before'), after: field(req, 'after') };
    if (state === undefined) throw incomplete();
    await workbench.decideLesson(lesson, state, localsOf(res).editor || undefined);
    res.redirect(303, '/lessons');
  });

  return router;
}

function cardOf({ before, after, state, seen, contradicted, ...view }: LessonView, t: Words): LessonCard {
  const proofOf = ({ articleId, index, text, postEdit }: LessonProof): Proof => ({
    href: segmentPath({ articleId, index, show: 'all' }),
    diff: diffOf(text, postEdit),
  });
  return {
    before,
    after,
    counts: t.lessons.counts(seen, contradicted),
    state,
    stateWord: t.lessons.states[state],
    proofs: view.proofs.map(proofOf),
    against: view.against.map(proofOf),
  };
}
