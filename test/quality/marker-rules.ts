import type { Category, Severity } from '../../server/model.ts';
import { patternRule } from '../../server/rules/kinds.ts';
import type { Rule } from '../../server/rules/rule.ts';

/** A rule that speaks wherever one word stands, so that a test knows every finding of its text. */
function marker(
  id: string,
  word: string,
  right: string,
  { severity, category }: { readonly severity: Severity; readonly category: Category },
): Rule {
  return patternRule({
    id,
    title: { de: `Wort ${word}`, en: `Word ${word}` },
    category,
    severity,
    confidence: 0.95,
    source: 'made for a test',
    examples: [],
    passes: [],
    pattern: new RegExp(word, 'g'),
    remark: ({ span }) => ({
      span,
      message: `„${word}“ steht hier.`,
      alternatives: [[{ span, text: right }]],
    }),
  });
}

/** One rule of each weight: `Klecks` counts 1, `Bruch` 5, `Unsinn` 25. */
export const markerRules: readonly Rule[] = [
  marker('minor-mark', 'Klecks', 'Fleck', { severity: 'minor', category: 'spelling' }),
  marker('major-mark', 'Bruch', 'Bogen', { severity: 'major', category: 'word-order' }),
  marker('critical-mark', 'Unsinn', 'Einfall', { severity: 'critical', category: 'mistranslation' }),
];
