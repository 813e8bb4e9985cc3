import type { OddFeatures } from '../../server/grammar/oddness/odd-features.ts';
import {
  bent,
  COLUMNS,
  HIDDEN,
  LEAK,
  OFFSET,
  SECOND,
  type OddNet,
} from '../../server/grammar/oddness/odd-net.ts';
import type { Random } from '../damage/random.ts';
import type { Label } from './lessons.ts';

/**
 * Learns the network of server/grammar/odd-net.ts by gradient descent with a rate for each weight (Adagrad: Duchi, Hazan
 * & Singer 2011). Tokens that are judged well already are passed over by chance, those that are not count for the rest.
 */
export interface Learner {
  /** Learns from one sentence. */
  readonly learn: (features: OddFeatures, labels: readonly Label[], rate: number) => void;
  /** Mean loss since last asked, in nats a token. */
  readonly loss: () => number;
  readonly net: () => OddNet;
}

/** Error below which a token is passed over by chance. */
const WELL = 0.05;
const FIRST_BIAS = -3;
/** What gradients are taken to have been before the first: keeps first steps small. */
const START = 1e-3;

export function createLearner(bits: number, random: Random): Learner {
  const uniform = (): number => random.below(2 ** 24) / 2 ** 23 - 1;
  const rows = weights(2 ** bits * COLUMNS, (at) => (at % COLUMNS === HIDDEN ? 0 : 0.05 * uniform()));
  const bias1 = weights(HIDDEN, () => 0.1 * uniform());
  const mix = weights(HIDDEN * SECOND, () => (1.7 / Math.sqrt(HIDDEN)) * uniform());
  const bias2 = weights(SECOND, () => 0.05 * uniform());
  const out = weights(SECOND, () => uniform() / Math.sqrt(SECOND));
  const bias = weights(1, () => FIRST_BIAS);
  const first = new Float64Array(HIDDEN);
  const second = new Float64Array(SECOND);
  const error1 = new Float64Array(HIDDEN);
  const error2 = new Float64Array(SECOND);
  const shift = 32 - bits;
  let [lost, told] = [0, 0];

  /** Goes forward through the network; leaves both layers in `first` and `second`. */
  function judge({ hashes }: OddFeatures, from: number, to: number): number {
    first.set(bias1.values);
    let result = bias.values[0] ?? 0;
    for (let at = from; at < to; at++) {
      const row = ((hashes[at] ?? 0) >>> shift) * COLUMNS;
      result += rows.values[row + HIDDEN] ?? 0;
      for (let h = 0, w = row; h < HIDDEN; h++, w++) first[h] = (first[h] ?? 0) + (rows.values[w] ?? 0);
    }
    second.set(bias2.values);
    for (let h = 0; h < HIDDEN; h++) {
      const value = (first[h] = bent(first[h] ?? 0));
      for (let k = 0, w = h * SECOND; k < SECOND; k++, w++)
        second[k] = (second[k] ?? 0) + value * (mix.values[w] ?? 0);
    }
    for (let k = 0; k < SECOND; k++) result += (second[k] = bent(second[k] ?? 0)) * (out.values[k] ?? 0);
    return result;
  }

  /** Goes back through the network with the error at its end. */
  function correct({ hashes }: OddFeatures, from: number, to: number, error: number, rate: number): void {
    step(bias, 0, error, rate);
    for (let k = 0; k < SECOND; k++) {
      const value = second[k] ?? 0;
      error2[k] = error * (out.values[k] ?? 0) * (value < 0 ? LEAK : 1);
      step(out, k, error * value, rate);
      step(bias2, k, error2[k] ?? 0, rate);
    }
    for (let h = 0; h < HIDDEN; h++) {
      const value = first[h] ?? 0;
      let sum = 0;
      for (let k = 0, w = h * SECOND; k < SECOND; k++, w++) {
        sum += (mix.values[w] ?? 0) * (error2[k] ?? 0);
        step(mix, w, value * (error2[k] ?? 0), rate);
      }
      error1[h] = value < 0 ? LEAK * sum : sum;
      step(bias1, h, error1[h] ?? 0, rate);
    }
    for (let at = from; at < to; at++) {
      const row = ((hashes[at] ?? 0) >>> shift) * COLUMNS;
      step(rows, row + HIDDEN, error, rate / 2);
      for (let h = 0, w = row; h < HIDDEN; h++, w++) step(rows, w, error1[h] ?? 0, rate);
    }
  }

  return {
    learn(features, labels, rate) {
      for (const [token, label] of labels.entries()) {
        if (label === 'unsure') continue;
        const from = features.starts[token] ?? 0;
        const to = features.starts[token + 1] ?? 0;
        const probability = 1 / (1 + Math.exp(-judge(features, from, to)));
        const error = label === 'damaged' ? probability - 1 : probability;
        lost -= Math.log(Math.max(1e-9, 1 - Math.abs(error)));
        told++;
        if (Math.abs(error) >= WELL) correct(features, from, to, error, rate);
        else if (random.chance(Math.abs(error) / WELL))
          correct(features, from, to, Math.sign(error) * WELL, rate);
      }
    },
    loss() {
      const mean = lost / told;
      [lost, told] = [0, 0];
      return mean;
    },
    net() {
      return {
        bits,
        ...packed(rows.values),
        bias1: bias1.values,
        mix: mix.values,
        bias2: bias2.values,
        out: out.values,
        bias: bias.values[0] ?? 0,
      };
    },
  };
}

interface Weights {
  readonly values: Float32Array;
  /** Sums of squared gradients. */
  readonly squares: Float32Array;
}

function weights(size: number, start: (at: number) => number): Weights {
  return {
    values: Float32Array.from({ length: size }, (_, at) => start(at)),
    squares: new Float32Array(size).fill(START),
  };
}

function step({ values, squares }: Weights, at: number, gradient: number, rate: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}

/** Rows as bytes: each column has its step, so that all but one number in a thousand fit and those are cut. */
function packed(values: Float32Array): Pick<OddNet, 'rows' | 'steps'> {
  const steps = Float32Array.from({ length: COLUMNS }, (_, column) => {
    const sizes = values
      .filter((_value, at) => at % COLUMNS === column)
      .map(Math.abs)
      .sort();
    return Math.max(1e-9, sizes[Math.floor(sizes.length * 0.999)] ?? 0) / (OFFSET - 1);
  });
  const rows = Uint8Array.from(values, (value, at) => {
    const number = Math.round(value / (steps[at % COLUMNS] ?? 1));
    return OFFSET + Math.max(1 - OFFSET, Math.min(OFFSET - 1, number));
  });
  return { rows, steps };
}
