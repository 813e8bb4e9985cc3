import { describe, expect, test } from '@jest/globals';
import { tbx } from '../../server/exchange/tbx.ts';
import { termsCsv } from '../../server/exchange/terms-csv.ts';
import type { Term } from '../../server/model.ts';

const TERMS: readonly Term[] = [
  { right: 'Smartphone', wrong: ['Handy', 'Mobilfunkgerät'], source: 'mobile phone', sourceLanguage: 'en' },
  { right: 'Purl', wrong: ['Perle'], status: 'do-not-translate', source: 'Purl' },
  {
    right: '',
    wrong: ['Quantensprung'],
    status: 'forbidden',
    note: 'Hausstil: „Sprung“ <genügt> & passt; "ja"',
  },
  { right: '=SUMME', wrong: ['-Minus', 'a/b'] },
  { right: 'künstliche Intelligenz', wrong: [] },
];

describe.each([tbx, termsCsv])('$id', ({ read, write }) => {
  test('gives back what it wrote', () => {
    expect(read(write(TERMS))).toEqual({ entries: TERMS, faults: [], others: 0 });
  });

  test('of no terms at all is read as none', () => {
    expect(read(write([])).entries).toEqual([]);
  });
});

describe('TBX', () => {
  const body = (entries: string): string =>
    `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n<martif type="TBX-Basic" xml:lang="en">` +
    `<martifHeader><fileDesc/></martifHeader><text><body>${entries}</body></text></martif>`;

  test('is read in version 2, with term groups and statuses of other programs', () => {
    const file = body(`
      <termEntry id="1"><descrip type="subjectField">x</descrip>
        <langSet xml:lang="fr"><tig><term>ordinateur</term></tig></langSet>
        <langSet xml:lang="en-GB"><tig><term>computer</term></tig></langSet>
        <langSet xml:lang="de-DE">
          <ntig><termGrp><term>Elektronengehirn</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp></ntig>
          <ntig><termGrp><term>Rechner</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
          <tig><term>Computer</term><note>nicht &quot;PC&quot;</note></tig>
        </langSet></termEntry>
      <termEntry id="2"><langSet xml:lang="de"><tig><term>Dampfross</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet></termEntry>
      <termEntry id="3"><langSet xml:lang="en"><tig><term>only</term></tig></langSet></termEntry>`);
    expect(tbx.read(file)).toEqual({
      entries: [
        {
          right: 'Computer',
          wrong: ['Elektronengehirn'],
          source: 'computer',
          sourceLanguage: 'en',
          note: 'nicht "PC"',
        },
        { right: '', wrong: ['Dampfross'], status: 'forbidden' },
      ],
      faults: [],
      others: 1,
    });
  });

  test('is read with data categories as elements, and with prefixes', () => {
    const file = `<tbx type="TBX-Basic" style="dct" xml:lang="de" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="x"><text><body>
      <conceptEntry id="1"><langSec xml:lang="de">
        <termSec><term>Auto</term></termSec>
        <termSec><term>Wagen</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec></conceptEntry></body></text></tbx>`;
    expect(tbx.read(file).entries).toEqual([{ right: 'Auto', wrong: ['Wagen'] }]);
  });

  test.each([
    ['a mark that is not closed', body('<termEntry>\n<langSet>'), { line: 3, kind: 'not-xml' }],
    ['an entity of its own', body('<termEntry>&boom;</termEntry>'), { line: 2, kind: 'not-xml' }],
    ['another XML', '<html>\n</html>', { line: 1, kind: 'other-xml', text: 'html' }],
    ['no XML', 'Handy;Smartphone', { line: 1, kind: 'not-xml' }],
    ['nothing', '', { line: 1, kind: 'not-xml' }],
  ])('%s is a fault with its line', (_, file, fault) => {
    expect(tbx.read(file)).toMatchObject({ faults: [fault] });
  });
});

describe('CSV', () => {
  test('is read with commas, other names of columns and lines inside quotes', () => {
    const file = 'Comment,Preferred,FORBIDDEN\n"eins\nzwei",Auto,Wagen | Karre\n\n,Boot,\n';
    expect(termsCsv.read(file)).toEqual({
      entries: [
        { right: 'Auto', wrong: ['Wagen', 'Karre'], note: 'eins zwei' },
        { right: 'Boot', wrong: [] },
      ],
      faults: [],
      others: 0,
    });
  });

  test('names each row that holds no term, by its line in the file', () => {
    const file =
      'Richtig;Falsch;Status;Ausgangssprache;Ausgangswort\r\nAuto;Wagen;;;\r\n;Karre;;;\r\nX;Y;vielleicht;;\r\nX;;verboten;;\r\nX;Y;;9;car\r\n';
    expect(termsCsv.read(file).faults).toEqual([
      { line: 3, kind: 'no-right', text: 'Karre' },
      { line: 4, kind: 'bad-status', text: 'vielleicht' },
      { line: 5, kind: 'no-wrong', text: 'X' },
      { line: 6, kind: 'bad-language', text: '9' },
    ]);
  });

  test.each([
    ['no column that is known', 'a;b\n1;2\n', { line: 1, kind: 'no-column' }],
    ['a quotation mark that is not closed', 'Richtig;Falsch\nAuto;"Wagen\n', { kind: 'not-csv' }],
    ['nothing', '', { line: 1, kind: 'no-column' }],
  ])('%s is a fault', (_, file, fault) => {
    expect(termsCsv.read(file)).toMatchObject({ entries: [], faults: [fault] });
  });
});
