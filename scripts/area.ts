/**
 * Area under the ROC curve: the chance that one of the first scores is higher than one of the second; ties count half.
 * 0 where there are none of either.
 */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  const sorted = lower.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean): number => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = sorted[middle] ?? 0;
      if (other < value || (orEqual && other === value)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const won = higher.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0);
  return higher.length * lower.length === 0 ? 0 : won / (higher.length * lower.length);
}
