import type { Rule } from './rule.ts';

/** Every rule of the house, one line each; the order decides which of two equal findings is shown. */
export const rules: readonly Rule[] = [];
