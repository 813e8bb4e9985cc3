import { nominalInfinitives } from '../grammar/verbs/nominal-infinitive.ts';
import { defineRule } from './rule.ts';
import { capitalise } from './words.ts';

export default defineRule({
  id: 'lower-case-infinitive',
  title: { de: 'Substantivierter Infinitiv kleingeschrieben', en: 'Infinitive as a noun without capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.95,
  source: 'amtliche Regelung § 57 (2): substantivierte Infinitive',
  examples: [
    {
      wrong: 'Beim ⟦schreiben⟧ der Karte brach der Stift.',
      right: 'Beim Schreiben der Karte brach der Stift.',
    },
    { wrong: 'Das Kabel dient nur zum ⟦laden⟧.', right: 'Das Kabel dient nur zum Laden.' },
  ],
  passes: [
    'Beim Schreiben der Karte brach der Stift.',
    'Im kommenden Jahr wird gebaut.',
    'Am besten gefiel ihm der See.',
    'Er kam, um zu lesen.',
  ],
  *find(segment, { language }) {
    for (const { text, span } of nominalInfinitives(language.read(segment)))
      yield {
        span,
        message: `„${text}“ ist hier ein Substantiv und wird großgeschrieben.`,
        alternatives: [[{ span, text: capitalise(text) }]],
      };
  },
});
