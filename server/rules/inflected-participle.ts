import { inflectedParticiple } from '../grammar/verbs/inflected-participle.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'inflected-participle',
  title: { de: 'Partizip mit Endung statt im Passiv', en: 'Participle with an ending in a passive' },
  category: 'verb-form',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden 4, Die Grammatik, § Passiv; seen where an engine takes the participle for an adjective',
  examples: [
    {
      wrong: 'Der Versuch wird von der Universität ⟦begleiteten⟧.',
      right: 'Der Versuch wird von der Universität begleitet.',
    },
  ],
  passes: [
    'Der Versuch wird von der Universität begleitet.',
    'Von den Bildern werden nur die gestohlenen gezeigt.',
    'Gesucht werden die gestohlenen.',
  ],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const clause of reading.clauses) {
      const found = inflectedParticiple(clause, reading, language);
      if (found === undefined) continue;
      const { auxiliary, word, participle } = found;
      yield {
        span: word.span,
        message: `Zu „${auxiliary.text}“ gehört das Partizip ohne Endung, nicht „${word.text}“.`,
        alternatives: [[{ span: word.span, text: participle }]],
      };
    }
  },
});
