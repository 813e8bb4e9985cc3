import type { Language } from '../language/language.ts';
import { FEMININE, SINGULAR } from '../language/morphology.ts';
import { baseNoun } from '../grammar/phrases/exchange-noun.ts';
import type { ReadToken } from '../grammar/reading.ts';
import type { Term } from '../model.ts';
import { proper } from './names.ts';
import { capitalise, decapitalise } from './words.ts';

/** A common noun, with its adjectives, that must not stand, and the one that stands for it. */
export interface TermNoun {
  /** Absent: the noun is right, and no wrong one is looked for inside it. */
  readonly term?: Term;
  /** The form as it was decided. */
  readonly form: string;
  readonly wrong: NounWords;
  /** Absent where nothing stands for it. */
  readonly right?: NounWords;
}

/** »künstliche Intelligenz«: the adjectives in their basic form as given, and the noun. */
export interface NounWords {
  readonly adjectives: readonly string[];
  readonly noun: string;
}

/** Nouns that must not stand, by their basic form, and by the forms that they have as first part of a compound. */
export interface TermNouns {
  readonly byLemma: ReadonlyMap<string, readonly TermNoun[]>;
  readonly byFirstPart: ReadonlyMap<string, TermNoun>;
}

/** A noun in a text that is one, or has one as its last or first part. */
export interface NounPlace {
  readonly noun: TermNoun;
  /** Index of the first token: the noun, or its first adjective. */
  readonly from: number;
  readonly at: number;
  /** What stands before it in the same word. */
  readonly prefix: string;
  /** What stands behind it in the same word; not empty for a first part. */
  readonly rest: string;
}

/**
 * The terms that German inflects: a common noun for which another stands, or nothing. A name in a noun's place has no
 * plural and no compounds, so it is none of them.
 */
export function termNouns(terms: readonly Term[], language: Language): TermNouns {
  const byLemma = new Map<string, TermNoun[]>();
  const byFirstPart = new Map<string, TermNoun>();
  const add = (noun: TermNoun): void => {
    byLemma.set(noun.wrong.noun, [...(byLemma.get(noun.wrong.noun) ?? []), noun]);
  };
  for (const term of terms) {
    const right = term.right === '' ? undefined : nounWords(term.right, language);
    if (term.right !== '' && (right === undefined || proper(term.right, language))) continue;
    if (right !== undefined) add({ form: term.right, wrong: right });
    for (const form of term.wrong) {
      const wrong = nounWords(form, language);
      if (wrong === undefined) continue;
      const noun: TermNoun = { term, form, wrong, ...(right === undefined ? {} : { right }) };
      add(noun);
      if (wrong.adjectives.length > 0) continue;
      for (const part of firstParts(wrong.noun)) if (!byFirstPart.has(part)) byFirstPart.set(part, noun);
    }
  }
  // the form with more adjectives says more
  for (const nouns of byLemma.values())
    nouns.sort((a, b) => b.wrong.adjectives.length - a.wrong.adjectives.length);
  return { byLemma, byFirstPart };
}

function nounWords(form: string, language: Language): NounWords | undefined {
  const words = form.split(' ');
  const noun = words.at(-1) ?? '';
  const adjectives = words.slice(0, -1);
  const known = adjectives.every((word) => language.analyses(word).some(({ tag }) => tag === 'ADJA'));
  return known && baseNoun(noun, language) !== undefined ? { adjectives, noun } : undefined;
}

/** Linking elements of German compounds (Duden, Die Grammatik, § Fugenelemente). */
const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/** Endings behind which an s always stands (same place). */
const ALWAYS_S = /(?:ung|heit|keit|schaft|ion|tät|tum|ling|sal)$/u;

function firstParts(noun: string): readonly string[] {
  const small = noun.toLowerCase();
  return [...LINKS.map((link) => small + link), ...(small.endsWith('e') ? [small.slice(0, -1)] : [])];
}

