import type { Finding } from '../model.ts';
import { namesOf } from '../rules/names.ts';
import type { ArticleReading } from '../rules/rule.ts';
import { termForms, termPlaces } from '../rules/term-places.ts';
import { doubtfulForms } from './doubtful-forms.ts';
import type { LedgerEntry, LedgerForm, LedgerPlace } from './ledger.ts';
import { placesIn, wrongForms } from './ledger.ts';
import { sureForms } from './sure-forms.ts';
import { termVariants } from './term-variants.ts';

/** A draft of an entry: forms with how sure it is that they are wrong. */
interface Draft {
  readonly right: string;
  readonly kind: LedgerEntry['kind'];
  reason: string;
  readonly forms: Map<string, 'sure' | 'doubtful'>;
}

/** A name that stands less often has no entry of its own unless it has a second form. */
const RECURS = 2;

/**
 * Every name and recurring term of an article with all its forms; those with something to decide first, then by number of
 * places.
 *
 * @param findings - of each segment: what the rules say of names counts as sure
 */
export function buildLedger(
  article: ArticleReading,
  findings: readonly (readonly Finding[])[],
): readonly LedgerEntry[] {
  const drafts = draftsOf(article, findings);
  const places = placesOf(article, drafts);
  return drafts
    .map((draft) => entryOf(draft, places))
    .filter((entry) => wrongForms(entry).length > 0 || placesIn(entry.forms) >= RECURS)
    .sort(byNeed);
}

function byNeed(a: LedgerEntry, b: LedgerEntry): number {
  return placesIn(wrongForms(b)) - placesIn(wrongForms(a)) || placesIn(b.forms) - placesIn(a.forms);
}

function draftsOf(article: ArticleReading, findings: readonly (readonly Finding[])[]): Draft[] {
  const drafts = new Map<string, Draft>();
  const taken = new Map<string, string>();
  const draft = (right: string, kind: Draft['kind'], reason: string): Draft => {
    const known = drafts.get(right) ?? { right, kind, reason, forms: new Map() };
    drafts.set(right, known);
    return known;
  };
  const take = (form: string, right: string, sure: 'sure' | 'doubtful', reason: string): void => {
    if (form === right || taken.has(form) || taken.has(right)) return;
    const into = draft(right, 'name', reason);
    if (into.forms.size === 0) into.reason = reason;
    into.forms.set(form, sure);
    taken.set(form, right);
    drafts.delete(form);
  };
  for (const { text, mentions } of namesOf(article).values())
    draft(text, 'name', `So steht der Name ${mentions.length}-mal im Text.`);
  for (const { form, right, reason } of sureForms(article, findings)) take(form, right, 'sure', reason);
  for (const { form, right } of doubtfulForms(article, taken))
    take(form, right, 'doubtful', `„${right}“ steht im Text öfter als das, was ihm ähnlich sieht.`);
  for (const { right, forms } of termVariants(article)) {
    const into = draft(right, 'term', `So steht der Begriff am häufigsten im Text.`);
    for (const form of forms) if (!taken.has(form)) into.forms.set(form, 'doubtful');
  }
  return [...drafts.values()];
}

/** Every place of every form, in one walk through the article. */
function placesOf(
  { segments }: ArticleReading,
  drafts: readonly Draft[],
): ReadonlyMap<string, readonly LedgerPlace[]> {
  const forms = termForms(drafts.flatMap(({ right, forms }) => [right, ...forms.keys()]));
  const places = new Map<string, LedgerPlace[]>();
  for (const segment of segments)
    for (const { form, span } of termPlaces(segment, forms)) {
      const known = places.get(form);
      if (known === undefined) places.set(form, [{ segment: segment.index, span }]);
      else known.push({ segment: segment.index, span });
    }
  return places;
}

function entryOf(
  { right, kind, reason, forms }: Draft,
  places: ReadonlyMap<string, readonly LedgerPlace[]>,
): LedgerEntry {
  const own = places.get(right) ?? [];
  const others = [...forms]
    .map(([text, standing]): LedgerForm => ({ text, standing, places: places.get(text) ?? [] }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.places.length - a.places.length);
  return {
    right,
    kind,
    reason,
    forms: [
      ...(own.length === 0 ? [] : [{ text: right, standing: 'right' as const, places: own }]),
      ...others,
    ],
  };
}
