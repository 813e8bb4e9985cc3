import { NOMINATIVE } from '../../language/morphology.ts';
import type { PlainPhrase } from './plain-phrase.ts';
import type { Clause, Reading } from '../reading.ts';

/** Stand for a whole thing more often than before a noun: das kostet Zeit. */
const DEMONSTRATIVE = /^(?:das|dies|dieses)$/iu;
/** Beside their object these have another word that says what it is: Er nennt das Unsinn. */
const PREDICATIVE = new Set([
  'sein', 'werden', 'bleiben', 'heißen', 'nennen', 'finden', 'machen', 'schimpfen', 'schelten', 'taufen', 'rufen', 'lehren',
  'kosten', 'glauben', 'meinen', 'sagen', 'fragen',
]); // prettier-ignore
/** Adverbs that look like nouns: Sie tun das Montag, Anfang Mai, Mitte Juni. */
const TIMES = new Set([
  'Anfang', 'Mitte', 'Ende', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonnabend', 'Sonntag',
  'Januar', 'Jänner', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November',
  'Dezember', 'Gott',
]); // prettier-ignore

/**
 * Whether the first word may be a pronoun and the noun stand without article: War das Absicht? Weil das Zeit kostet.
 * Not where both fill the pre-field, which has room for one (Das Stadt schläft), and not where the clause has a subject
 * and its verb takes one object (Er sah das Stadt).
 */
export function mayBePronounBesideNoun(
  reading: Reading,
  { determiner, adjectives, preposition, noun }: PlainPhrase,
): boolean {
  if (determiner === undefined || !DEMONSTRATIVE.test(determiner.text)) return false;
  if (preposition !== undefined || adjectives.length > 0) return false;
  const { clauses, tokens } = reading;
  const clause = clauses.findLast(({ from, to }) => from <= determiner.index && noun.index < to);
  const finite = clause?.finite[0];
  if (clause === undefined || finite === undefined)
    return determiner.index > 0 || clause?.kind === 'infinitive';
  if (clause.prefield.from === determiner.index)
    return tokens.slice(noun.index, finite).some(({ tag }) => tag.startsWith('V') || tag === 'PTKZU');
  if (TIMES.has(noun.text) || !hasSubjectPronoun(reading, clause)) return true;
  return clause.verbs.some((at) => tokens[at]?.all.some(({ lemma }) => PREDICATIVE.has(lemma)) === true);
}

/** ich, du, er, wir, man: nominative and nothing else. */
function hasSubjectPronoun({ phrases, tokens }: Reading, { from, to }: Clause): boolean {
  return phrases.some((phrase) => {
    const token = tokens[phrase.head];
    if (phrase.from < from || phrase.to > to || token === undefined) return false;
    const is = token.tag === 'PPER' || token.text === 'man';
    return is && phrase.cells !== 0 && (phrase.cells & ~NOMINATIVE) === 0;
  });
}
