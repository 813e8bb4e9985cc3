/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-4.032, 2.6, 1.205, 3.2, 0.948, 0.318, 0.225];
