import { Router, type Request } from 'express';
import type { Decision } from '../model.ts';
import type { Words } from '../locale/index.ts';
import type { PastEvent, Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { inlineDiff, type InlineRun } from './diffs.ts';
import { originIn } from './fixes.ts';
import { query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath, historyPath, namesPath, segmentPath } from './paths.ts';
import { show } from './render.ts';

/** All that was done to an article, newest first, a page at a time. */
export interface HistoryPage {
  readonly title: string;
  readonly backHref: string;
  /** What was just taken back; '' where nothing was. */
  readonly notice: string;
  readonly rows: readonly EventRow[];
  readonly page: number;
  readonly pages: number;
  readonly newerHref: string;
  readonly olderHref: string;
}

/** One event. */
export interface EventRow {
  readonly iso: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly tags: readonly string[];
  readonly changes: readonly Change[];
  /** Said where a run changed more sentences than are shown; '' elsewhere. */
  readonly more: string;
  /** Several sentences, to be opened. */
  readonly isRun: boolean;
  /** Takes the whole run back. */
  readonly undo: { readonly action: string; readonly label: string } | undefined;
}

export interface Change {
  readonly href: string;
  readonly label: string;
  readonly runs: readonly InlineRun[];
}

const PAGE_SIZE = 50;
/** Sentences of a run that are shown. */
const MOST_CHANGES = 100;

export function articleHistory(workbench: Workbench): Router {
  const router = Router();

  router.get('/articles/:article/history', async (req, res) => {
    const articleId = idOf(req.params.article);
    const { t, language } = localsOf(res);
    const [{ article }, events] = await Promise.all([workbench.open(articleId), workbench.events(articleId)]);
    const titles = new Map(
      [...workbench.ruleTitles(), ...workbench.providers()].map(({ id, title }) => [id, title[language]]),
    );
    const pages = Math.max(1, Math.ceil(events.length / PAGE_SIZE));
    const page = Math.min(pages, Math.max(1, wholeNumber(query(req, 'page')) ?? 1));
    await show(res, 'history', {
      title: article.title,
      backHref: articlePath(articleId),
      notice: noticeOf(req, t),
      rows: events
        .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
        .map((event) => eventRow(articleId, event, (id) => titles.get(id) ?? id, t)),
      page,
      pages,
      newerHref: page > 1 ? historyPath(articleId, { page: page - 1 }) : '',
      olderHref: page < pages ? historyPath(articleId, { page: page + 1 }) : '',
    });
  });

  return router;
}

function noticeOf(req: Request, t: Words): string {
  const unrun = wholeNumber(query(req, 'unrun'));
  return unrun === undefined ? '' : t.desk.notices.runUndone(unrun);
}

function eventRow(articleId: number, event: PastEvent, titleOf: (id: string) => string, t: Words): EventRow {
  const decisions = event.kind === 'decision' ? [event.decision] : event.decisions;
  const last = decisions.at(-1);
  const words = t.work.history;
  return {
    iso: last?.decidedAt ?? '',
    when: last === undefined ? '' : t.format.time(last.decidedAt),
    who: last?.editor === undefined ? '' : t.desk.by(last.editor),
    what: whatOf(event, t),
    tags: tagsOf(event, titleOf, t),
    changes: decisions.slice(0, MOST_CHANGES).map((decision) => changeOf(articleId, decision, t)),
    more: decisions.length > MOST_CHANGES ? words.more(decisions.length - MOST_CHANGES) : '',
    isRun: event.kind !== 'decision',
    undo: undoOf(articleId, event, t),
  };
}

function whatOf(event: PastEvent, t: Words): string {
  const words = t.work.history;
  if (event.kind === 'run') return words.runs[event.what](event.decisions.length);
  if (event.kind === 'undone-run') return words.undoneRun(event.decisions.length);
  const { kind, postEdit } = event.decision;
  return kind === 'accept' && postEdit?.trim() === '' ? t.work.strike.done : t.desk.decisions[kind];
}

function tagsOf(event: PastEvent, titleOf: (id: string) => string, t: Words): readonly string[] {
  if (event.kind === 'undone-run') return [];
  if (event.kind === 'run') {
    const gone = event.decisions.length - event.standing;
    return gone === 0 ? [] : [t.work.history.gone(gone)];
  }
  const { decision, undone } = event;
  return [
    ...(decision.kind === 'accept' ? [originIn(decision.origin, t, titleOf)] : []),
    ...(undone ? [t.fixes.undone] : []),
  ];
}

function undoOf(articleId: number, event: PastEvent, t: Words): EventRow['undo'] {
  if (event.kind !== 'run') return undefined;
  const label = t.work.history.undoRun;
  // a decided term is taken back with all that it wrote, else its rule would find the places again
  if (event.termId !== undefined) return { action: namesPath(articleId, `/${event.termId}/undo`), label };
  if (event.standing === 0) return undefined;
  const run = encodeURIComponent(event.runId);
  return { action: `${articlePath(articleId)}/runs/${run}/undo?from=history`, label };
}

function changeOf(articleId: number, { segmentIndex, text, postEdit }: Decision, t: Words): Change {
  return {
    href: segmentPath({ articleId, index: segmentIndex, show: 'all', tab: 'history' }),
    label: t.desk.entry(segmentIndex + 1),
    runs: inlineDiff(text, postEdit ?? text),
  };
}
