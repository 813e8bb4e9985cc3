import { stringify } from 'csv-stringify/sync';
import type { Origin } from '../model.ts';
import type { Exporter, Finished } from './exporter.ts';
import { certificateWords } from './certificate-words.ts';
import { standingFixes } from './fixes.ts';

const COLUMNS = [
  'Satz',
  'Maschinentext',
  'Korrektur',
  'Ausgangstext',
  'Herkunft',
  'Einzelheit',
  'Name',
  'HTER',
  'Zeit',
  'Nachweis',
];

const ORIGINS: Readonly<Record<Origin['kind'], string>> = {
  rule: 'Regel',
  memory: 'Gedächtnis',
  provider: 'Anbieter',
  manual: 'von Hand',
  elsewhere: 'gleiche Stelle',
};

/**
 * The fixes that hold, for a spreadsheet with German settings: semicolons, decimal comma, byte order mark. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export const fixesCsv: Exporter = {
  id: 'fixes-csv',
  title: { de: 'Korrekturen als CSV', en: 'Fixes as CSV' },
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  write,
};

function write(finished: Finished): string {
  const rows = standingFixes(finished).map((fix) => [
    String(fix.segmentIndex + 1),
    fix.text,
    fix.postEdit,
    fix.source ?? '',
    ORIGINS[fix.origin.kind],
    fix.origin.detail ?? '',
    fix.editor ?? '',
    fix.hter.toFixed(3).replace('.', ','),
    fix.decidedAt,
    certificateWords(fix.certificate),
  ]);
  return stringify([COLUMNS, ...rows], {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: 'windows',
    // a lone line feed is no end of a record here, but it is one for a spreadsheet
    quoted_match: /[\r\n]/,
  });
}
