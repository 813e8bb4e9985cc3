import type { Reading, ReadToken } from '../../server/grammar/reading.ts';
import { prepositionNames } from '../../server/grammar/phrases/preposition-names.ts';

/** A noun or adjective with what hangs on it. */
export interface Company {
  readonly kind: 'noun' | 'adjective';
  readonly lemma: string;
  readonly names: readonly string[];
}

/** Nouns, and adjectives without ending, with the prepositions, infinitives and clauses beside them. */
export function* companies(reading: Reading): Generator<Company> {
  for (const token of reading.tokens) {
    const kind = token.tag === 'NN' ? 'noun' : token.tag === 'ADJD' ? 'adjective' : undefined;
    const lemmas = new Set(token.analyses.map(({ lemma }) => lemma));
    const [lemma] = lemmas;
    if (kind === undefined || lemma === undefined || lemmas.size > 1 || !token.known) continue;
    const next = reading.tokens[token.index + 1];
    const behind = next === undefined ? [] : prepositionNames(next, reading);
    const before = kind === 'adjective' ? columnsBefore(token, reading) : [];
    yield { kind, lemma, names: [...behind, ...before, ...dependents(token, reading)] };
  }
}

/** Of a prepositional phrase, or a pronominal adverb, that ends directly before the adjective. */
function columnsBefore({ index }: ReadToken, reading: Reading): string[] {
  const pronominal = reading.tokens[index - 1];
  if (pronominal?.tag === 'PROAV') return prepositionNames(pronominal, reading);
  const phrase = reading.phrases.find(({ to, preposition }) => to === index && preposition !== undefined);
  const preposition = reading.tokens[phrase?.preposition ?? -1];
  return preposition === undefined ? [] : prepositionNames(preposition, reading);
}

/** Whether an infinitive with zu or a clause with dass begins directly behind the word, with or without a comma. */
function dependents({ index }: ReadToken, { tokens, clauses }: Reading): string[] {
  const from = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const clause = clauses.find((candidate) => candidate.from === from && candidate.from < candidate.to);
  if (clause?.kind === 'infinitive' && clause.left.from === clause.left.to) return ['infinitive'];
  return clause?.kind === 'subordinate' && tokens[from]?.text === 'dass' ? ['that'] : [];
}
