import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { drawn } from '../../server/plots/draw.ts';
import { printed } from '../../server/plots/report-pdf.ts';
import type { Report } from '../../server/plots/report.ts';

const sentence = 'Ein Satz über große Äpfel, der „zitiert“ wird und ein ganzes Stück weit reicht. ';
const long = sentence.repeat(3);

/** As much as a report ever holds. */
const full: Report = {
  language: 'de',
  kind: 'Bericht über die Nachbearbeitung',
  title: `Größe, Maß und Übermaß: ${sentence}`,
  facts: ['Eingang', 'Umfang', 'Stand', 'Korrigierte Sätze', 'Gestrichene Sätze', 'TER'].map((label) => ({
    label,
    value: '123',
  })),
  figures: {
    head: ['', 'Maschinentext', 'jetzt'],
    rows: [
      'Problemsätze',
      'Befunde',
      'davon als Fehlalarm verworfen',
      'MQM-Punkte',
      'MQM je 1.000 Wörter',
    ].map((name) => [name, '1.234', '7']),
  },
  picture: { heading: 'Befunde nach Art' },
  parts: [
    {
      heading: 'Fakten',
      lines: [long],
      points: Array.from({ length: 6 }, () => ({ text: 'Satz 16, Zahlen: vorher 12, jetzt 13' })),
    },
    {
      heading: 'Gestrichene Sätze',
      lines: ['Diese Sätze des Maschinentexts stehen nicht mehr im Text:'],
      points: [
        ...Array.from({ length: 3 }, () => ({ text: 'Satz 123:', struck: sentence })),
        { text: '… und 2 weitere.' },
      ],
    },
    { heading: 'Vertraulichkeit', lines: [long], points: [{ text: 'DeepL: 2 Texte, 6.000 Zeichen' }] },
  ],
  small: [long, long],
};

const picture = () =>
  drawn({
    kind: 'bars',
    title: 'Befunde nach Art',
    labelled: 'Art',
    labels: Array.from({ length: 8 }, (_, i) => `Groß- und Kleinschreibung ${i}`),
    axis: 'Befunde',
    number: String,
    series: [
      { name: 'vorher', tone: 'before', values: [8, 7, 6, 5, 4, 3, 2, 1] },
      { name: 'jetzt', tone: 'after', values: [1, 1, 1, 1, 1, 1, 1, 0] },
    ],
  });

/** The objects of a PDF, those that are packed unpacked. */
function objects(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const packed = Array.from(text.matchAll(/stream\r?\n/g), ({ index, 0: head }) => {
    try {
      return inflateSync(bytes.subarray(index + head.length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + packed.join('\n');
}

test('even the longest report is one page of A4, with its letters inside', async () => {
  const pdf = objects(await printed(full, await picture()));
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  expect(pdf).toContain('/MediaBox [0 0 595.28 841.89]');
  expect(pdf).toMatch(/\/FontName \/[A-Z]+\+Roboto-Regular/);
  expect(pdf).toContain('/FontFile2');
});

test('a report without a picture is printed, too, and says which language it speaks', async () => {
  const pdf = objects(await printed({ ...full, language: 'en' }, undefined));
  expect(pdf).toContain('/Lang (en)');
});
