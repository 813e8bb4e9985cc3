import { placesOf, type Replacement } from '../text/phrases.ts';
import { defineRule, type Rule } from './rule.ts';

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

/** What a person's word for a lesson weighs, in sentences. */
const CONFIRMED = 8;

/** Replacements that people made again and again and that a person confirmed, as a rule. */
export function learnedRule(lessons: readonly Learned[]): Rule {
  const longestFirst = [...lessons].sort((a, b) => b.before.length - a.before.length);
  return defineRule({
    ...LEARNED,
    category: 'terminology',
    severity: 'minor',
    confidence: 0.9,
    source: 'fixes accepted in this house, confirmed by a person',
    examples: [],
    passes: [],
    *find({ text }) {
      let taken: readonly { readonly start: number; readonly end: number }[] = [];
      for (const lesson of longestFirst) {
        for (const edit of placesOf(lesson, text)) {
          const { span } = edit;
          if (taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
          taken = [...taken, span];
          yield {
            span,
            message: `„${lesson.before}“ wurde hier ${lesson.seen}-mal zu „${lesson.after}“ korrigiert.`,
            confidence: confidenceOf(lesson),
            alternatives: [[edit]],
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
