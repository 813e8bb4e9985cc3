import type { Words } from '../locale/index.ts';
import { sizeOf } from '../plots/option.ts';
import type { Table } from '../plots/plot.ts';
import type { ArticleQuality, HouseQuality, QualityFigures } from '../workbench/workbench.ts';
import { shownMqm } from './mqm.ts';
import { articlePath, qualityPath, reportPath } from './paths.ts';
import { articleTable, type ArticleTable } from './quality-articles.ts';
import type { Section } from './quality-sections.ts';

/** Figures of an article or of the house, as pictures with the numbers behind them. */
export interface QualityPage {
  readonly title: string;
  readonly lead: string;
  /** Absent on the page of the house. */
  readonly article:
    { readonly title: string; readonly href: string; readonly reportHref: string } | undefined;
  readonly tiles: readonly Tile[];
  readonly notes: readonly string[];
  /** What to do where there is little to see yet. */
  readonly empty: { readonly text: string; readonly href: string; readonly link: string } | undefined;
  readonly sections: readonly SectionView[];
  readonly articles: (ArticleTable & { readonly csvHref: string }) | undefined;
}

export interface Tile {
  readonly label: string;
  readonly value: string;
  /** The value in words, where an arrow stands in it. */
  readonly spoken: string | undefined;
  readonly detail: string;
}

export interface SectionView {
  readonly id: string;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly figure: Picture | undefined;
  readonly table: (Table & { readonly wordColumns: number }) | undefined;
  readonly downloads: readonly { readonly title: string; readonly href: string }[];
}

/** A picture in two widths and on two grounds; `width` and `height` are those of the wide ones. */
export interface Picture {
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly narrow: { readonly width: number; readonly height: number };
  readonly src: string;
}

export function articlePage(quality: ArticleQuality, sections: readonly Section[], t: Words): QualityPage {
  const { article, decisions } = quality;
  const href = articlePath(article.id);
  return {
    title: t.quality.titleHere,
    lead: t.quality.leadHere,
    article: { title: article.title, href, reportHref: reportPath(article.id) },
    tiles: tilesOf(quality, quality.segments, t),
    notes: shortness(quality.mqm, t),
    empty: decisions > 0 ? undefined : { text: t.quality.noDecisions, href, link: t.quality.noDecisionsLink },
    sections: sections.map((section) => sectionView(section, qualityPath(article.id))),
    articles: undefined,
  };
}

export function housePage(
  house: HouseQuality,
  sections: readonly Section[],
  sort: string,
  t: Words,
): QualityPage {
  const none = house.articles.length === 0;
  const uncounted = house.articles.filter(({ mqm }) => mqm === undefined).length;
  const segments = house.articles.reduce((sum, article) => sum + article.segments, 0);
  return {
    title: t.quality.title,
    lead: t.quality.leadHouse,
    article: undefined,
    tiles: none ? [] : tilesOf(house, segments, t),
    notes: none
      ? []
      : [...shortness(house.mqm, t), ...(uncounted === 0 ? [] : [t.quality.uncounted(uncounted)])],
    empty: none ? { text: t.quality.emptyHouse, href: '/', link: t.quality.emptyHouseLink } : undefined,
    sections: none ? [] : sections.map((section) => sectionView(section, qualityPath())),
    articles: none
      ? undefined
      : { ...articleTable(house.articles, sort, t), csvHref: `${qualityPath()}/articles.csv` },
  };
}

/** Address of a picture that fits a place; what is not said is wide and light. */
export function pictureOf(section: Section, path: string): Picture | undefined {
  const { plot, alt, id } = section;
  if (plot === undefined) return undefined;
  return {
    alt,
    ...sizeOf(plot, { ground: 'light', width: 'wide' }),
    narrow: sizeOf(plot, { ground: 'light', width: 'narrow' }),
    src: `${path}/${id}.svg`,
  };
}

function sectionView(section: Section, path: string): SectionView {
  const { id, heading, lead, plot, table, wordColumns } = section;
  const endings = [
    ...(plot === undefined ? [] : ['svg', 'png']),
    ...(table.rows.length === 0 ? [] : ['csv']),
  ];
  return {
    id,
    heading,
    lead,
    figure: pictureOf(section, path),
    table: table.rows.length === 0 ? undefined : { ...table, wordColumns },
    downloads: endings.map((ending) => ({
      title: ending.toUpperCase(),
      href: `${path}/${id}.${ending}?download`,
    })),
  };
}

function tilesOf({ mqm, edits, time, rules }: QualityFigures, segments: number, t: Words): Tile[] {
  const { tiles: words, format, unknown } = t.quality;
  const { number } = t.format;
  const weight = shownMqm(mqm, t);
  const dismissed = dismissedOf(rules);
  const change = (label: string, before: string, after: string, detail: string): Tile => ({
    label,
    value: `${before} → ${after}`,
    spoken: words.beforeAfter(before, after),
    detail,
  });
  const plain = (label: string, value: string, detail: string): Tile => ({
    label,
    value,
    spoken: undefined,
    detail,
  });
  return [
    change(weight.label, weight.before, weight.after, words.words(mqm.after.words)),
    change(
      words.findings,
      number(mqm.before.findings),
      number(mqm.after.findings),
      dismissed === 0 ? '' : words.dismissed(dismissed),
    ),
    plain(
      words.fixes,
      number(edits.fixes),
      [words.ofSentences(segments), ...(edits.struck === 0 ? [] : [words.struck(edits.struck)])].join(', '),
    ),
    plain(words.edits, edits.whole === undefined ? unknown : format.fineShare(edits.whole), words.editsHint),
    plain(words.time, time.median === undefined ? unknown : format.duration(time.median), words.median),
  ];
}

/** How many of the machine text's findings a person took for false alarms. */
export function dismissedOf(rules: QualityFigures['rules']): number {
  return rules.reduce((sum, { dismissed }) => sum + dismissed, 0);
}

/** Why there is no rate, where there is none. */
export function shortness({ before, after }: QualityFigures['mqm'], t: Words): string[] {
  return shownMqm({ before, after }, t).rated
    ? []
    : [t.quality.tiles.short((after.rate === undefined ? after : before).words, LEAST_WORDS)];
}

/** From so many words on an MQM score says something. */
const LEAST_WORDS = 500;
