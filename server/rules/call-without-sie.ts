import { callWithoutPronoun } from '../grammar/subjects/calls.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'call-without-sie',
  title: { de: 'Aufforderung ohne „Sie“', en: 'Call to the reader without “Sie”' },
  category: 'missing-word',
  severity: 'major',
  confidence: 0.9,
  source:
    'Duden 4, Die Grammatik, § Aufforderungssatz; seen where an engine drops the pronoun in instructions',
  examples: [
    { wrong: '⟦Öffnen⟧ den Deckel.', right: 'Öffnen Sie den Deckel.' },
    {
      wrong: '⟦Schließen⟧ das Fenster und drehen Sie den Schlüssel.',
      right: 'Schließen Sie das Fenster und drehen Sie den Schlüssel.',
    },
  ],
  passes: [
    'Öffnen Sie den Deckel.',
    'Steigen die Preise weiter, wird es teuer.',
    'Den Deckel öffnen.',
    'Öffnen die Läden am Montag?',
  ],
  *find(segment, { language }) {
    const verb = callWithoutPronoun(language.read(segment));
    if (verb === undefined) return;
    const { span, text } = verb;
    yield {
      span,
      message: `Die Aufforderung „${text}“ braucht ihr „Sie“.`,
      alternatives: [[{ span: { start: span.end, end: span.end }, text: ' Sie' }]],
    };
  },
});
