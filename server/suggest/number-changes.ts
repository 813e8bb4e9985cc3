import type { Change } from './change.ts';
import { numeral } from '../text/number-words.ts';
import { closeNumbers, numbersOf, type Facts } from './numbers.ts';

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
/** Keys of months and days of the week. */
const CALENDAR_KEY = /^[md]\d+$/u;

/** What became of the numbers and of the months and weekdays of a sentence. */
export interface NumberChanges {
  readonly numbers: Change;
  readonly dates: Change;
}

/**
 * Compares by value, each number once, so that a repeated word may go.
 *
 * @param source - the foreign sentence: a number that stands there is not invented
 */
export function numberChanges(before: string, after: string, source = ''): NumberChanges {
  const young = numbersOf(after);
  // a number that was cut in two and is whole again is the same number
  const old = numbersOf(closeNumbers(before, young));
  const lost = missing(old, young, after);
  const added = missing(young, new Map([...old, ...numbersOf(source)]), before);
  const only = (facts: Facts, calendar: boolean): string[] => [
    ...new Set([...facts].flatMap(([key, text]) => (CALENDAR_KEY.test(key) === calendar ? [text] : []))),
  ];
  const change = (calendar: boolean): Change => ({
    before: only(old, calendar),
    after: only(young, calendar),
    lost: only(lost, calendar),
    added: only(added, calendar),
  });
  return { numbers: change(false), dates: change(true) };
}

function missing(from: Facts, among: Facts, text: string): Facts {
  return new Map([...from].filter(([key]) => !among.has(key) && !saidOtherwise(key, text)));
}

function saidOtherwise(key: string, text: string): boolean {
  if (SAID_OTHERWISE.get(key)?.test(text) === true) return true;
  const compounds = text.match(IN_COMPOUNDS.get(key) ?? /$^/u) ?? [];
  return compounds.some((word) => numeral(word.toLowerCase()) === undefined);
}
