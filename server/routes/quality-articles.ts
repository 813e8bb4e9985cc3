import type { Words } from '../locale/index.ts';
import type { ComparedArticle } from '../workbench/workbench.ts';
import { qualityPath } from './paths.ts';

/** All articles side by side; every column sorts. */
export interface ArticleTable {
  readonly columns: readonly {
    readonly title: string;
    readonly href: string;
    readonly label: string;
    readonly sorted: 'ascending' | 'descending' | undefined;
  }[];
  readonly rows: readonly {
    readonly title: string;
    readonly href: string;
    readonly cells: readonly string[];
  }[];
}

type Value = string | number | undefined;

interface Column {
  readonly id: string;
  readonly title: (t: Words) => string;
  readonly value: (article: ComparedArticle) => Value;
  readonly show: (article: ComparedArticle, t: Words) => string;
}

const rate = (side: 'before' | 'after'): Pick<Column, 'value' | 'show'> => ({
  value: ({ mqm }) => mqm?.[side].rate,
  show: ({ mqm }, t) => {
    const points = mqm?.[side].rate;
    return points === undefined ? t.quality.unknown : t.quality.format.tenth(points);
  },
});

const findings = (side: 'before' | 'after'): Pick<Column, 'value' | 'show'> => ({
  value: ({ mqm }) => mqm?.[side].findings,
  show: ({ mqm }, t) => (mqm === undefined ? t.quality.unknown : t.format.number(mqm[side].findings)),
});

const COLUMNS: readonly Column[] = [
  {
    id: 'title',
    title: (t) => t.quality.articles.title,
    value: ({ title }) => title,
    show: ({ title }) => title,
  },
  {
    id: 'date',
    title: (t) => t.quality.articles.date,
    value: ({ createdAt }) => createdAt,
    show: ({ createdAt }, t) => t.quality.format.day(createdAt),
  },
  {
    id: 'segments',
    title: (t) => t.quality.articles.segments,
    value: ({ segments }) => segments,
    show: ({ segments }, t) => t.format.number(segments),
  },
  {
    id: 'fixes',
    title: (t) => t.quality.articles.fixes,
    value: ({ fixes }) => fixes,
    show: ({ fixes }, t) => t.format.number(fixes),
  },
  { id: 'found', title: (t) => t.quality.articles.findingsBefore, ...findings('before') },
  { id: 'left', title: (t) => t.quality.articles.findingsAfter, ...findings('after') },
  { id: 'before', title: (t) => t.quality.articles.before, ...rate('before') },
  { id: 'after', title: (t) => t.quality.articles.after, ...rate('after') },
  {
    id: 'rate',
    title: (t) => t.quality.articles.rate,
    value: (article) => article.rate,
    show: (article, t) =>
      article.rate === undefined ? t.quality.unknown : t.quality.format.fineShare(article.rate),
  },
  {
    id: 'time',
    title: (t) => t.quality.articles.time,
    value: ({ median }) => median,
    show: ({ median }, t) => (median === undefined ? t.quality.unknown : t.quality.format.duration(median)),
  },
];

/** @param sort - a column's id, with `-` before it for the greatest first; anything else leaves the newest first */
export function articleTable(articles: readonly ComparedArticle[], sort: string, t: Words): ArticleTable {
  const [id, falls] = [sort.replace(/^-/, ''), sort.startsWith('-')];
  const by = COLUMNS.find((column) => column.id === id);
  const sorted = by === undefined ? articles : sortedBy(articles, by.value, falls, t);
  return {
    columns: COLUMNS.map((column) => ({
      title: column.title(t),
      label: t.quality.articles.sortBy(column.title(t)),
      href: `/quality?sort=${column === by && !falls ? '-' : ''}${column.id}#articles`,
      sorted: column !== by ? undefined : falls ? 'descending' : 'ascending',
    })),
    rows: sorted.map((article) => ({
      title: article.title,
      href: qualityPath(article.id),
      cells: COLUMNS.slice(1).map(({ show }) => show(article, t)),
    })),
  };
}

/** What is not known comes last, whichever way the rest is sorted. */
function sortedBy(
  articles: readonly ComparedArticle[],
  valueOf: Column['value'],
  falls: boolean,
  t: Words,
): ComparedArticle[] {
  return [...articles].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), t.quality.language());
    return falls ? -order : order;
  });
}
