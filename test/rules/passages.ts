import { asTexts, readPassage } from '../../server/rules/passage.ts';
import { findings, type Passage, type Rule } from '../../server/rules/rule.ts';
import type { German } from '../../server/grammar/german.ts';
import type { Finding } from '../../server/model.ts';

export { asTexts, readMarks, readPassage } from '../../server/rules/passage.ts';

/** A finding and the number of the segment that it is in. */
export interface Found {
  readonly at: number;
  readonly finding: Finding;
}

/** What the rules say of a passage, in reading order. */
export function findIn(passage: Passage, rules: readonly Rule[], language: German): Found[] {
  const article = readPassage(passage, language);
  return article.segments.flatMap((segment) =>
    rules.flatMap((rule) =>
      findings(rule, segment, { article, language }).map((finding) => ({ at: segment.index, finding })),
    ),
  );
}

/** A passage in the name of a test. */
export const show = (passage: Passage): string => asTexts(passage).join(' | ');
