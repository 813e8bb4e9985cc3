import type { Language } from '../language/language.ts';
import { spanOver } from './kinds.ts';
import { defineRule } from './rule.ts';
import { wordsOf, type Word } from './words.ts';

/** So many words in a row as in the source, so many of them small ones that German does not have. */
const LONGEST_CHANCE = 3;
const FOREIGN = 2;

/** Stretches of words, outside quotations and brackets, that stand in the source in the same order. */
function* shared(words: readonly Word[], source: readonly string[]): Generator<readonly Word[]> {
  for (let at = 0; at < words.length; at++) {
    let longest = 0;
    for (const [from, word] of source.entries()) {
      if (word !== words[at]?.text) continue;
      let length = 1;
      while (goesOn(words[at + length], source[from + length])) length++;
      longest = Math.max(longest, length);
    }
    if (longest === 0) continue;
    yield words.slice(at, at + longest);
    at += longest - 1;
  }
}

/** The next word of the stretch, with nothing but a space before it. */
function goesOn(word: Word | undefined, foreign: string | undefined): boolean {
  return word !== undefined && word.text === foreign && /^\s+$/u.test(word.gap);
}

function isForeign({ text }: Word, language: Language): boolean {
  return /^\p{Ll}{2,}$/u.test(text) && language.classes(text) === 0 && !language.knows(text);
}

export default defineRule({
  id: 'source-untranslated',
  title: { de: 'Nicht übersetzt', en: 'Not translated' },
  category: 'untranslated',
  severity: 'major',
  confidence: 0.9,
  source: 'engines copy what they cannot translate (MQM: untranslated)',
  examples: [
    {
      wrong:
        'Der Vertrag wurde ⟦without further delay⟧ unterschrieben. ⟸ The contract was signed without further delay.',
    },
    {
      wrong: 'Er kam ⟦avec beaucoup de monde⟧ an. ⟸ Il est arrivé avec beaucoup de monde.',
    },
  ],
  passes: [
    'Es war 15.00 Uhr. ⟸ 15:00',
    'Ihr Satz war, wir schaffen das. ⟸ What she said was wir schaffen das.',
    'Der Vertrag wurde sofort unterschrieben. ⟸ The contract was signed without further delay.',
    'Er las „the end of the road“ vor. ⟸ He read “the end of the road” aloud.',
    'Er las The End of the Road vor. ⟸ He read The End of the Road aloud.',
  ],
  *find(segment, { language }) {
    if (segment.source === undefined) return;
    const words = wordsOf(segment).filter(({ cited }) => !cited);
    const source = segment.source.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
    for (const stretch of shared(words, source)) {
      if (stretch.length < LONGEST_CHANCE) continue;
      // titles of works stand in their own language and have capitals
      if (stretch.some(({ text }) => /^\p{Lu}/u.test(text))) continue;
      if (stretch.filter((word) => isForeign(word, language)).length < FOREIGN) continue;
      const span = spanOver(stretch);
      yield { span, message: `„${segment.text.slice(span.start, span.end)}“ ist nicht übersetzt.` };
    }
  },
});
