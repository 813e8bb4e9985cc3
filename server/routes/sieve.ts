import type { Request } from 'express';
import { placesNaming } from './naming-places.ts';
import { query } from './forms.ts';
import { SURENESSES, surenessOf, type Sureness } from './sureness.ts';
import type { LedgerEntryView, SegmentView } from '../workbench/workbench.ts';

/** What the list of segments is narrowed to; every part that is given must fit. */
export interface Sieve {
  readonly state?: SegmentView['state'];
  /** A finding of this rule. */
  readonly rule?: string;
  /** A finding that is this sure. */
  readonly sureness?: Sureness;
  /** A name or term of the ledger, by its right form: any of its forms stands there. */
  readonly name?: string;
  /** All these words stand in the text, in the machine's or in its source. */
  readonly words?: string;
}

export const STATES = ['open', 'accepted', 'skipped'] as const;
const LONGEST_WORDS = 200;

export function sieveOf(req: Request): Sieve {
  const state = STATES.find((one) => one === query(req, 'state'));
  const sureness = SURENESSES.find((one) => one === query(req, 'sure'));
  const [rule] = /^[\w-]{1,64}$/.exec(query(req, 'rule')) ?? [];
  const name = query(req, 'name').slice(0, LONGEST_WORDS);
  const words = query(req, 'words').trim().slice(0, LONGEST_WORDS);
  return {
    ...(state === undefined ? {} : { state }),
    ...(rule === undefined ? {} : { rule }),
    ...(sureness === undefined ? {} : { sureness }),
    ...(name === '' ? {} : { name }),
    ...(words === '' ? {} : { words }),
  };
}

export function sieveParameters({
  state,
  rule,
  sureness,
  name,
  words,
}: Sieve): readonly (readonly [string, string | undefined])[] {
  return [
    ['state', state],
    ['rule', rule],
    ['sure', sureness],
    ['name', name],
    ['words', words],
  ];
}

export const isWide = (sieve: Sieve): boolean => Object.keys(sieve).length === 0;

/** The segments that a sieve lets through, in reading order. */
export function sifted(
  segments: readonly SegmentView[],
  sieve: Sieve,
  ledger: readonly LedgerEntryView[],
): readonly SegmentView[] {
  if (isWide(sieve)) return segments;
  const { state, rule, sureness, name, words } = sieve;
  const naming = name === undefined ? undefined : placesNaming(ledger, name);
  const wanted = words === undefined ? [] : fold(words).split(/\s+/u);
  return segments.filter(
    (view) =>
      (state === undefined || view.state === state) &&
      (naming === undefined || naming.has(view.segment.index)) &&
      ((rule === undefined && sureness === undefined) || hasFinding(view, rule, sureness)) &&
      (wanted.length === 0 || holds(view, wanted)),
  );
}

/** One finding must be both: of the rule, and that sure. */
function hasFinding(
  { assessment }: SegmentView,
  rule: string | undefined,
  sureness: Sureness | undefined,
): boolean {
  return assessment.findings.some(
    ({ ruleId, confidence }) =>
      (rule === undefined || ruleId === rule) &&
      (sureness === undefined || surenessOf(confidence) === sureness),
  );
}

function holds({ current, segment }: SegmentView, words: readonly string[]): boolean {
  const text = fold(`${current}\n${segment.text}\n${segment.source ?? ''}`);
  return words.every((word) => text.includes(word));
}

const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('de');
