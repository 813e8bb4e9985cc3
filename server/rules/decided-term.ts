import type { Term } from '../model.ts';
import { proper } from './names.ts';
import { defineRule, type Rule } from './rule.ts';
import { termForms, termPlaces } from './term-places.ts';
import { writeTerm } from './write-term.ts';
import { wordsOf } from './words.ts';

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
        const edits = writeTerm(place, right, words, language);
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
