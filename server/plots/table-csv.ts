import { stringify } from 'csv-stringify/sync';
import type { Table } from './plot.ts';

/**
 * A table for a spreadsheet with German settings: semicolons, byte order mark. A cell that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
export function tableCsv({ head, rows }: Table): string {
  return stringify([head, ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    // a lone line feed is no end of a record here, but it is one for a spreadsheet
    quoted_match: /[\r\n]/,
  });
}
