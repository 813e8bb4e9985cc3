import { WordClass, type Language } from '../language/language.ts';
import type { Edit, Term } from '../model.ts';
import { nameForNoun } from './name-repair.ts';
import { proper } from './names.ts';
import { defineRule, type Rule } from './rule.ts';
import { termForms, termPlaces, type TermPlace } from './term-places.ts';
import { wordsOf, type Word } from './words.ts';

export const DECIDED_TERM = {
  id: 'decided-term',
  title: { de: 'Festgelegter Name oder Begriff', en: 'Name or term as decided' },
} as const;

/**
 * What persons decided about names and terms, as a rule: each form that must not stand is found, in any case and in
 * hyphenated words, and repaired.
 */
export function decidedTermRule(terms: readonly Term[]): Rule {
  const rightOf = new Map(terms.flatMap(({ wrong, right }) => wrong.map((form) => [form, right] as const)));
  const rights = new Set(terms.map(({ right }) => right));
  const forms = termForms([...rightOf.keys(), ...rights]);
  return defineRule({
    ...DECIDED_TERM,
    category: 'terminology',
    severity: 'minor',
    confidence: 0.99,
    source: 'a decision about this article, or the term base of the house',
    examples: [],
    passes: [],
    settles: (text) => rights.has(text),
    *find(segment, { language }) {
      const words = wordsOf(segment);
      for (const place of termPlaces(segment, forms)) {
        const right = rightOf.get(place.form);
        if (right === undefined) continue;
        const edits = repair(place, right, words, language);
        yield {
          span: edits[0]?.span ?? place.span,
          severity: proper(right, language) ? 'major' : 'minor',
          message: `Für „${place.form}“ ist „${right}“ festgelegt.`,
          alternatives: [edits],
        };
      }
    },
  });
}

function repair(
  place: TermPlace,
  right: string,
  words: readonly Word[],
  language: Language,
): readonly Edit[] {
  const { form, span, ending, word, tied } = place;
  const isNoun = (text: string): boolean => (language.classes(text) & WordClass.noun) !== 0;
  if (!tied && ending === '' && isNoun(form) && proper(right, language))
    return nameForNoun({ word, span }, right, words);
  return [{ span: { start: span.start, end: span.end + ending.length }, text: genitive(right, ending) }];
}

function genitive(text: string, ending: string): string {
  if (ending === '') return text;
  return /[sxzß]$/u.test(text) ? `${text}’` : `${text}s`;
}
