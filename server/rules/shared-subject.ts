import { likeFirst, unlikeVerbs } from '../grammar/subjects/shared-subject.ts';
import type { Edit } from '../model.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'shared-subject',
  title: {
    de: 'Zwei Verben eines Subjekts in verschiedenem Numerus',
    en: 'Two verbs of one subject differ in number',
  },
  category: 'agreement',
  severity: 'major',
  confidence: 0.95,
  source: 'Duden 4, Die Grammatik, § Kongruenz zwischen Subjekt und Finitum',
  examples: [
    {
      wrong: 'Die Wirtin war seit Jahren krank und ⟦hatten⟧ kaum Hilfe.',
      right: 'Die Wirtin war seit Jahren krank und hatte kaum Hilfe.',
    },
    {
      wrong: 'Die Züge waren voll und ⟦hatte⟧ viel Verspätung.',
      right: 'Die Züge waren voll und hatten viel Verspätung.',
    },
    {
      wrong: 'Er sagte, sie kenne das Haus und ⟦können⟧ den Weg finden.',
      right: 'Er sagte, sie kenne das Haus und könne den Weg finden.',
    },
  ],
  passes: [
    'Er kam nach Hause und schlief.',
    'Gestern kam der Vater und lachten die Kinder.',
    'Sie kommen und der Vater lacht.',
    'Die Kinder lachen, weil es schneit, und freuen sich.',
    'Die Reste würden bis Rom reichen, und würde man sie verkaufen, wäre das schade.',
    'Ein Teil der Gäste blieb, aber gingen die anderen?',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const found = unlikeVerbs(clause, reading);
      if (found !== undefined)
        yield {
          span: found.second.span,
          message: `„${found.first.text}“ und „${found.second.text}“ haben dasselbe Subjekt, doch nicht denselben Numerus.`,
          alternatives: likeFirst(found, language).map((text): Edit[] => [{ span: found.second.span, text }]),
        };
    }
  },
});
