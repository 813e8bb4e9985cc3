import type { Span } from '../model.ts';
import { patternRule } from './kinds.ts';

export default patternRule({
  id: 'unit-space',
  title: { de: 'Leerzeichen vor der Einheit fehlt', en: 'Missing space before a unit' },
  category: 'number',
  severity: 'minor',
  confidence: 0.9,
  source: 'DIN 5008, DIN 1301: zwischen Zahl und Einheit steht ein Leerzeichen, auch vor % und °C',
  examples: [
    { wrong: 'Das Wasser hat ⟦80°C⟧ erreicht.', right: 'Das Wasser hat 80 °C erreicht.' },
    { wrong: 'Rund ⟦12,5%⟧ der Stimmen fehlen.', right: 'Rund 12,5 % der Stimmen fehlen.' },
    { wrong: 'Die Strecke ist ⟦5km⟧ lang.', right: 'Die Strecke ist 5 km lang.' },
  ],
  passes: [
    'Rund 12,5 % der Stimmen fehlen bei 80 °C.',
    'Eine 100%ige Lösung und ein 50%-Anteil sind möglich.',
    'Der 90°-Winkel, das 4D-Kino und die 5G-Netze.',
  ],
  pattern:
    /(?<![\p{L}\d.,_])\d{1,4}(?:[.,]\d{1,3})?(%|°[CF]|km\/h|km²|m²|km|cm|mm|kg|MB|GB|TB|kWh|MW|GHz|MHz)(?![\p{L}\p{N}\-/‐‑²³])/gu,
  remark: ({ parts: [all, unit = ''], span }) => ({
    span,
    message: `Zwischen Zahl und Einheit von „${all}“ fehlt ein Leerzeichen.`,
    alternatives: [[{ span: gapBefore(unit, span.end), text: ' ' }]],
  }),
});

function gapBefore(unit: string, end: number): Span {
  return { start: end - unit.length, end: end - unit.length };
}
