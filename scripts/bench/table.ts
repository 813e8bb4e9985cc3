/** One measurement beside what it is compared with, both from this run. */
export interface Row {
  readonly what: string;
  /** What was measured, with its unit. */
  readonly figure: string;
  /** What it is compared with, with its unit. */
  readonly baseline?: string;
  /** The measurement in units of the baseline. */
  readonly ratio?: number;
}

/** Rows under a head, columns aligned. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['', 'measured', 'beside', 'ratio'],
    ...rows.map(({ what, figure, baseline, ratio }) => [
      what,
      figure,
      baseline ?? '',
      ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : 0)}×`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
export const mb = (value: number): string => `${value.toFixed(0)} MB`;

/** The middle one; the upper of the two where there are two. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
