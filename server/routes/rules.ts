import { Router, type Request, type Response } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { field, incomplete, plainForm } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath, rulesPath } from './paths.ts';
import { show } from './render.ts';
import { ruleCard, type RuleCard } from './rule-cards.ts';

/** All rules by what they are about, each with its examples, its figures and its switch. */
export interface RulesPage {
  /** The article whose rules are switched here; undefined where it is about all of them. */
  readonly article: { readonly title: string; readonly href: string } | undefined;
  readonly total: string;
  /** What the figures were taken on. */
  readonly measured: string;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly cards: readonly RuleCard[];
  }[];
}

const STATES = ['on', 'off', 'default'] as const;

export function rules(workbench: Workbench): Router {
  const router = Router();

  router.get('/rules', async (_req, res) => {
    await showRules(res, workbench, undefined);
  });

  router.get('/articles/:article/rules', async (req, res) => {
    await showRules(res, workbench, idOf(req.params.article));
  });

  router.post('/rules/:rule', plainForm, async (req, res) => {
    await switchOne(req, res, workbench, undefined);
  });

  router.post('/articles/:article/rules/:rule', plainForm, async (req, res) => {
    await switchOne(req, res, workbench, idOf(req.params['article']));
  });

  return router;
}

async function switchOne(
  req: Request,
  res: Response,
  workbench: Workbench,
  articleId: number | undefined,
): Promise<void> {
  const ruleId = String(req.params['rule']);
  const state = STATES.find((known) => known === field(req, 'state'));
  if (state === undefined) throw incomplete();
  await workbench.switchRule(ruleId, state, articleId, localsOf(res).editor || undefined);
  res.redirect(303, rulesPath(articleId, ruleId));
}

async function showRules(res: Response, workbench: Workbench, articleId: number | undefined): Promise<void> {
  const { t, language } = localsOf(res);
  const [{ rules: views, measured }, article] = await Promise.all([
    workbench.rules(articleId),
    articleId === undefined ? undefined : workbench.open(articleId).then((view) => view.article),
  ]);
  const groups = Object.entries(t.rules.categories).map(([id, title]) => ({
    id,
    title,
    cards: views
      .filter(({ category }) => category === id)
      .map((view) => ruleCard(view, measured, articleId, language, t)),
  }));
  await show(res, 'rules', {
    article: article === undefined ? undefined : { title: article.title, href: articlePath(article.id) },
    total: t.rules.total(views.length, views.filter(({ on }) => !on).length),
    measured: t.rules.measured(measured),
    groups: groups.filter(({ cards }) => cards.length > 0),
  });
}
