import type { ReadToken } from './reading.ts';
import { NOUN } from './tag-sets.ts';

const CERTAIN = 0.9;

/** A word that only opens clauses with the verb at their end, or a relative pronoun after a comma and a noun. */
export function opensVerbFinal(
  { tag, all, index, certainty, text }: ReadToken,
  tokens: readonly ReadToken[],
): boolean {
  if (tag === 'KOUS')
    return (
      !ADVERBS.has(text) &&
      (all.every((other) => other.tag === 'KOUS') ||
        (certainty >= CERTAIN && tokens[index + 1]?.tag === 'PPER'))
    );
  if (tag !== 'PRELS' && tag !== 'PRELAT') return false;
  const comma = tokens[index - 1]?.tag === '$,' ? index - 1 : index - 2;
  return tokens[comma]?.tag === '$,' && NOUN.has(tokens[comma - 1]?.tag ?? 'XY');
}

const ADVERBS = new Set(['gleichwohl', 'Gleichwohl', 'trotzdem', 'Trotzdem']);
