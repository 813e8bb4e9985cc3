import type { Category, Finding } from '../model.ts';
import type { ArticleReading } from '../rules/rule.ts';
import { slice } from '../text/span.ts';

/** A form that a rule would have written otherwise. */
export interface SureForm {
  readonly form: string;
  readonly right: string;
  readonly reason: string;
}

/** Findings of these are about names and terms. */
const OF_NAMES: ReadonlySet<Category> = new Set(['entity', 'terminology', 'untranslated']);
/** Articles and prepositions that a rule changes together with a name. */
const SMALL_WORDS = /^(?:(?:\p{Ll}+|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer) )+/u;
const NAME_LIKE = /^\p{Lu}[\p{L}\p{M}\p{N}’'.-]*(?: \p{Lu}[\p{L}\p{M}\p{N}’'.-]*)*$/u;

/**
 * What the rules say of the names of a text.
 *
 * @param findings - of each segment
 */
export function sureForms(
  { segments }: Pick<ArticleReading, 'segments'>,
  findings: readonly (readonly Finding[])[],
): readonly SureForm[] {
  return segments.flatMap(({ text }, index) =>
    (findings[index] ?? []).flatMap(({ category, alternatives, message }): SureForm[] => {
      const [edit, ...others] = alternatives[0] ?? [];
      if (!OF_NAMES.has(category) || edit === undefined || others.length > 0) return [];
      const form = slice(text, edit.span).replace(SMALL_WORDS, '');
      const right = edit.text.replace(SMALL_WORDS, '');
      if (form === right || !NAME_LIKE.test(form) || !NAME_LIKE.test(right)) return [];
      return [{ ...withoutGenitive(form, right), reason: message }];
    }),
  );
}

/** Both without the genitive -s that they share. */
function withoutGenitive(form: string, right: string): Pick<SureForm, 'form' | 'right'> {
  const both = form.endsWith('s') && /(?:s|’)$/u.test(right) && form.length > 3 && right.length > 3;
  return both ? { form: form.slice(0, -1), right: right.slice(0, -1) } : { form, right };
}
