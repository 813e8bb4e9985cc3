/** How many values lie above `from` and not above `to`; the first bin has no `from`, the last no `to`. */
export interface Bin {
  readonly from?: number;
  readonly to?: number;
  readonly count: number;
}

/**
 * Counts values between borders. A value on a border belongs to the bin below it.
 *
 * @param borders - ascending, at least one
 * @returns one bin more than there are borders
 */
export function histogram(values: readonly number[], borders: readonly number[]): Bin[] {
  const counts = Array.from({ length: borders.length + 1 }, () => 0);
  for (const value of values) {
    const at = borders.findIndex((border) => value <= border);
    const bin = at < 0 ? borders.length : at;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, i) => {
    const [from, to] = [borders[i - 1], borders[i]];
    return { count, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
}

/** The value in the middle, or the mean of the two there; undefined where there is none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
