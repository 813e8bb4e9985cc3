import type { Reading, ReadToken } from '../reading.ts';

/** Prepositions that are nothing else: no particle of a verb, no adverb, and never behind their phrase. */
const ONLY = new Set([
  'von',
  'für',
  'ohne',
  'bei',
  'gegen',
  'zwischen',
  'in',
  'seit',
  'aus',
  'mit',
  'per',
  'pro',
]);
/** These are particles too, which stand before a comma, or adverbs before a verb. */
const PARTICLES = new Set(['bei', 'aus', 'mit', 'in', 'ohne', 'gegen']);
const SURE = 0.8;

/** Prepositions that a verb or a comma follows, and no word that they could govern. */
export function* strandedPrepositions({ tokens }: Reading): Generator<ReadToken> {
  for (const token of tokens) {
    if (token.tag !== 'APPR' || !ONLY.has(token.text) || token.certainty < SURE || !token.spaceBefore)
      continue;
    const next = tokens[token.index + 1];
    const before = tokens[token.index - 1];
    // für und gegen, von der Stadt aus, in „sein“
    if (next === undefined || before === undefined || before.tag === 'KON' || before.kind === 'punctuation')
      continue;
    const attribute = tokens[token.index + 2]?.tag === 'NN' && /(?:e|e[mnrs])$/u.test(next.text);
    if (
      (isVerb(next, token) && !attribute) ||
      (next.text === ',' && !next.spaceBefore && !PARTICLES.has(token.text))
    )
      yield token;
  }
}

/** A verb in small letters that is no attribute of a noun: mit überreichen Gaben. */
function isVerb({ tag, text, certainty, all }: ReadToken, preposition: ReadToken): boolean {
  if (preposition.text === 'mit' || preposition.text === 'aus') return false;
  if (!/^V.(?:FIN|INF)$/u.test(tag) || certainty < SURE || !/^\p{Ll}/u.test(text)) return false;
  return all.every((analysis) => analysis.tag.startsWith('V'));
}
