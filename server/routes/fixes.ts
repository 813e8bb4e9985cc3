import { Router } from 'express';
import type { Origin } from '../model.ts';
import type { Words } from '../locale/index.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { diffOf, type Diff } from './diffs.ts';
import type { TitleOf } from './finding-cards.ts';
import { query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { segmentPath } from './paths.ts';
import { show } from './render.ts';

/** All fixes, newest first, a page at a time. */
export interface FixesPage {
  readonly search: string;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly earlierHref: string;
  readonly laterHref: string;
  readonly fixes: readonly FixCard[];
}

export interface FixCard {
  readonly article: string;
  readonly href: string;
  readonly number: number;
  readonly origin: string;
  readonly editor: string;
  readonly iso: string;
  readonly when: string;
  readonly hter: string;
  readonly isUndo: boolean;
  readonly undone: boolean;
  readonly changed: boolean;
  readonly diff: Diff;
}

const PAGE_SIZE = 25;
const LONGEST_SEARCH = 200;

export function fixes(workbench: Workbench): Router {
  const router = Router();

  router.get('/fixes', async (req, res) => {
    const { t, language } = localsOf(res);
    const search = query(req, 'q').trim().slice(0, LONGEST_SEARCH);
    const page = Math.max(1, wholeNumber(query(req, 'page')) ?? 1);
    const found = await workbench.fixes({ search, page, pageSize: PAGE_SIZE });
    const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
    const titles = new Map(
      [...workbench.ruleTitles(), ...workbench.providers()].map(({ id, title }) => [id, title[language]]),
    );
    await show(res, 'fixes', {
      search,
      total: found.total,
      page,
      pages,
      earlierHref: page > 1 ? pagePath(search, Math.min(page - 1, pages)) : '',
      laterHref: page < pages ? pagePath(search, page + 1) : '',
      fixes: found.fixes.map((fix): FixCard => {
        const after = fix.postEdit ?? fix.text;
        return {
          article: fix.articleTitle,
          href: segmentPath({ articleId: fix.articleId, index: fix.segmentIndex, show: 'problems' }),
          number: fix.segmentIndex + 1,
          origin: originIn(fix.origin, t, (id) => titles.get(id) ?? id),
          editor: fix.editor ?? '',
          iso: fix.decidedAt,
          when: t.format.time(fix.decidedAt),
          hter: t.format.share(fix.hter),
          isUndo: fix.kind === 'undo',
          undone: fix.undone,
          changed: after !== fix.text,
          diff: diffOf(fix.text, after),
        };
      }),
    });
  });

  return router;
}

/** „Regeln: Wort doppelt, Leerzeichen vor Bindestrich“, in the reader's language. */
export function originIn({ kind, detail }: Origin, t: Words, titleOf: TitleOf): string {
  const word = t.origins[kind];
  if (detail === undefined || kind === 'memory' || kind === 'manual') return word;
  if (kind === 'elsewhere')
    return /^\d+$/.test(detail) ? `${word}: ${t.desk.entry(Number(detail) + 1)}` : word;
  const names = detail.split(', ').map(titleOf).join(', ');
  return kind === 'provider' || names === detail ? names : `${word}: ${names}`;
}

function pagePath(search: string, page: number): string {
  const parameters = new URLSearchParams({ ...(search === '' ? {} : { q: search }), page: String(page) });
  return `/fixes?${parameters.toString()}`;
}
