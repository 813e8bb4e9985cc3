import { capitalise } from '../../server/language/fold.ts';
import { ANY_CELL, PLURAL, SINGULAR, type Tag } from '../../server/language/morphology.ts';
import { ENDINGS } from './adjectives.ts';
import { cells } from '../../server/language/cells.ts';
import { numerals } from './closed.ts';
import { readClosedAnalyses } from './closed-analyses.ts';
import { bare, collect, type Drafts } from './collect.ts';
import { draftDeclined } from './draft-words.ts';

const GENITIVE = cells('Sg');
/** Names that may be plurals: die Alpen, die USA. */
const PLURAL_NAME = /(?:e[nr]?|USA|[A-Z]{2,})$/u;
const TAG_OF_CLASS: Readonly<Record<string, Tag>> = { adverb: 'ADV', particle: 'ADV' };
const ORDINAL = /^(?<stem>.*(?:s?t|erst|dritt|letzt|nächst))(?:e[nmrs]?)?$/u;

/** All closed classes, the names and the numerals: `classes` are those of data/closed-classes.txt. */
export function draftClosed(
  drafts: Drafts,
  classes: ReadonlyMap<string, readonly string[]>,
  analyses: URL,
): void {
  for (const [name, forms] of classes) {
    const tag = TAG_OF_CLASS[name];
    if (tag !== undefined) for (const form of forms) collect(drafts, form, form, bare(tag));
  }
  for (const { form, draft } of readClosedAnalyses(analyses)) collect(drafts, form, draft.lemma, draft);
  for (const name of classes.get('name') ?? []) draftName(drafts, name);
  for (const form of [...(classes.get('numeral') ?? []), ...numerals()]) draftNumeral(drafts, form);
}

export function draftName(drafts: Drafts, name: string): void {
  const fits = PLURAL_NAME.test(name) ? ANY_CELL : SINGULAR;
  collect(drafts, name, name, { ...bare('NE'), cells: fits });
  if (!/[sxzß]$/u.test(name)) collect(drafts, `${name}s`, name, { ...bare('NE'), cells: GENITIVE });
}

/** Cardinals, ordinals and what is made of them. */
function draftNumeral(drafts: Drafts, form: string): void {
  const stem = ORDINAL.exec(form)?.groups?.['stem'];
  if (/t?ens$/u.test(form)) collect(drafts, form, form, bare('ADV'));
  else if (stem !== undefined && ENDINGS.some((ending) => form === stem + ending))
    draftDeclined(drafts, stem, stem, 'positive');
  else if (/(?:zig|ßig|zehn)ern?$/u.test(form)) {
    collect(drafts, form, form, {
      ...bare('ADJA'),
      cells: ANY_CELL,
      weak: ANY_CELL,
      mixed: ANY_CELL,
      strong: ANY_CELL,
    });
    collect(drafts, form, capitalise(form), { ...bare('NN'), cells: ANY_CELL });
  } else if (/(?:erlei)$/u.test(form)) collect(drafts, form, form, { ...bare('PIAT'), cells: ANY_CELL });
  else if (/(?:tel|dutzende?n?)$/u.test(form)) {
    collect(drafts, form, capitalise(form), { ...bare('NN'), cells: cells('Nnda Pnga') });
    collect(drafts, `${form}n`, capitalise(form), { ...bare('NN'), cells: cells('Pd') });
    collect(drafts, `${form}s`, capitalise(form), { ...bare('NN'), cells: cells('Ng') });
    collect(drafts, form, form, {
      ...bare('ADJA'),
      cells: ANY_CELL,
      weak: ANY_CELL,
      mixed: ANY_CELL,
      strong: ANY_CELL,
    });
  } else if (/(?:zehn|zig|ßig|elf|zwölf)$/u.test(form))
    collect(drafts, form, form, { ...bare('CARD'), cells: PLURAL });
}
