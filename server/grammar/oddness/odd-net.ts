import { DataError } from '../../errors.ts';
import { section, type Sections } from '../../language/sections.ts';
import { ODD_QUESTIONS, type OddFeatures } from './odd-features.ts';

/**
 * The learned detector's network: each feature has a row of small numbers. The rows of a token's features are added; the
 * sums but the last are bent, mixed into a second layer, bent again and weighed; the last is added as it is. The result is
 * the logarithm of the odds that something is wrong at the token.
 */
export interface OddNet {
  /** Bits of a feature's hash that number its row. */
  readonly bits: number;
  /** Rows, `COLUMNS` bytes each, every byte 128 more than its number. */
  readonly rows: Uint8Array;
  /** For each column: what one step is worth. */
  readonly steps: Float32Array;
  readonly bias1: Float32Array;
  /** `HIDDEN` × `SECOND`, by rows. */
  readonly mix: Float32Array;
  readonly bias2: Float32Array;
  readonly out: Float32Array;
  readonly bias: number;
}

/** Widths of the two layers. */
export const HIDDEN = 7;
export const SECOND = 16;
/** One for each of the first layer, and the last for what a feature adds to the result directly. */
export const COLUMNS = HIDDEN + 1;
/** What is added to the numbers of a row, so that they are bytes. */
export const OFFSET = 128;
/** What is left of a number below 0 where it is bent. */
export const LEAK = 0.01;

/** Sections of data/detector.bin: the numbers of all other parts stand in `layers` one after the other. */
export const DETECTOR_SECTIONS = ['head', 'rows', 'layers'] as const;

/** @throws {DataError} where the weights were learned for other questions than this version asks */
export function openOddNet(sections: Sections): OddNet {
  const [questions, bits = 0] = section(sections, 'head');
  if (questions !== ODD_QUESTIONS)
    throw new DataError(
      `data/detector.bin: expected weights for questions ${ODD_QUESTIONS}, found ${questions}. Rebuild it (see data/NOTICE.md).`,
    );
  const layers = section(sections, 'layers');
  const numbers = new Float32Array(layers.buffer, layers.byteOffset, layers.length >> 2);
  let end = 0;
  const take = (count: number): Float32Array => numbers.subarray(end, (end += count));
  return {
    bits,
    rows: section(sections, 'rows'),
    steps: take(COLUMNS),
    bias1: take(HIDDEN),
    mix: take(HIDDEN * SECOND),
    bias2: take(SECOND),
    out: take(SECOND),
    bias: take(1)[0] ?? 0,
  };
}

/** The parts of a network as sections; the other way round. */
export function oddNetSections({
  bits,
  rows,
  steps,
  bias1,
  mix,
  bias2,
  out,
  bias,
}: OddNet): Map<string, Uint8Array> {
  const layers = Float32Array.from([...steps, ...bias1, ...mix, ...bias2, ...out, bias]);
  return new Map([
    ['head', Uint8Array.of(ODD_QUESTIONS, bits)],
    ['rows', rows],
    ['layers', new Uint8Array(layers.buffer)],
  ]);
}

/** Two of four bytes, each with room to add some two hundred. */
const LANES = 0x00ff00ff;

/** A function of one token's features: the logarithm of the odds that something is wrong at it. */
export function createOddJudge({
  bits,
  rows,
  steps,
  bias1,
  mix,
  bias2,
  out,
  bias,
}: OddNet): (features: OddFeatures, token: number) => number {
  const halves = new Uint32Array(rows.buffer, rows.byteOffset, rows.length >> 2);
  const shift = 32 - bits;
  const sums = new Float64Array(COLUMNS);
  const second = new Float64Array(SECOND);

  function put(column: number, sum: number, zero: number): void {
    sums[column] = ((sum & 0xffff) - zero) * (steps[column] ?? 0);
  }

  /** Adds rows up, two columns in one number: four bytes at a time are taken apart into even and odd ones. */
  function add({ hashes }: OddFeatures, from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = from; at < to; at++) {
      const row = ((hashes[at] ?? 0) >>> shift) * 2;
      const low = halves[row] ?? 0;
      const high = halves[row + 1] ?? 0;
      a += low & LANES;
      b += (low >>> 8) & LANES;
      c += high & LANES;
      d += (high >>> 8) & LANES;
    }
    const zero = (to - from) * OFFSET;
    put(0, a, zero);
    put(1, b, zero);
    put(2, a >>> 16, zero);
    put(3, b >>> 16, zero);
    put(4, c, zero);
    put(5, d, zero);
    put(6, c >>> 16, zero);
    put(7, d >>> 16, zero);
  }

  return (features, token) => {
    add(features, features.starts[token] ?? 0, features.starts[token + 1] ?? 0);
    second.set(bias2);
    for (let h = 0; h < HIDDEN; h++) {
      const value = bent((sums[h] ?? 0) + (bias1[h] ?? 0));
      for (let k = 0, w = h * SECOND; k < SECOND; k++, w++)
        second[k] = (second[k] ?? 0) + value * (mix[w] ?? 0);
    }
    let result = bias + (sums[HIDDEN] ?? 0);
    for (let k = 0; k < SECOND; k++) result += bent(second[k] ?? 0) * (out[k] ?? 0);
    return result;
  };
}

export function bent(value: number): number {
  return value < 0 ? value * LEAK : value;
}
