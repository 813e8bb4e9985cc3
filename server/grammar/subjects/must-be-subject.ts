import type { NounPhrase, Reading, ReadToken } from '../reading.ts';
import { isMeasure, mayBeSubject, personsAsked, unionPersons } from './subject-candidates.ts';

/** Whether nothing behind the verb can be its subject, so that the phrase in front of it must be. */
export function mustBeSubject({ from }: NounPhrase, verb: ReadToken, reading: Reading): boolean {
  const { tokens, phrases } = reading;
  // Impersonal: in der Reihe Die Welle wird getanzt
  const behind = tokens.slice(verb.index);
  const passive = behind.some(
    ({ tag, all }) => tag.startsWith('VA') && all.some(({ lemma }) => lemma === 'werden'),
  );
  if (passive && behind.some(({ tag }) => tag === 'VVPP')) return false;
  // in der Reihe Die Welle war viel zu sehen
  if (behind.some(({ tag }) => tag === 'PTKZU' || tag === 'VVIZU')) return false;
  return !phrases.some(
    (other) =>
      other.from > from &&
      other.from > verb.index &&
      other.within === undefined &&
      mayBeSubject(other, reading) &&
      !isMeasure(other, tokens) &&
      (personsAsked(other, tokens) & unionPersons(verb)) !== 0,
  );
}
