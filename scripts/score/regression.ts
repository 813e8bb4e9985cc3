/** A sentence to fit by: features, whether it is garbled, and how much it counts. */
export interface Sample {
  readonly features: readonly number[];
  readonly garbled: boolean;
  /** Evidence whose weight is given, in logits. */
  readonly given?: number;
  readonly weight: number;
}

const ROUNDS = 30;

/**
 * Weights of a logistic regression, by Newton's method (iteratively reweighted least squares).
 *
 * @param ridge - how much large weights are held back; the first, the constant, is free
 */
export function fit(samples: readonly Sample[], ridge: number): number[] {
  const size = samples[0]?.features.length ?? 0;
  let weights = Array.from({ length: size }, () => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const curvature = weights.map((_, i) =>
      weights.map((_other, j) => (i === j ? (i === 0 ? 1e-9 : ridge) : 0)),
    );
    for (const { features, garbled, weight, given } of samples) {
      const chance = chanceOf(features, weights, given);
      const error = weight * ((garbled ? 1 : 0) - chance);
      const slope = weight * chance * (1 - chance);
      for (const [i, value] of features.entries()) {
        gradient[i] = (gradient[i] ?? 0) + error * value;
        const row = curvature[i] ?? [];
        for (const [j, other] of features.entries()) row[j] = (row[j] ?? 0) + slope * value * other;
      }
    }
    const change = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
  }
  return weights;
}

export function chanceOf(features: readonly number[], weights: readonly number[], given = 0): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), given)));
}

/** Solves a system of linear equations (Gauss's elimination with the largest pivot). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const rest = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + rest.indexOf(Math.max(...rest));
    const [a, b] = [rows[column], rows[pivot]];
    if (a === undefined || b === undefined) break;
    [rows[column], rows[pivot]] = [b, a];
    for (const row of rows) {
      if (row === b) continue;
      const factor = (row[column] ?? 0) / (b[column] ?? 1);
      for (let i = column; i <= size; i++) row[i] = (row[i] ?? 0) - factor * (b[i] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
