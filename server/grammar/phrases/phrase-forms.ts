import type { Language } from '../../language/language.ts';
import {
  DATIVE,
  Declension,
  PLURAL,
  SINGULAR,
  type Analysis,
  type Cells,
} from '../../language/morphology.ts';

/** A word of a phrase that may change: its text and its readings in the phrase. */
export interface Member {
  readonly text: string;
  readonly analyses: readonly Analysis[];
}

/** Determiner, adjectives, noun of a phrase, as they stand. */
export interface PhraseWords {
  readonly determiner?: Member;
  /** Endings asked for by what stands before the phrase, bits of `Declension`, where it has no determiner. */
  readonly asks: number;
  readonly adjectives: readonly Member[];
  readonly noun: Member;
}

/** A phrase whose words agree, in the order of the words. */
export interface Agreeing {
  readonly words: readonly string[];
  /** The cells that it fills with these words. */
  readonly cells: Cells;
  /** How many words are other than before. */
  readonly changes: number;
}

/**
 * Ways to make a phrase agree, fewest changes first.
 *
 * @param allowed - cells that the phrase may fill where it stands; the noun's gender has to be among them
 */
export function agreeingForms(words: PhraseWords, allowed: Cells, language: Language): readonly Agreeing[] {
  const found = new Map<string, Agreeing>();
  for (let bit = 0; bit < 16; bit++) {
    const cell = 1 << bit;
    if ((allowed & cell) === 0) continue;
    const made = inCell(words, cell, language);
    if (made === undefined) continue;
    const key = made.words.join(' ');
    found.set(key, { ...made, cells: made.cells | (found.get(key)?.cells ?? 0) });
  }
  return [...found.values()].sort((a, b) => a.changes - b.changes);
}

function inCell(
  { determiner, asks, adjectives, noun }: PhraseWords,
  cell: Cells,
  language: Language,
): Agreeing | undefined {
  const start = determiner === undefined ? undefined : formIn(determiner, cell, undefined, language);
  if (determiner !== undefined && start === undefined) return undefined;
  const declension = declensionOf(start === undefined ? asks : asksOf(start, cell, language));
  if (declension === undefined) return undefined;
  const middle = adjectives.map((each) => formIn(each, cell, declension, language));
  const end = formIn(noun, cell, undefined, language);
  const words: string[] = [];
  for (const word of [...(determiner === undefined ? [] : [start]), ...middle, end]) {
    if (word === undefined) return undefined;
    words.push(word);
  }
  const before = [...(determiner === undefined ? [] : [determiner]), ...adjectives, noun];
  return { words, cells: cell, changes: before.filter(({ text }, i) => text !== words[i]).length };
}

/** Short forms that stand beside those with endings: viel Wasser, solch ein Haus. */
const BARE = new Set(['viel', 'wenig', 'all', 'solch', 'manch', 'welch', 'n', 'nen', 'ne', 'dies']);

/** The word itself where it may fill the cell, else the most used form of its lemma that does. */
function formIn(
  { text, analyses }: Member,
  cell: Cells,
  declension: keyof typeof Declension | undefined,
  language: Language,
): string | undefined {
  const fits = analyses.some(
    (each) =>
      ((declension === undefined ? each.cells : each[declension]) & cell) !== 0 &&
      !isOldDative(text, each, cell),
  );
  if (fits) return text;
  for (const { lemma, tag, degree } of analyses) {
    const forms = language.inflect(lemma, {
      tag,
      cells: cell,
      ...(declension !== undefined && { declension }),
      ...(degree !== undefined && { degree }),
    });
    // hundert Mann: the singular counts as plural, but not instead of one
    const form = forms.find(
      (each) =>
        !BARE.has(each) &&
        !isOldDative(each, { lemma, tag }, cell) &&
        ((cell & PLURAL) === 0 || each !== lemma || text === lemma || forms.length === 1),
    );
    if (form !== undefined) return inCaseOf(text, form);
  }
  return undefined;
}

/** dem Dorfe: it is also what many plurals look like, and hardly anybody writes it today. */
function isOldDative(form: string, { lemma, tag }: Pick<Analysis, 'lemma' | 'tag'>, cell: Cells): boolean {
  return tag === 'NN' && (cell & DATIVE & SINGULAR) !== 0 && form === `${lemma}e`;
}

/** With a capital where the word before had one: the first of a sentence. */
function inCaseOf(text: string, form: string): string {
  const capital = text.charAt(0) !== text.charAt(0).toLowerCase();
  return capital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

function asksOf(determiner: string, cell: Cells, language: Language): number {
  let asks = 0;
  for (const each of language.analyses(determiner)) if ((each.cells & cell) !== 0) asks |= each.asks;
  return asks;
}

const ORDER = ['weak', 'mixed', 'strong'] as const;

function declensionOf(asks: number): keyof typeof Declension | undefined {
  return ORDER.find((name) => (asks & Declension[name]) !== 0);
}
