/** Counts in one byte: eight levels a doubling, so that a count comes back within 5 per cent; 1, 2 and 3 come back exactly. */
const STEPS = 8;

/** The level of a count, 0..255. */
export function levelOf(count: number): number {
  return Math.min(255, Math.round(STEPS * Math.log2(count + 1)));
}

/** The count of a level, rounded to a whole number; 0 for 0. */
export const COUNTS: readonly number[] = Array.from({ length: 256 }, (_, level) =>
  Math.round(2 ** (level / STEPS) - 1),
);
