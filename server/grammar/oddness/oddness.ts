import type { Language } from '../../language/language.ts';
import type { Sections } from '../../language/sections.ts';
import type { Segment, Token } from '../../model.ts';
import { oncePer } from '../../text/once.ts';
import { createOddFeatures } from './odd-features.ts';
import { createOddJudge, openOddNet } from './odd-net.ts';
import { createOddReader } from './odd-sentence.ts';

/** How odd a segment's tokens are in their places. */
export interface Oddness {
  /** All tokens but spaces. */
  readonly tokens: readonly Token[];
  /** For each token: natural logarithm of the odds that something is wrong at it, or in the gap before it. */
  readonly odds: Float32Array;
  /** Minus the logarithm of the chance that nothing is wrong anywhere, if places were independent; about 0.6 in sound text. */
  readonly total: number;
}

/** Oddness of a segment; the same segment is judged once. */
export type JudgeOddness = (segment: Pick<Segment, 'tokens'>) => Oddness;

/** Longer segments are no sentences: nothing is said of them. */
const LONGEST = 400;

/**
 * A judge with the weights of data/detector.bin, learned by scripts/build-detector.ts.
 *
 * @param sections - `DETECTOR_SECTIONS`
 * @throws {DataError} where the weights were learned for other questions than this version asks
 */
export function createOddness(sections: Sections, language: Language): JudgeOddness {
  const read = createOddReader(language);
  const features = createOddFeatures();
  const judge = createOddJudge(openOddNet(sections));
  return oncePer(({ tokens: all }: Pick<Segment, 'tokens'>): Oddness => {
    const tokens = all.filter(({ kind }) => kind !== 'space');
    const odds = new Float32Array(tokens.length).fill(-Infinity);
    if (tokens.length > LONGEST) return { tokens, odds, total: 0 };
    const asked = features(read(tokens.map(({ text }) => text)));
    const judged = odds.map((_, i) => judge(asked, i));
    return { tokens, odds: judged, total: judged.reduce((sum, odd) => sum + Math.log1p(Math.exp(odd)), 0) };
  });
}
