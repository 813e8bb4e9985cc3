import type { Reading, ReadToken } from '../reading.ts';
import { INFINITIVE } from '../tag-sets.ts';

/** Prepositions with an article in them: only a noun can follow. */
const CONTRACTED = new Set([
  'beim',
  'zum',
  'vom',
  'im',
  'ins',
  'fürs',
  'übers',
  'ans',
  'am',
  'durchs',
  'ums',
]);

/** Infinitives in small letters where only a noun can stand: beim [lesen] der Zeitung. */
export function* nominalInfinitives({ tokens }: Reading): Generator<ReadToken> {
  for (const token of tokens) {
    const before = tokens[token.index - 1];
    if (before?.tag !== 'APPRART' || !CONTRACTED.has(before.text.toLowerCase())) continue;
    if (isOnlyVerb(token) && !isAttribute(token, tokens)) yield token;
  }
}

function isOnlyVerb({ text, all }: ReadToken): boolean {
  if (!/^\p{Ll}/u.test(text) || !all.some(({ tag }) => INFINITIVE.has(tag))) return false;
  return all.every(({ tag }) => tag.startsWith('V'));
}

/** im [kommenden] Jahr, read as a verb; zum teilen- und … */
function isAttribute({ index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  const next = tokens[index + 1];
  return next !== undefined && ['NN', 'NE', 'ADJA', 'TRUNC', 'FM', 'XY'].includes(next.tag);
}
