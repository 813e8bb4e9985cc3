/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-4.274, 2.6, 1.211, 3.152];
