import { expect, test } from '@jest/globals';
import { drawn } from '../../server/plots/draw.ts';
import { pictured } from '../../server/plots/picture.ts';
import { tableOf, type Plot } from '../../server/plots/plot.ts';
import { tableCsv } from '../../server/plots/table-csv.ts';

const number = (n: number): string => new Intl.NumberFormat('de-DE').format(n);

const plot: Plot = {
  kind: 'bars',
  title: 'Befunde <nach> Art & Weise',
  labelled: 'Art',
  labels: ['Satzbau', 'Groß- und Kleinschreibung'],
  axis: 'Befunde',
  number,
  series: [
    { name: 'vorher', tone: 'before', values: [1_200, 30] },
    { name: 'jetzt', tone: 'after', values: [4, undefined] },
  ],
};

test('a picture names itself, and writes every number as its reader does', async () => {
  const svg = await drawn(plot);
  expect(svg).toMatch(/^<svg[^>]*><title>Befunde &lt;nach&gt; Art &amp; Weise<\/title>/);
  for (const text of ['Satzbau', 'Groß- und Kleinschreibung', 'vorher', 'jetzt', '1.200', '30', '4'])
    expect(svg).toContain(`>${text}</text>`);
  expect(svg).not.toContain('<script');
});

test('light and dark pictures, wide and narrow ones, differ', async () => {
  const looks = [
    { ground: 'light', width: 'wide' },
    { ground: 'dark', width: 'wide' },
    { ground: 'light', width: 'narrow' },
  ] as const;
  const pictures = await Promise.all(looks.map((look) => drawn(plot, look)));
  const widths = pictures.map((svg) => Number(/width="(\d+)"/.exec(svg)?.[1]));
  expect(new Set(pictures).size).toBe(3);
  expect(widths[0]).toBe(widths[1]);
  expect(widths[2]).toBeLessThan(400);
});

test.each(['bars', 'stack', 'columns', 'lines'] as const)('%s are drawn', async (kind) => {
  const svg = await drawn({ ...plot, kind });
  expect(svg).toContain('>jetzt</text>');
  expect(svg.match(/<path/g)?.length ?? 0).toBeGreaterThan(3);
});

test('the PNG has letters although no font of the machine is used', async () => {
  const size = (png: Uint8Array) => Buffer.from(png).readUInt32BE(16);
  const [full, bare] = await Promise.all([
    pictured(await drawn(plot)),
    pictured((await drawn(plot)).replaceAll(/<text[\s\S]*?<\/text>/g, '')),
  ]);
  expect(Buffer.from(full).subarray(1, 4).toString()).toBe('PNG');
  expect(size(full)).toBe(1_000);
  expect(full.length).toBeGreaterThan(bare.length * 1.5);
});

test('the table behind a picture leaves empty what is not known', () => {
  expect(tableOf(plot)).toEqual({
    head: ['Art', 'vorher', 'jetzt'],
    rows: [
      ['Satzbau', '1.200', '4'],
      ['Groß- und Kleinschreibung', '30', ''],
    ],
  });
});

test('a spreadsheet runs no cell as a formula', () => {
  const csv = tableCsv({
    head: ['Regel', 'Befunde'],
    rows: [
      ['=HYPERLINK("x")', '3'],
      ['@SUM(A1)', '4'],
    ],
  });
  expect(csv).toBe('\uFEFFRegel;Befunde\r\n"\'=HYPERLINK(""x"")";3\r\n\'@SUM(A1);4\r\n');
});
