import {
  ANY_CELL,
  DATIVE,
  Declension,
  GENITIVE,
  NOMINATIVE,
  Person,
  PLURAL,
  SINGULAR,
  type Analysis,
  type Cells,
} from '../../language/morphology.ts';
import type { Language } from '../../language/language.ts';
import type { Edit } from '../../model.ts';
import type { NounPhrase, Reading, ReadToken } from '../reading.ts';
import { contracted, prepositionIn } from './contractions.ts';
import { agreeingForms, type Member, type PhraseWords } from './phrase-forms.ts';
import { casesOf, columnsOf, hasSubject } from './phrase-repair.ts';
import { determinersOf } from './plain-phrase.ts';
import { governedCells } from './prepositions.ts';

/** What is to stand for a noun, or for a noun with the adjectives before it. */
export interface Exchange {
  /** Index of the noun in the reading. */
  readonly at: number;
  /** Index of the first word that goes: the noun itself, or an adjective before it. */
  readonly from: number;
  /** Letters of the noun that stay before it: the first parts of a compound. */
  readonly prefix: string;
  /** Adjectives of the new noun, in their basic forms. */
  readonly adjectives: readonly string[];
  /** Its nominative singular. */
  readonly noun: string;
}

/**
 * Ways to put another noun in a noun's place, in the same case and number, with article, adjectives and a melted
 * preposition in its gender; the likeliest case first, and where none is likelier the fewest changes.
 */
export function exchanges(
  reading: Reading,
  exchange: Exchange,
  language: Language,
): readonly (readonly Edit[])[] {
  const old = reading.tokens[exchange.at];
  if (old === undefined) return [];
  const phrase = reading.phrases.find(({ head }) => head === exchange.at);
  const found = bits(cellsAt(reading, old, phrase)).flatMap((cell) => {
    const cost = costOf(reading, old, phrase, cell);
    return inCell(reading, exchange, phrase, cell, language).map((edits) => ({ edits, cost }));
  });
  const ordered = found.sort((a, b) => a.cost - b.cost || a.edits.length - b.edits.length);
  const different = new Map(ordered.map(({ edits }) => [JSON.stringify(edits), edits]));
  return [...different.values()];
}

/** Basic forms that are nouns of their own: what can be put in another's place. */
export function baseNoun(text: string, language: Language): Member | undefined {
  const analyses = language.analyses(text).filter(({ tag, lemma }) => tag === 'NN' && lemma === text);
  return analyses.length === 0 ? undefined : { text, analyses };
}

const BITS: readonly Cells[] = Array.from({ length: 16 }, (_, bit) => 1 << bit);

function bits(cells: Cells): readonly Cells[] {
  return BITS.filter((bit) => (cells & bit) !== 0);
}

/** The cells that the noun may fill where it stands. */
function cellsAt({ tokens }: Reading, noun: ReadToken, phrase: NounPhrase | undefined): Cells {
  const own = noun.all.filter(({ tag }) => tag === 'NN').reduce((all, { cells }) => all | cells, 0);
  const asked = phrase === undefined || phrase.cells === 0 ? own : own & phrase.cells;
  const preposition = prepositionOf(tokens, phrase);
  const governed = preposition === undefined ? ANY_CELL : governedCells(preposition);
  return [asked & governed, own & governed, asked].find((cells) => cells !== 0) ?? own;
}

function prepositionOf(tokens: readonly ReadToken[], phrase: NounPhrase | undefined): ReadToken | undefined {
  return phrase?.preposition === undefined ? undefined : tokens[phrase.preposition];
}

const UNLIKELY_GENITIVE = 2;
const UNLIKELY_DATIVE = 1;
const UNLIKELY_SUBJECT = 1;
const SECOND_SUBJECT = 0.5;
const AFTER_NOUN = 0.5;

function costOf(reading: Reading, noun: ReadToken, phrase: NounPhrase | undefined, cell: Cells): number {
  if (phrase?.preposition !== undefined) return (cell & DATIVE) === 0 ? 0.1 : 0;
  const before = reading.tokens[(phrase?.from ?? noun.index) - 1]?.tag;
  const ownsNoun = before === 'NN' || before === 'NE';
  if ((cell & GENITIVE) !== 0) return ownsNoun ? 0 : UNLIKELY_GENITIVE;
  const dative = (cell & DATIVE) === 0 ? 0 : UNLIKELY_DATIVE;
  return (ownsNoun ? AFTER_NOUN : 0) + dative + subjectCost(reading, noun, cell);
}

