import { lacksComma } from '../grammar/clauses/missing-comma.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'missing-comma',
  title: { de: 'Komma vor Nebensatz fehlt', en: 'Missing comma before a clause' },
  category: 'punctuation',
  severity: 'minor',
  confidence: 0.95,
  source: 'amtliche Regelung § 74; seen where an engine keeps the punctuation of English',
  examples: [
    {
      wrong: 'Die Nachbarin glaubt ⟦dass⟧ der Zug heute kommt.',
      right: 'Die Nachbarin glaubt, dass der Zug heute kommt.',
    },
    {
      wrong: 'Er kommt ⟦wenn⟧ er Zeit hat.',
      right: 'Er kommt, wenn er Zeit hat.',
    },
  ],
  passes: [
    'Er stöhnte ob der Hitze.',
    'Drei Tage nachdem er kam, ging sie.',
    'Er lief so schnell, dass alle staunten, und ohne dass er müde wurde.',
    'Sie blieb zum Teil weil es regnete.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const opener of reading.tokens) {
      const before = lacksComma(opener, reading);
      if (before === undefined) continue;
      const gap = { start: before.span.end, end: before.span.end };
      yield {
        span: opener.span,
        message: `Vor „${opener.text}“ fehlt das Komma.`,
        alternatives: [[{ span: gap, text: ',' }]],
      };
    }
  },
});
