import type { LedgerEntryView } from '../workbench/workbench.ts';

/** Indices of the segments in which a name or term of the ledger stands, in any of its forms. */
export function placesNaming(ledger: readonly LedgerEntryView[], right: string): ReadonlySet<number> {
  const entry = ledger.find((one) => one.right === right);
  return new Set(entry?.forms.flatMap(({ places }) => places.map(({ segment }) => segment)));
}

/** The entries of which some form stands in a segment. */
export function namesIn(ledger: readonly LedgerEntryView[], index: number): readonly LedgerEntryView[] {
  return ledger.filter(({ forms }) =>
    forms.some(({ places }) => places.some(({ segment }) => segment === index)),
  );
}
