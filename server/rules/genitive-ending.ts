import { lacksGenitive } from '../grammar/phrases/genitive.ts';
import { defineRule } from './rule.ts';
import { spanOver } from './kinds.ts';

export default defineRule({
  id: 'genitive-ending',
  title: { de: 'Genitiv ohne Endung', en: 'Genitive without its ending' },
  category: 'agreement',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden, Die Grammatik, § Flexion der Substantive: Genitiv-s und sein Wegfall',
  examples: [
    {
      wrong: 'Das Dach ⟦des Haus⟧ ist undicht.',
      right: 'Das Dach des Hauses ist undicht.',
    },
    { wrong: 'Der Verein hat ⟦seines Garten⟧ verkauft.' },
  ],
  passes: [
    'Die Farbe des Kreml ist rot.',
    'Der Autor des „Spiegel“ wohnt hier.',
    'Er ist Trainer des FC Köln.',
    'Die Leitung des Hotel Adler bleibt.',
    'Die Besitzer des Grund und Bodens zahlen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const phrase of reading.phrases) {
      const found = lacksGenitive(reading, phrase, language);
      if (found === undefined) continue;
      const { words, noun, form, isAttribute } = found;
      yield {
        span: spanOver(words),
        message: `„${noun.text}“ steht im Genitiv ohne Endung.`,
        alternatives: isAttribute ? [[{ span: noun.span, text: form }]] : [],
      };
    }
  },
});
