import { NOMINATIVE } from '../../language/morphology.ts';
import type { Valency } from '../../language/valency.ts';
import { prepositionNames } from '../phrases/preposition-names.ts';
import type { Reading, ReadToken } from '../reading.ts';
import type { EarlyFinite } from './early-finite.ts';
import { opensNothingElse } from './verb-final-openers.ts';

const CERTAIN = 0.9;
/** So much likelier the preposition is with this verb than with others, as a logarithm: then its phrase is a complement. */
const ASKED = 1;

/**
 * Weil der Mann [kommt] aus Kiel, …: a clause of conjunction, subject, verb and a phrase with the preposition that the verb asks
 * for. What is free may follow the verb (weil er litt unter …), what belongs to it stands before it.
 */
export function earlyBeforeComplement(
  opener: ReadToken,
  reading: Reading,
  valency: Valency,
): EarlyFinite | undefined {
  const { tokens, phrases } = reading;
  if (!opensNothingElse(opener)) return undefined;
  const subject = phrases.find(
    ({ from, within, preposition, cells }) =>
      from === opener.index + 1 &&
      within === undefined &&
      preposition === undefined &&
      (cells & NOMINATIVE) !== 0,
  );
  const verb = tokens[subject?.to ?? -1];
  const preposition = tokens[(verb?.index ?? -1) + 1];
  // Wenn es klappt mit der Reise: es says what the phrase says again.
  if (tokens[opener.index + 1]?.text.toLowerCase() === 'es') return undefined;
  if (verb?.tag !== 'VVFIN' || verb.certainty < CERTAIN || preposition === undefined) return undefined;
  const governed = phrases.find((phrase) => phrase.preposition === preposition.index);
  const next = tokens[governed?.to ?? -1];
  if (governed === undefined || (next?.text !== ',' && next?.text !== '.')) return undefined;
  const lemmas = new Set(verb.analyses.map(({ lemma }) => lemma));
  const [lemma = ''] = lemmas;
  const frames = lemmas.size === 1 ? valency.verb(lemma) : undefined;
  const asks = prepositionNames(preposition, reading).some(
    (name) => (frames?.association(name) ?? 0) >= ASKED,
  );
  if (!asks) return undefined;
  return { opener, verb, verbs: [], behind: tokens.slice(verb.index + 1, governed.to), closed: true };
}
