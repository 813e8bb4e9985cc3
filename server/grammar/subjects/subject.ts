import { Person, type Tag } from '../../language/morphology.ts';
import { ownPhrases, ownTokens, phraseFrom, phrasesBetween } from '../own-tokens.ts';
import {
  BEFORE_NOUN,
  followsList,
  hasSubjectClause,
  isCut,
  isMisread,
  isOneOfInfinitives,
  isPlainMain,
  mayLackSubject,
} from './subject-doubts.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from '../reading.ts';
import {
  isMeasure,
  isMember,
  isNominative,
  mayBeDative,
  mayBeSubject,
  personsAsked,
  standsFree,
  unionPersons,
} from './subject-candidates.ts';

/** A finite verb whose number or person no possible subject of its clause has. */
export interface Disagreement {
  readonly verb: ReadToken;
  readonly subject: readonly ReadToken[];
  /** Bits of `Person` that the subject asks for. */
  readonly asks: number;
  /** Whether a pronoun is the subject whose form says so: ich, du, er, wir. */
  readonly byForm: boolean;
}

const SURE = 0.9;
/** With these two phrases stand in the nominative, and the verb may follow either: Der Grund sind die Kinder. */
const COPULA = new Set(['sein', 'werden', 'bleiben', 'heißen', 'scheinen', 'darstellen', 'bilden', 'geben']);
/** Stands for anything: es, das, wer, was; how many there are is not told by the form. */
const LOOSE = new Set([
  'es', 'das', 'dies', 'was', 'wer', 'welches', 'alles', 'beides', 'je', 'etwas', 'keine',
  'meine', 'unsere', 'seine', 'ihre', 'solche', 'welche', 'dergleichen', 'allerlei', '’s',
]); // prettier-ignore
/** Behind the verb these are measures: Die Leute sollten mehr verdienen. */
const AMOUNT = new Set(['mehr', 'viel', 'wenig', 'genug', 'weniger']);
/** Tags that these words have before a noun, which says how many there are, or as adverbs. */
const BESIDE_NOUN = new Set<Tag>(['ART', 'PIAT', 'PDAT', 'PPOSAT', 'ADJA', 'ADV', 'KOUS']);
const SINGULARS = Person.first | Person.second | Person.third;
/** Words that make several subjects of one noun each, beside those with the tag KON. */
const JOINS = new Set(['sowohl', 'weder', 'noch', 'sowie', 'nebst', 'samt', 'plus', '&', '/', '+']);

/** The disagreements of a sentence's verbs with their subjects, where every reading of the clause has one. */
export function* disagreements(reading: Reading): Generator<Disagreement> {
  for (const [index, clause] of reading.clauses.entries()) {
    const verb = readableVerb(clause, reading);
    if (verb === undefined) continue;
    const own = ownTokens(reading, clause);
    const found =
      pronounDisagreement(clause, verb, own, reading) ??
      prefieldDisagreement(clause, verb, own, reading) ??
      whoDisagreement(clause, verb, own, reading) ??
      disagreement(clause, index, verb, own, reading);
    if (found !== undefined) yield found;
  }
}

/** The finite verb of a clause that is read surely. */
function readableVerb(clause: Clause, { tokens }: Reading): ReadToken | undefined {
  const verb = tokens[clause.finite[0] ?? -1];
  if (verb === undefined || !clause.sure || clause.finite.length !== 1) return undefined;
  if (clause.kind === 'imperative' || clause.kind === 'fragment' || clause.kind === 'infinitive')
    return undefined;
  if (!verb.known || !/^V[AMV]FIN$/u.test(verb.tag)) return undefined;
  if (verb.certainty < SURE && !verb.all.every(({ tag }) => tag === verb.tag) && !closes(clause, verb))
    return undefined;
  if (verb.all.some(({ tag }) => tag === 'ADJD' || tag === 'ADV' || tag === 'APPR')) return undefined;
  if (isOneOfInfinitives(verb, tokens) || BEFORE_NOUN.has(tokens[verb.index - 1]?.tag ?? 'XY'))
    return undefined;
  if (tokens[verb.index - 1]?.tag === 'PTKZU' || unionPersons(verb) === 0) return undefined;
  return verb;
}

