import type { Language } from '../../language/language.ts';
import { ANY_CELL, type Analysis, type Cells, type Tag } from '../../language/morphology.ts';
import { agreeingCells } from './agreement.ts';
import { nounCells } from './noun-cells.ts';
import { isPerson } from './phrase-head.ts';
import { governedCells } from './prepositions.ts';
import { readAs, type NounPhrase, type Reading, type ReadToken } from '../reading.ts';
import { ADVERB, DETERMINER, PREPOSITION, PRONOUN } from '../tag-sets.ts';

/** A noun phrase whose words and borders are beyond doubt: determiner, adjectives, noun, in text order. */
export interface PlainPhrase {
  readonly determiner?: ReadToken;
  readonly adjectives: readonly ReadToken[];
  readonly noun: ReadToken;
  /** A preposition that governs it and stands directly before it. */
  readonly preposition?: ReadToken;
  /** What the noun may be by the lexicon and by what text has before it. */
  readonly nounCells: Cells;
}

/** Certainty from which the tag of a word is believed. */
const SURE = 0.8;

/** How often text has to have the noun after an article for its gender to be beyond doubt. */
const SEEN = 4;

/** The phrase without its preposition, as words in a row. */
export function wordsOfPhrase({ determiner, adjectives, noun }: PlainPhrase): readonly ReadToken[] {
  return determiner === undefined ? [...adjectives, noun] : [determiner, ...adjectives, noun];
}

/** The phrase where nothing about it is odd; undefined where a rule has to keep quiet about it. */
export function plainPhrase(
  reading: Reading,
  phrase: NounPhrase,
  language: Language,
): PlainPhrase | undefined {
  const { tokens } = reading;
  const noun = tokens[phrase.head];
  if (noun === undefined || !phrase.nominal || noun.tag !== 'NN') return undefined;
  // die Biologe Craig Lennox: the names of a person say nothing about the noun
  const named = isPerson(noun) && phrase.determiner !== undefined && isNamed(tokens, phrase);
  if (phrase.to !== phrase.head + 1 && !named) return undefined;
  const determiner = phrase.determiner === undefined ? undefined : tokens[phrase.determiner];
  const adjectives = phrase.adjectives.flatMap((at) => tokens[at] ?? []);
  const words = determiner === undefined ? [...adjectives, noun] : [determiner, ...adjectives, noun];
  if (!words.every(isSure) || !isUnbroken(tokens, { ...phrase, to: phrase.head + 1 }, words))
    return undefined;
  if (!adjectives.every(isPlainAdjective) || !isCommonNoun(noun, language)) return undefined;
  if ((!named && isNameBeside(tokens, phrase)) || isQuoted(tokens, phrase)) return undefined;
  if (
    determiner !== undefined &&
    (mayBePronoun(tokens, determiner) ||
      startsTitle(determiner) ||
      isOfAll(determiner, tokens) ||
      isOneOfTwo(determiner, tokens))
  )
    return undefined;
  if (mayOpenAttribute(tokens, phrase) || isNested(tokens, phrase)) return undefined;
  if (determiner === undefined && adjectives.length > 0 && !startsPhrase(tokens, phrase)) return undefined;
  const { cells, seen } = nounCells(noun, language);
  if (seen < SEEN) return undefined;
  const before = tokens[phrase.from - 1];
  const preposition = phrase.preposition === phrase.from - 1 ? before : undefined;
  return {
    ...(determiner !== undefined && { determiner }),
    adjectives,
    noun,
    ...(preposition !== undefined && { preposition }),
    nounCells: cells,
  };
}

function isSure({ certainty, known }: ReadToken): boolean {
  return known && certainty >= SURE;
}

/**
 * Nothing but its own words lies in the phrase, and what modifies its adjectives: ein [sehr] schönes Haus. Not behind a
 * word that may be a pronoun: die [sehr] schöne Häuser haben.
 */
function isUnbroken(
  tokens: readonly ReadToken[],
  { from, to }: NounPhrase,
  words: readonly ReadToken[],
): boolean {
  const isOwn = new Set(words.map(({ index }) => index));
  const others = tokens.slice(from, to).filter(({ index }) => !isOwn.has(index));
  if (others.length > 0 && RELATIVES.test(tokens[from]?.text ?? '')) return false;
  if (!others.every(({ tag, text }) => MODIFIERS.has(tag) || text === ',')) return false;
  return tokens.slice(from + 1, to).every(({ spaceBefore, text }) => spaceBefore || text === ',');
}
const MODIFIERS = new Set<Tag>(['ADV', 'ADJD', 'PTKA', 'PTKNEG']);

