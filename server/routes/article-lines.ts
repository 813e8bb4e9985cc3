import type { Request } from 'express';
import type { Words } from '../locale/index.ts';
import type { ArticleSummary } from '../workbench/overview.ts';
import { query, wholeNumber } from './forms.ts';
import { articlePath } from './paths.ts';

/** The list of articles as its address asks for it: which, in what order, which page. */
export interface ArticlesPart {
  readonly lines: readonly ArticleLine[];
  /** In all of them, whatever is chosen. */
  readonly total: number;
  readonly filters: readonly FilterLink[];
  readonly state: Filter;
  readonly sort: Sort;
  readonly sorts: readonly Sort[];
  /** `''` is anyone, `-` nobody. */
  readonly owner: string;
  readonly owners: readonly string[];
  readonly page: number;
  readonly pages: number;
  readonly earlierHref: string;
  readonly laterHref: string;
}

export interface ArticleLine {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  /** '' where it came in no file. */
  readonly fileName: string;
  /** Tells it from another of the same title. */
  readonly name: string;
  readonly iso: string;
  readonly when: string;
  readonly segments: number;
  readonly done: number;
  /** Flagged and open; undefined where nobody has looked yet. */
  readonly open: number | undefined;
  readonly state: State;
  readonly exported: string;
  readonly owner: string;
  /** A day, YYYY-MM-DD, or ''. */
  readonly deadline: string;
  /** „überfällig seit 2 Tagen“; '' without a deadline. */
  readonly due: string;
  readonly overdue: boolean;
  readonly archived: boolean;
}

interface FilterLink {
  readonly label: string;
  readonly count: number;
  readonly href: string;
  readonly current: boolean;
}

const FILTERS = ['all', 'new', 'working', 'finished', 'overdue', 'archived'] as const;
type Filter = (typeof FILTERS)[number];
type State = 'new' | 'working' | 'finished';
const SORTS = ['added', 'deadline', 'open', 'title', 'owner'] as const;
type Sort = (typeof SORTS)[number];

const NOBODY = '-';
const PAGE_SIZE = 50;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Days before a deadline from which on they are counted. */
const SOON = 7;

interface Wanted {
  readonly state: Filter;
  readonly owner: string;
  readonly sort: Sort;
}

export function articlesPart(
  articles: readonly ArticleSummary[],
  req: Request,
  today: string,
  t: Words,
): ArticlesPart {
  const wanted = wantedOf(req);
  const owned = articles.filter(({ owner = '' }) =>
    wanted.owner === '' ? true : owner === (wanted.owner === NOBODY ? '' : wanted.owner),
  );
  const found = owned.filter((article) => fits(article, wanted.state, today)).sort(orders[wanted.sort]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(pages, Math.max(1, wholeNumber(query(req, 'page')) ?? 1));
  return {
    ...wanted,
    lines: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((article) => lineOf(article, today, t)),
    total: articles.length,
    sorts: SORTS,
    owners: [...new Set(articles.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))].sort(
      new Intl.Collator('de').compare,
    ),
    filters: FILTERS.map((state) => ({
      label: t.home.filter[state],
      count: owned.filter((article) => fits(article, state, today)).length,
      href: listPath({ ...wanted, state }),
      current: state === wanted.state,
    })).filter(({ count, current }, i) => i === 0 || count > 0 || current),
    page,
    pages,
    earlierHref: page > 1 ? listPath(wanted, page - 1) : '',
    laterHref: page < pages ? listPath(wanted, page + 1) : '',
  };
}

/** The day that it is here, YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function wantedOf(req: Request): Wanted {
  return {
    state: FILTERS.find((state) => state === query(req, 'state')) ?? 'all',
    owner: query(req, 'owner').slice(0, 80),
    sort: SORTS.find((sort) => sort === query(req, 'sort')) ?? 'added',
  };
}

function listPath({ state, owner, sort }: Wanted, page = 1): string {
  const parameters = new URLSearchParams({
    ...(state === 'all' ? {} : { state }),
    ...(owner === '' ? {} : { owner }),
    ...(sort === 'added' ? {} : { sort }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return parameters === '' ? '/' : `/?${parameters}`;
}

function stateOf({ accepted, skipped, flagged }: ArticleSummary): State {
  if (flagged === 0) return 'finished';
  return accepted + skipped === 0 ? 'new' : 'working';
}

function isOverdue(article: ArticleSummary, today: string): boolean {
  const { deadline } = article;
  return deadline !== undefined && deadline < today && stateOf(article) !== 'finished';
}

function fits(article: ArticleSummary, state: Filter, today: string): boolean {
  if (article.archived === true || state === 'archived')
    return state === 'archived' && article.archived === true;
  if (state === 'all') return true;
  return state === 'overdue' ? isOverdue(article, today) : state === stateOf(article);
}

type Order = (a: ArticleSummary, b: ArticleSummary) => number;
const words = new Intl.Collator('de', { numeric: true });
const newest: Order = (a, b) => b.id - a.id;
/** Those without one come last. */
const byText =
  (of: (article: ArticleSummary) => string | undefined): Order =>
  (a, b) => {
    const [first, second] = [of(a), of(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined) || newest(a, b);
    return words.compare(first, second) || newest(a, b);
  };

const orders: Readonly<Record<Sort, Order>> = {
  added: newest,
  deadline: byText(({ deadline }) => deadline),
  open: (a, b) => (b.flagged ?? 0) - (a.flagged ?? 0) || newest(a, b),
  title: byText(({ title }) => title),
  owner: byText(({ owner }) => owner),
};

function lineOf(article: ArticleSummary, today: string, t: Words): ArticleLine {
  const {
    id,
    title,
    fileName,
    createdAt,
    segments,
    accepted,
    skipped,
    flagged,
    owner,
    deadline,
    exportedAt,
  } = article;
  const overdue = isOverdue(article, today);
  return {
    id,
    href: articlePath(id),
    title,
    fileName: fileName ?? '',
    name: fileName === undefined ? title : `${title} (${fileName})`,
    iso: createdAt,
    when: t.format.time(createdAt),
    segments,
    done: accepted + skipped,
    open: flagged,
    state: stateOf(article),
    exported: exportedAt === undefined ? '' : t.home.exported(t.format.time(exportedAt)),
    owner: owner ?? '',
    deadline: deadline ?? '',
    due: deadline === undefined ? '' : dueWords(deadline, overdue, today, t),
    overdue,
    archived: article.archived === true,
  };
}

function dueWords(deadline: string, overdue: boolean, today: string, t: Words): string {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / DAY_MS);
  const { due } = t.home;
  if (overdue) return due.late(-days);
  if (days === 0) return due.today;
  if (days === 1) return due.tomorrow;
  return days > 1 && days <= SOON ? `${due.on(deadline)}, ${due.soon(days)}` : due.on(deadline);
}
