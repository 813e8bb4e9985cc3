import type { Language } from '../../language/language.ts';
import {
  ANY_CELL,
  DATIVE,
  GENITIVE,
  NOMINATIVE,
  PLURAL,
  SINGULAR,
  type Cells,
} from '../../language/morphology.ts';
import { agreed, plainPhrase, wordsOfPhrase, type PlainPhrase } from './plain-phrase.ts';
import { governedCells } from './prepositions.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';
import { FINITE } from '../tag-sets.ts';

/** A phrase in a case that its preposition does not govern. */
export interface WronglyGoverned {
  readonly preposition: ReadToken;
  readonly words: readonly ReadToken[];
  /** What the preposition asks for. */
  readonly asked: Cells;
  /** A noun's phrase; undefined for a pronoun. */
  readonly plain?: PlainPhrase;
  /** The noun as it should be, where only its ending is wrong. */
  readonly form?: string;
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
  const counted = isCounted(reading, phrase);
  const cells = counted ? phrase.cells & PLURAL : modernCells(reading, phrase, preposition, language);
  if (cells === 0 || asked === ANY_CELL || (cells & asked) !== 0) return undefined;
  if (counted) return ofCounted(reading, phrase, preposition, language);
  if (phrase.nominal) return ofNoun(reading, phrase, preposition, language);
  const pronoun = reading.tokens[phrase.head];
  if (pronoun === undefined || !isClear(pronoun)) return undefined;
  return { preposition, words: [pronoun], asked };
}

/** Without the old dative of a bare noun (bei Tische) where text does not have it after this preposition. */
function modernCells(
  { tokens }: Reading,
  { cells, from, to, head }: NounPhrase,
  preposition: ReadToken,
  language: Language,
): Cells {
  const noun = tokens[head];
  if (noun === undefined || preposition.tag !== 'APPR') return cells;
  if (to !== from + 1 || !noun.text.endsWith('e') || (cells & PLURAL) === 0) return cells;
  if ((cells & SINGULAR & ~DATIVE) !== 0 || noun.analyses.some(({ lemma }) => lemma === noun.text))
    return cells;
  return language.together(preposition.text.toLowerCase(), noun.text) > 0 ? cells : cells & PLURAL;
}

/** Only a number and a noun. */
function isCounted({ tokens }: Reading, { from, to, head, adjectives, nominal }: NounPhrase): boolean {
  if (/^(?:ein|1$)/u.test(tokens[from]?.text ?? '')) return false;
  return (
    nominal && adjectives.length === 1 && head === to - 1 && to === from + 2 && tokens[from]?.tag === 'CARD'
  );
}

/** nach drei Tage, mit zwei Roboter: only the ending of the dative is missing. */
function ofCounted(
  { tokens }: Reading,
  { from, head }: NounPhrase,
  preposition: ReadToken,
  language: Language,
): WronglyGoverned | undefined {
  const noun = tokens[head];
  const number = tokens[from];
  const after = tokens[head + 1];
  if (noun === undefined || number === undefined || !isSure(noun)) return undefined;
  // mit drei Tore Vorsprung; aus tausend Jahre alten Steinen
  if (after !== undefined && /^(?:NN|NE|KON|ADJA|TRUNC|FM|XY)$/u.test(after.tag)) return undefined;
  if (after?.tag === 'ADJD' && MEASURED.test(after.text)) return undefined;
  if (after !== undefined && /^[-–/]$/u.test(after.text)) return undefined;
  // zehn Meter, zwölf Mann: text counts with this form
  if (
    language.together('3', noun.text) > 0 &&
    noun.all.some(({ cells: own }) => (own & SINGULAR & ~DATIVE) !== 0)
  )
    return undefined;
  const [lemma = ''] = noun.analyses.map((each) => each.lemma);
  const form = language
    .inflect(lemma, { tag: 'NN', cells: DATIVE & PLURAL })
    .find((each) => each.endsWith('n'));
  if (form === undefined || form === noun.text || form === lemma) return undefined;
  return { preposition, words: [number, noun], asked: governedCells(preposition), form };
}

/** mit zehn Jahre [altem] Holz: what a number and its noun measure. */
const MEASURED =
  /^(?:alt|lang|hoch|älter|jünger|länger|höher|größer|breit|tief|groß|schwer|weit|dick|entfernt|stark|spät|früh|nah)/u;

function isSure({ tag, certainty, known, all }: ReadToken): boolean {
  return tag === 'NN' && certainty >= SURE && known && all.every((each) => each.tag !== 'NE');
}

