import { droppedCall } from '../grammar/subjects/calls.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'dropped-call',
  title: { de: 'Aufforderung mitten im Satz', en: 'Call to the reader inside a sentence' },
  category: 'anchor-fragment',
  severity: 'major',
  confidence: 0.93,
  source: 'seen where the text of a link was translated alone and put back into its sentence',
  examples: [
    { wrong: '⟦Lesen Sie⟧ unseren Bericht erklärt der Arzt den Weg.' },
    { wrong: 'Der Verein hat gestern ⟦Besuchen Sie⟧ ein Fest gefeiert.' },
  ],
  passes: [
    'Lesen Sie unseren Bericht.',
    'Lesen Sie, was der Arzt erklärt.',
    'Der Arzt sagt: Lesen Sie den Bericht.',
    'Wollen Sie wissen, was der Arzt erklärt?',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const token of reading.tokens) {
      const call = droppedCall(token, reading);
      if (call === undefined) continue;
      yield {
        span: spanOver(call),
        message: `„${call[0].text} Sie“ ist eine Aufforderung, die in den Satz nicht passt.`,
      };
    }
  },
});
