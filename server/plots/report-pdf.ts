import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { roboto } from './fonts.ts';
import { PALETTES } from './palette.ts';
import type { Report, ReportPart, ReportPoint } from './report.ts';

/** How a report is set, in points; one with more than facts and confidentiality is set closer, to stay on one page. */
const SETTINGS = {
  wide: { margin: 46, fontSize: 9.5, picture: [400, 185] as [width: number, height: number] },
  close: { margin: 36, fontSize: 8.5, picture: [260, 120] as [width: number, height: number] },
};
const FEW_PARTS = 2;
const { ink, muted, line } = PALETTES.light;

/**
 * A report as a PDF of one A4 page, with its font inside.
 *
 * @param svg - the report's picture in light colours; absent where there is nothing to draw
 */
export async function printed(report: Report, svg: string | undefined): Promise<Uint8Array> {
  const pdf = await (printer ??= loadPrinter());
  return new Uint8Array(await pdf.createPdf(definitionOf(report, svg)).getBuffer());
}

type Printer = typeof import('pdfmake');

let printer: Promise<Printer> | undefined;

/** Loaded with the first report; nothing but its fonts is read, and nothing is fetched. */
async function loadPrinter(): Promise<Printer> {
  // CommonJS: what the types call the module is its default export.
  const { default: pdf } = (await import('pdfmake')) as unknown as { readonly default: Printer };
  const fonts = roboto();
  const files = new Set(Object.values(fonts));
  pdf.setFonts({ Roboto: fonts });
  pdf.setUrlAccessPolicy(() => false);
  pdf.setLocalAccessPolicy((path) => files.has(path));
  return pdf;
}

function definitionOf(report: Report, svg: string | undefined): TDocumentDefinitions {
  const set = SETTINGS[report.parts.length > FEW_PARTS ? 'close' : 'wide'];
  return {
    pageSize: 'A4',
    pageMargins: set.margin,
    language: report.language,
    info: { title: `${report.kind}: ${report.title}`, creator: 'Klartext', producer: 'Klartext' },
    defaultStyle: { font: 'Roboto', fontSize: set.fontSize, lineHeight: 1.2, color: ink },
    styles: {
      kind: { color: muted },
      title: { fontSize: 18, bold: true, margin: [0, 2, 0, 10] },
      heading: { fontSize: 11, bold: true, margin: [0, 10, 0, 3] },
      label: { color: muted },
      small: { fontSize: 8, color: muted },
    },
    content: [
      { text: report.kind, style: 'kind' },
      { text: report.title, style: 'title' },
      factsOf(report),
      figuresOf(report),
      ...(svg === undefined
        ? []
        : [
            { text: report.picture.heading, style: 'heading' },
            { svg, fit: set.picture },
          ]),
      ...report.parts.flatMap(partOf),
      { text: report.small.join(' '), style: 'small', margin: [0, 14, 0, 0] },
    ],
  };
}

function factsOf({ facts }: Report): Content {
  return {
    layout: 'noBorders',
    table: {
      widths: ['auto', '*'],
      body: facts.map(({ label, value }) => [{ text: label, style: 'label', margin: [0, 0, 12, 0] }, value]),
    },
  };
}

function figuresOf({ figures: { head, rows } }: Report): Content {
  const cells = (row: readonly string[], style: string): Content[] =>
    row.map((text, i) => ({ text, style, alignment: i === 0 ? 'left' : 'right' }));
  return {
    margin: [0, 10, 0, 0],
    layout: {
      hLineWidth: (i) => (i === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => line,
      paddingLeft: () => 0,
      paddingRight: () => 0,
    },
    table: {
      headerRows: 1,
      widths: ['*', ...head.slice(1).map(() => 110)],
      body: [cells(head, 'label'), ...rows.map((row) => cells(row, 'figure'))],
    },
  };
}

function partOf({ heading, lines, points }: ReportPart): Content[] {
  return [
    { text: heading, style: 'heading' },
    ...lines.map((text) => ({ text })),
    ...(points.length === 0
      ? []
      : [{ ul: points.map(pointOf), margin: [0, 2, 0, 0] as [number, number, number, number] }]),
  ];
}

function pointOf({ text, struck }: ReportPoint): Content {
  return struck === undefined ? text : { text: [`${text} `, { text: struck, decoration: 'lineThrough' }] };
}
