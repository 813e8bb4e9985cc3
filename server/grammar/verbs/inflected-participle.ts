import type { German } from '../german.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';

/** A participle with an adjective's ending where it belongs to werden: Sie wird [begleiteten]. */
export interface InflectedParticiple {
  readonly auxiliary: ReadToken;
  readonly word: ReadToken;
  /** The participle without the ending. */
  readonly participle: string;
}

export function inflectedParticiple(
  clause: Clause,
  { tokens, phrases }: Reading,
  language: German,
): InflectedParticiple | undefined {
  const { kind, sure, finite, verbs, to } = clause;
  const auxiliary = tokens[finite[0] ?? -1];
  const word = tokens[to - 1];
  if (kind === 'fragment' || !sure || finite.length !== 1 || verbs.length !== 1) return undefined;
  if (auxiliary?.tag !== 'VAFIN' || auxiliary.analyses[0]?.lemma !== 'werden') return undefined;
  if (word === undefined || word.index <= auxiliary.index || word.tag !== 'ADJA') return undefined;
  if (!/^\p{Ll}/u.test(word.text) || !/^[.,;]$/u.test(tokens[to]?.text ?? '.')) return undefined;
  // Es werden die gestohlenen: a phrase that lacks its noun
  const phrase = phrases.find(({ from, to: end }) => from <= word.index && word.index < end);
  if (phrase?.determiner !== undefined || (phrase !== undefined && phrase.to - phrase.from > 1))
    return undefined;
  if (word.index === auxiliary.index + 1 && kind === 'main') return undefined;
  const participle = word.text.replace(/e[nrms]?$/u, '');
  const exists = language.analyses(participle).some(({ tag }) => tag === 'VVPP');
  return exists && participle !== word.text ? { auxiliary, word, participle } : undefined;
}
