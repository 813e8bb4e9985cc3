import { decidedTermRule } from '../rules/decided-term.ts';
import { learnedRule } from '../rules/learned.ts';
import { prevailingTerms } from '../rules/prevailing-terms.ts';
import type { TermDecision } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import type { HeldLesson } from '../store.ts';
import { oncePer } from '../text/once.ts';

/** What an article is read by: rules of the house that are on, and what people decided for it. */
export interface Rulings {
  readonly on: readonly Rule[];
  readonly terms: readonly TermDecision[];
  readonly lessons: readonly HeldLesson[];
}

export function rulesWith({ on, terms, lessons }: Rulings): readonly Rule[] {
  return [
    ...on,
    ...(terms.length === 0 ? [] : [ruleOf(terms)]),
    ...(lessons.length === 0 ? [] : [learnedRule(lessons)]),
  ];
}

/** Two of the same basis say the same of every text. */
export function basisOfRules({ on, terms, lessons }: Rulings): string {
  return JSON.stringify([on.map(({ id }) => id), terms.map(({ id }) => id), lessons]);
}

/**
 * Without the terms and lessons that are no older than an article; switched rules, and what was taken back since, hold for
 * then and now, for they are the measure.
 *
 * @param createdAt - ISO 8601, UTC
 * @returns the same where nothing came later
 */
export function atIntake(rulings: Rulings, createdAt: string): Rulings {
  const isOlder = ({ at }: { readonly at: string }): boolean => at < createdAt;
  const { on, terms, lessons } = rulings;
  if (terms.every(isOlder) && lessons.every(isOlder)) return rulings;
  return { on, terms: terms.filter(isOlder), lessons: lessons.filter(isOlder) };
}

/** The store gives the same list as long as nothing was decided. */
const ruleOf = oncePer((terms: readonly TermDecision[]): Rule => decidedTermRule(prevailingTerms(terms)));
