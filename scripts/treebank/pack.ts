import { QUESTIONS, writeSeen } from '../../server/grammar/tags/tagger.ts';
import { bytesOf, writeSections } from '../../server/language/sections.ts';
import type { Model } from './train.ts';

/** Weights in two bytes each: whole multiples of `unit`. */
export interface PackedWeights {
  readonly weights: Int16Array;
  readonly unit: number;
}

const LARGEST = 32_767;

export function packWeights(weights: Float32Array): PackedWeights {
  const unit = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / LARGEST;
  return { unit, weights: Int16Array.from(weights, (weight) => Math.round(weight / unit)) };
}

/** @param heat - in units of the unpacked weights */
export function packModel({ weights, seen }: Model, heat: number): Uint8Array {
  const packed = packWeights(weights);
  return writeSections(
    'tagger',
    new Map([
      ['questions', Uint8Array.of(QUESTIONS)],
      ['scale', bytesOf(Float32Array.of(heat / packed.unit))],
      ['seen', writeSeen(seen)],
      ['used', usedBits(packed.weights)],
      ['weights', bytesOf(packed.weights.filter((weight) => weight !== 0))],
    ]),
  );
}

function usedBits(weights: Int16Array): Uint8Array {
  const bits = new Uint8Array(weights.length >> 3);
  weights.forEach((weight, i) => {
    if (weight !== 0) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  });
  return bits;
}
