import { bareAdjective } from '../grammar/phrases/bare-adjective.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'bare-adjective',
  title: { de: 'Adjektiv ohne Endung', en: 'Adjective without its ending' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden, Die Grammatik, § Flexion der Adjektive: attributiver Gebrauch',
  examples: [
    {
      wrong: 'Am See steht ein ⟦neu Haus⟧.',
      right: 'Am See steht ein neues Haus.',
    },
    {
      wrong: 'Sie suchen einen ⟦schnell Wagen⟧.',
      right: 'Sie suchen einen schnellen Wagen.',
    },
    { wrong: 'Vor der Tür liegt ein ⟦alt Hund⟧.' },
  ],
  passes: [
    'Das war ein wenig Regen.',
    'Ein schnell Wasser führender Bach fließt hier.',
    'Die Kinder, die schnell Freunde finden, lachen.',
    'Sie trug ein rosa Kleid.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const { index } of reading.tokens) {
      const found = bareAdjective(reading, index, language);
      if (found === undefined) continue;
      const { adjective, noun, form } = found;
      yield {
        span: spanOver([adjective, noun]),
        message: `„${adjective.text}“ steht vor „${noun.text}“ ohne Endung.`,
        alternatives: form === undefined ? [] : [[{ span: adjective.span, text: form }]],
      };
    }
  },
});