/** Wer ein Haus [vermieten], …: the last word of a clause that has no other verb is finite, though it could be an infinitive. */
function closes({ kind, to, verbs }: Clause, { index, all }: ReadToken): boolean {
  const last = (kind === 'subordinate' || kind === 'relative') && index === to - 1 && verbs.length === 1;
  return last && all.every(({ tag }) => tag === 'VVFIN' || tag === 'VVINF');
}

/** ich, du, er, wir are subjects wherever they stand alone. */
function pronounDisagreement(
  clause: Clause,
  verb: ReadToken,
  own: readonly ReadToken[],
  reading: Reading,
): Disagreement | undefined {
  const rest = own.filter(({ text }) => !/^wer$/iu.test(text));
  if (isOdd(rest, verb) || rest.some((token) => mayBeOtherVerb(token, clause))) return undefined;
  const pronouns = ownPhrases(reading, clause).filter(
    (phrase) => isSubjectPronoun(phrase, reading.tokens) && standsFree(phrase.from, reading.tokens),
  );
  const [only] = pronouns;
  if (only === undefined || pronouns.length > 1 || isJoined(only, verb.index, clause, reading.tokens))
    return undefined;
  const who = isWho(reading.tokens[only.head]);
  if (who && isCopular(clause, verb, reading.tokens)) return undefined;
  const found = clash(only, verb, reading);
  return found === undefined || who ? found : { ...found, byForm: true };
}

/** er und sie; weder er noch sie. */
function isJoined(
  { from, to }: NounPhrase,
  verb: number,
  clause: Clause,
  tokens: readonly ReadToken[],
): boolean {
  const starts = from === clause.prefield.from || from === clause.left.to;
  const [first, last] = to <= verb ? [to, verb] : [verb, from];
  if (tokens.slice(first, last).some(({ tag, text }) => tag === '$,' || text.endsWith('.'))) return true;
  return tokens.slice(to, to + 3).some(joins) || (!starts && tokens.slice(from - 1, from).some(joins));
}

/** wer is one person, however many come: Wer kommen will, … */
function isWho(token: ReadToken | undefined): boolean {
  return token?.tag === 'PWS' && /^wer$/iu.test(token.text);
}

function isSubjectPronoun(phrase: NounPhrase, tokens: readonly ReadToken[]): boolean {
  const token = tokens[phrase.head];
  return token?.text === 'man' || isWho(token) || (token?.tag === 'PPER' && isNominative(phrase));
}

/** The phrase that fills the pre-field and can be nothing but the subject. */
function prefieldDisagreement(
  clause: Clause,
  verb: ReadToken,
  own: readonly ReadToken[],
  reading: Reading,
): Disagreement | undefined {
  const { kind, prefield } = clause;
  const before = own.filter(({ index }) => index < prefield.to);
  if (kind !== 'main' || isCopular(clause, verb, reading.tokens) || isOdd(before, verb)) return undefined;
  const subject = phraseFrom(reading, prefield.from);
  if (subject === undefined || !isNominative(subject) || isMeasure(subject, reading.tokens)) return undefined;
  if (!subject.nominal && !standsFree(subject.from, reading.tokens)) return undefined;
  if (!isPlainMain(clause, verb, reading)) return undefined;
  if (before.some((token) => joins(token) || token.tag === '$,')) return undefined;
  return clash(subject, verb, reading);
}

