import { withArticle } from '../grammar/phrases/article-forms.ts';
import { missingArticle } from '../grammar/phrases/missing-article.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'missing-article',
  title: { de: 'Artikel fehlt', en: 'Missing article' },
  category: 'article',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden, Die Grammatik, § Artikelgebrauch',
  examples: [
    {
      wrong: 'Die Familie fährt im Sommer ⟦nach Türkei⟧.',
      right: 'Die Familie fährt im Sommer in die Türkei.',
    },
    { wrong: '⟦Von Kreml⟧ kam am Montag keine Antwort.', right: 'Vom Kreml kam am Montag keine Antwort.' },
    {
      wrong: 'Die Kinder spielen seit dem Mittag ⟦an Strand⟧.',
      right: 'Die Kinder spielen seit dem Mittag am Strand.',
    },
  ],
  passes: [
    'Er ging von Haus zu Haus.',
    'Sie kam per Schiff und ohne Mantel.',
    'Am Strand liegt ein Boot.',
    'Die Entscheidung fiel nach Prüfung der Akten.',
    'Sie zog mit Rock und Bluse los.',
    'Lesen Sie mehr: Fahrt nach Türkei',
  ],
  knownMisses: ['Die Katze schläft unter Schreibtisch.'],
  *find(segment, { language }) {
    const reading = language.read(segment);
    if (segment.kind !== 'sentence') return;
    for (const { index } of reading.tokens) {
      const found = missingArticle(reading, index, language);
      if (found === undefined) continue;
      const { preposition, noun } = found;
      yield {
        span: spanOver([preposition, noun]),
        message: `Vor „${noun.text}“ fehlt der Artikel.`,
        alternatives: withArticle(preposition, noun, reading.tokens[index - 1], language),
      };
    }
  },
});
