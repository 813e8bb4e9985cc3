import { strayConjunction } from '../grammar/subjects/subjectless.ts';
import type { Edit } from '../model.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'dass-for-das',
  title: { de: '„dass“ statt „das“', en: '“dass” for “das”' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'amtliche Regelung § 2, E2; Duden 4, Die Grammatik, § Relativsatz',
  examples: [
    {
      wrong: 'Sie singt in einem Konzert, ⟦dass⟧ immer lange vor dem Abend ausverkauft ist.',
      right: 'Sie singt in einem Konzert, das immer lange vor dem Abend ausverkauft ist.',
    },
  ],
  passes: [
    'Er gab das Zeichen, dass alle gehen können.',
    'Er gab das Zeichen, dass ihm Zeit zum Essen bleibt.',
    'Er gab das Zeichen, dass getanzt werden darf.',
    'Sie hat ein Buch, das im Regal steht.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const [index, clause] of reading.clauses.entries()) {
      const found = strayConjunction(clause, index, reading);
      if (found === undefined) continue;
      const { span } = found;
      const repair: Edit[] = [{ span, text: 'das' }];
      yield {
        span,
        message: 'Dem Satz nach „dass“ fehlt das Subjekt; gemeint ist „das“.',
        alternatives: [repair],
      };
    }
  },
});
