import { Router, type Request } from 'express';
import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type { DismissalsView, Workbench } from '../workbench/workbench.ts';
import { idOf, placeOf } from './desk.ts';
import { field, incomplete, plainForm, query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath, dismissalsPath, SCOPES, segmentPath, type FindingPlace } from './paths.ts';
import { show } from './render.ts';

/** What is dismissed in an article, and everywhere, each with the way back. */
export interface DismissalsPage {
  readonly title: string;
  readonly backHref: string;
  readonly action: string;
  readonly notice: string;
  readonly groups: readonly {
    readonly title: string;
    readonly hint: string;
    readonly rows: readonly DismissedRow[];
  }[];
}

export interface DismissedRow {
  readonly rule: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly who: string;
  /** Hidden fields of the form that takes it back. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Findings that are wrong: dismissed here, in the article or everywhere, and shown again. */
export function dismissals(workbench: Workbench): Router {
  const router = Router();
  const at = '/articles/:article/segments/:segment';

  router.post(`${at}/dismiss`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const dismissed = findingIn(req);
    const editor = localsOf(res).editor || undefined;
    await workbench.dismiss(place.articleId, place.index, dismissed, editor, dismissed.scope);
    res.redirect(303, segmentPath(place, { dismissed }));
  });

  router.post(`${at}/restore`, plainForm, async (req, res) => {
    const place = placeOf(req);
    const restored = findingIn(req);
    const editor = localsOf(res).editor || undefined;
    const dismissal = await workbench.dismissal(place.articleId, place.index, restored);
    const { ruleId, words, articleId } = dismissal;
    if (restored.scope === 'place') await workbench.restore(dismissal, editor);
    else if (restored.scope === 'article')
      await workbench.restoreWidely({ ruleId, words, articleId }, editor);
    else await workbench.restoreWidely({ ruleId, words }, editor);
    res.redirect(303, segmentPath(place, { restored }));
  });

  router.get('/articles/:article/dismissals', async (req, res) => {
    const articleId = idOf(req.params.article);
    const { t, language } = localsOf(res);
    const [{ article }, view] = await Promise.all([
      workbench.open(articleId),
      workbench.dismissals(articleId),
    ]);
    const titles = new Map(workbench.ruleTitles().map(({ id, title }) => [id, title[language]]));
    await show(res, 'dismissals', {
      title: article.title,
      backHref: articlePath(articleId),
      action: dismissalsPath(articleId, '/restore'),
      notice: query(req, 'restored') === '1' ? t.work.dismissals.restored : '',
      groups: groupsOf(view, (id) => titles.get(id) ?? id, t),
    });
  });

  router.post('/articles/:article/dismissals/restore', plainForm, async (req, res) => {
    const articleId = idOf(req.params['article']);
    const scope = SCOPES.find((one) => one === field(req, 'scope'));
    const [ruleId, words] = [field(req, 'rule'), field(req, 'words')];
    if (scope === undefined || ruleId === '') throw incomplete();
    const editor = localsOf(res).editor || undefined;
    const [before, after] = [field(req, 'before'), field(req, 'after')];
    if (scope === 'place') await workbench.restore({ articleId, ruleId, words, before, after }, editor);
    else
      await workbench.restoreWidely({ ruleId, words, ...(scope === 'article' ? { articleId } : {}) }, editor);
    res.redirect(303, dismissalsPath(articleId, '?restored=1'));
  });

  return router;
}

function findingIn(req: Request): FindingPlace {
  const start = wholeNumber(field(req, 'start'));
  const end = wholeNumber(field(req, 'end'));
  const ruleId = field(req, 'rule');
  if (start === undefined || end === undefined || ruleId === '') throw incomplete();
  return { ruleId, start, end, scope: SCOPES.find((one) => one === field(req, 'scope')) ?? 'place' };
}

function groupsOf(
  { places, wide }: DismissalsView,
  titleOf: (ruleId: string) => string,
  t: Words,
): DismissalsPage['groups'] {
  const words = t.work.dismissals;
  const wideRows = (scope: 'article' | 'house'): readonly DismissedRow[] =>
    wide
      .filter(({ articleId }) => (articleId === undefined) === (scope === 'house'))
      .map(({ ruleId, words: marked, editor, at }) => ({
        rule: titleOf(ruleId),
        before: '',
        words: visible(marked),
        after: '',
        who: [...(editor === undefined ? [] : [t.desk.by(editor)]), t.format.time(at)].join(' · '),
        fields: { scope, rule: ruleId, words: marked },
      }));
  const placeRows = places.map(({ ruleId, words: marked, before, after }) => ({
    rule: titleOf(ruleId),
    before: visible(before),
    words: visible(marked),
    after: visible(after),
    who: '',
    fields: { scope: 'place', rule: ruleId, words: marked, before, after },
  }));
  return [
    { ...words.groups.house, rows: wideRows('house') },
    { ...words.groups.article, rows: wideRows('article') },
    { ...words.groups.place, rows: placeRows },
  ].filter(({ rows }) => rows.length > 0);
}
