import { hashNext, hashOther, hashWord, layNgramTable } from '../../server/language/ngram-table.ts';
import { EVEN, STEPS } from '../../server/language/trigram-model.ts';
import { contextOf, wordOf, type Counts } from './count.ts';
import type { Estimates } from './estimate.ts';

type Parts = readonly (readonly [string, Uint8Array])[];

/** Sections of one model, for `openModel`, and how many words, pairs and triples it holds. */
export interface Written {
  readonly sections: Parts;
  /** For each place among the words the symbol there. */
  readonly words: Uint32Array;
  readonly sizes: readonly [number, number, number];
}

export function writeModel(
  name: string,
  symbols: readonly string[],
  bigrams: Counts,
  trigrams: Counts,
  estimates: Estimates,
): Written {
  const words = Int32Array.from(symbols, hashWord);
  const hash = (id: number) => words[id] ?? 0;
  const pairOf = (rank: number): readonly [number, number] => {
    const key = bigrams.keys[rank] ?? 0;
    return [hash(contextOf(key)), hash(wordOf(key))];
  };
  const tripleOf = (rank: number): readonly [number, number] => {
    const key = trigrams.keys[rank] ?? 0;
    return [hashNext(...pairOf(contextOf(key))), hash(wordOf(key))];
  };
  const word = layNgramTable(`${name}-word`, words, words);
  const pair = layKept(`${name}-pair`, estimates.bigrams, pairOf);
  const triple = layKept(`${name}-triple`, estimates.trigrams, tripleOf);
  return {
    words: word.order,
    sizes: [word.order.length, pair.order.length, triple.order.length],
    sections: [
      ...word.sections,
      [`${name}-word-levels`, levels(word.order, estimates.unigrams)],
      [`${name}-word-weights`, weights(word.order, estimates.afterWord)],
      ...pair.sections,
      [`${name}-pair-levels`, levels(pair.order, estimates.bigrams)],
      [`${name}-pair-weights`, weights(pair.order, estimates.afterBigram)],
      ...triple.sections,
      [`${name}-triple-levels`, levels(triple.order, estimates.trigrams)],
    ],
  };
}

/** The table of all n-grams that were not pruned; `order` holds their ranks. */
function layKept(
  name: string,
  logarithms: Float64Array,
  partsOf: (rank: number) => readonly [number, number],
): { readonly sections: Parts; readonly order: Uint32Array } {
  const ranks = kept(logarithms);
  const hashes = Int32Array.from(ranks, (rank) => hashNext(...partsOf(rank)));
  const others = Int32Array.from(ranks, (rank) => hashOther(...partsOf(rank)));
  const { sections, order } = layNgramTable(name, hashes, others);
  return { sections, order: order.map((entry) => ranks[entry] ?? 0) };
}

/** Ranks of n-grams that were not pruned. */
function kept(logarithms: Float64Array): Uint32Array {
  const ranks = new Uint32Array(logarithms.length);
  let length = 0;
  logarithms.forEach((value, rank) => {
    if (!Number.isNaN(value)) ranks[length++] = rank;
  });
  return ranks.subarray(0, length);
}

/** Negative logarithms as bytes. */
export function levels(ranks: Uint32Array, logarithms: Float64Array): Uint8Array {
  return Uint8Array.from(ranks, (rank) => clamp(-STEPS * (logarithms[rank] ?? 0)));
}

function weights(ranks: Uint32Array, logarithms: Float64Array): Uint8Array {
  return Uint8Array.from(ranks, (rank) => clamp(EVEN + STEPS * (logarithms[rank] ?? 0)));
}

function clamp(level: number): number {
  return Math.max(0, Math.min(255, Math.round(level)));
}
