import type { Words } from '../locale/index.ts';
import type { LedgerEntryView, SegmentView } from '../workbench/workbench.ts';
import type { TitleOf } from './finding-cards.ts';
import { articlePath, type Place } from './paths.ts';
import { isWide, STATES } from './sieve.ts';
import { SURENESSES } from './sureness.ts';

/** The form that narrows the list of segments. */
export interface SieveForm {
  readonly action: string;
  /** What the page shows besides, to be kept. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly words: string;
  readonly choices: readonly Choice[];
  /** Whether anything is narrowed now. */
  readonly narrow: boolean;
  readonly wideHref: string;
}

export interface Choice {
  /** Of the field, as addresses have it. */
  readonly name: string;
  readonly label: string;
  /** What the choice without a wish is called. */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
}

/** Names to choose from: beyond, the search by words serves better. */
const MOST_NAMES = 100;

export function sieveForm(
  segments: readonly SegmentView[],
  ledger: readonly LedgerEntryView[],
  titleOf: TitleOf,
  place: Place,
  t: Words,
): SieveForm {
  const { state, rule, sureness, name, words } = place.sieve ?? {};
  const { articleId, index, show, tab } = place;
  const home = articlePath(articleId);
  const kept = [
    ...(show === 'problems' ? [] : [{ name: 'show', value: show }]),
    ...(tab === undefined ? [] : [{ name: 'tab', value: tab }]),
    { name: 'at', value: String(index + 1) },
  ];
  const search = new URLSearchParams(kept.map((one) => [one.name, one.value])).toString();
  const choice = (
    field: string,
    label: string,
    chosen: string | undefined,
    options: readonly (readonly [string, string])[],
  ): Choice => ({
    name: field,
    label,
    any: t.work.sieve.any,
    options: options.map(([value, text]) => ({ value, label: text, chosen: value === chosen })),
  });
  const ruleOptions = [...rulesIn(segments)]
    .map(([id, n]) => [id, t.work.sieve.counted(titleOf(id), n)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const nameOptions = ledger
    .slice(0, MOST_NAMES)
    .map(({ right }) => [right, right] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'de'));
  return {
    action: home,
    kept,
    words: words ?? '',
    choices: [
      choice(
        'state',
        t.work.sieve.state,
        state,
        STATES.map((one) => [one, t.desk.states[one]]),
      ),
      choice(
        'sure',
        t.work.sieve.sureness,
        sureness,
        SURENESSES.map((one) => [one, t.desk.sureness[one]]),
      ),
      choice('rule', t.work.sieve.rule, rule, ruleOptions),
      choice('name', t.work.sieve.name, name, nameOptions),
    ],
    narrow: !isWide(place.sieve ?? {}),
    wideHref: `${home}?${search}`,
  };
}

/** In how many segments each rule has found something, as they stand now. */
function rulesIn(segments: readonly SegmentView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { assessment } of segments)
    for (const id of new Set(assessment.findings.map(({ ruleId }) => ruleId)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
