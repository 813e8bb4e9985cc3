import type { ArticleReading } from './rule.ts';

/** More likely left than changed by an editor: shown with its repair, but part of no corrected sentence. */
export const DOUBTFUL = 0.45;

/**
 * Confidence in a remark on what houses write differently (»$40« or »40 Dollar«, »Kuznetsova« or »Kusnezowa«): a whole
 * article shows its house's style, a lone sentence does not. Editors of single machine-translated sentences left both as
 * they were (MLQE-PE train: 25 of 27).
 *
 * @param usual - confidence in an article, 0..1
 */
export function confidenceInStyle({ segments }: ArticleReading, usual: number): number {
  return segments.length === 1 ? DOUBTFUL : usual;
}
