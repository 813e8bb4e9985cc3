import { loadGerman } from './compose-german.ts';
import { loadFigures } from './compose-detector.ts';
import { evidenceOf, featuresOf } from './rules/assess.ts';
import { checkArticle } from './rules/check.ts';
import { rules } from './rules/index.ts';
import type { Segment } from './model.ts';
import { kindOf } from './text/kind.ts';
import { tokenize } from './text/tokenize.ts';
import { rulesByDefault } from './workbench/rules-on.ts';

/** What the score of a sentence is computed from, and whether any rule spoke. */
export interface GatheredEvidence {
  readonly features: readonly number[];
  readonly spoken: boolean;
}

/**
 * Gathers what speaks for garbling in the sentences of an article: what the score is learned from.
 *
 * @throws {DataError} where a language file is missing or broken
 */
export function composeEvidence(): (texts: readonly string[]) => GatheredEvidence[] {
  const language = loadGerman();
  const checker = { rules: rulesByDefault({ rules, measured: loadFigures() }), threshold: 1 };
  return (texts) => {
    const segments = texts.map((text, index): Segment => ({
      index,
      kind: kindOf(text),
      span: { start: 0, end: text.length },
      text,
      tokens: tokenize(text),
      paragraph: 0,
    }));
    const { assessments } = checkArticle({ segments, language }, checker);
    return assessments.map(({ findings, surroundings }) => ({
      features: featuresOf(evidenceOf(findings, surroundings)),
      spoken: findings.length > 0,
    }));
  };
}
