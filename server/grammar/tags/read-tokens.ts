import type { Segment } from '../../model.ts';
import type { ReadToken } from '../reading.ts';
import type { Tagger } from './tagger.ts';
import { readPieces } from './tokens.ts';

/** The tokens of a segment as grammar reads them, with tags; see `readPieces` for what is one token. */
export function readTokens(segment: Pick<Segment, 'text' | 'tokens'>, tagger: Tagger): ReadToken[] {
  const pieces = readPieces(segment);
  const tags = tagger.tag(pieces);
  const tokens: ReadToken[] = [];
  for (const [index, { kind, text, span, spaceBefore }] of pieces.entries()) {
    const tagged = tags[index];
    if (tagged === undefined) continue;
    const { tag, certainty, known, analyses, all } = tagged;
    // Written out, as in `readAs`: tokens of one make are read faster than those of many.
    tokens.push({ index, kind, text, span, spaceBefore, tag, certainty, known, analyses, all });
  }
  return tokens;
}
