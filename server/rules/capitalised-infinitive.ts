import { WordClass, type Language } from '../language/language.ts';
import { defineRule } from './rule.ts';
import { capital, decapitalise, joined, wordsOf, type Word } from './words.ts';

const { infinitive, finite } = WordClass;
/** Articles and pronouns are verb forms too, by spelling (»eine«). */
const CLOSED = WordClass.function;
const INFINITIVE = /^\p{Lu}\p{Ll}+(?:en|eln|ern)$/u;
/** What may follow the last word of a clause. */
const CLAUSE_END = /^\s*(?:[.,;:!?…“”"»«)]|(?:und|oder|als)\s|$)/u;

/** The words from the last comma to this one. */
function clauseBefore({ index }: Word, words: readonly Word[]): readonly Word[] {
  let start = index;
  while (start > 0 && joined(words[start])) start -= 1;
  return words.slice(start, index);
}

function conjugated(text: string, language: Language): boolean {
  const classes = language.classes(text);
  return !capital(text) && (classes & finite) !== 0 && (classes & CLOSED) === 0;
}

export default defineRule({
  id: 'capitalised-infinitive',
  title: { de: 'Infinitiv großgeschrieben', en: 'Infinitive with capital' },
  category: 'capitalisation',
  severity: 'minor',
  confidence: 0.9,
  source: 'amtliche Regelung § 57 (2): „zu“ mit Infinitiv am Ende eines Nebensatzes ist ein Verb',
  examples: [
    { wrong: 'Man riet ihm, eine Stiftung zu ⟦Gründen⟧.', right: 'Man riet ihm, eine Stiftung zu gründen.' },
  ],
  passes: [
    'Er kam, weil die Feier ihn zu Tränen rührte, zu Spenden bereit.',
    'Die Lage führte zu Protesten, zu Streiks und zu Unruhen.',
    'Es kam, wie berichtet wird, zu Treffen.',
    'Es kam zu Treffen.',
    'Er bat, zu Reisen nach Rom zu schweigen.',
    'Er ging, auf dem Weg zu Gesprächen, langsam.',
  ],
  *find(segment, { language }) {
    const words = wordsOf(segment);
    for (const word of words) {
      const { text, span } = word;
      if (!joined(word) || words[word.index - 1]?.text !== 'zu' || !INFINITIVE.test(text)) continue;
      if ((language.classes(text) & infinitive) === 0 || !CLAUSE_END.test(segment.text.slice(span.end)))
        continue;
      const clause = clauseBefore(word, words);
      if (
        clause.length < 2 ||
        !clause[0]?.gap.includes(',') ||
        clause.some((other) => conjugated(other.text, language))
      )
        continue;
      const message = `„zu ${text}“ ist hier ein Infinitiv mit „zu“ und wird kleingeschrieben.`;
      yield { span, message, alternatives: [[{ span, text: decapitalise(text) }]] };
    }
  },
});
