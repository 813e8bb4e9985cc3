/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-4.046, 2.6, 1.207, 3.226, 0.948, 0.318, 0.224];
