import type { Segment } from '../model.ts';
import { tokenize } from '../text/tokenize.ts';

/** A number that the border of two segments cuts. */
const CUT = /\d[.,]$/u;

/**
 * What a repair must be compared with: its segment, together with the next one where the repair takes that over because
 * the border cut a number in two. Every fact of both is compared then.
 *
 * @param text - the repair
 */
export function comparedWith(segment: Segment, next: Segment | undefined, text: string): Segment {
  if (next === undefined || !CUT.test(segment.text) || !/^\d/u.test(next.text)) return segment;
  const both = segment.text + next.text;
  const takesOver = both.length - text.length < text.length - segment.text.length;
  return takesOver ? { ...segment, text: both, tokens: tokenize(both) } : segment;
}
