import { formsOfSein } from '../grammar/subjects/missing-auxiliary.ts';
import { infiniteFrom } from '../grammar/verbs/infinite-clause.ts';
import type { Edit } from '../model.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'infinitive-for-finite',
  title: { de: 'Infinitiv statt gebeugtem Verb', en: 'Infinitive for a finite verb' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Verbletztsatz; seen where an engine keeps an infinitive of the source',
  examples: [
    {
      wrong: 'In Kiel, wo die Werft der größte Betrieb ⟦sein⟧, gibt es Arbeit.',
      right: 'In Kiel, wo die Werft der größte Betrieb ist, gibt es Arbeit.',
    },
    { wrong: 'Das Boot fuhr los, ohne dass die Fischer Zeit ⟦zu verlieren⟧.' },
  ],
  passes: [
    'Das Boot fuhr los, ohne Zeit zu verlieren.',
    'Sie weiß, dass viele Schiffe im Hafen zu sehen sind.',
    'Sie sagt, dass er krank sein soll.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const token of reading.tokens) {
      const found = infiniteFrom(token, reading);
      if (found === undefined) continue;
      const { opener, verbs } = found;
      const words = verbs.map(({ text }) => text).join(' ');
      yield {
        span: spanOver(verbs),
        message: `Der Nebensatz, der mit „${opener.text}“ beginnt, endet mit dem Infinitiv „${words}“ und hat kein gebeugtes Verb.`,
        alternatives: verbs
          .filter(({ text }) => text === 'sein')
          .flatMap((last) =>
            formsOfSein({ opener, last }, reading, language).map((text): Edit[] => [
              { span: last.span, text },
            ]),
          ),
      };
    }
  },
});
