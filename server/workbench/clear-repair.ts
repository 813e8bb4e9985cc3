import type { Trigrams } from '../language/trigrams.ts';
import type { Edit, Finding } from '../model.ts';
import { CHANGES_FORMS } from '../suggest/repair-odds.ts';
import { applyEdits } from '../text/edits.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * How much more text must like a form than another to be taken without a person: natural logarithms; at 3, one right
 * article in fifty would give way (see server/language/trigrams.ts).
 */
const CLEAR = 3;
/**
 * Whether one repair of a finding is so much better than the rest that nobody need choose: text likes it more than what
 * it repairs, and clearly more than the other ways.
 */
export function isClear(
  { alternatives, category }: Pick<Finding, 'alternatives' | 'category'>,
  text: string,
  { preference }: Pick<Trigrams, 'preference'>,
): boolean {
  const [first, ...others] = alternatives.map((edits) => wordsAfter(text, edits));
  if (first === undefined || !CHANGES_FORMS.has(category)) return others.length === 0;
  if (preference(wordsAfter(text, []), first) <= 0) return false;
  return others.every((other) => preference(other, first) >= CLEAR);
}

function wordsAfter(text: string, edits: readonly Edit[]): string[] {
  return tokenize(applyEdits(text, edits)).flatMap(({ kind, text: word }) =>
    kind === 'space' ? [] : [word],
  );
}
