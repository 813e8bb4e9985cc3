import type { Language } from '../language/language.ts';
import { ANY_CELL, DATIVE, GENITIVE, NOMINATIVE, SINGULAR, type Cells } from '../language/morphology.ts';
import { agreed, plainPhrase, wordsOfPhrase, type PlainPhrase } from './plain-phrase.ts';
import { governedCells } from './prepositions.ts';
import type { NounPhrase, Reading, ReadToken } from './reading.ts';

/** A phrase in a case that its preposition does not govern. */
export interface WronglyGoverned {
  readonly preposition: ReadToken;
  readonly words: readonly ReadToken[];
  /** What the preposition asks for. */
  readonly asked: Cells;
  /** A noun's phrase, and the cells that it has; undefined for a pronoun. */
  readonly plain?: PlainPhrase;
  readonly cells: Cells;
}

/** The phrase with its preposition where no reading of it has the case that the preposition asks for. */
export function wronglyGoverned(
  reading: Reading,
  phrase: NounPhrase,
  language: Language,
): WronglyGoverned | undefined {
  const preposition = governor(reading, phrase);
  if (preposition === undefined) return undefined;
  const asked = governedCells(preposition);
  if (phrase.cells === 0 || asked === ANY_CELL || (phrase.cells & asked) !== 0) return undefined;
  if (phrase.nominal) return ofNoun(reading, phrase, preposition, language);
  const pronoun = reading.tokens[phrase.head];
  if (pronoun === undefined || !isClear(pronoun)) return undefined;
  return { preposition, words: [pronoun], asked, cells: phrase.cells };
}

function ofNoun(
  reading: Reading,
  phrase: NounPhrase,
  preposition: ReadToken,
  language: Language,
): WronglyGoverned | undefined {
  const plain = plainPhrase(reading, phrase, language);
  if (plain === undefined) return undefined;
  const cells = agreed(reading, plain);
  const asked = governedCells(preposition);
  if (cells === 0 || (cells & asked) !== 0 || isConjunction(reading, preposition, cells)) return undefined;
  const words = wordsOfPhrase(plain);
  // nach Landes, in Kalkriese: names that look like nouns
  if (words.length === 1 && (cells & SINGULAR) !== 0) return undefined;
  return { preposition, words, asked, plain, cells };
}

/** während der Hund schläft; ein Fehler, der mit ein Grund war. */
function isConjunction({ tokens }: Reading, { text, index }: ReadToken, cells: Cells): boolean {
  if ((cells & NOMINATIVE) === 0) return false;
  const word = text.toLowerCase();
  if (word === 'während') return true;
  return word === 'mit' && /^(?:PRELS|VAFIN|PDS)$/u.test(tokens[index - 1]?.tag ?? '');
}

/** Personal pronouns that are not determiners too: für ihr, für unser aller Wohl. */
const CLEAR = new Set('ich du er wir mich mir dich dir ihn ihm ihnen sie'.split(' '));

function isClear({ tag, certainty, text }: ReadToken): boolean {
  return tag === 'PPER' && certainty >= SURE && CLEAR.has(text);
}

const SURE = 0.9;
/** Words after a phrase that govern it together with the preposition: um … willen, von … wegen, an … statt. */
const CLOSING = new Set(['willen', 'wegen', 'statt', 'halber', 'her', 'hin', 'aus']);

/** The preposition directly before the phrase, where it is beyond doubt. */
function governor(reading: Reading, { preposition, from, to }: NounPhrase): ReadToken | undefined {
  if (preposition === undefined || preposition !== from - 1) return undefined;
  const { tokens } = reading;
  const token = tokens[preposition];
  if (token === undefined || token.certainty < SURE || CLOSING.has(tokens[to]?.text ?? '')) return undefined;
  return isOtherWord(reading, token, from) || isPostposed(reading, token) ? undefined : token;
}

/** was für ein Tag; am häufigsten gesehene Filme; wegen zu hoher Hürden; zum einen Bücher; bis zu ein Jahr. */
function isOtherWord({ tokens }: Reading, { text, index }: ReadToken, from: number): boolean {
  const before = tokens[index - 1];
  const first = tokens[from];
  const word = text.toLowerCase();
  // nach und nach
  if (before?.tag === 'KON' && tokens[index - 2]?.text.toLowerCase() === word) return true;
  if (word === 'für') return before?.text.toLowerCase() === 'was';
  if (first?.tag !== 'ADJA') return word === 'zu' && before?.text.toLowerCase() === 'bis';
  if (word === 'zu') return before?.tag !== 'NN' || /ende[nmrs]?$/u.test(first.text);
  return (word === 'am' && tokens[from + 1]?.tag === 'ADJA') || (word === 'zum' && first.text === 'einen');
}

/** der Legende nach, des Lärms wegen, von Anfang an, von hier aus: it belongs to what stands before it. */
function isPostposed({ tokens, phrases }: Reading, { text, index }: ReadToken): boolean {
  const cells = POSTPOSED.get(text);
  if (cells === undefined) return false;
  if (tokens[index - 1]?.tag === 'PWAV' || tokens[index - 1]?.tag === 'ADV') return true;
  const before = phrases.find(({ to }) => to === index);
  if (before === undefined) return false;
  // von Anfang an
  if (before.preposition !== undefined) return tokens[before.preposition]?.text.toLowerCase() === 'von';
  return (before.cells & cells) !== 0 && (before.determiner !== undefined || !before.nominal);
}

const POSTPOSED: ReadonlyMap<string, Cells> = new Map([
  ['nach', DATIVE],
  ['wegen', GENITIVE],
  ['aus', 0],
  ['an', 0],
]);
