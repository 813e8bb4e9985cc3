import { Person } from '../../language/morphology.ts';
import { ownPhrases, phraseFrom } from '../own-tokens.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { isMeasure, isNominative, mayBeSubject, personsAsked, unionPersons } from './subject-candidates.ts';

/** Without the second person: geht is nearly always a singular. */
const PLURALS = Person.firstPlural | Person.thirdPlural;
const SINGULARS = Person.first | Person.second | Person.third;
const SURE = 0.8;

/** Two verbs of one subject that differ in number: sie kennt das nicht und [können] nichts sagen. */
export interface UnlikeVerbs {
  readonly first: ReadToken;
  readonly second: ReadToken;
}

export function unlikeVerbs(clause: Clause, reading: Reading): UnlikeVerbs | undefined {
  const { tokens, clauses } = reading;
  const second = verbOf(clause, tokens);
  const before = clauses[clause.joined ?? -1];
  if (before === undefined || second === undefined || clause.kind !== 'main' || !clause.sure)
    return undefined;
  if (clause.prefield.from !== clause.prefield.to || tokens[second.index - 1]?.tag !== 'KON')
    return undefined;
  if (!['und', 'oder', 'sowie'].includes(tokens[second.index - 1]?.text ?? '')) return undefined;
  if (!before.sure || before.kind !== 'main' || before.prefield.from === before.prefield.to) return undefined;
  const first = verbOf(before, tokens);
  // The verb may go on with any clause before it.
  const earlier = clauses.filter(
    ({ from, finite }) => from < second.index && (finite[0] ?? second.index) < second.index,
  );
  const has = unionPersons(second);
  if (
    first === undefined ||
    earlier.some(({ finite }) => finite.length !== 1 || !unlike(tokens[finite[0] ?? -1], has))
  )
    return undefined;
  if (hasPronoun(clause, reading) || mayBeOther(second, before, clause, tokens)) return undefined;
  return beginsWithSubject(before, first, reading) || !hasOwnSubject(clause, has, reading)
    ? { first, second }
    : undefined;
}

/** in hohen und [lichten] Wäldern; ließ es tragen und [lesen]; war blau oder [weiß] */
function mayBeOther(verb: ReadToken, before: Clause, { to }: Clause, tokens: readonly ReadToken[]): boolean {
  const tags = verb.all.map(({ tag }) => tag);
  if (tags.includes('ADJD') && !tags.includes('VVPP')) return true;
  const next = tokens[verb.index + 1]?.tag ?? 'XY';
  const attribute = /(?:e|e[mnrs])$/u.test(verb.text) && (next === 'NN' || next === 'NE');
  if (to === verb.index + 1 || attribute || ['$(', 'TRUNC', 'XY', 'FM'].includes(next)) return true;
  const infinitive = before.verbs.some((index) => tokens[index]?.tag.endsWith('INF'));
  return infinitive && verb.all.some(({ tag }) => tag.endsWith('INF'));
}

/** …, und [würde man] gehen, wäre alles gut. */
function hasPronoun(clause: Clause, reading: Reading): boolean {
  return ownPhrases(reading, clause).some(
    (phrase) => isNominative(phrase) || reading.tokens[phrase.head]?.text === 'man',
  );
}

/** Whether the pre-field is the subject: the verb after und has then no other. */
function beginsWithSubject({ prefield }: Clause, verb: ReadToken, reading: Reading): boolean {
  const subject = phraseFrom(reading, prefield.from);
  if (subject === undefined || isMeasure(subject, reading.tokens) || !mayBeSubject(subject, reading))
    return false;
  return (personsAsked(subject, reading.tokens) & unionPersons(verb)) !== 0;
}

/** Gestern kam der Vater und [lachten die Kinder]. */
function hasOwnSubject(clause: Clause, has: number, reading: Reading): boolean {
  return ownPhrases(reading, clause).some(
    (phrase) => mayBeSubject(phrase, reading) && (personsAsked(phrase, reading.tokens) & has) !== 0,
  );
}

function verbOf({ finite }: Clause, tokens: readonly ReadToken[]): ReadToken | undefined {
  const verb = tokens[finite[0] ?? -1];
  if (verb === undefined || finite.length !== 1 || !/^V[AMV]FIN$/u.test(verb.tag) || !isCertain(verb))
    return undefined;
  return verb;
}

function isCertain({ certainty, all }: ReadToken): boolean {
  return certainty >= SURE || all.every(({ tag }) => /^V.(?:FIN|IMP)$/u.test(tag));
}

function unlike(verb: ReadToken | undefined, has: number): boolean {
  if (verb === undefined) return true;
  const other = unionPersons(verb);
  return (isPlural(other) && isSingular(has)) || (isPlural(has) && isSingular(other));
}

function isPlural(persons: number): boolean {
  return (persons & SINGULARS) === 0 && (persons & PLURALS) !== 0;
}

function isSingular(persons: number): boolean {
  return (persons & PLURALS) === 0 && (persons & SINGULARS) !== 0;
}
