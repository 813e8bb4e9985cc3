import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, capitalise, joined, wordsOf } from './words.ts';

/** Text must have the word with its capital so often. */
const SEEN = 3;
const SHORTEST = 6;

/** Whether a word is the name of a place and -er, which German never writes small: berliner, schweizer. */
function ofPlace(text: string, { classes, usage }: Language): boolean {
  const place = capitalise(text.slice(0, -2));
  if (text.length < SHORTEST || !text.endsWith('er') || (classes(place) & WordClass.name) === 0) return false;
  const { lower, upper } = usage(text);
  const common = WordClass.verb | WordClass.participle | WordClass.function;
  return upper >= SEEN && lower * SEEN <= upper && (classes(text) & common) === 0;
}

export default defineRule({
  id: 'lower-case-origin',
  title: { de: 'Herkunft kleingeschrieben', en: 'Adjective of a place without its capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.93,
  source: 'amtliche Regelung § 61: Ableitungen auf -er von Ortsnamen werden großgeschrieben',
  examples: [
    { wrong: 'Auch ⟦schweizer⟧ Bürger haben Anspruch.', right: 'Auch Schweizer Bürger haben Anspruch.' },
    { wrong: 'Er liest eine ⟦berliner⟧ Zeitung.', right: 'Er liest eine Berliner Zeitung.' },
  ],
  passes: [
    'Auch Schweizer Bürger haben Anspruch.',
    'Er liest immer weiter und unter Wasser.',
    'Auch schweizer-deutsche Namen gelten.',
    'Er sprach berliner.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const { text, span, index } of words) {
      const next = words[index + 1];
      if (!/^\p{Ll}+$/u.test(text) || next === undefined || !joined(next) || !capital(next.text)) continue;
      if (!ofPlace(text, language)) continue;
      yield {
        span,
        message: `„${capitalise(text)}“ kommt von einem Ortsnamen und wird großgeschrieben.`,
        alternatives: [[{ span, text: capitalise(text) }]],
      };
    }
  },
});