function ofNoun(
  reading: Reading,
  phrase: NounPhrase,
  preposition: ReadToken,
  language: Language,
): WronglyGoverned | undefined {
  const plain = plainPhrase(reading, phrase, language);
  if (plain === undefined) return undefined;
  const cells =
    agreed(reading, plain) &
    (wordsOfPhrase(plain).length === 1 ? modernCells(reading, phrase, preposition, language) : ANY_CELL);
  const asked = governedCells(preposition);
  if (cells === 0 || (cells & asked) !== 0 || isConjunction(reading, preposition, cells)) return undefined;
  const words = wordsOfPhrase(plain);
  // nach Landes, in Kalkriese: names that look like nouns; beim Hebeln
  if (words.length === 1 && ((cells & SINGULAR) !== 0 || preposition.tag === 'APPRART')) return undefined;
  return { preposition, words, asked, plain };
}

/** während der Hund schläft, seit Pflüge aus Stahl sind; ein Fehler, der mit ein Grund war. */
function isConjunction({ tokens }: Reading, { text, index }: ReadToken, cells: Cells): boolean {
  if ((cells & NOMINATIVE) === 0) return false;
  const word = text.toLowerCase();
  if (word === 'mit') return /^(?:PRELS|VAFIN|PDS)$/u.test(tokens[index - 1]?.tag ?? '');
  if (word !== 'während' && word !== 'seit') return false;
  const verb = tokens.findIndex(({ tag }, at) => at > index && FINITE.has(tag));
  return verb >= 0 && tokens[verb + 1]?.tag.startsWith('$') === true;
}

/** Personal pronouns that are not determiners too: für ihr, für unser aller Wohl. */
const CLEAR = new Set('ich du er wir mich mir dich dir ihn ihm ihnen sie'.split(' '));

function isClear({ tag, certainty, text }: ReadToken): boolean {
  return tag === 'PPER' && certainty >= SURE && CLEAR.has(text);
}

const SURE = 0.9;
/** A phrase in the wrong case makes the tagger doubt the preposition too. */
const RATHER_SURE = 0.7;
/** Words after a phrase that govern it together with the preposition: um … willen, von … wegen, an … statt. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['um', 'willen'],
  ['von', 'wegen'],
  ['an', 'statt'],
]);

/** The preposition directly before the phrase, where it is beyond doubt. */
function governor(reading: Reading, { preposition, from, to }: NounPhrase): ReadToken | undefined {
  if (preposition === undefined || preposition !== from - 1) return undefined;
  const { tokens } = reading;
  const token = tokens[preposition];
  if (
    token === undefined ||
    token.certainty < RATHER_SURE ||
    CLOSING.get(token.text.toLowerCase()) === tokens[to]?.text
  )
    return undefined;
  return isOtherWord(reading, token, from) || isPostposed(reading, token) ? undefined : token;
}

/** How far before für the word was may stand: Was ist denn das für ein Lärm? */
const WAS = 6;

/** was für ein Tag; am häufigsten gesehene Filme; wegen zu hoher Hürden, zu wenige Ärzte; zum einen Bücher; bis zu ein Jahr. */
function isOtherWord({ tokens }: Reading, { text, index }: ReadToken, from: number): boolean {
  const before = tokens[index - 1];
  const first = tokens[from];
  const word = text.toLowerCase();
  // nach und nach, ab und zu
  if (before?.tag === 'KON' && [word, 'ab'].includes(tokens[index - 2]?.text.toLowerCase() ?? ''))
    return true;
  if (word === 'für')
    return tokens.slice(Math.max(0, index - WAS), index).some(({ text: other }) => /^was$/iu.test(other));
  if (word === 'am' && /^(?:meisten|wenigsten)$/u.test(first?.text ?? '')) return true;
  if (word === 'zu' && (first?.tag === 'PIAT' || before?.text.toLowerCase() === 'bis')) return true;
  if (first?.tag !== 'ADJA') return false;
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
  if (before.preposition !== undefined) return /^vo[nm]$/iu.test(tokens[before.preposition]?.text ?? '');
  return (before.cells & cells) !== 0 && (before.determiner !== undefined || !before.nominal);
}

const POSTPOSED: ReadonlyMap<string, Cells> = new Map([
  ['nach', DATIVE],
  ['wegen', GENITIVE],
  ['aus', 0],
  ['an', 0],
]);
