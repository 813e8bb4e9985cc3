import { defineRule } from './rule.ts';
import { capital, decapitalise, textAt, wordsOf } from './words.ts';

/** German text writes the verb small so many times for each capital. */
const TIMES = 500;

export default defineRule({
  id: 'capitalised-verb',
  title: { de: 'Hilfsverb groß', en: 'Auxiliary with a capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.92,
  source: 'amtliche Regelung § 57; seen where pieces of a sentence were translated on their own',
  examples: [
    {
      wrong: 'Wer eine Wohnung vermietet, ⟦Muss⟧ sie auch heizen.',
      right: 'Wer eine Wohnung vermietet, muss sie auch heizen.',
    },
    { wrong: 'Der Hafen ⟦Ist⟧ im Winter leer.', right: 'Der Hafen ist im Winter leer.' },
  ],
  passes: [
    'Muss das sein?',
    'Das Können zählt, und das Soll ist erfüllt.',
    'Der Film „Wir Sind Helden“ lief gestern.',
    'Der Verein Wir Sind Da lädt ein.',
    'Gestern kam Will Müller.',
    'Er kam, als Das Amt rief.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span, gap } = word;
      if (word.opens || word.quoted || !/^,? $/u.test(gap) || !/^\p{Lu}\p{Ll}+$/u.test(text)) continue;
      const before = textAt(words, word.index - 1);
      const after = textAt(words, word.index + 1);
      // a title or a name in capitals throughout: Wir Sind Helden
      if (capital(after) && capital(before)) continue;
      const { lower, upper } = language.usage(text);
      if (lower < TIMES * Math.max(1, upper)) continue;
      const { tokens } = language.read(segment);
      if (!tokens.some((token) => token.span.start === span.start && /^V[AM]FIN$/u.test(token.tag))) continue;
      const message = `„${text}“ wird mitten im Satz kleingeschrieben.`;
      yield { span, message, alternatives: [[{ span, text: decapitalise(text) }]] };
    }
  },
});
