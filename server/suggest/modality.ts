import { changeByKey, type Change } from './change.ts';

/**
 * What says that something may, must or is said to be so: modal verbs and adverbs of likelihood. Forms of one line mean
 * the same; the subjunctive stands on its own line, for `könnte` claims less than `kann`.
 *
 * @see Zifonun et al. 1997, "Grammatik der deutschen Sprache", C4 (modality)
 */
const FORMS: readonly (readonly [meaning: string, forms: string])[] = [
  ['können', 'kann kannst könnt können konnte konntest konnten konntet gekonnt könne'],
  ['könnte', 'könnte könntest könnten könntet'],
  ['müssen', 'muss muß musst müsst müssen musste mußte musstest mussten mußten musstet gemusst müsse'],
  ['müsste', 'müsste müsstest müssten müsstet'],
  ['sollen', 'soll sollst sollt sollen gesollt solle'],
  ['sollte', 'sollte solltest sollten solltet'],
  ['dürfen', 'darf darfst dürft dürfen durfte durftest durften durftet gedurft dürfe'],
  ['dürfte', 'dürfte dürftest dürften dürftet'],
  ['wollen', 'will willst wollt wollen wollte wolltest wollten wolltet gewollt wolle'],
  ['mögen', 'mag magst mögt mögen mochte mochtest mochten mochtet gemocht möge'],
  ['möchte', 'möchte möchtest möchten möchtet'],
  ['vielleicht', 'vielleicht möglicherweise womöglich eventuell'],
  ['wahrscheinlich', 'wahrscheinlich vermutlich voraussichtlich mutmaßlich'],
  ['angeblich', 'angeblich'],
];
const MEANING: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([meaning, forms]) => forms.split(' ').map((form) => [form, meaning] as const)),
);

/** Modal words by what they mean; one that stands twice counts once, so that a doubled verb may go. */
export function modalityChange(before: string, after: string): Change {
  return changeByKey(modalsOf(before), modalsOf(after));
}

function modalsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [at, word] of (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).entries()) {
    // inside a sentence a capital makes a noun of it: das Können
    const meaning = at > 0 && /^\p{Lu}/u.test(word) ? undefined : MEANING.get(word.toLowerCase());
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, word);
  }
  return found;
}
