import { articleBeforeName } from '../grammar/phrases/article-before-name.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';

export default defineRule({
  id: 'article-before-name',
  title: {
    de: 'Artikel vor Name im Genitiv',
    en: 'Article before a possessive name',
  },
  category: 'article',
  severity: 'major',
  confidence: 0.9,
  source: 'Duden, Die Grammatik, § Pränominaler Genitiv; seen where an engine keeps the article of the noun',
  examples: [
    {
      wrong: 'Sie ist die Leiterin ⟦der Peters Werkstatt⟧ im Hof.',
      right: 'Sie ist die Leiterin von Peters Werkstatt im Hof.',
    },
    {
      wrong: 'Die Nachbarn mögen ⟦den Peters Garten⟧ sehr.',
      right: 'Die Nachbarn mögen Peters Garten sehr.',
    },
  ],
  passes: ['Das Haus, das Peters Vater gebaut hat, ist alt.', 'Der Hans Müller wohnt hier.'],
  *find(segment, { language }) {
    const reading = language.read(segment);
    for (const { index } of reading.tokens) {
      const found = articleBeforeName(reading, index, language);
      if (found === undefined) continue;
      const { article, name, noun, ofNoun } = found;
      const end = ofNoun ? article.span.end : name.span.start;
      yield {
        span: spanOver([article, name, noun]),
        message: `Vor „${name.text} ${noun.text}“ steht kein Artikel.`,
        alternatives: [
          [
            {
              span: { start: article.span.start, end },
              text: ofNoun ? 'von' : '',
            },
          ],
        ],
      };
    }
  },
});
