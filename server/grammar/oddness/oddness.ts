import type { Language } from '../../language/language.ts';
import type { Sections } from '../../language/sections.ts';
import type { Trigrams } from '../../language/trigrams.ts';
import type { Segment, Token } from '../../model.ts';
import { oncePer } from '../../text/once.ts';
import { createOddFeatures } from './odd-features.ts';
import { createOddJudge, openOddNet } from './odd-net.ts';
import { createOddReader } from './odd-sentence.ts';
import { createExpectedFeatures, createRevisionJudge, openRevisions } from './revisions.ts';

/** How odd a segment's tokens are in their places. */
export interface Oddness {
  /** All tokens but spaces. */
  readonly tokens: readonly Token[];
  /** For each token: natural logarithm of the odds that something is wrong at it, or in the gap before it. */
  readonly odds: Float32Array;
  /** Minus the logarithm of the chance that nothing is wrong anywhere, if places were independent; about 0.6 in sound text. */
  readonly total: number;
  /** Mean chance of a token to be changed by an editor of machine translations; about 0.15 in sound text. */
  readonly revised: number;
}

/** Oddness of a segment; the same segment is judged once. */
export type JudgeOddness = (segment: Pick<Segment, 'tokens'>) => Oddness;

/** Longer segments are no sentences: nothing is said of them. */
const LONGEST = 400;

/**
 * A judge with the weights of data/detector.bin and data/revisions.bin, learned by scripts/build-detector.ts and
 * scripts/build-revisions.ts.
 *
 * @throws {DataError} where the weights were learned for other questions than this version asks
 */
export function createOddness(
  files: {
    /** `DETECTOR_SECTIONS` */
    readonly detector: Sections;
    /** `REVISION_SECTIONS` */
    readonly revisions: Sections;
  },
  language: Language,
  trigrams: Pick<Trigrams, 'logProbabilities'>,
): JudgeOddness {
  const read = createOddReader(language);
  const features = createOddFeatures();
  const judge = createOddJudge(openOddNet(files.detector));
  const revise = createRevisionJudge(
    openRevisions(files.revisions),
    createExpectedFeatures(language, trigrams),
  );
  return oncePer(({ tokens: all }: Pick<Segment, 'tokens'>): Oddness => {
    const tokens = all.filter(({ kind }) => kind !== 'space');
    const odds = new Float32Array(tokens.length).fill(-Infinity);
    if (tokens.length > LONGEST) return { tokens, odds, total: 0, revised: 0 };
    const texts = tokens.map(({ text }) => text);
    const asked = features(read(texts));
    const judged = odds.map((_, i) => judge(asked, i));
    const changed = revise(texts, asked);
    return {
      tokens,
      odds: judged,
      total: judged.reduce((sum, odd) => sum + Math.log1p(Math.exp(odd)), 0),
      revised: changed.reduce((sum, odd) => sum + 1 / (1 + Math.exp(-odd)), 0) / Math.max(1, texts.length),
    };
  });
}
