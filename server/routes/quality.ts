import { Router, type Request, type Response } from 'express';
import { NotFoundError } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import { drawn } from '../plots/draw.ts';
import { pictured } from '../plots/picture.ts';
import type { Table } from '../plots/plot.ts';
import { tableCsv } from '../plots/table-csv.ts';
import type { ArticleQuality, HouseQuality, Workbench } from '../workbench/workbench.ts';
import { idOf } from './desk.ts';
import { query } from './forms.ts';
import { localsOf } from './locals.ts';
import { articleTable } from './quality-articles.ts';
import { weekSections } from './quality-house.ts';
import { articlePage, housePage } from './quality-page.ts';
import { commonSections, type Section, type Titles } from './quality-sections.ts';
import { spendingSection } from './quality-spending.ts';
import { lookOf, titlesOf } from './quality-parts.ts';
import { show } from './render.ts';

/** Figures of quality, their pictures, and these as files. */
export function quality(workbench: Workbench): Router {
  const router = Router();

  router.get('/articles/:article/quality', async (req, res) => {
    const { t } = localsOf(res);
    const figures = await workbench.quality(idOf(req.params.article));
    await show(res, 'quality', articlePage(figures, articleSections(figures, titlesOf(workbench, t), t), t));
  });

  router.get('/articles/:article/quality/:file', async (req, res) => {
    const { t } = localsOf(res);
    const figures = await workbench.quality(idOf(req.params.article));
    await sendFile(req, res, req.params.file, articleSections(figures, titlesOf(workbench, t), t));
  });

  router.get('/quality', async (req, res) => {
    const { t } = localsOf(res);
    const house = await workbench.houseQuality();
    const sections = houseSections(house, titlesOf(workbench, t), t);
    await show(res, 'quality', housePage(house, sections, query(req, 'sort'), t));
  });

  router.get('/quality/:file', async (req, res) => {
    const { t } = localsOf(res);
    const house = await workbench.houseQuality();
    if (req.params.file === 'articles.csv') sendTable(res, comparisonOf(house, t), t.quality.articles.file);
    else await sendFile(req, res, req.params.file, houseSections(house, titlesOf(workbench, t), t));
  });

  return router;
}

function articleSections(figures: ArticleQuality, titles: Titles, t: Words): Section[] {
  const { spending, unattributed } = figures;
  const words = t.quality.spending;
  const lead = [
    ...(spending.length === 0 && unattributed === 0 ? [words.nothingHere] : []),
    ...(unattributed === 0 ? [] : [words.unattributed(unattributed)]),
  ];
  return [...commonSections(figures, titles, t), spendingSection(spending, lead, titles, t)];
}

function houseSections(house: HouseQuality, titles: Titles, t: Words): Section[] {
  const { spending } = house;
  const lead = spending.length === 0 ? [t.quality.spending.nothingHouse] : [];
  return [
    ...commonSections(house, titles, t),
    ...weekSections(house, t),
    spendingSection(spending, lead, titles, t),
  ];
}

function comparisonOf({ articles }: HouseQuality, t: Words): Table {
  const { columns, rows } = articleTable(articles, '', t);
  return { head: columns.map(({ title }) => title), rows: rows.map(({ title, cells }) => [title, ...cells]) };
}

/**
 * Sends a section's picture or table.
 *
 * @param file - the section's id with an ending
 * @throws {NotFoundError} where there is no such section, or nothing to draw
 */
async function sendFile(
  req: Request,
  res: Response,
  file: string,
  sections: readonly Section[],
): Promise<void> {
  const [, id, ending] = /^([a-z]+)\.(svg|png|csv)$/.exec(file) ?? [];
  const section = sections.find((one) => one.id === id);
  if (section === undefined) throw new NotFoundError(`picture ${file}`);
  const name = `${localsOf(res).t.quality.file}-${section.id}`;
  if (ending === 'csv') {
    sendTable(res, section.table, name);
    return;
  }
  if (section.plot === undefined) throw new NotFoundError(`picture ${file}`);
  if (req.query['download'] !== undefined) res.attachment(`${name}.${ending}`);
  if (ending === 'svg') res.type('svg').send(await drawn(section.plot, lookOf(req)));
  else res.type('png').send(Buffer.from(await pictured(await drawn(section.plot))));
}

function sendTable(res: Response, table: Table, name: string): void {
  res.attachment(`${name}.csv`);
  res.type('text/csv; charset=utf-8').send(tableCsv(table));
}
