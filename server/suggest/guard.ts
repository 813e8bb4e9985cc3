import type { Comparison, Protected, Warning } from '../model.ts';
import { addressChange, withoutAddresses } from './addresses.ts';
import type { Change } from './change.ts';
import { modalityChange } from './modality.ts';
import { nameChange, type NameKnowledge } from './names.ts';
import { negationChanged, negatorsOf } from './negation.ts';
import { numberChanges } from './number-changes.ts';
import { quotationChange } from './quotations.ts';
import { unitChange } from './units.ts';

export type GuardOptions = NameKnowledge;

/** What became of every protected fact but mark-up, which plain text does not have. */
export type FactChanges = Readonly<Record<Exclude<Protected, 'markup'>, Change>>;

type Wordful = Extract<Warning, { words: readonly string[] }>['kind'];

/**
 * Compares the facts of two texts by what they mean, not by how they are spelled, and each thing once, so that a
 * repeated word may go.
 *
 * @param before - the text as it is, without mark-up
 * @param after - the suggestion, without mark-up
 */
export function compareFacts(before: string, after: string, options: GuardOptions): FactChanges {
  const [old, young] = [withoutAddresses(before), withoutAddresses(after)];
  return {
    ...numberChanges(old, young, options.source),
    units: unitChange(old, young),
    names: nameChange(old, young, options),
    urls: addressChange(before, after),
    quotations: quotationChange(old, young),
    negations: negationChange(old, young),
    modality: modalityChange(old, young),
  };
}

/** Every comparison, in the order in which they are shown. */
export function comparisons(changes: FactChanges, markup: Change): Comparison[] {
  const all: Readonly<Record<Protected, Change>> = { ...changes, markup };
  return ORDER.map((what) => {
    const { before, after, lost, added } = all[what];
    return { what, before, after, equal: lost.length === 0 && added.length === 0 };
  });
}

const ORDER: readonly Protected[] = [
  'numbers',
  'dates',
  'units',
  'names',
  'urls',
  'quotations',
  'negations',
  'modality',
  'markup',
];

/**
 * What a suggestion would break.
 *
 * @returns at most one warning of a kind; empty where every fact stands
 */
export function warnings(changes: FactChanges): Warning[] {
  const { numbers, dates, units, names, urls, quotations, modality } = changes;
  const both = ({ lost, added }: Change): string[] => [...lost, ...added];
  const named: readonly (readonly [Wordful, readonly string[]])[] = [
    ['number-lost', [numbers, dates, units].flatMap(({ lost }) => lost)],
    ['number-added', [numbers, dates, units].flatMap(({ added }) => added)],
    ['name-lost', names.lost],
    ['name-added', names.added],
    ['link-changed', both(urls)],
    ['quotation-changed', both(quotations)],
    ['modality-changed', both(modality)],
  ];
  return [
    ...named.flatMap(([kind, words]) => (words.length === 0 ? [] : [{ kind, words: [...new Set(words)] }])),
    ...(both(changes.negations).length > 0 ? [{ kind: 'negation-changed' } as const] : []),
  ];
}

/** A denial is lost or won as a whole: `nicht möglich` and `unmöglich` have no word in common. */
function negationChange(before: string, after: string): Change {
  const [old, young] = [negatorsOf(before), negatorsOf(after)];
  const changed = negationChanged(before, after);
  return { before: old, after: young, lost: changed ? [...old, '–'] : [], added: [] };
}
