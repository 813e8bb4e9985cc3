import type { Finding, Segment, Token } from '../model.ts';
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

/**
 * What the machine text weighs, and the text as it stands now. Costs next to nothing on an article that is laid out.
 *
 * @param machine - findings of a segment's machine text, without dismissed ones
 */
export function glanceAt(
  reading: Reading,
  segments: readonly SegmentView[],
  machine: (index: number) => readonly Finding[],
): ArticleView['quality'] {
  const words = wordsOf(reading.segments);
  let [before, after] = [NO_PENALTY, NO_PENALTY];
  for (const view of segments) {
    const { segment, current, assessment } = view;
    const now = penalty(assessment.findings, wordsNow(view, reading));
    after = plus(after, now);
    const untouched = current === segment.text;
    before = plus(before, untouched ? now : penalty(machine(segment.index), words[segment.index] ?? 0));
  }
  return { before: weighed(before), after: weighed(after) };
}
