import { oddPlaces } from '../grammar/oddness/odd-places.ts';
import type { Segment, Span } from '../model.ts';
import { defineRule, type Remark } from './rule.ts';

/** How sure a remark is where a sentence is just odd enough, how much surer with each step above, and at most. */
const SURE = 0.85;
const SURER = 0.04;
const SUREST = 0.97;

function remark({ text }: Segment, span: Span, above: number): Remark {
  return {
    span,
    message: `Bei „${text.slice(span.start, span.end)}“ passt etwas nicht zusammen: ein Wort in falscher Form, am falschen Platz, zu viel oder zu wenig.`,
    confidence: Math.min(SUREST, SURE + SURER * above),
  };
}

export default defineRule({
  id: 'odd-place',
  title: { de: 'Auffällige Stelle', en: 'Odd place' },
  category: 'mistranslation',
  severity: 'major',
  lastResort: true,
  confidence: 0.9,
  source:
    'learned from sound sentences and the same sentences damaged on purpose (scripts/build-detector.ts)',
  examples: [
    { wrong: 'Im Keller der Burg fanden die Kinder ⟦eine alter⟧ Truhe aus dem Holz der Eiche.' },
    { wrong: 'Nach der Feier sind die Gäste ⟦mit die⟧ der Bahn nach Hause gefahren.' },
  ],
  passes: [
    'Im Keller der Burg fanden die Kinder eine alte Truhe aus dem Holz der Eiche.',
    'Nach der Feier sind die Gäste mit der Bahn nach Hause gefahren.',
    'Als der Regen aufhörte, liefen die Kinder in den Garten.',
    'Warte, bis der Teig aufgegangen ist.',
  ],
  *find(segment, { article, language }) {
    for (const { span, above } of oddPlaces(segment, article, language)) yield remark(segment, span, above);
  },
});
