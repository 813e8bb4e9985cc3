import type { Language } from '../../language/language.ts';
import { ANY_CELL, TAGS, type Analysis, type Cells, type Tag } from '../../language/morphology.ts';
import { hashOf, hashText } from '../hashing.ts';
import { DETERMINER, FINITE, INFINITIVE, NOUN, PARTICIPLE, PREPOSITION, PRONOUN } from '../tag-sets.ts';

/** What a form can be, as bits. */
export const Can = {
  determiner: 1,
  adjective: 2,
  noun: 4,
  preposition: 8,
  pronoun: 16,
  finite: 32,
  infinitive: 64,
  participle: 128,
  reflexive: 256,
  /** It starts with a capital. */
  capital: 512,
  mark: 1024,
  /** A mark that clauses may end at. */
  border: 2048,
  numeral: 4096,
} as const;

/** What is known of a form wherever it stands. */
export interface OddForm {
  readonly text: string;
  /** Hash of the text; numbers with as many figures count as one. */
  readonly word: number;
  /** Hash of its analyses: forms that can be the same things have the same. */
  readonly kind: number;
  /** Hash of the tags of its analyses, whatever their cells and persons. */
  readonly rough: number;
  /** How often running text has it. */
  readonly used: number;
  /** Bits of `Can`. */
  readonly can: number;
  /** Cells as determiner, adjective, noun or pronoun. */
  readonly cells: Cells;
  /** Cells that it asks for as a preposition. */
  readonly governed: Cells;
  /** Persons as a finite verb. */
  readonly persons: number;
  /** Hash of its lemma as a full verb; 0 where it is none. */
  readonly verb: number;
}

/** More often than any form is used: for marks and numbers. */
const ALWAYS = 1_000_000;

/** Stands where no token stands. */
export const NOWHERE: OddForm = {
  text: '',
  word: 0,
  kind: 0,
  rough: 0,
  used: ALWAYS,
  can: 0,
  cells: 0,
  governed: 0,
  persons: 0,
  verb: 0,
};

const TAG_NUMBERS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, i) => [tag, i + 1]));
const BITS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag) => [tag, bitOf(tag)]));
const BORDERS = new Set(',;:.!?–—()„“”"»«…');
const KEPT = 40_000;

/** Looks forms up and keeps the last some ten thousand. */
export function createOddForms(language: Language): (text: string) => OddForm {
  const known = new Map<string, OddForm>();
  return (text) => {
    let form = known.get(text);
    if (form !== undefined) return form;
    form = formOf(language, text);
    if (known.size >= KEPT) known.clear();
    known.set(text, form);
    return form;
  };
}

function formOf(language: Language, text: string): OddForm {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return numeral(text);
  if (text.toLowerCase() === text.toUpperCase()) return mark(text);
  const known = language.analyses(text);
  const analyses = known.length > 0 ? known : language.guess(text);
  const { lower, upper } = language.usage(text);
  const capital = text.charAt(0) === text.charAt(0).toLowerCase() ? 0 : Can.capital;
  const governing = analyses.filter(({ tag }) => PREPOSITION.has(tag));
  const lemma = analyses.find(({ tag }) => tag.startsWith('VV'))?.lemma;
  return {
    text,
    word: hashText(text),
    kind: hashOf(kindOf(analyses), known.length === 0 ? 1 : 0, capital),
    rough: hashOf(roughOf(analyses), known.length === 0 ? 1 : 0, capital),
    used: lower + upper,
    can: analyses.reduce((bits, { tag }) => bits | (BITS.get(tag) ?? 0), capital),
    cells: unionOf(analyses.filter(({ tag }) => !PREPOSITION.has(tag))),
    governed: unionOf(governing),
    persons: analyses.reduce((all, { tag, persons }) => (FINITE.has(tag) ? all | persons : all), 0),
    verb: lemma === undefined ? 0 : hashText(lemma),
  };
}

function numeral(text: string): OddForm {
  const word = hashText('0000'.slice(0, text.length));
  return {
    ...NOWHERE,
    text,
    word,
    kind: word,
    rough: word,
    can: Can.numeral | Can.adjective,
    cells: ANY_CELL,
  };
}

function mark(text: string): OddForm {
  const word = hashText(text);
  return {
    ...NOWHERE,
    text,
    word,
    kind: word,
    rough: word,
    can: BORDERS.has(text) ? Can.mark | Can.border : Can.mark,
  };
}

function bitOf(tag: Tag): number {
  if (DETERMINER.has(tag)) return Can.determiner;
  if (NOUN.has(tag)) return Can.noun;
  if (tag === 'ADJA') return Can.adjective;
  if (PREPOSITION.has(tag)) return Can.preposition;
  if (tag === 'PRF') return Can.reflexive;
  if (PRONOUN.has(tag)) return Can.pronoun;
  if (FINITE.has(tag)) return Can.finite;
  if (INFINITIVE.has(tag) || tag === 'VVIZU') return Can.infinitive;
  return PARTICIPLE.has(tag) ? Can.participle : 0;
}

function unionOf(analyses: readonly Analysis[]): Cells {
  return analyses.reduce((all, { cells }) => all | cells, 0);
}

function roughOf(analyses: readonly Analysis[]): number {
  const tags = [...new Set(analyses.map(({ tag }) => TAG_NUMBERS.get(tag) ?? 0))].sort((a, b) => a - b);
  return tags.reduce((hash, tag) => hashOf(hash, tag, 0), 19);
}

/** Hash of the tags with the cells and persons that the form has under each. */
function kindOf(analyses: readonly Analysis[]): number {
  const byTag = new Map<number, number>();
  for (const { tag, cells, persons } of analyses) {
    const number = TAG_NUMBERS.get(tag) ?? 0;
    byTag.set(number, (byTag.get(number) ?? 0) | cells | (persons << 16));
  }
  return [...byTag].sort(([a], [b]) => a - b).reduce((hash, [tag, cells]) => hashOf(hash, tag, cells), 17);
}
