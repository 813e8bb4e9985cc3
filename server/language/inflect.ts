import type { Inflected } from './analyses.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { Features, Wanted } from './morphology.ts';

/** Forms of a lemma that fill what is wanted; see `Language.inflect`. */
export function createInflector(
  { analyses }: Lexicon,
  { usage, split }: Pick<Language, 'usage' | 'split'>,
): Language['inflect'] {
  /** Of a compound, those of its last part. */
  function formsOf(lemma: string): readonly Inflected[] {
    const own = analyses.forms(lemma);
    const head = own.length > 0 ? undefined : split(lemma)?.at(-1);
    if (head === undefined) return own;
    const before = lemma.slice(0, lemma.length - head.length);
    return analyses
      .forms(head)
      .map(({ form, features }) => ({ form: before + (before.endsWith('-') ? form : fold(form)), features }));
  }

  return (lemma, wanted) => {
    const fitting = formsOf(lemma).filter(({ features }) => fills(features, wanted));
    const used = (form: string) => usage(form).lower + usage(form).upper;
    return [...new Set(fitting.map(({ form }) => form))].sort((a, b) => used(b) - used(a));
  };
}

function fills(features: Features, wanted: Wanted): boolean {
  const cells = wanted.declension === undefined ? features.cells : features[wanted.declension];
  if (features.tag !== wanted.tag) return false;
  if (wanted.cells !== undefined && (cells & wanted.cells) === 0) return false;
  if (wanted.persons !== undefined && (features.persons & wanted.persons) === 0) return false;
  return (['mood', 'tense', 'degree'] as const).every(
    (name) => wanted[name] === undefined || wanted[name] === features[name],
  );
}