function subjectCost(reading: Reading, noun: ReadToken, cell: Cells): number {
  const isSubject = (cell & NOMINATIVE) !== 0;
  const has = hasSubject(reading, { noun });
  if (has !== undefined) return isSubject === has ? UNLIKELY_SUBJECT : 0;
  if (!isSubject) return 0;
  const { tokens, phrases, clauses } = reading;
  const clause = clauses.findLast(({ from, to }) => from <= noun.index && noun.index < to);
  const persons = (clause?.finite ?? [])
    .flatMap((at) => tokens[at]?.analyses ?? [])
    .reduce((all, each) => all | each.persons, 0);
  const own = (cell & PLURAL) === 0 ? Person.third : Person.thirdPlural;
  if (persons !== 0 && (persons & own) === 0) return UNLIKELY_SUBJECT;
  // the first of two that may be it is it more often
  const isSecond = phrases.some(
    ({ from, to, head, cells, preposition }) =>
      clause !== undefined &&
      from >= clause.from &&
      to <= noun.index &&
      head !== noun.index &&
      preposition === undefined &&
      (cells & NOMINATIVE) !== 0,
  );
  return isSecond ? SECOND_SUBJECT : 0;
}

function inCell(
  reading: Reading,
  exchange: Exchange,
  phrase: NounPhrase | undefined,
  cell: Cells,
  language: Language,
): readonly (readonly Edit[])[] {
  const noun = baseNoun(exchange.noun, language);
  if (noun === undefined) return [];
  const number = (cell & PLURAL) === 0 ? SINGULAR : PLURAL;
  const genders = noun.analyses.reduce((all, { cells }) => all | columnsOf(cells & SINGULAR), 0);
  const columns = number === PLURAL ? PLURAL : genders;
  // a noun that has the old one's gender too keeps it
  const same = columnsOf(cell) & columns;
  const allowed = casesOf(cell) & (same === 0 ? columns : same);
  return bits(allowed).flatMap((wanted) => {
    const members = membersOf(reading, exchange, phrase, noun, language);
    const [way] = agreeingForms(members, wanted, language);
    return way === undefined ? [] : [editsOf(reading, exchange, phrase, way.words, wanted, language)];
  });
}

function membersOf(
  { tokens }: Reading,
  { from, adjectives }: Exchange,
  phrase: NounPhrase | undefined,
  noun: Member,
  language: Language,
): PhraseWords {
  const determiner = phrase?.determiner === undefined ? undefined : tokens[phrase.determiner];
  const own = adjectives.map((text): Member => ({
    text,
    analyses: language.analyses(text).filter(isAdjective),
  }));
  return {
    ...(determiner === undefined
      ? {}
      : { determiner: { text: determiner.text, analyses: determinersOf(determiner) } }),
    asks: prepositionOf(tokens, phrase)?.tag === 'APPRART' ? Declension.weak : Declension.strong,
    adjectives: [...keptAdjectives(tokens, from, phrase), ...own],
    noun,
  };
}

const isAdjective = ({ tag }: Analysis): boolean => tag === 'ADJA';

/** Those that have endings: »drei«, »Berliner« and »rosa« stay as they are in every cell. */
function keptAdjectives(
  tokens: readonly ReadToken[],
  from: number,
  phrase: NounPhrase | undefined,
): readonly ReadToken[] {
  return (phrase?.adjectives ?? [])
    .filter((at) => at < from)
    .flatMap((at) => tokens[at] ?? [])
    .filter(({ analyses }) => analyses.some(({ weak, mixed, strong }) => (weak | mixed | strong) !== 0));
}

function editsOf(
  { tokens }: Reading,
  { at, from, prefix, adjectives }: Exchange,
  phrase: NounPhrase | undefined,
  words: readonly string[],
  cell: Cells,
  language: Language,
): readonly Edit[] {
  const determiner = phrase?.determiner === undefined ? undefined : tokens[phrase.determiner];
  const kept = [...(determiner === undefined ? [] : [determiner]), ...keptAdjectives(tokens, from, phrase)];
  const edits: Edit[] = kept.flatMap(({ span, text }, i) => {
    const word = words[i];
    return word === undefined || word === text ? [] : [{ span, text: word }];
  });
  const preposition = prepositionOf(tokens, phrase);
  if (preposition?.tag === 'APPRART' && (governedCells(preposition) & cell) === 0) {
    const text = otherContraction(preposition.text, cell, language);
    if (text !== undefined) edits.unshift({ span: preposition.span, text });
  }
  const own = words.slice(kept.length, -1).slice(0, adjectives.length);
  const noun = joinedNoun(prefix, words.at(-1) ?? '');
  const [first, last] = [tokens[from], tokens[at]];
  if (first === undefined || last === undefined) return edits;
  return [
    ...edits,
    { span: { start: first.span.start, end: last.span.end }, text: [...own, noun].join(' ') },
  ];
}

function joinedNoun(prefix: string, noun: string): string {
  return prefix === '' || prefix.endsWith('-')
    ? prefix + noun
    : prefix + noun.charAt(0).toLowerCase() + noun.slice(1);
}

function otherContraction(word: string, cell: Cells, language: Language): string | undefined {
  const preposition = prepositionIn(word);
  const [article] = language.inflect('der', { tag: 'ART', cells: cell });
  if (preposition === undefined || article === undefined) return undefined;
  const text = contracted(preposition, article);
  const capital = word.charAt(0) !== word.charAt(0).toLowerCase();
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
