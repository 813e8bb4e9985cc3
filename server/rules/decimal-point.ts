import type { Span } from '../model.ts';
import { patternRule } from './kinds.ts';

const UNITS =
  'Prozent|Prozentpunkte?n?|Mio|Mrd|Millionen|Milliarden|Billionen|Euro|US-Dollar|Dollar|Pfund|Franken|Grad|Kilometern?|Metern?|Zentimetern?|Millimetern?|Kilogramm|Gramm|Tonnen|Litern?|Quadratmetern?|Quadratkilometern?|Hektar|Meilen|Megawatt|Gigawatt|Kilowatt|km|kg|cm|mm|m²|km²|km\\/h|MB|GB|TB|Zoll|Sekunden|Minuten|Stunden|Jahren?';

export default patternRule({
  id: 'decimal-point',
  title: { de: 'Englischer Dezimalpunkt', en: 'English decimal point' },
  category: 'number',
  severity: 'minor',
  confidence: 0.9,
  source: 'DIN 1333: im Deutschen trennt ein Komma die Dezimalstellen ab',
  examples: [
    { wrong: 'Der Kurs stieg um ⟦2.75⟧ Prozent.', right: 'Der Kurs stieg um 2,75 Prozent.' },
    { wrong: 'Der Kurs stieg um ⟦2.75⟧ %.', right: 'Der Kurs stieg um 2,75 %.' },
  ],
  passes: [
    'Der Kurs stieg um 2,75 Prozent auf 1.250 Euro.',
    'Der Zug fährt am 3.5. um 12.30 Uhr und braucht 45 Minuten.',
    'Version 8.1 braucht 4 GB.',
    'Die Version 10.2.5 Prozentrechner ist neu.',
  ],
  pattern: new RegExp(
    `(?<![\\d.,:]|[Vv]ersion )\\d{1,3}\\.\\d{1,2}(?=[ \\u00a0]?(?:%|°)|[ \\u00a0](?:${UNITS})(?!\\p{L}))`,
    'gu',
  ),
  remark: ({ parts: [number], span }) => ({
    span,
    message: `In „${number}“ steht ein Punkt statt des Dezimalkommas.`,
    alternatives: [[{ span: pointIn(number, span.start), text: ',' }]],
  }),
});

function pointIn(number: string, from: number): Span {
  const start = from + number.indexOf('.');
  return { start, end: start + 1 };
}
