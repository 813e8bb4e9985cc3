import type { Language } from '../../language/language.ts';
import { Person, type Analysis } from '../../language/morphology.ts';
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
  /** Bits of `Person` that the subject asks of both. */
  readonly persons: number;
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
  const asked = askedByPrefield(before, first, reading);
  if (asked === 0 && hasOwnSubject(clause, has, reading)) return undefined;
  const number = isPlural(has) ? Person.third : Person.thirdPlural;
  return { first, second, persons: asked === 0 || (asked & number) !== 0 ? number : asked };
}

/** At most two forms of the second verb in the person of the first: in its mood too, where the second has it. */
export function likeFirst({ first, second, persons }: UnlikeVerbs, language: Language): readonly string[] {
  const inMoodOf = (some: readonly Analysis[]): readonly string[] =>
    some.flatMap(({ mood }) =>
      second.analyses.flatMap(({ lemma, tense }) =>
        language
          .inflect(lemma, {
            tag: second.tag,
            persons,
            ...(mood !== undefined && { mood }),
            ...(tense !== undefined && { tense }),
          })
          .slice(0, 1),
      ),
    );
  const alike = inMoodOf(first.analyses.filter((analysis) => (analysis.persons & persons) !== 0));
  return [...new Set(alike.length > 0 ? alike : inMoodOf(second.analyses))].slice(0, 2);
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

/** Persons of the verb where the pre-field is its subject: the verb after und has then no other; else 0. */
function askedByPrefield({ prefield }: Clause, verb: ReadToken, reading: Reading): number {
  const subject = phraseFrom(reading, prefield.from);
  if (subject === undefined || isMeasure(subject, reading.tokens) || !mayBeSubject(subject, reading))
    return 0;
  return personsAsked(subject, reading.tokens) & unionPersons(verb);
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
