import { describe, expect, test } from '@jest/globals';
import { readTmx, tmx } from '../../server/exchange/tmx.ts';
import type { MemoryPair } from '../../server/model.ts';

function read(file: string, piece = 7) {
  const pairs: MemoryPair[] = [];
  const reader = readTmx((pair) => pairs.push(pair));
  for (let i = 0; i < file.length; i += piece) reader.write(file.slice(i, i + piece));
  reader.end();
  return { pairs, others: reader.others(), fault: reader.fault() };
}

const file = (units: string, source = 'en'): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="${source}" datatype="html"/><body>${units}</body></tmx>`;

describe('TMX', () => {
  test('gives back what it wrote, in pieces of any length', () => {
    const pairs: MemoryPair[] = [
      {
        language: 'de-x-mt',
        text: 'Der Hund & die "Katze" <i>schläft</i>.',
        postEdit: 'Der Hund und\u00a0die Katze schlafen.',
        editor: 'Ada "A."',
        decidedAt: '2026-03-01T08:00:00.000Z',
      },
      { language: 'en', text: 'The dog sleeps.', postEdit: 'Der Hund schläft.' },
    ];
    const written = tmx.head('1.0') + pairs.map((pair) => tmx.unit(pair)).join('') + tmx.foot;
    for (const piece of [1, 100, 1e6])
      expect(read(written, piece)).toEqual({ pairs, others: 0, fault: undefined });
  });

  test('a pair of machine German and its source keeps both beside each other', () => {
    const unit = tmx.unit({
      language: 'de-x-mt',
      text: 'A',
      postEdit: 'B',
      source: 'S',
      sourceLanguage: 'en',
    });
    expect(unit.match(/xml:lang="[^"]*"/gu)).toEqual([
      'xml:lang="en"',
      'xml:lang="de-x-mt"',
      'xml:lang="de"',
    ]);
    expect(read(file(unit)).pairs).toEqual([{ language: 'de-x-mt', text: 'A', postEdit: 'B' }]);
  });

  test('of several languages that which the file translates from is taken; codes are left out', () => {
    const unit =
      '<tu changedate="20200102T030405Z" changeid="Bo"><tuv xml:lang="FR"><seg>Le chat.</seg></tuv>' +
      '<tuv xml:lang="EN-us"><seg>The <bpt i="1">&lt;b&gt;</bpt><hi>cat</hi><ept i="1">&lt;/b&gt;</ept>.</seg></tuv>' +
      '<tuv xml:lang="de-AT"><seg>Die <ph>{1}</ph>Katze.</seg></tuv></tu>';
    expect(read(file(unit, 'en-US')).pairs).toEqual([
      {
        language: 'en-us',
        text: 'The cat.',
        postEdit: 'Die Katze.',
        editor: 'Bo',
        decidedAt: '2020-01-02T03:04:05.000Z',
      },
    ]);
  });

  test('of two German sentences the first is the machine’s; units without German are counted', () => {
    const seg = (language: string, text: string): string =>
      `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
    const units = `<tu>${seg('de', 'schlecht')}${seg('de', 'gut')}</tu><tu>${seg('en', 'a')}${seg('fr', 'b')}</tu><tu>${seg('de', 'allein')}</tu>`;
    expect(read(file(units))).toEqual({
      pairs: [{ language: 'de-x-mt', text: 'schlecht', postEdit: 'gut' }],
      others: 2,
      fault: undefined,
    });
  });

  test('what breaks off says in which line, and gives what was whole until then', () => {
    const whole = tmx.unit({ language: 'de-x-mt', text: 'A', postEdit: 'B' });
    const { pairs, fault } = read(`${tmx.head('1')}${whole}    <tu><tuv>`);
    expect(pairs).toHaveLength(1);
    expect(fault).toMatchObject({ kind: 'not-xml', line: 9 });
    expect(read('<xliff/>').fault).toMatchObject({ kind: 'other-xml', text: 'xliff' });
  });
});
