import { capitalise, fold } from '../../server/language/fold.ts';
import { ANY_CELL, type Features } from '../../server/language/morphology.ts';
import { declensionStem, degrees, ENDINGS } from './adjectives.ts';
import { ADJECTIVE_CELLS } from '../../server/language/cells.ts';
import { bare, collect, type Drafts } from './collect.ts';
import { isDeclinedAsAdjective, nounCells } from './noun-analyses.ts';
import type { AdjectiveEntry, NounEntry } from './sources.ts';

type Degree = NonNullable<Features['degree']>;

/** An adjective stem with all endings, as adjective and as noun. */
export function draftDeclined(drafts: Drafts, stem: string, lemma: string, degree: Degree): void {
  for (const ending of ENDINGS) {
    const byDeclension = ADJECTIVE_CELLS[ending];
    const all = byDeclension.weak | byDeclension.mixed | byDeclension.strong;
    collect(drafts, stem + ending, lemma, { ...bare('ADJA'), ...byDeclension, cells: all, degree });
    collect(drafts, stem + ending, capitalise(`${stem}e`), { ...bare('NN'), ...byDeclension, cells: all });
  }
}

export function draftAdjective(drafts: Drafts, lemma: string, entry: AdjectiveEntry): void {
  const stem = declensionStem(entry);
  if (stem === undefined) {
    collect(drafts, lemma, lemma, {
      ...bare('ADJA'),
      cells: ANY_CELL,
      weak: ANY_CELL,
      mixed: ANY_CELL,
      strong: ANY_CELL,
      degree: 'positive',
    });
    if (fold(lemma) === lemma) collect(drafts, lemma, lemma, { ...bare('ADJD'), degree: 'positive' });
    return;
  }
  collect(drafts, lemma, lemma, { ...bare('ADJD'), degree: 'positive' });
  draftDeclined(drafts, stem, lemma, 'positive');
  const stems = new Set<string>();
  for (const form of degrees(lemma, stem)) if (form.endsWith('em')) stems.add(form.slice(0, -2));
  for (const each of stems) {
    const degree = each.endsWith('er') ? 'comparative' : 'superlative';
    draftDeclined(drafts, each, lemma, degree);
    collect(drafts, degree === 'comparative' ? each : `${each}en`, lemma, { ...bare('ADJD'), degree });
  }
}

/** A noun declined as an adjective whose adjective is in no dictionary, or any other noun. */
export function draftNoun(drafts: Drafts, lemma: string, entry: NounEntry): void {
  if (isDeclinedAsAdjective(lemma, entry)) {
    const stem = lemma.slice(0, -1);
    // Comparatives and superlatives of participles are in the dictionary by rule; nobody writes them.
    for (const ending of /(?:nd|t)(?:er|e?st)$/u.test(stem) ? (['e', 'en'] as const) : ENDINGS) {
      const byDeclension = ADJECTIVE_CELLS[ending];
      const all = byDeclension.weak | byDeclension.mixed | byDeclension.strong;
      collect(drafts, stem + ending, lemma, { ...bare('NN'), ...byDeclension, cells: all });
    }
    return;
  }
  for (const [form, filled] of nounCells(lemma, entry))
    collect(drafts, form, lemma, { ...bare('NN'), cells: filled });
}
