/** Written by scripts/build-score.ts: weights of `featuresOf` in assess.ts. */
export const SCORE_WEIGHTS: readonly number[] = [-4.466, 2.6, 1.008, 3.351];
