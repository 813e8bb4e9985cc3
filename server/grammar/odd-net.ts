import { DataError } from '../errors.ts';
import { section, type Sections } from '../language/sections.ts';
import { ODD_QUESTIONS, type OddFeatures } from './odd-features.ts';

/**
 * The learned detector's network: each feature has a row of small numbers, rows are added, bent, mixed into a second
 * layer, bent again and weighed to one number a token, the logarithm of the odds that something is wrong there.
 */
export interface OddNet {
  /** Bits of a feature's hash that number its row. */
  readonly bits: number;
  /** Rows, `HIDDEN` whole numbers each, and what one step of each column is worth. */
  readonly rows: Int8Array;
  readonly steps: Float32Array;
  /** What a feature adds to the result directly, and the worth of one step. */
  readonly direct: Int8Array;
  readonly directStep: number;
  readonly bias1: Float32Array;
  /** `HIDDEN` × `SECOND`, by rows. */
  readonly mix: Float32Array;
  readonly bias2: Float32Array;
  readonly out: Float32Array;
  readonly bias: number;
}

/** Widths of the two layers. */
export const HIDDEN = 8;
export const SECOND = 16;
/** What is left of a number below 0 where it is bent. */
export const LEAK = 0.01;

/** Sections of data/detector.bin: the four layers' numbers stand in `layers` one after the other. */
export const DETECTOR_SECTIONS = ['head', 'rows', 'direct', 'layers'] as const;

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
    rows: signed(section(sections, 'rows')),
    direct: signed(section(sections, 'direct')),
    steps: take(HIDDEN),
    bias1: take(HIDDEN),
    mix: take(HIDDEN * SECOND),
    bias2: take(SECOND),
    out: take(SECOND),
    bias: take(1)[0] ?? 0,
    directStep: take(1)[0] ?? 0,
  };
}

/** The parts of a network as sections; the other way round. */
export function oddNetSections(net: OddNet): Map<string, Uint8Array> {
  const { steps, bias1, mix, bias2, out, bias, directStep } = net;
  const layers = Float32Array.from([...steps, ...bias1, ...mix, ...bias2, ...out, bias, directStep]);
  return new Map([
    ['head', Uint8Array.of(ODD_QUESTIONS, net.bits)],
    ['rows', new Uint8Array(net.rows.buffer, net.rows.byteOffset, net.rows.length)],
    ['direct', new Uint8Array(net.direct.buffer, net.direct.byteOffset, net.direct.length)],
    ['layers', new Uint8Array(layers.buffer)],
  ]);
}

/** A function of one token's features: the logarithm of the odds that something is wrong at it. */
export function createOddJudge(net: OddNet): (features: OddFeatures, token: number) => number {
  const { rows, direct, mix, bits, directStep } = net;
  const shift = 32 - bits;
  const sums = new Int32Array(HIDDEN);
  const second = new Float64Array(SECOND);
  return ({ hashes, starts }, token) => {
    let directly = 0;
    sums.fill(0);
    for (let at = starts[token] ?? 0, end = starts[token + 1] ?? 0; at < end; at++) {
      const row = (hashes[at] ?? 0) >>> shift;
      directly += direct[row] ?? 0;
      for (let h = 0, w = row * HIDDEN; h < HIDDEN; h++, w++) sums[h] = (sums[h] ?? 0) + (rows[w] ?? 0);
    }
    second.set(net.bias2);
    for (let h = 0; h < HIDDEN; h++) {
      const value = bent((sums[h] ?? 0) * (net.steps[h] ?? 0) + (net.bias1[h] ?? 0));
      for (let k = 0, w = h * SECOND; k < SECOND; k++, w++)
        second[k] = (second[k] ?? 0) + value * (mix[w] ?? 0);
    }
    let result = net.bias + directly * directStep;
    for (let k = 0; k < SECOND; k++) result += bent(second[k] ?? 0) * (net.out[k] ?? 0);
    return result;
  };
}

export function bent(value: number): number {
  return value < 0 ? value * LEAK : value;
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
