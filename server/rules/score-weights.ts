/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-3.995, 2.6, 1.209, 3.126, 0.879, 0.304, 0.204];
