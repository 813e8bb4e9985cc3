import type { Language } from '../../server/language/language.ts';
import { Can, createOddForms, type OddForm } from '../../server/grammar/oddness/odd-forms.ts';
import type { Random } from './random.ts';
import { isWord, small, type Words } from './words.ts';

/** What damages are made of: the words of the language and pieces of other sentences. */
export interface Material {
  readonly language: Language;
  readonly form: (text: string) => OddForm;
  /** Forms with the same analyses as this one, as often as text has them. */
  readonly alike: (text: string) => readonly string[];
  /** Noun phrases and beginnings of clauses of other sentences. */
  readonly phrases: readonly (readonly string[])[];
  readonly clauses: readonly (readonly string[])[];
}

const LONGEST_CLAUSE = 12;

/** Material from sentences as token texts without spaces. */
export function createMaterial(language: Language, sentences: Iterable<readonly string[]>): Material {
  const form = createOddForms(language);
  const alike = new Map<number, string[]>();
  const phrases: string[][] = [];
  const clauses: string[][] = [];
  for (const sentence of sentences)
    for (let i = 1; i < sentence.length; i++) {
      const text = sentence[i] ?? '';
      const { can, kind } = form(text);
      if (isNoun(can)) phrases.push(sentence.slice(phraseStart(sentence, i, form), i + 1));
      if ((can & OPEN) !== 0) keep(alike, kind, text);
      if (sentence[i - 1] === ',' && isWord(text) && sentence.length - i > 4)
        clauses.push(sentence.slice(i, Math.min(sentence.length - 1, i + LONGEST_CLAUSE)));
    }
  return { language, form, phrases, clauses, alike: (text) => alike.get(form(text).kind) ?? [] };
}

const OPEN = Can.noun | Can.adjective | Can.finite | Can.infinitive | Can.participle;
const MOST_ALIKE = 2_000;

function keep(alike: Map<number, string[]>, kind: number, text: string): void {
  const list = alike.get(kind);
  if (list === undefined) alike.set(kind, [text]);
  else if (list.length < MOST_ALIKE) list.push(text);
}

function isNoun(can: number): boolean {
  return (can & Can.noun) !== 0 && (can & Can.capital) !== 0;
}

/** Where the phrase of the noun at `noun` starts: before its adjectives and determiner. */
export function phraseStart(texts: readonly string[], noun: number, form: Material['form']): number {
  let start = noun;
  for (; start > 1 && noun - start < 3; start--) {
    const { can } = form(texts[start - 1] ?? '');
    if ((can & Can.capital) !== 0 || (can & Can.numeral) !== 0) break;
    if ((can & (Can.determiner | Can.adjective)) === 0) break;
  }
  return start;
}

/** What a damage may look at beside its sentence. */
export interface Tools extends Material {
  readonly random: Random;
}

/** A way to damage a sentence; undefined where it finds no place for itself. */
export type Damage = (words: Words, tools: Tools) => Words | undefined;

/** A place of chance among those that fit and are not damaged yet; −1 where there is none. */
export function somewhere(
  words: Words,
  { random }: Pick<Tools, 'random'>,
  fits: (text: string, at: number) => boolean,
): number {
  const places = words.flatMap(({ text, state }, at) => (state !== 'damaged' && fits(text, at) ? [at] : []));
  return random.pick(places) ?? -1;
}

const VERBAL = Can.finite | Can.infinitive | Can.participle;
const NOT_VERBAL = Can.capital | Can.determiner | Can.preposition | Can.pronoun;

export function canBe(tools: Material, text: string | undefined, bits: number): boolean {
  return text !== undefined && (tools.form(text).can & bits) !== 0;
}

export function isVerb(tools: Material, text: string | undefined): boolean {
  return canBe(tools, text, VERBAL) && !canBe(tools, text, NOT_VERBAL);
}

export function isFinite(tools: Material, text: string | undefined): boolean {
  return isVerb(tools, text) && canBe(tools, text, Can.finite);
}

export function isNounLike(tools: Material, text: string | undefined): boolean {
  return text !== undefined && isNoun(tools.form(text).can);
}

export function isAdjective(tools: Material, text: string | undefined): boolean {
  return (
    canBe(tools, text, Can.adjective) &&
    !canBe(tools, text, Can.capital | Can.numeral) &&
    /e[nmrs]?$/u.test(text ?? '')
  );
}

export function isBorder(tools: Material, text: string | undefined): boolean {
  return text === undefined || canBe(tools, text, Can.border);
}

/** A word of a sentence with the first letter that it has inside one. */
export function inside(tools: Material, words: Words, at: number): string {
  const text = words[at]?.text ?? '';
  if (at > 0) return text;
  const { lower, upper } = tools.language.usage(text);
  return lower > upper ? small(text) : text;
}
