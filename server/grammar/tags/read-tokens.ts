import type { Segment } from '../../model.ts';
import type { ReadToken } from '../reading.ts';
import type { Tagger } from './tagger.ts';
import { readPieces } from './tokens.ts';

/** The tokens of a segment as grammar reads them, with tags; see `readPieces` for what is one token. */
export function readTokens(segment: Pick<Segment, 'text' | 'tokens'>, tagger: Tagger): ReadToken[] {
  const pieces = readPieces(segment);
  const tags = tagger.tag(pieces);
  return pieces.flatMap((piece, index) => {
    const tagged = tags[index];
    return tagged === undefined ? [] : [{ index, ...piece, ...tagged }];
  });
}
