import type { Span } from '../model.ts';

/** One place where a form stands. */
export interface LedgerPlace {
  /** Index of the segment. */
  readonly segment: number;
  /** In the segment's text, without an ending. */
  readonly span: Span;
}

/** A way in which the article writes a name or a term. */
export interface LedgerForm {
  readonly text: string;
  readonly places: readonly LedgerPlace[];
  /** `right`: it is the form that the others should take; `sure`: a rule says so; `doubtful`: a person should look. */
  readonly standing: 'right' | 'sure' | 'doubtful';
}

/** A name or a recurring term of an article, in all its forms. */
export interface LedgerEntry {
  /** The form that should stand everywhere. */
  readonly right: string;
  readonly kind: 'name' | 'term';
  /** One German sentence: why this form. */
  readonly reason: string;
  /** `right` first where it stands in the text, then the most frequent; an entry without a second form has one only. */
  readonly forms: readonly LedgerForm[];
}

/** Forms other than the right one: nothing to decide where there are none. */
export function wrongForms({ forms }: LedgerEntry): readonly LedgerForm[] {
  return forms.filter(({ standing }) => standing !== 'right');
}

/** Number of places of some forms. */
export function placesIn(forms: readonly LedgerForm[]): number {
  return forms.reduce((sum, { places }) => sum + places.length, 0);
}
