import type { Words } from '../locale/index.ts';
import type { Plot, Table } from '../plots/plot.ts';
import type { Report, ReportPart } from '../plots/report.ts';
import { visible } from '../text/marks.ts';
import type { ArticleQuality, QualityFigures } from '../workbench/workbench.ts';
import { shownMqm } from './mqm.ts';
import { articlePath, qualityPath, reportPath } from './paths.ts';
import { dismissedOf, pictureOf, shortness, type Picture } from './quality-page.ts';
import { findingsSection, type Section, type Titles } from './quality-sections.ts';

/** The report as a page. */
export interface ReportPage {
  readonly report: Report;
  readonly articleHref: string;
  readonly qualityHref: string;
  readonly pdfHref: string;
  readonly picture: Picture | undefined;
  readonly table: Table;
}

/** So many fit on one page of paper. */
const MOST_CATEGORIES = 8;
const MOST_DIFFERENCES = 5;
const MOST_STRUCK = 3;
/** Letters of a struck sentence that fit on one line. */
const STRUCK_LETTERS = 84;

export function reportPage(figures: ArticleQuality, titles: Titles, today: string, t: Words): ReportPage {
  const { id } = figures.article;
  const section = reportedFindings(figures, t);
  return {
    report: reportOf(figures, titles, today, t),
    articleHref: articlePath(id),
    qualityHref: qualityPath(id),
    pdfHref: reportPath(id, '.pdf'),
    picture: pictureOf({ ...section, id: 'report' }, articlePath(id)),
    table: section.table,
  };
}

/** The findings that weigh most, as the report shows them. */
export function reportedFindings(figures: QualityFigures, t: Words): Section {
  const categories = figures.categories.slice(0, MOST_CATEGORIES);
  return findingsSection({ ...figures, categories }, t);
}

/** What the report draws; undefined where nothing was found. */
export function reportedPlot(figures: QualityFigures, t: Words): Plot | undefined {
  return reportedFindings(figures, t).plot;
}

/** @param today - ISO 8601 */
export function reportOf(figures: ArticleQuality, titles: Titles, today: string, t: Words): Report {
  const { print: words, format, unknown } = t.quality;
  const { article, segments, edits, mqm, open, struck } = figures;
  const share = (part: number | undefined): string => (part === undefined ? unknown : format.fineShare(part));
  return {
    language: t.quality.language(),
    kind: words.kind,
    title: article.title,
    facts: [
      { label: words.received, value: format.day(article.createdAt) },
      { label: words.scope, value: words.scopeOf(segments, mqm.after.words) },
      { label: words.state, value: open === 0 ? words.done : words.open(open) },
      { label: words.fixes, value: t.format.number(figures.certified.fixes) },
      ...(struck.length === 0 ? [] : [{ label: words.struck, value: t.format.number(struck.length) }]),
      {
        label: words.ter,
        value: edits.fixes === 0 ? unknown : words.terOf(share(edits.rate), share(edits.whole)),
      },
    ],
    figures: comparedFigures(figures, t),
    picture: { heading: t.quality.findings.heading },
    parts: [factsPart(figures, t), ...struckPart(figures, t), privacyPart(figures, titles, t)],
    small: [...shortness(mqm, t), words.method, words.made(format.day(today))],
  };
}

function comparedFigures({ mqm, flagged, rules }: ArticleQuality, t: Words): Table {
  const { print: words, mqm: names, before, after, unknown } = t.quality;
  const { number } = t.format;
  const weight = shownMqm(mqm, t);
  const dismissed = dismissedOf(rules);
  return {
    head: ['', before, after],
    rows: [
      [words.flagged, number(flagged.before), number(flagged.after)],
      [words.findings, number(mqm.before.findings), number(mqm.after.findings)],
      ...(dismissed === 0 ? [] : [[words.dismissed, number(dismissed), unknown]]),
      [names.points, number(mqm.before.points), number(mqm.after.points)],
      ...(weight.rated ? [[weight.label, weight.before, weight.after]] : []),
    ],
  };
}

function factsPart({ certified }: ArticleQuality, t: Words): ReportPart {
  const { print: words } = t.quality;
  const { compared, equal, differing } = certified;
  const listed = (facts: readonly string[]): string =>
    facts.length === 0 ? t.quality.unknown : facts.join(', ');
  const shown = differing.slice(0, MOST_DIFFERENCES);
  return {
    heading: words.facts,
    lines: [words.factsEqual(equal, compared)],
    points: [
      ...shown.map(({ index, what, before, after }) =>
        words.differenceAt(index + 1, words.protected[what], listed(before), listed(after)),
      ),
      ...(shown.length < differing.length ? [words.moreDifferences(differing.length - shown.length)] : []),
    ].map((text) => ({ text })),
  };
}

/** What is no longer in the text at all stands here word for word, struck through on the page. */
function struckPart({ struck }: ArticleQuality, t: Words): ReportPart[] {
  const { print: words } = t.quality;
  if (struck.length === 0) return [];
  const shown = struck.slice(0, MOST_STRUCK);
  return [
    {
      heading: words.struck,
      lines: [words.struckLead],
      points: [
        ...shown.map(({ index, text }) => ({ text: words.struckAt(index + 1), struck: head(visible(text)) })),
        ...(shown.length < struck.length ? [{ text: words.moreStruck(struck.length - shown.length) }] : []),
      ],
    },
  ];
}

function head(text: string): string {
  if (text.length <= STRUCK_LETTERS) return text;
  const cut = text.slice(0, STRUCK_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), STRUCK_LETTERS / 2))} …`;
}

function privacyPart({ spending, unattributed }: ArticleQuality, titles: Titles, t: Words): ReportPart {
  const { print: words, spending: sent } = t.quality;
  const providers = [...new Set(spending.map(({ providerId }) => providerId))];
  const sum = (id: string, of: 'texts' | 'characters'): number =>
    spending.reduce((total, one) => total + (one.providerId === id ? one[of] : 0), 0);
  return {
    heading: words.privacy,
    lines: [
      ...(providers.length === 0 ? (unattributed === 0 ? [words.nothingLeft] : []) : [words.leftLead]),
      ...(unattributed === 0 ? [] : [sent.unattributed(unattributed)]),
    ],
    points: providers.map((id) => ({
      text: words.left(titles.provider(id), sum(id, 'texts'), sum(id, 'characters')),
    })),
  };
}
