import { Router } from 'express';
import type { Finding } from '../model.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { placeOf } from './desk.ts';
import { field, incomplete, plainForm, wholeNumber } from './forms.ts';
import { MOST_SHOWN } from './finding-cards.ts';
import { localsOf } from './locals.ts';

/** What the editor asks while a person types; answers are data for its script. */
export function drafts(workbench: Workbench): Router {
  const router = Router();

  router.post('/articles/:article/segments/:segment/assess', plainForm, async (req, res) => {
    const { articleId, index } = placeOf(req);
    const { assessment, before } = await workbench.assess(articleId, index, field(req, 'text'));
    const { findings } = assessment;
    res.json({
      say: localsOf(res).t.editor.assessed(findings.length, findings.length - before),
      findings: findings.slice(0, MOST_SHOWN).map(markOf),
    });
  });

  router.post('/articles/:article/segments/:segment/draft', plainForm, async (req, res) => {
    const { articleId, index } = placeOf(req);
    const { editor } = localsOf(res);
    const version = wholeNumber(field(req, 'version'));
    const typedAt = Number(field(req, 'at'));
    if (version === undefined || !Number.isSafeInteger(typedAt) || typedAt <= 0) throw incomplete();
    if (field(req, 'drop') === '') {
      const text = field(req, 'text');
      await workbench.keepDraft({ articleId, index, editor, version, text, typedAt });
    } else await workbench.dropDraft(articleId, index, editor);
    res.status(204).end();
  });

  return router;
}

const markOf = ({ span, severity, message }: Finding) => ({ ...span, severity, message });
