import { DataError } from '../../errors.ts';
import type { Language } from '../../language/language.ts';
import { section, type Sections } from '../../language/sections.ts';
import type { Trigrams } from '../../language/trigrams.ts';
import { hashOf } from '../hashing.ts';
import { ODD_QUESTIONS, type OddFeatures } from './odd-features.ts';

/**
 * Which words an editor of machine translations would change: a logistic regression over the features of the detector
 * and over how well the trigram model expects the words. Rules and detector know what is wrong as German has it; this
 * knows what is right and yet not what a person would have written.
 */
export interface RevisionWeights {
  /** Bits of a feature's hash that number its weight. */
  readonly bits: number;
  /** In steps. */
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
}

/** Sections of data/revisions.bin. */
export const REVISION_SECTIONS = ['head', 'weights', 'scale'] as const;
/** Version of the questions below; weights learned for others are refused. */
const QUESTIONS = 1;

/** @throws {DataError} where the weights were learned for other questions than this version asks */
export function openRevisions(sections: Sections): RevisionWeights {
  const [own, odd, bits = 0] = section(sections, 'head');
  if (own !== QUESTIONS || odd !== ODD_QUESTIONS)
    throw new DataError(
      `data/revisions.bin: expected weights for questions ${QUESTIONS} and ${ODD_QUESTIONS}, found ${own} and ${odd}. Rebuild it (see data/NOTICE.md).`,
    );
  const weights = section(sections, 'weights');
  const scale = section(sections, 'scale');
  const [step = 0, bias = 0] = new Float32Array(scale.buffer, scale.byteOffset, 2);
  return {
    bits,
    weights: new Int8Array(weights.buffer, weights.byteOffset, weights.length),
    step,
    bias,
  };
}

/** The weights as sections; the other way round. */
export function revisionSections({ bits, weights, step, bias }: RevisionWeights): Map<string, Uint8Array> {
  return new Map([
    ['head', Uint8Array.of(QUESTIONS, ODD_QUESTIONS, bits)],
    ['weights', new Uint8Array(weights.buffer, weights.byteOffset, weights.length)],
    ['scale', new Uint8Array(Float32Array.of(step, bias).buffer)],
  ]);
}

/** For each token, hashes of how the trigram model expects it: token i has those from `i * EXPECTED`. */
export type ExpectedFeatures = (texts: readonly string[]) => Int32Array;

/** How many such features a token has. */
export const EXPECTED = 7;
/** Words of the text that usage was counted in, and what a word that it lacks counts for. */
const TEXT_WORDS = 1.2e7;
const UNSEEN = 0.7;
const MOST = 20;
/** Levels that stand for a mark, which has no expectation, and for what lies outside of the sentence. */
const MARK = 30;
const OUTSIDE = 31;

/** Makes the features: log P(word | two before it) by itself, against the word's own share of text, and in windows. */
export function createExpectedFeatures(
  { usage }: Pick<Language, 'usage'>,
  { logProbabilities }: Pick<Trigrams, 'logProbabilities'>,
): ExpectedFeatures {
  return (texts) => {
    const expected = logProbabilities(texts);
    const gains = Float64Array.from(texts, (text, i) => {
      const { lower, upper } = usage(text);
      return (expected[i] ?? 0) - Math.log((lower + upper + UNSEEN) / TEXT_WORDS);
    });
    const isMark = (i: number): boolean => expected[i] === 0;
    const level = (i: number, step: number): number => {
      if (i < 0 || i >= texts.length) return OUTSIDE;
      return isMark(i) ? MARK : levelOf(gains[i] ?? 0, step);
    };
    const gain = (i: number): number => (i < 0 || i >= texts.length || isMark(i) ? 0 : (gains[i] ?? 0));
    const hashes = new Int32Array(texts.length * EXPECTED);
    for (let i = 0, end = 0; i < texts.length; i++) {
      const around = (expected[i - 1] ?? 0) + (expected[i] ?? 0) + (expected[i + 1] ?? 0);
      const gained = gain(i - 2) + gain(i - 1) + gain(i) + gain(i + 1) + gain(i + 2);
      hashes[end++] = hashOf(120, level(i, 1), 0);
      hashes[end++] = hashOf(121, isMark(i) ? MARK : levelOf(expected[i] ?? 0, 1.5), 0);
      hashes[end++] = hashOf(122, level(i + 1, 1), 0);
      hashes[end++] = hashOf(123, level(i, 2), level(i + 1, 2));
      hashes[end++] = hashOf(124, level(i - 1, 2), level(i, 2));
      hashes[end++] = hashOf(125, levelOf(around / 3, 1), 0);
      hashes[end++] = hashOf(126, levelOf(gained / 5, 0.5), 0);
    }
    return hashes;
  };
}

function levelOf(value: number, step: number): number {
  return Math.max(-MOST, Math.min(MOST, Math.round(value / step)));
}

/** A function of a sentence: for each token, the natural logarithm of the odds that an editor changes it. */
export function createRevisionJudge(
  { bits, weights, step, bias }: RevisionWeights,
  expectedOf: ExpectedFeatures,
): (texts: readonly string[], features: OddFeatures) => Float32Array {
  const shift = 32 - bits;
  return (texts, { hashes, starts }) => {
    const expected = expectedOf(texts);
    return Float32Array.from(texts, (_, i) => {
      let sum = 0;
      for (let at = starts[i] ?? 0, to = starts[i + 1] ?? 0; at < to; at++)
        sum += weights[(hashes[at] ?? 0) >>> shift] ?? 0;
      for (let at = i * EXPECTED; at < (i + 1) * EXPECTED; at++)
        sum += weights[(expected[at] ?? 0) >>> shift] ?? 0;
      return bias + step * sum;
    });
  };
}
