import { capitalise, fold } from '../../server/language/fold.ts';
import { PLURAL, type Cells } from '../../server/language/morphology.ts';
import { bare, collect, type Drafts } from './collect.ts';
import type { NounEntry } from './sources.ts';

const SHORTEST_HEAD = 4;
const SHORTEST_FIRST = 3;

type Nouns = Readonly<Record<string, NounEntry>>;

/**
 * The dictionary gives some compounds another plural than their last part (Endpunkt, Endpunkten): they get that of the
 * last part as well, if gender and genitive agree.
 */
export function addHeadPlurals(drafts: Drafts, nouns: Nouns): void {
  const plurals = pluralForms(drafts);
  for (const [lemma, entry] of Object.entries(nouns)) {
    const head = headOf(lemma, entry, nouns);
    if (head === undefined) continue;
    const before = lemma.slice(0, -head.length);
    for (const [form, cells] of plurals.get(head) ?? [])
      collect(drafts, before + form, lemma, { ...bare('NN'), cells });
  }
}

function headOf(lemma: string, entry: NounEntry, nouns: Nouns): string | undefined {
  if (entry.G === undefined || entry.G === 'F' || lemma.includes('-')) return undefined;
  for (let at = SHORTEST_FIRST; at <= lemma.length - SHORTEST_HEAD; at++) {
    const head = capitalise(lemma.slice(at));
    const found = nouns[head];
    const before = lemma.slice(0, at);
    if (found?.G === entry.G && entry.GEN?.SIN === before + fold(found.GEN?.SIN ?? '')) return head;
  }
  return undefined;
}

/** Lemma → its plural forms with a small first letter, of nouns with one plural. */
function pluralForms(drafts: Drafts): ReadonlyMap<string, readonly (readonly [string, Cells])[]> {
  const found = new Map<string, [string, Cells][]>();
  for (const [form, readings] of drafts)
    for (const { tag, lemma, cells, weak, mixed, strong } of readings.values()) {
      if (tag !== 'NN' || weak + mixed + strong > 0 || (cells & PLURAL) === 0) continue;
      const known = found.get(lemma);
      if (known === undefined) found.set(lemma, [[form, cells & PLURAL]]);
      else known.push([form, cells & PLURAL]);
    }
  return found;
}
