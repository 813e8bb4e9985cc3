import { NEUTER } from '../../language/morphology.ts';
import { followersOf, ownPhrases, ownTokens, phrasesBetween } from '../own-tokens.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { mayBeSubject } from './subject-candidates.ts';

const SURE = 0.9;
/** How far before the clause its antecedent may begin. */
const REACH = 60;

/** The dass of a clause that has no subject, behind a neuter noun: it is the relative pronoun das. */
export function strayConjunction(clause: Clause, index: number, reading: Reading): ReadToken | undefined {
  const { tokens, clauses } = reading;
  const opener = tokens[clause.left.from];
  const verb = tokens[clause.finite[0] ?? -1];
  if (opener?.text !== 'dass' || clause.left.to !== clause.left.from + 1) return undefined;
  if (clause.kind !== 'subordinate' || !clause.sure || clause.finite.length !== 1 || verb === undefined)
    return undefined;
  if (verb.certainty < SURE || verb.index < clause.right.from || tokens[clause.from - 1]?.text !== ',')
    return undefined;
  // dass getanzt wird: a passive without subject
  if (clause.verbs.some((at) => tokens[at]?.all.some(({ lemma }) => lemma === 'werden' || lemma === 'geben')))
    return undefined;
  const before = clauses[clause.parent ?? -1]?.from ?? 0;
  const near = phrasesBetween(reading, Math.max(before, clause.from - REACH), clause.from);
  const neuter = near.some(({ to, nominal, cells }) => to < clause.from && nominal && (cells & NEUTER) !== 0);
  if (!neuter || tokens[clause.from - 2]?.tag !== 'NN') return undefined;
  if (followersOf(reading, index).some(({ parent }) => parent === index)) return undefined;
  if (ownTokens(reading, clause).some(isOdd)) return undefined;
  return ownPhrases(reading, clause).some((phrase) => mayBeSubject(phrase, reading)) ? undefined : opener;
}

function isOdd({ tag, kind, known, text }: ReadToken): boolean {
  if (!known || kind === 'number' || text === 'es') return true;
  return [
    'FM',
    'XY',
    'TRUNC',
    '$(',
    '$,',
    'PDS',
    'PIS',
    'CARD',
    'KON',
    'NE',
    'PPOSS',
    'PTKZU',
    'VVIZU',
  ].includes(tag);
}