/** The wrong noun that a word of a text is or holds; undefined where it is none. */
export function nounPlace(
  token: ReadToken,
  tokens: readonly ReadToken[],
  { byLemma, byFirstPart }: TermNouns,
  language: Language,
): NounPlace | undefined {
  const cut = token.text.lastIndexOf('-') + 1;
  const [tied, word] = [token.text.slice(0, cut), token.text.slice(cut)];
  const at = token.index;
  const whole = readAsNoun(word, at, tokens, byLemma, language);
  if (whole !== undefined) return { ...whole, at, prefix: tied, rest: '' };
  const tie = tied === '' ? undefined : tiedPart(token, byFirstPart);
  if (tie !== undefined) return tie;
  // a compound that the dictionary lists is a word of its own: the Raum of »Raumfahrt« is none
  const parts = language.classes(word) === 0 ? language.split(word) : undefined;
  if (parts === undefined) return undefined;
  for (let i = 1; i < parts.length; i++) {
    const before = parts.slice(0, i).join('');
    const noun = lastPart(parts.slice(i).join(''), byLemma, language);
    if (noun !== undefined) return { noun, at, from: at, prefix: tied + before, rest: '' };
  }
  for (let i = parts.length - 1; i > 0; i--) {
    const noun = byFirstPart.get(parts.slice(0, i).join('').toLowerCase());
    if (noun !== undefined) return { noun, at, from: at, prefix: tied, rest: parts.slice(i).join('') };
  }
  return undefined;
}

/** »Drohnen-Motor«: a part before a hyphen, which no dictionary lists. */
function tiedPart(
  { text, index: at }: ReadToken,
  byFirstPart: TermNouns['byFirstPart'],
): NounPlace | undefined {
  const parts = text.split('-');
  for (const [i, part] of parts.slice(0, -1).entries()) {
    const noun = /^\p{Lu}/u.test(part) ? byFirstPart.get(part.toLowerCase()) : undefined;
    if (noun === undefined) continue;
    const prefix = parts
      .slice(0, i)
      .map((before) => `${before}-`)
      .join('');
    return { noun, at, from: at, prefix, rest: text.slice(prefix.length + part.length) };
  }
  return undefined;
}

function readAsNoun(
  word: string,
  at: number,
  tokens: readonly ReadToken[],
  byLemma: TermNouns['byLemma'],
  language: Language,
): Pick<NounPlace, 'noun' | 'from'> | undefined {
  for (const { tag, lemma } of language.analyses(word)) {
    if (tag !== 'NN') continue;
    for (const noun of byLemma.get(lemma) ?? []) {
      const from = at - noun.wrong.adjectives.length;
      const same = noun.wrong.adjectives.every((adjective, i) =>
        isFormOf(tokens[from + i], adjective, language),
      );
      if (from >= 0 && same) return { noun, from };
    }
  }
  return undefined;
}

function isFormOf(token: ReadToken | undefined, adjective: string, language: Language): boolean {
  if (token?.tag !== 'ADJA') return false;
  const lemmas = new Set(language.analyses(adjective).map(({ lemma }) => lemma));
  return token.analyses.some(({ lemma }) => lemmas.has(lemma));
}

function lastPart(part: string, byLemma: TermNouns['byLemma'], language: Language): TermNoun | undefined {
  for (const { tag, lemma } of language.analyses(capitalise(part))) {
    const noun =
      tag === 'NN' ? byLemma.get(lemma)?.find(({ wrong }) => wrong.adjectives.length === 0) : undefined;
    if (noun !== undefined) return noun;
  }
  return undefined;
}

/** A noun as the first part of a compound with `rest`, as a word of its own: with the linking element that text has. */
export function asFirstPart(noun: string, rest: string, language: Language): string {
  if (!/^\p{Lu}\p{Ll}+$/u.test(noun))
    return `${noun.replaceAll(' ', '-')}-${capitalise(rest.replace(/^-/u, ''))}`;
  if (rest.startsWith('-')) return noun + usualLink(noun, language) + rest;
  const used = (link: string): number => language.usage(noun + link + rest).upper;
  const [most = ''] = [...LINKS].sort((a, b) => used(b) - used(a));
  const link = used(most) > 0 ? most : usualLink(noun, language);
  return noun + link + decapitalise(rest);
}

function usualLink(noun: string, language: Language): string {
  if (ALWAYS_S.test(noun)) return 's';
  const feminine = baseNoun(noun, language)?.analyses.every(
    ({ cells }) => (cells & SINGULAR & FEMININE) === (cells & SINGULAR),
  );
  return noun.endsWith('e') && feminine === true ? 'n' : '';
}
