import { PLURAL, Person } from '../../language/morphology.ts';
import { ownPhrases } from '../own-tokens.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { mayBeSubject, personsAsked, unionPersons } from './subject-candidates.ts';

const PLURALS = Person.firstPlural | Person.secondPlural | Person.thirdPlural;
const CERTAIN = 0.8;

/**
 * »Sie« with a capital as the only subject that a singular verb can have: it means one woman or thing, not whoever is
 * spoken to (Duden, Die Grammatik, § Personalpronomen: Höflichkeitsform).
 */
export function thirdPersonSie(reading: Reading): readonly ReadToken[] {
  return reading.clauses.flatMap((clause) => sieOf(clause, reading) ?? []);
}

function sieOf(clause: Clause, reading: Reading): ReadToken | undefined {
  const { tokens } = reading;
  const verb = tokens[clause.finite[0] ?? -1];
  if (!clause.sure || clause.finite.length !== 1 || verb === undefined || verb.certainty < CERTAIN)
    return undefined;
  const persons = unionPersons(verb);
  if ((persons & PLURALS) !== 0 || (persons & Person.third) === 0) return undefined;
  const phrases = ownPhrases(reading, clause);
  const sie = phrases.find(({ head }) => isSie(tokens[head]));
  const isAlone = phrases.every(
    (phrase) =>
      phrase === sie ||
      !mayBeSubject(phrase, reading) ||
      ((phrase.cells & PLURAL) !== 0 && (personsAsked(phrase, tokens) & persons) === 0),
  );
  if (sie === undefined || sie.preposition !== undefined || !isAlone) return undefined;
  // Eines ist klar: Sie wird teuer.
  const before = tokens[sie.head - 1];
  return before?.kind === 'word' || before?.text === ',' ? tokens[sie.head] : undefined;
}

function isSie(token: ReadToken | undefined): boolean {
  return token?.text === 'Sie' && token.tag === 'PPER';
}
