import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Term, TermStatus } from '../model.ts';
import type { Contents, FileFault } from './faults.ts';
import { termOf, type TermFormat } from './terms.ts';

/** Columns as they are written, and as other files may call them. */
const COLUMNS = {
  right: ['Richtig', 'right', 'preferred', 'target', 'Zielterm', 'Deutsch', 'de'],
  wrong: ['Falsch', 'wrong', 'forbidden', 'deprecated', 'Verboten'],
  status: ['Status'],
  source: ['Ausgangswort', 'source', 'Quellterm', 'Englisch', 'en'],
  sourceLanguage: ['Ausgangssprache', 'source language', 'sourceLanguage', 'Quellsprache'],
  note: ['Notiz', 'note', 'comment', 'Bemerkung'],
} as const;
type Column = keyof typeof COLUMNS;

const STATUSES: readonly (readonly [TermStatus, readonly string[]])[] = [
  ['preferred', ['bevorzugt', 'preferred', '']],
  ['forbidden', ['verboten', 'forbidden']],
  ['do-not-translate', ['nicht übersetzen', 'do-not-translate', 'do not translate']],
];
/** Between wrong forms in one field. */
const BETWEEN = ' | ';

/**
 * A table for a spreadsheet with German settings: semicolons, byte order mark. Read are semicolons, commas and tabs, and
 * column names in German and English in any order.
 */
export const termsCsv: TermFormat = {
  id: 'csv',
  title: { de: 'CSV (für Tabellenprogramme)', en: 'CSV (for spreadsheets)' },
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  read,
  write,
};

function write(terms: readonly Term[]): string {
  const rows = terms.map(({ right, wrong, status = 'preferred', source, sourceLanguage, note }) => [
    right,
    wrong.join(BETWEEN),
    STATUSES.find(([id]) => id === status)?.[1][0] ?? status,
    source ?? '',
    sourceLanguage ?? '',
    note ?? '',
  ]);
  return stringify([Object.values(COLUMNS).map(([name]) => name), ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });
}

interface Row {
  readonly record: readonly string[];
  /** `lines`: those read until the end of the record. */
  readonly info: { readonly lines: number };
}

function read(text: string): Contents<Term> {
  const found = rowsOf(text);
  if (!Array.isArray(found)) return { entries: [], faults: [found], others: 0 };
  const [head, ...rows] = found;
  const places = columnsOf(head?.record ?? []);
  const missing = (['right', 'wrong'] as const).filter((column) => places[column] === undefined);
  // a list of forbidden words needs no right ones, a list of names no wrong ones
  if (missing.length === 2)
    return { entries: [], faults: [{ line: 1, kind: 'no-column', text: COLUMNS.right[0] }], others: 0 };
  const entries: Term[] = [];
  const faults: FileFault[] = [];
  for (const { record, info } of rows) {
    const at = (column: Column): string => withoutGuard(record[places[column] ?? -1] ?? '');
    const line = info.lines;
    const said = at('status').toLowerCase();
    const status = STATUSES.find(([, names]) => names.includes(said))?.[0];
    if (status === undefined) {
      faults.push({ line, kind: 'bad-status', text: at('status') });
      continue;
    }
    const forms = at('wrong').split(/[|\n]/u);
    const result = termOf({
      line,
      right: at('right'),
      wrong: forms,
      status,
      source: at('source'),
      sourceLanguage: at('sourceLanguage'),
      note: at('note'),
    });
    if ('term' in result) entries.push(result.term);
    else faults.push(result.fault);
  }
  return { entries, faults, others: 0 };
}

function rowsOf(text: string): Row[] | FileFault {
  const firstLine = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  const delimiter = [';', '\t', ','].find((mark) => firstLine.includes(mark)) ?? ';';
  try {
    // what `info` adds the library's types know only of asynchronous parsing
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: Number(error['lines'] ?? 1), kind: 'not-csv', text: error.code };
  }
}

function columnsOf(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map((name) => name.toLowerCase());
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([column, known]) => {
      const at = names.findIndex((name) => known.some((one) => one.toLowerCase() === name));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(text: string): string {
  return /^'[=+\-@\t\r]/u.test(text) ? text.slice(1) : text;
}
