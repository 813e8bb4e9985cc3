/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-4.24, 2.6, 0.77, 3.24];
