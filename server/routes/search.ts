import { Router } from 'express';
import type { Words } from '../locale/index.ts';
import { mark, visible } from '../text/marks.ts';
import type { SearchHit, SearchQuery } from '../workbench/searching.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { articlePath, segmentPath } from './paths.ts';
import { show } from './render.ts';

/** The search over everything: places, those of one article together. */
export interface SearchPagePart {
  readonly search: string;
  readonly where: Where;
  readonly places: readonly { readonly where: Where; readonly label: string; readonly href: string }[];
  readonly total: string;
  readonly found: boolean;
  readonly ignored: string;
  readonly articles: readonly FoundArticle[];
  readonly page: number;
  readonly pages: number;
  readonly earlierHref: string;
  readonly laterHref: string;
}

interface FoundArticle {
  readonly href: string;
  readonly title: readonly Run[];
  readonly archived: boolean;
  readonly places: readonly FoundPlace[];
}

interface FoundPlace {
  readonly href: string;
  readonly label: string;
  readonly what: string;
  readonly lang: 'de' | '';
  readonly runs: readonly Run[];
}

interface Run {
  readonly text: string;
  readonly marked: boolean;
}

type Where = SearchQuery['where'];
const PLACES = ['everything', 'titles', 'texts', 'fixes'] as const;

const PAGE_SIZE = 50;
const LONGEST_SEARCH = 200;
/** Characters of a snippet, and how many of them stand before its first mark. */
const SNIPPET = 260;
const BEFORE = 90;

export function searching(workbench: Workbench): Router {
  const router = Router();

  router.get('/search', async (req, res) => {
    const { t } = localsOf(res);
    const search = query(req, 'q').trim().slice(0, LONGEST_SEARCH);
    const where = PLACES.find((place) => place === query(req, 'in')) ?? 'everything';
    const page = Math.max(1, wholeNumber(query(req, 'page')) ?? 1);
    const found = await workbench.search({ search, where, page, pageSize: PAGE_SIZE });
    const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
    await show(res, 'search', {
      search,
      where,
      places: PLACES.map((place) => ({
        where: place,
        label: t.search.places[place],
        href: searchPath(search, place),
      })),
      total: t.search.total(found.total, found.isMore),
      found: found.total > 0,
      ignored: found.ignored.length === 0 ? '' : t.search.ignored(found.ignored),
      articles: byArticle(found.hits, t),
      page,
      pages,
      earlierHref: page > 1 ? searchPath(search, where, Math.min(page - 1, pages)) : '',
      laterHref: page < pages ? searchPath(search, where, page + 1) : '',
    });
  });

  return router;
}

function searchPath(search: string, where: Where, page = 1): string {
  const parameters = new URLSearchParams({
    q: search,
    ...(where === 'everything' ? {} : { in: where }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `/search?${parameters.toString()}`;
}

function byArticle(hits: readonly SearchHit[], t: Words): FoundArticle[] {
  const groups = new Map<number, SearchHit[]>();
  for (const hit of hits) groups.set(hit.articleId, [...(groups.get(hit.articleId) ?? []), hit]);
  return Array.from(groups.values(), (group): FoundArticle => {
    const first = group[0];
    if (first === undefined) throw new RangeError('a group without a hit');
    const titled = group.find(({ index }) => index === undefined);
    return {
      href: articlePath(first.articleId),
      title: titled === undefined ? [{ text: first.articleTitle, marked: false }] : runsOf(titled),
      archived: first.archived,
      places: group.flatMap((hit) => (hit.index === undefined ? [] : [placeOf(hit, hit.index, t)])),
    };
  });
}

function placeOf(hit: SearchHit, index: number, t: Words): FoundPlace {
  return {
    href: segmentPath({ articleId: hit.articleId, index, show: 'all' }),
    label: t.desk.entry(index + 1),
    what: t.search.in[hit.where],
    lang: hit.where === 'source' ? '' : 'de',
    runs: runsOf(hit),
  };
}

/** The text around its first mark; whole words where it is cut. */
function runsOf({ text, spans }: Pick<SearchHit, 'text' | 'spans'>): Run[] {
  const first = spans[0]?.start ?? 0;
  const from = text.length <= SNIPPET || first <= BEFORE ? 0 : wordFrom(text, first - BEFORE);
  const to = text.length <= from + SNIPPET ? text.length : wordTo(text, from + SNIPPET);
  const moved = spans.map(({ start, end }) => ({ start: start - from, end: end - from }));
  const runs = mark(
    text.slice(from, to),
    moved.filter(({ start, end }) => start >= 0 && end <= to - from),
  )
    .filter(({ text }) => text !== '')
    .map(({ text, findings }): Run => ({ text: visible(text), marked: findings.length > 0 }));
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...runs,
    ...(to < text.length ? [{ text: ' …', marked: false }] : []),
  ];
}

/** The first word that begins from here on; this place itself where there is none soon. */
function wordFrom(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s\S/u);
  return space < 0 ? at : at + space + 1;
}

function wordTo(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < at - BEFORE ? at : space;
}
