import type { Span } from '../model.ts';
import { placesOf, type Replacement } from '../text/phrases.ts';
import { overlaps } from '../text/span.ts';
import { defineRule, type Rule } from './rule.ts';
import { termForms, termPlaces } from './term-places.ts';
import { wordsOf } from './words.ts';
import { writeTerm } from './write-term.ts';

/** A replacement that a person confirmed. */
export interface Learned extends Replacement {
  /** Fixes that made it, and fixes or dismissals that speak against it. */
  readonly seen: number;
  readonly contradicted: number;
}

export const LEARNED = {
  id: 'learned',
  title: { de: 'Aus Korrekturen gelernt', en: 'Learned from fixes' },
} as const;

/** One capitalised word: a noun or a name, which takes endings and stands in compounds. */
const NOUN = /^\p{Lu}[\p{L}\p{M}]*$/u;

/** What a person's word for a lesson weighs, in sentences. */
const CONFIRMED = 8;

/** Replacements that people made again and again and that a person confirmed, as a rule. */
export function learnedRule(lessons: readonly Learned[]): Rule {
  const longestFirst = [...lessons].sort((a, b) => b.before.length - a.before.length);
  return defineRule({
    ...LEARNED,
    category: 'terminology',
    severity: 'major',
    confidence: 0.9,
    source: 'fixes accepted in this house, confirmed by a person',
    examples: [],
    passes: [],
    *find(segment, { language }) {
      const words = wordsOf(segment);
      const taken: Span[] = [];
      for (const lesson of longestFirst) {
        const nouns = NOUN.test(lesson.before) && NOUN.test(lesson.after);
        const repairs = nouns
          ? termPlaces(segment, termForms([lesson.before])).map((place) =>
              writeTerm(place, lesson.after, words, language),
            )
          : placesOf(lesson, segment.text).map((edit) => [edit]);
        for (const edits of repairs) {
          const [{ span } = { span: { start: 0, end: 0 } }] = edits;
          if (taken.some((other) => overlaps(span, other))) continue;
          taken.push(span);
          yield {
            span,
            message: `„${lesson.before}“ wurde hier ${lesson.seen}-mal zu „${lesson.after}“ korrigiert.`,
            confidence: confidenceOf(lesson),
            alternatives: [edits],
          };
        }
      }
    },
  });
}

/** A share of right repairs with the person's word as the beginning; each contradiction counts four times. */
export function confidenceOf({ seen, contradicted }: Pick<Learned, 'seen' | 'contradicted'>): number {
  const all = CONFIRMED + seen + 4 * contradicted;
  return (all - 0.4 - 4 * contradicted) / all;
}
