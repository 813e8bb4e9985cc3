import type { Features, Tag } from '../../server/language/morphology.ts';
import { fold } from '../../server/language/fold.ts';
import { reformed } from './spelling.ts';

/** An analysis while the lexicon is built; analyses of a form that differ only in their sets are one. */
export interface Draft extends Features {
  readonly lemma: string;
}

/** Form with a small first letter → its analyses. */
export type Drafts = Map<string, Map<string, Draft>>;

const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*$/u;

/** Features with nothing set. */
export function bare(tag: Tag): Features {
  return { tag, cells: 0, weak: 0, mixed: 0, strong: 0, asks: 0, persons: 0 };
}

/** Adds an analysis, also in today's spelling; sets are united with those of the same reading. */
export function collect(drafts: Drafts, form: string, lemma: string, features: Features): void {
  if (!WORD.test(form)) return;
  put(drafts, fold(form), { ...features, lemma });
  const spelled = reformed(form);
  if (spelled !== undefined) put(drafts, fold(spelled), { ...features, lemma: reformed(lemma) ?? lemma });
}

function put(drafts: Drafts, form: string, draft: Draft): void {
  let readings = drafts.get(form);
  if (readings === undefined) drafts.set(form, (readings = new Map()));
  const { tag, lemma, mood = '', tense = '', degree = '' } = draft;
  const key = `${tag} ${lemma} ${mood} ${tense} ${degree} ${draft.weak + draft.mixed + draft.strong > 0}`;
  const known = readings.get(key);
  readings.set(key, known === undefined ? draft : united(known, draft));
}

function united(a: Draft, b: Draft): Draft {
  return {
    ...a,
    cells: a.cells | b.cells,
    weak: a.weak | b.weak,
    mixed: a.mixed | b.mixed,
    strong: a.strong | b.strong,
    asks: a.asks | b.asks,
    persons: a.persons | b.persons,
  };
}
