import type { Warning } from '../model.ts';
import { nameChanges, type NameKnowledge } from './names.ts';
import { negationChanged } from './negation.ts';
import { numeral } from './number-words.ts';
import { closeNumbers, numbersOf, type Facts } from './numbers.ts';
import { exchangedUnits } from './units.ts';

export type GuardOptions = NameKnowledge;

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"„“”»«]+|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64})+|(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}_]{2,}/gu;

/** Words that say a number without counting. */
const SAID_OTHERWISE: ReadonlyMap<string, RegExp> = new Map([
  ['1', /(?<!\p{L})(?:eine?[nrms]?|einmal|erstmal\p{L}*|zuerst|zunächst)(?!\p{L})/iu],
  ['2', /(?<!\p{L})(?:beide[nrms]?|doppel\p{L}*|paar)(?!\p{L})/iu],
]);
/** How compounds begin that hold a number: `dritte Länder` and `Drittländer`. */
const IN_COMPOUNDS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    2: 'zweit?',
    3: '(?:drei|dritt)',
    4: 'viert?',
    5: 'fünft?',
    6: 'sechst?',
    10: 'zehnt?',
  }).map(([key, stem]) => [key, new RegExp(String.raw`(?<!\p{L})${stem}\p{L}{3,}`, 'giu')]),
);

/**
 * What a suggestion would break: numbers, names, addresses, negation. Compared by what they mean, not by how they are
 * spelled, and each thing once, so that a repeated word may go.
 *
 * @param before - the text as it is, without mark-up
 * @param after - the suggestion, without mark-up
 * @returns at most one warning of a kind; empty where every fact stands
 */
export function warnings(before: string, after: string, options: GuardOptions): Warning[] {
  const links = linkChanges(before, after);
  const [old, young] = [withoutLinks(before), withoutLinks(after)];
  const numbers = numberChanges(old, young, options.source);
  const names = nameChanges(old, young, options);
  const named: readonly (readonly [Exclude<Warning['kind'], Wordless>, readonly string[]])[] = [
    ['number-lost', numbers.lost],
    ['number-added', numbers.added],
    ['name-lost', names.lost],
    ['name-added', names.added],
    ['link-changed', links],
  ];
  return [
    ...named.flatMap(([kind, words]) => (words.length === 0 ? [] : [{ kind, words }])),
    ...(negationChanged(old, young) ? [{ kind: 'negation-changed' } as const] : []),
  ];
}

type Wordless = 'negation-changed' | 'markup-changed' | 'finding-added';

function addressesOf(text: string): Set<string> {
  return new Set([...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!?)\]]+$/u, '')));
}

function withoutLinks(text: string): string {
  return text.replace(ADDRESS, ' ');
}

function linkChanges(before: string, after: string): string[] {
  const [old, young] = [addressesOf(before), addressesOf(after)];
  return [...[...old].filter((link) => !young.has(link)), ...[...young].filter((link) => !old.has(link))];
}

function numberChanges(
  before: string,
  after: string,
  source = '',
): { readonly lost: string[]; readonly added: string[] } {
  const young = numbersOf(after);
  const closed = numbersOf(closeNumbers(before));
  // a number that was cut in two and is whole again is the same number
  const old = sameKeys(closed, young) ? closed : numbersOf(before);
  const units = exchangedUnits(before, after);
  return {
    lost: [...missing(old, young, after), ...units.lost],
    added: [...missing(young, new Map([...old, ...numbersOf(source)]), before), ...units.added],
  };
}

function missing(from: Facts, among: Facts, text: string): string[] {
  return [...from]
    .filter(([key]) => !among.has(key) && !saidOtherwise(key, text))
    .map(([, written]) => written);
}

function saidOtherwise(key: string, text: string): boolean {
  if (SAID_OTHERWISE.get(key)?.test(text) === true) return true;
  const compounds = text.match(IN_COMPOUNDS.get(key) ?? /$^/u) ?? [];
  return compounds.some((word) => numeral(word.toLowerCase()) === undefined);
}

function sameKeys(a: Facts, b: Facts): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