/** [Wer spart], gewinnen: the clause in the pre-field is the subject, where no phrase fits the verb. */
function whoDisagreement(
  clause: Clause,
  verb: ReadToken,
  own: readonly ReadToken[],
  reading: Reading,
): Disagreement | undefined {
  const { tokens, clauses } = reading;
  const { kind, prefield, inside } = clause;
  const inner = clauses[inside[0] ?? -1];
  const who = tokens[inner?.from ?? -1];
  if (kind !== 'main' || inner?.from !== prefield.from || who === undefined || !isWho(who)) return undefined;
  const after = own.filter(({ index }) => index >= verb.index);
  if (tokens[inner.to]?.index !== verb.index - 1 || isCopular(clause, verb, tokens) || isOdd(after, verb))
    return undefined;
  const has = unionPersons(verb);
  if ((has & SINGULARS) !== 0 || after.some((token) => joins(token) || isNumber(token, reading)))
    return undefined;
  const fits = (phrase: NounPhrase): boolean => (personsAsked(phrase, tokens) & has) !== 0;
  if (ownPhrases(reading, clause).some((phrase) => mayBeSubject(phrase, reading) && fits(phrase)))
    return undefined;
  return { verb, subject: [who], asks: Person.third, byForm: false };
}

/** Not: einen Zuschlag von [20] Euro. */
function isNumber({ tag, index }: ReadToken, { phrases }: Reading): boolean {
  const governed = phrases.some(
    ({ from, to, preposition }) => preposition !== undefined && from <= index && index < to,
  );
  return tag === 'CARD' && !governed;
}

/** No phrase of the clause that may be its subject fits the verb. */
function disagreement(
  clause: Clause,
  index: number,
  verb: ReadToken,
  own: readonly ReadToken[],
  reading: Reading,
): Disagreement | undefined {
  const { tokens } = reading;
  if (mayLackSubject(clause, reading) || isOdd(own, verb) || hasSubjectClause(index, reading))
    return undefined;
  if (clause.kind === 'main' ? !isPlainMain(clause, verb, reading) : isMisread(clause, reading))
    return undefined;
  // werden, können … without the verb that they ask for: it stands where the clause was not read.
  if (isCut(clause, verb, tokens)) return undefined;
  if (tokens[verb.index + 1]?.tag === 'KON' || followsList(clause, index, reading)) return undefined;
  if (/^(?:VM|VA)/u.test(verb.tag) && !isCopular(clause, verb, reading.tokens) && clause.verbs.length === 1)
    return undefined;
  if (isCopular(clause, verb, tokens) && own.some((token) => mayBeNamed(token, verb))) return undefined;
  const has = unionPersons(verb);
  if ((has & (Person.third | Person.thirdPlural)) === 0) return undefined;
  if ((has & SINGULARS) === 0 && own.some((token) => mayBeSeveral(token, clause, reading))) return undefined;
  if (own.some((token) => token !== verb && mayBeTheVerb(token, verb))) return undefined;
  const subjects = ownPhrases(reading, clause).filter(
    (phrase) => mayBeSubject(phrase, reading) && !isAmount(phrase, verb, tokens),
  );
  if (subjects.some((phrase) => (personsAsked(phrase, tokens) & has) !== 0)) return undefined;
  const passive = verb.analyses.some(({ lemma }) => lemma === 'werden');
  const start = clause.kind === 'main' ? clause.prefield.from : clause.left.to;
  const [subject] = subjects.filter(
    (phrase) => isMember(phrase, start, tokens) && !(passive && mayBeDative(phrase)),
  );
  return subject === undefined ? undefined : clash(subject, verb, reading);
}

/** Der erste Verein waren die [Rangers]: how many a name means cannot be seen. */
function mayBeNamed({ index, tag, known }: ReadToken, verb: ReadToken): boolean {
  return index > verb.index && (tag === 'NE' || !known);
}

function clash(subject: NounPhrase, verb: ReadToken, { tokens }: Reading): Disagreement | undefined {
  const asks = personsAsked(subject, tokens);
  if ((asks & unionPersons(verb)) !== 0) return undefined;
  return { verb, subject: tokens.slice(subject.from, subject.to), asks, byForm: false };
}

