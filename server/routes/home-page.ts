import type { Request, Response } from 'express';
import type { Workbench } from '../workbench/workbench.ts';
import { articlesPart, dayOf, type ArticlesPart } from './article-lines.ts';
import { query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { show } from './render.ts';

/** The way in: the articles that are here, a sample, a field to paste into, and files. */
export interface HomePage {
  readonly articles: ArticlesPart;
  /** The query of this address, for forms that come back to it. */
  readonly list: string;
  readonly notice: { readonly text: string; readonly undo: string } | undefined;
  /** Why something was not done with the ticked articles; '' where nothing was refused. */
  readonly listRefusal: string;
  readonly extensions: readonly string[];
  /** Articles may be taken in from a folder of this machine. */
  readonly folders: boolean;
  readonly exporters: readonly { readonly id: string; readonly title: string }[];
  /** What the person had typed into the form that was refused. */
  readonly typed: Typed;
  /** Why the pasted text was refused; '' where it was not. */
  readonly refusal: string;
  /** An article of the very text that was pasted; it was not taken in again. */
  readonly twin: Known | undefined;
  /** Articles of the very files that were just taken in again. */
  readonly twins: readonly Known[];
  /** One line a file that was refused. */
  readonly refusedFiles: readonly string[];
  /** How many files were taken in beside the refused ones. */
  readonly taken: number;
}

export interface Known {
  readonly title: string;
  readonly href: string;
}

export interface Typed {
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

const NOTHING_TYPED: Typed = { title: '', text: '', source: '' };
const LIST_PARAMETERS = ['state', 'owner', 'sort', 'page'];

export async function showHome(
  req: Request,
  res: Response,
  workbench: Workbench,
  page: Partial<HomePage>,
): Promise<void> {
  const { language, t } = localsOf(res);
  await show(res, 'home', {
    typed: NOTHING_TYPED,
    refusal: '',
    listRefusal: '',
    twin: undefined,
    twins: [],
    refusedFiles: [],
    taken: 0,
    notice: noticeOf(req, res),
    list: listOf(req),
    extensions: workbench.formats().flatMap(({ extensions }) => extensions),
    folders: workbench.importRoot() !== undefined,
    exporters: workbench.exporters().map(({ id, title }) => ({ id, title: title[language] })),
    articles: articlesPart(await workbench.articles(), req, dayOf(new Date()), t),
    ...page,
  });
}

/** What of the address says how the list is shown. */
function listOf(req: Request): string {
  return new URLSearchParams(
    LIST_PARAMETERS.flatMap((name) => (query(req, name) === '' ? [] : [[name, query(req, name)]])),
  ).toString();
}

function noticeOf(req: Request, res: Response): HomePage['notice'] {
  const { notices } = localsOf(res).t.home;
  const done = query(req, 'done');
  const run = query(req, 'run');
  const n = wholeNumber(query(req, 'n'));
  if (n === undefined || !isNoticed(done, notices)) return undefined;
  return { text: notices[done](n), undo: done !== 'undone' && /^[\w-]{1,64}$/.test(run) ? run : '' };
}

function isNoticed<Notices extends object>(done: string, notices: Notices): done is keyof Notices & string {
  return Object.hasOwn(notices, done);
}
