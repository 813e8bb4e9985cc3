import { inOrder, reversedVerbs } from '../grammar/verbs/right-bracket.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'auxiliary-order',
  title: {
    de: 'Hilfsverb an der falschen Stelle',
    en: 'Auxiliary out of order',
  },
  category: 'word-order',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Verbalkomplex; seen where an engine keeps the order of English',
  examples: [
    {
      wrong: 'Das alte Haus muss im Mai ⟦werden abgerissen⟧.',
      right: 'Das alte Haus muss im Mai abgerissen werden.',
    },
  ],
  passes: ['Das alte Haus muss im Mai abgerissen werden.'],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const pair = reversedVerbs(clause, reading);
      if (pair !== undefined)
        yield {
          span: spanOver(pair),
          message: `„${pair[1].text}“ steht im Deutschen vor „${pair[0].text}“.`,
          alternatives: [inOrder(pair)],
        };
    }
  },
});