function isPlainAdjective({ tag, analyses, text }: ReadToken): boolean {
  return (
    tag === 'ADJA' &&
    !/^(?:jede[nrsm]?|\p{L}+weise)$/u.test(text) &&
    /^\p{Ll}/u.test(text) &&
    analyses.every(({ weak, mixed, strong, cells }) => (weak | mixed | strong) !== 0 && cells !== ANY_CELL)
  );
}

/** Not foreign, not a name too, no letters in capitals, no number in it; a noun whose other forms are known. */
function isCommonNoun({ text, all, analyses }: ReadToken, language: Language): boolean {
  if (!/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*$/u.test(text)) return false;
  if (/(?:end|inner|äußer)e[nmrs]?$/u.test(text)) return false;
  if (
    all.some(({ tag, cells, weak }) => tag === 'NE' || (tag === 'NN' && (cells === ANY_CELL || weak !== 0)))
  )
    return false;
  return analyses.every(({ lemma }) => language.inflect(lemma, { tag: 'NN', cells: ANY_CELL }).length > 0);
}

const BESIDE = new Set(['NN', 'NE', 'FM', 'XY', 'TRUNC', 'CARD']);

function isNameBeside(tokens: readonly ReadToken[], { from, to }: NounPhrase): boolean {
  const after = tokens[to];
  const before = tokens[from - 1];
  if (after?.tag === '$,' && tokens[to + 1]?.tag === 'TRUNC') return true;
  if (after !== undefined && (BESIDE.has(after.tag) || (!after.spaceBefore && after.kind !== 'punctuation')))
    return true;
  if (after !== undefined && /^[-–/*_&+(]$/u.test(after.text)) return true;
  if (after?.text === ':' && tokens[to + 1]?.spaceBefore !== true) return true;
  return (
    before !== undefined && (before.tag === 'FM' || before.tag === 'NE' || /^[-/&+*]$/u.test(before.text))
  );
}

/** Two names or more follow the noun: a first name and a surname. */
function isNamed(tokens: readonly ReadToken[], { head, to }: NounPhrase): boolean {
  return to - head > 2 && tokens.slice(head + 1, to).every(({ tag }) => tag === 'NE');
}

const MARKS = /^[„“”"»«›‹‚‘’']$/u;

function isQuoted(tokens: readonly ReadToken[], { to }: NounPhrase): boolean {
  return MARKS.test(tokens[to]?.text ?? '');
}

/** unser aller Ziel, in beider Hand, in aller Munde */
function isOfAll({ text, index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  if (text === 'beider') return true;
  return text === 'aller' && /^(?:PP|APPR$)/u.test(tokens[index - 1]?.tag ?? 'XY');
}

/** das [eine Haus], die einen Leute: behind a determiner it has the endings of an adjective. */
function isOneOfTwo({ text, index }: ReadToken, tokens: readonly ReadToken[]): boolean {
  // am einen Ende
  if (text === 'einen' && tokens[index - 1]?.tag === 'APPRART') return true;
  return /^eine[nrms]?$/u.test(text) && ONE.has(tokens[index - 1]?.tag ?? 'XY');
}
const ONE = new Set<Tag>(['ART', 'PDAT', 'PDS', 'PPOSAT', 'PRELS']);

/** in Der Spiegel: a capital inside the sentence. */
function startsTitle({ index, text }: ReadToken): boolean {
  return index > 0 && /^\p{Lu}/u.test(text) && !text.startsWith('Ihr');
}

const RELATIVES = /^(?:der|die|das|den|dem|dessen|deren|welche[rnms]?|diese[rnms]?|dies)$/iu;

/** Relative clauses begin with words that look like articles: der Markt, der Teilen des Landes hilft. */
function mayBePronoun(tokens: readonly ReadToken[], determiner: ReadToken): boolean {
  if (!RELATIVES.test(determiner.text)) return false;
  const at = determiner.index;
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (before.tag === 'APPR') return tokens[at - 2]?.tag === '$,';
  return before.tag === '$,' || before.tag === 'KON' || before.tag === '$(';
}

/** Without determiner it may be the rest of a longer attribute: (die im Mai) bestellten Bücher; (langen und) grauen Haare. */
function startsPhrase(tokens: readonly ReadToken[], { from }: NounPhrase): boolean {
  const before = tokens[from - 1];
  if (before === undefined) return true;
  if (before.tag === 'KOKOM') return before.text === 'als';
  if (before.tag.endsWith('FIN')) return before.certainty >= (before.tag === 'VVFIN' ? VERY_SURE : SURE);
  return PREPOSITION.has(before.tag) && before.certainty >= SURE && before.text !== 'bis';
}

const VERY_SURE = 0.97;

/** How far before a phrase the determiner of one around it may stand. */
const AROUND = 10;

/** der [nach diesem benannte] Platz, eine [nach rechts gespielte] Flöte: a determiner waits for its noun further on. */
function isNested(tokens: readonly ReadToken[], { from }: NounPhrase): boolean {
  for (let at = from - 1; at >= 0 && at > from - AROUND; at--) {
    const tag = tokens[at]?.tag ?? 'XY';
    if (tag.startsWith('$') || tag.startsWith('V') || tag === 'KON') return false;
    if (!DETERMINER.has(tag)) continue;
    const next = tokens[at + 1]?.tag ?? 'XY';
    return PREPOSITION.has(next) || ADVERB.has(next) || PRONOUN.has(next) || DETERMINER.has(next);
  }
  return false;
}

/**
 * der [Unheil abwehrenden] Kraft, der [Ende des Jahres einsetzende] Regen: a participle follows in the same clause. Not
 * one behind a preposition with its own determiner: einen Preis für ihren im Mai erschienenen Film.
 */
function mayOpenAttribute(tokens: readonly ReadToken[], { to, determiner }: NounPhrase): boolean {
  for (let at = to; at < tokens.length && at < to + 12; at++) {
    const tag = tokens[at]?.tag ?? 'XY';
    if (determiner !== undefined && DETERMINER.has(tag) && tokens[at - 1]?.tag === 'APPR') return false;
    if (tag === 'ADJA') return !DETERMINER.has(tokens[at - 1]?.tag ?? 'XY') && tokens[at - 1]?.tag !== 'ADJA';
    if (tag.startsWith('$') || tag.endsWith('FIN') || tag === 'KON') return false;
  }
  return false;
}

/** Readings of a word as a determiner. */
export function determinersOf({ all }: ReadToken): readonly Analysis[] {
  return all.filter(({ tag }) => DETERMINER.has(tag) && tag !== 'PRELAT');
}

/**
 * Cells that all words of the phrase allow, every reading of every word counted.
 *
 * @param words - those of its words that have to agree
 */
export function agreed(
  reading: Reading,
  phrase: PlainPhrase,
  words: readonly ReadToken[] = wordsOfPhrase(phrase),
): Cells {
  const { determiner, adjectives, noun, nounCells: open, preposition } = phrase;
  const tokens = [...reading.tokens];
  tokens[noun.index] = readAs(noun, noun.tag, withCells(noun, open));
  if (determiner !== undefined)
    tokens[determiner.index] = readAs(determiner, determiner.tag, determinersOf(determiner));
  const asked = determiner !== undefined && words.includes(determiner);
  return agreeingCells(tokens, {
    predeterminers: [],
    determiner: asked ? determiner.index : undefined,
    contraction: preposition?.tag === 'APPRART' ? preposition.index : undefined,
    adjectives: adjectives.filter((each) => words.includes(each)).map(({ index }) => index),
    heads: words.includes(noun) ? [noun.index] : [],
    counted: false,
    named: false,
    loose: false,
  });
}

function withCells({ all, analyses }: ReadToken, cells: Cells): readonly Analysis[] {
  const nouns = all.filter(({ tag }) => tag === 'NN');
  const [first] = analyses;
  return first === undefined ? nouns : [...nouns, { ...first, cells, weak: 0, mixed: 0, strong: 0 }];
}

/** What the preposition before it asks for; every cell where there is none. */
export function askedCells({ preposition }: PlainPhrase): Cells {
  return preposition === undefined ? ANY_CELL : governedCells(preposition);
}
