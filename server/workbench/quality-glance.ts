import type { Segment, Token } from '../model.ts';
import { NO_PENALTY, penalty, plus, rate, type Penalty } from '../quality/mqm.ts';
import { oncePer } from '../text/once.ts';
import type { Reading } from './library.ts';
import type { ArticleView, SegmentView } from './workbench.ts';

/** What a text's findings weigh; `rate` is points per 1,000 words, absent where the text is too short for one. */
export interface Mqm extends Penalty {
  readonly rate?: number;
}

export function countWords(tokens: readonly Token[]): number {
  let count = 0;
  for (const { kind } of tokens) if (kind === 'word' || kind === 'number') count++;
  return count;
}

/** Words of an article's segments; machine text never changes. */
export const wordsOf = oncePer((segments: readonly Segment[]): readonly number[] =>
  segments.map(({ tokens }) => countWords(tokens)),
);

/** Words of a segment as it stands now. */
export function wordsNow({ segment, current }: SegmentView, reading: Reading): number {
  const { index, text } = segment;
  if (current === text) return wordsOf(reading.segments)[index] ?? 0;
  return countWords(reading.assess(index, current).segment.tokens);
}

export function weighed(sum: Penalty): Mqm {
  const points = rate(sum);
  return points === undefined ? sum : { ...sum, rate: points };
}

/** What the machine text weighed when the article was opened; no decision about a sentence changes it. */
export const openingPenalty = oncePer(({ opening, segments }: Reading): Penalty => {
  const words = wordsOf(segments);
  return opening.reduce(
    (sum, { findings }, index) => plus(sum, penalty(findings, words[index] ?? 0)),
    NO_PENALTY,
  );
});

/**
 * What the machine text weighed when the article was opened, and what the text weighs as it stands now, without
 * dismissed findings. Costs next to nothing on an article that is laid out.
 */
export function glanceAt(reading: Reading, segments: readonly SegmentView[]): ArticleView['quality'] {
  const after = segments.reduce(
    (sum, view) => plus(sum, penalty(view.assessment.findings, wordsNow(view, reading))),
    NO_PENALTY,
  );
  return { before: weighed(openingPenalty(reading)), after: weighed(after) };
}
