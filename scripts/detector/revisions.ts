import type { OddFeatures } from '../../server/grammar/oddness/odd-features.ts';
import { EXPECTED, type RevisionWeights } from '../../server/grammar/oddness/revisions.ts';
import type { Label } from './lessons.ts';

/** Learns the weights of server/grammar/oddness/revisions.ts by gradient descent with a rate for each weight (Adagrad). */
export interface RevisionLearner {
  /** Learns from one sentence. */
  readonly learn: (features: OddFeatures, expected: Int32Array, labels: readonly Label[]) => void;
  readonly weights: () => RevisionWeights;
}

const RATE = 0.01;
const BIAS_RATE = 0.001;
/** Logit of the share of words that editors change. */
const FIRST_BIAS = -1.7;
const MOST_STEPS = 127;

export function createRevisionLearner(bits: number): RevisionLearner {
  const values = new Float32Array(2 ** bits);
  /** Sums of squared gradients; they start at 1, so that what was seen once hardly counts. */
  const squares = new Float32Array(2 ** bits).fill(1);
  const shift = 32 - bits;
  let bias = FIRST_BIAS;
  const rows = new Int32Array(256);

  return {
    learn({ hashes, starts }, expected, labels) {
      for (const [token, label] of labels.entries()) {
        if (label === 'unsure') continue;
        let count = 0;
        let sum = bias;
        for (let at = starts[token] ?? 0; at < (starts[token + 1] ?? 0); at++)
          rows[count++] = (hashes[at] ?? 0) >>> shift;
        for (let at = token * EXPECTED; at < (token + 1) * EXPECTED; at++)
          rows[count++] = (expected[at] ?? 0) >>> shift;
        for (let at = 0; at < count; at++) sum += values[rows[at] ?? 0] ?? 0;
        const error = 1 / (1 + Math.exp(-sum)) - (label === 'damaged' ? 1 : 0);
        bias -= BIAS_RATE * error;
        for (let at = 0; at < count; at++) {
          const row = rows[at] ?? 0;
          const square = (squares[row] ?? 0) + error * error;
          squares[row] = square;
          values[row] = (values[row] ?? 0) - (RATE * error) / Math.sqrt(square);
        }
      }
    },
    weights() {
      const step = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / MOST_STEPS;
      return { bits, weights: Int8Array.from(values, (value) => Math.round(value / step)), step, bias };
    },
  };
}
