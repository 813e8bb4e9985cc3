import { WordClass } from '../language/language.ts';
import { patternRule } from './kinds.ts';
import { decapitalise } from './words.ts';

/** So many times as often must German write the word small. */
const TIMES = 20;

export default patternRule({
  id: 'capital-after-semicolon',
  title: { de: 'Großschreibung nach Semikolon', en: 'Capital after a semicolon' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.95,
  source:
    'amtliche Regelung § 54: groß nur am Anfang eines Ganzsatzes; seen in translations from Chinese and English',
  examples: [{ wrong: 'Der Hafen ist zu; ⟦Wir⟧ fahren heim.', right: 'Der Hafen ist zu; wir fahren heim.' }],
  passes: [
    'Der Hafen ist zu; Schiffe warten draußen.',
    'Der Hafen ist zu; Sie können heimfahren.',
    'Der Hafen ist zu; wir fahren heim.',
    'Es kamen Lorenz; Die Zeit; Müller.',
  ],
  pattern: /; (\p{Lu}\p{Ll}+)(?= \p{Ll})/gu,
  remark: ({ parts: [, word = ''], span: { end }, context: { language } }) => {
    const { lower, upper } = language.usage(word);
    if ((language.classes(word) & WordClass.function) === 0 || lower < TIMES * (upper + 1)) return undefined;
    const span = { start: end - word.length, end };
    return {
      span,
      message: `Nach dem Semikolon wird „${word}“ kleingeschrieben.`,
      alternatives: [[{ span, text: decapitalise(word) }]],
    };
  },
});
