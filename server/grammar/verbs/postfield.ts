import { ACCUSATIVE, GENITIVE, NOMINATIVE, type Tag } from '../../language/morphology.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { NOUN } from '../tag-sets.ts';

/**
 * What may follow the verbs at the end of a German clause, and what may not (Duden, Die Grammatik: Nachfeld): phrases
 * with prepositions, comparisons and clauses may, noun phrases and pronouns may not.
 */

const LIKELY = 0.75;
const DETERMINERS = new Set<Tag>(['ART', 'PPOSAT', 'PIAT', 'PDAT']);
const PRONOUNS = new Set<Tag>(['PPER', 'PRF', 'PIS']);

/** Whether a phrase begins with the token that must stand before the verbs at the end of its clause. */
export function isMisplaced(next: ReadToken, { phrases, tokens }: Reading): boolean {
  const { index } = next;
  const phrase = phrases.find(
    ({ from, determiner, within }) => (from === index || determiner === index) && within === undefined,
  );
  if (next.certainty < LIKELY || phrase === undefined || phrase.preposition !== undefined) return false;
  if (PRONOUNS.has(next.tag)) return true;
  if (!DETERMINERS.has(next.tag) || !phrase.nominal || (phrase.cells & (ACCUSATIVE | NOMINATIVE)) === 0)
    return false;
  // von der Einwanderung der Berber
  const before = tokens[next.index - 1]?.tag ?? 'XY';
  return (phrase.cells & GENITIVE) === 0 || !NOUN.has(before);
}

/** The words from a place on, before `to`, up to the next mark or to what joins or compares. */
export function wordsFrom(tokens: readonly ReadToken[], from: number, to: number): readonly ReadToken[] {
  let end = from;
  while (end < to && tokens[end]?.kind !== 'punctuation' && !ends(tokens[end])) end++;
  return tokens.slice(from, end);
}

const ENDS = new Set<Tag>(['KON', 'KOKOM', 'KOUS']);
const JOINING = new Set(['aber', 'sondern', 'jedoch', 'denn']);

function ends(token: ReadToken | undefined): boolean {
  return token !== undefined && (ENDS.has(token.tag) || JOINING.has(token.text));
}
