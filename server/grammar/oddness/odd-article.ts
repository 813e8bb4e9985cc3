import type { Segment } from '../../model.ts';
import { oncePer } from '../../text/once.ts';
import type { German } from '../german.ts';

/** The segments of one article, and the German to read them with. */
export interface OddText {
  readonly segments: readonly Segment[];
  readonly language: German;
}

/** Mean oddness of sound sentences, and of those of an article that is odd throughout, as machine translations are. */
const SOUND = 1.15;
const ODD = 1.7;
/** No sentence says more than this of its article. */
const MOST = 6;
/** Below so many sentences an article says nothing. */
const ENOUGH_SENTENCES = 8;

/** How odd an article is as a whole, 0..1; 0 for short texts. */
export const oddnessOfArticle = oncePer(({ segments, language }: OddText): number => {
  const sentences = segments.filter(({ kind }) => kind === 'sentence');
  if (sentences.length < ENOUGH_SENTENCES) return 0;
  const totals = sentences.map((segment) => Math.min(MOST, language.oddness(segment).total));
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  return Math.min(1, Math.max(0, (mean - SOUND) / (ODD - SOUND)));
});
