import type { Language } from '../../language/language.ts';
import { GENITIVE, MASCULINE, NEUTER, PLURAL, SINGULAR } from '../../language/morphology.ts';
import { mayBePronounBesideNoun } from './bare-noun.ts';
import { agreed, plainPhrase, wordsOfPhrase, type PlainPhrase } from './plain-phrase.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';

/** A phrase of which no reading agrees in case, number, gender and ending. */
export function clashingPhrase(
  reading: Reading,
  phrase: NounPhrase,
  language: Language,
): PlainPhrase | undefined {
  if (phrase.cells !== 0) return undefined;
  const plain = plainPhrase(reading, phrase, language);
  if (plain === undefined || agreed(reading, plain) !== 0) return undefined;
  if (mayStandAlone(plain) || mayBePronounBesideNoun(reading, plain)) return undefined;
  return lacksGenitive(plain) ? undefined : plain;
}

/** Determiners that are pronouns more often than others: sind das neue Wege?; das hilft einem große Sorgen vermeiden. */
const PRONOUNS = new Set('das dies dieses diesen diesem dem einem eines alles einen jeder'.split(' '));

/** Whether the first word may be a pronoun and the others a phrase of their own: das alte Fragen; der neuer Häuser. */
function mayStandAlone({ determiner, adjectives, noun, nounCells, preposition }: PlainPhrase): boolean {
  if (determiner === undefined) return false;
  // wir legen alle Wert darauf
  const isAlone = adjectives.length === 0 && preposition === undefined;
  if (/^(?:alle|beide)$/iu.test(determiner.text) && isAlone) return (nounCells & SINGULAR) !== 0;
  let cells = nounCells & PLURAL;
  for (const { analyses } of adjectives) cells &= analyses.reduce((all, { strong }) => all | strong, 0);
  if (adjectives.length > 0 && determiner.tag === 'ART' && (cells & GENITIVE) !== 0) return true;
  if (!PRONOUNS.has(determiner.text.toLowerCase())) return false;
  // wer einem Gutes tut
  if (isAlone && noun.all.some(({ tag }) => tag === 'ADJA')) return true;
  return (preposition === undefined || adjectives.length > 0) && cells !== 0 && noun.all.length > 0;
}

const OF_GENITIVE = /^(?:des|eines|[msd]eines|ihres|unseres|keines)$/iu;

/** des Kreml, eines Joghurt: only the ending of the genitive is missing; another rule tells names and foreign words apart. */
function lacksGenitive({ determiner, nounCells, noun }: PlainPhrase): boolean {
  if (determiner === undefined || !OF_GENITIVE.test(determiner.text)) return false;
  return (nounCells & (MASCULINE | NEUTER)) !== 0 && !noun.text.endsWith('s');
}

/** The words of a phrase that clash: determiner and adjectives, adjectives and noun, or all. */
export function clashingWords(reading: Reading, plain: PlainPhrase): readonly ReadToken[] {
  const { determiner, adjectives, noun } = plain;
  const all = wordsOfPhrase(plain);
  if (determiner === undefined || adjectives.length === 0) return all;
  if (agreed(reading, plain, [determiner, ...adjectives]) === 0) return [determiner, ...adjectives];
  return agreed(reading, plain, [determiner, noun]) === 0 ? all : all.slice(1);
}
