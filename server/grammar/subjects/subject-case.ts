import { ownPhrases, ownTokens } from '../own-tokens.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from '../reading.ts';
import {
  isMeasure,
  isNominative,
  mayBeSubject,
  personsAsked,
  standsFree,
  unionPersons,
} from './subject-candidates.ts';

/** A phrase that can only be the nominative although its clause has another subject. */
export interface SecondNominative {
  readonly phrase: NounPhrase;
  readonly subject: NounPhrase;
  readonly verbs: readonly ReadToken[];
}

/** Verbs beside which a second nominative stands: er wird Arzt; sie wird der Engel genannt. */
const COPULA = new Set([
  'sein', 'werden', 'bleiben', 'heißen', 'scheinen', 'darstellen', 'bilden', 'dünken', 'geben', 'gelten', 'nennen', 'bedeuten', 'lauten',
  'taufen', 'schimpfen', 'schelten', 'rufen', 'betiteln',
]); // prettier-ignore

export function secondNominative(clause: Clause, reading: Reading): SecondNominative | undefined {
  const { tokens } = reading;
  const verb = tokens[clause.finite[0] ?? -1];
  if (!clause.sure || verb === undefined || clause.finite.length !== 1 || !/^V[AMV]FIN$/u.test(verb.tag))
    return undefined;
  if (clause.verbs.length === 0 || clause.verbs.some((index) => isCopula(tokens[index], clause, tokens)))
    return undefined;
  const own = ownTokens(reading, clause);
  if (own.some(isOdd)) return undefined;
  const phrases = ownPhrases(reading, clause);
  const second = phrases.find(
    (phrase) =>
      phrase.from > verb.index === (clause.kind === 'main' || clause.kind === 'question') &&
      mayBeObject(phrase, own, tokens),
  );
  if (second === undefined) return undefined;
  const subject = phrases.find(
    (phrase) => phrase.to < second.from && isSubject(phrase, second, verb, reading),
  );
  if (subject === undefined) return undefined;
  const joined = tokens.slice(subject.to, second.from).some(({ tag }) => tag === 'KON' || tag === '$,');
  const verbs = clause.verbs.flatMap((index) => tokens[index] ?? []);
  return joined ? undefined : { phrase: second, subject, verbs };
}

/** A noun with its article that can only be the nominative, and no part of a list. */
function mayBeObject(phrase: NounPhrase, own: readonly ReadToken[], tokens: readonly ReadToken[]): boolean {
  const { nominal, determiner, from, to, coordinated, head } = phrase;
  if (!isNominative(phrase) || !nominal || coordinated || isMeasure(phrase, tokens)) return false;
  if (
    /^\p{Lu}/u.test(tokens[from]?.text ?? '') ||
    determiner !== from ||
    head !== to - 1 ||
    tokens[head]?.tag !== 'NN'
  )
    return false;
  if (tokens.slice(Math.max(0, from - 3), from).some(({ tag }) => tag === 'KOKOM')) return false;
  return !own.some(({ index, tag }) => index >= to && (tag === 'KON' || tag === '$,'));
}

/** ich, der Mann: nominative for certain; or one of the verb's number, which the other has not. */
function isSubject(phrase: NounPhrase, second: NounPhrase, verb: ReadToken, reading: Reading): boolean {
  const { tokens } = reading;
  const before = tokens[phrase.from - 1]?.tag;
  // in der Novelle [Der Rabe] spricht ein Vogel
  if (
    phrase.nominal &&
    phrase.from > 0 &&
    before !== '$.' &&
    /^\p{Lu}/u.test(tokens[phrase.from]?.text ?? '')
  )
    return false;
  if (
    phrase.coordinated ||
    (phrase.nominal && before === 'NN') ||
    before === 'KOKOM' ||
    (before === '$,' && phrase.nominal)
  )
    return false;
  const has = unionPersons(verb);
  if ((personsAsked(phrase, tokens) & has) === 0 || !mayBeSubject(phrase, reading)) return false;
  if (isNominative(phrase)) return phrase.nominal || standsFree(phrase.from, tokens);
  return phrase.sure && !isMeasure(phrase, tokens) && (personsAsked(second, tokens) & has) === 0;
}

/** sein, werden … as verbs of their own, or others that have two nominatives. */
function isCopula(token: ReadToken | undefined, { verbs }: Clause, tokens: readonly ReadToken[]): boolean {
  const lemmas = token?.all.map(({ lemma }) => lemma) ?? [];
  if (!lemmas.some((lemma) => COPULA.has(lemma))) return false;
  if (token?.tag !== 'VAFIN' || lemmas.includes('werden') || lemmas.includes('sein')) return true;
  return !verbs.some((index) => /^V[AV](?:PP|INF)$/u.test(tokens[index]?.tag ?? 'XY'));
}

function isOdd({ tag, text, kind }: ReadToken): boolean {
  if (kind === 'markup' || text === 'selbst' || text === 'derselbe') return true;
  return ['FM', 'XY', 'TRUNC', '$(', 'PWS', 'PWAT', 'PRELAT'].includes(tag);
}
