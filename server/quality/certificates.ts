import type { Certificate, Comparison } from '../model.ts';

/** Of the fixes that hold, how many were compared fact by fact, and what differs. */
export interface Certified {
  readonly fixes: number;
  /** Fixes of which every kind of fact was compared. */
  readonly compared: number;
  /** Of these, those whose facts all mean the same. */
  readonly equal: number;
  readonly differing: readonly (Comparison & { readonly index: number })[];
}

/** @param fixes - that hold, with the segment they stand in */
export function certified(
  fixes: readonly { readonly segmentIndex: number; readonly certificate?: Certificate }[],
): Certified {
  const compared = fixes.filter(({ certificate }) => (certificate?.compared.length ?? 0) > 0);
  const differing = compared.flatMap(({ segmentIndex, certificate }) =>
    (certificate?.compared ?? [])
      .filter(({ equal }) => !equal)
      .map((comparison) => ({ ...comparison, index: segmentIndex })),
  );
  return {
    fixes: fixes.length,
    compared: compared.length,
    equal: compared.length - new Set(differing.map(({ index }) => index)).size,
    differing,
  };
}
