import { ownPhrases } from '../own-tokens.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from '../reading.ts';
import { isMeasure, mayBeSubject } from './subject-candidates.ts';

const CERTAIN = 0.8;
/** Verbs whose participle a noun may stand beside: Er wurde genannt Fuchs. */
const NAMING = new Set(['nennen', 'heißen', 'taufen', 'rufen', 'betiteln', 'schimpfen']);
/** Nouns that say when without a preposition: eröffnet Anfang Mai. */
const WHEN = /^(?:Anfang|Mitte|Ende|Weihnachten|Ostern|Pfingsten|Silvester|Neujahr)$/u;

/**
 * A noun without article behind the verbs that close its clause: Das Dorf wurde zerstört [Bosnienkrieg] und …
 * A passive, or a state, has its subject and takes no object, and nothing but phrases with prepositions may follow.
 */
export function strayNoun(clause: Clause, reading: Reading): NounPhrase | undefined {
  const { tokens } = reading;
  const auxiliary = tokens[clause.finite[0] ?? -1];
  if (auxiliary?.tag !== 'VAFIN' || clause.finite.length !== 1) return undefined;
  if (!auxiliary.analyses.some(({ lemma }) => lemma === 'werden' || lemma === 'sein')) return undefined;
  const phrases = ownPhrases(reading, clause);
  return phrases.find(
    (phrase) =>
      isBareNoun(phrase, tokens) &&
      isEnd(phrase.to, tokens) &&
      isClosed(phrase.from, auxiliary, clause, tokens) &&
      phrases.some((other) => other.to < phrase.from && isOwnSubject(other, reading)),
  );
}

/** Whether the verbs of a clause end right before a token: wurde … zerstört; dass … zerstört wurde. */
function isClosed(
  at: number,
  auxiliary: ReadToken,
  { kind, sure }: Clause,
  tokens: readonly ReadToken[],
): boolean {
  if (kind === 'main') return sure && auxiliary.index < at - 1 && isParticiple(tokens[at - 1]);
  const dependent = kind === 'subordinate' || kind === 'relative';
  return dependent && auxiliary.index === at - 1 && isParticiple(tokens[at - 2]);
}

function isBareNoun(
  { from, to, determiner, preposition, nominal, head }: NounPhrase,
  tokens: readonly ReadToken[],
) {
  const noun = tokens[head];
  return (
    nominal &&
    determiner === undefined &&
    preposition === undefined &&
    noun?.tag === 'NN' &&
    noun.known &&
    tokens.slice(from, to).every(({ text, kind }) => kind === 'word' && /^\p{Lu}/u.test(text)) &&
    !WHEN.test(noun.text)
  );
}

function isParticiple(token: ReadToken | undefined): boolean {
  return (
    token?.tag === 'VVPP' &&
    token.certainty >= CERTAIN &&
    !token.analyses.some(({ lemma }) => NAMING.has(lemma))
  );
}

/** A stop, a comma, or und with more of the clause behind it. */
function isEnd(at: number, tokens: readonly ReadToken[]): boolean {
  const [after, next] = [tokens[at], tokens[at + 1]];
  return (
    after?.tag === '$.' ||
    after?.tag === '$,' ||
    (after?.tag === 'KON' && next !== undefined && /^\p{Ll}/u.test(next.text))
  );
}

function isOwnSubject(phrase: NounPhrase, reading: Reading): boolean {
  const { tokens } = reading;
  const named = phrase.determiner !== undefined || tokens[phrase.head]?.tag !== 'NN';
  return named && mayBeSubject(phrase, reading) && !isMeasure(phrase, tokens);
}