/** Was ich [meine] ist …: another word may be the verb of the pronoun. */
function mayBeOtherVerb({ all, text, tag, known, index }: ReadToken, { verbs, right }: Clause): boolean {
  if (verbs.includes(index) || (index >= right.from && index < right.to)) return false;
  if (tag === 'ADV' || !/^\p{Ll}/u.test(text)) return false;
  return !known || all.some((other) => /^V[AMV]FIN$/u.test(other.tag));
}

/** sein, werden … as the verb itself, not as the auxiliary of another: ist …, kann … sein. */
function isCopular({ verbs }: Clause, verb: ReadToken, tokens: readonly ReadToken[]): boolean {
  const all = verbs.flatMap((index) => tokens[index] ?? []);
  if (all.some(({ tag, text }) => tag === 'VAINF' && text === 'sein'))
    return !all.some(({ tag }) => tag.endsWith('PP'));
  const lemmas = verb.analyses.map(({ lemma }) => lemma);
  if (!lemmas.some((lemma) => COPULA.has(lemma))) return false;
  if (lemmas.includes('geben')) return true;
  return !all.some(
    ({ tag }) =>
      tag.endsWith('PP') || tag.endsWith('ZU') || (tag.endsWith('INF') && lemmas.includes('werden')),
  );
}

/** Pronouns that stand for anything, foreign words, marks: who is the subject cannot be seen. */
function isOdd(own: readonly ReadToken[], verb: ReadToken): boolean {
  return own.some(
    ({ text, tag, kind, index }, place) =>
      tag === 'FM' ||
      tag === 'XY' ||
      tag === 'TRUNC' ||
      kind === 'markup' ||
      (tag === 'PRELAT' && !/^de(?:ss|r)en$/u.test(text)) ||
      tag === 'PWAT' ||
      // er sagte [Die] Preise …: another sentence begins
      (tag === 'ART' && place > 0 && /^\p{Lu}/u.test(text)) ||
      (LOOSE.has(text.toLowerCase()) && !BESIDE_NOUN.has(tag) && !(tag === 'PRELS' && text === 'das')) ||
      (AMOUNT.has(text) && tag !== 'PIAT' && index < verb.index) ||
      (kind === 'punctuation' && tag !== '$,' && place < own.length - 1),
  );
}

function joins({ tag, text }: ReadToken): boolean {
  return tag === 'KON' || JOINS.has(text);
}

/** What makes a subject plural beside a plural noun: a list, a number. */
function mayBeSeveral({ index, tag, text }: ReadToken, clause: Clause, reading: Reading): boolean {
  if (JOINS.has(text) || tag === 'CARD') return true;
  if (tag !== 'KON' && tag !== '$,') return false;
  if (tag === '$,' && index < clause.prefield.to) return !borders(index, clause, reading);
  // die alte und neue Stadt haben …; der Vater und nicht nur der Sohn
  return phrasesBetween(reading, index - LONGEST, index + NEXT).some(
    (phrase) => phrase.within === undefined && phrase.to > index && mayBeSubject(phrase, reading),
  );
}

/** How long before a conjunction a phrase may begin that holds it, and how soon behind it the next one has to. */
const LONGEST = 30;
const NEXT = 5;

/** Whether a comma stands beside a clause in the pre-field. */
function borders(comma: number, { inside }: Clause, { clauses }: Reading): boolean {
  return inside.some((index) => clauses[index]?.from === comma + 1 || clauses[index]?.to === comma);
}

/** Weiter [entfernt] liegen Wälder: taken for the verb, though another word may be it. */
function mayBeTheVerb({ all, text }: ReadToken, verb: ReadToken): boolean {
  const doubtful = verb.all.some(({ tag }) => tag === 'VVPP' || tag === 'ADJA' || tag === 'ADJD');
  return doubtful && /^\p{Ll}/u.test(text) && all.some(({ tag }) => /^V[AMV]FIN$/u.test(tag));
}

function isAmount({ head }: NounPhrase, verb: ReadToken, tokens: readonly ReadToken[]): boolean {
  return head > verb.index && AMOUNT.has(tokens[head]?.text ?? '');
}
