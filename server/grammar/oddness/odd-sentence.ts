import type { Language } from '../../language/language.ts';
import { ANY_CELL, NOMINATIVE, PLURAL, SINGULAR, type Cells } from '../../language/morphology.ts';
import { hashOf } from '../hashing.ts';
import { Can, createOddForms, NOWHERE, type OddForm } from './odd-forms.ts';

/**
 * A sentence read in a plain way for the learned detector: by what its forms can be, without tags, so that what was
 * learned does not depend on the tagger, and a corpus is read in minutes. Clauses are what stands between marks.
 */
export interface OddSentence {
  readonly forms: readonly OddForm[];
  /** 0 … 31 for each token and three after the last: how its pair with the token before compares with chance. */
  readonly associations: Uint8Array;
  readonly clauses: readonly OddClause[];
  /** Index in `clauses`; a mark belongs to the clause that it closes. */
  readonly clauseOf: Int32Array;
  readonly phrases: readonly OddPhrase[];
  /** Index in `phrases`; −1 outside. */
  readonly phraseOf: Int32Array;
  /** 2 = can be finite, 1 = other verb forms, 0 = no verb. */
  readonly verbs: Uint8Array;
  /** Index of the verb before or after, or of the noun before, in the same clause; −1 = none. */
  readonly verbBefore: Int32Array;
  readonly verbAfter: Int32Array;
  readonly nounBefore: Int32Array;
}

export interface OddClause {
  readonly from: number;
  readonly to: number;
  /** What it starts and ends at: 0 the sentence's own, 1 a comma, 2 another mark. */
  readonly borders: number;
  readonly finite: number;
  readonly verbs: number;
  /** Index of the first form that can be finite; −1 = none. */
  readonly firstFinite: number;
  /** Hash of the lemma of its last full verb; 0 = none. */
  readonly main: number;
  /** Hash of its verbs' kinds in order. */
  readonly pattern: number;
  readonly reflexives: number;
  /** Phrases without preposition, how many, and a hash of the cases that each can have. */
  readonly bare: number;
  readonly cases: number;
  /** Bits: 2 a bare phrase can be a subject in the singular, 1 in the plural. */
  readonly subjects: number;
}

/** Determiner, adjectives and noun, or a pronoun. */
export interface OddPhrase {
  readonly from: number;
  readonly to: number;
  readonly cells: Cells;
  /** Index of the preposition right before it; −1 = none. */
  readonly preposition: number;
  /** Whether it has a determiner (1), is a pronoun (2), lacks its noun (+4). */
  readonly make: number;
}

/** Tells of a pair of neighbours that one time of its count is this sentence: for learning from the counted text. */
export type Counted = (first: string, second: string) => boolean;

const LONGEST_PHRASE = 6;
const VERBAL = Can.finite | Can.infinitive | Can.participle;
const NOT_VERBAL = Can.capital | Can.determiner | Can.preposition | Can.pronoun;
/** Words of the text that pairs were counted in, and the most often that a word is taken to be used. */
const TEXT_WORDS = 1.2e7;
const MOST_USED = 400_000;
const NO_PAIR = 31;

export type ReadOdd = (texts: readonly string[], counted?: Counted) => OddSentence;

/** @returns a reader of token texts without spaces */
export function createOddReader(language: Language): ReadOdd {
  const look = createOddForms(language);

  /** The first word of a sentence with the first letter that it has elsewhere. */
  function formAt(texts: readonly string[], i: number): OddForm {
    const text = texts[i] ?? '';
    const opens = i === 0 || (i === 1 && (look(texts[0] ?? '').can & Can.mark) !== 0);
    if (!opens) return look(text);
    const { lower, upper } = language.usage(text);
    return look(lower > upper ? text.charAt(0).toLowerCase() + text.slice(1) : text);
  }

  return (texts, counted) => {
    const forms = texts.map((_, i) => formAt(texts, i));
    const verbs = Uint8Array.from(forms, ({ can }) =>
      (can & VERBAL) === 0 || (can & NOT_VERBAL) !== 0 ? 0 : (can & Can.finite) === 0 ? 1 : 2,
    );
    const { phrases, phraseOf } = findPhrases(forms);
    return {
      forms,
      associations: associationsOf(language, forms, counted),
      phrases,
      phraseOf,
      verbs,
      ...findClauses(forms, verbs, phrases, phraseOf),
      ...findNeighbours(forms, verbs),
    };
  };
}

function associationsOf(language: Language, forms: readonly OddForm[], counted?: Counted): Uint8Array {
  const levels = new Uint8Array(forms.length + 3).fill(NO_PAIR);
  for (let i = 1; i < forms.length; i++) {
    const first = forms[i - 1] ?? NOWHERE;
    const second = forms[i] ?? NOWHERE;
    let seen = language.together(first.text, second.text);
    if (seen > 0 && counted?.(first.text, second.text) === true) seen = seen <= 2 ? 0 : seen - 1;
    levels[i] = levelOf(
      seen,
      (Math.min(first.used, MOST_USED) * Math.min(second.used, MOST_USED)) / TEXT_WORDS,
    );
  }
  return levels;
}

/** Pairs not seen: the fewer the more were expected, 0 … 8; pairs seen: by the ratio, 9 … 29. */
function levelOf(seen: number, expected: number): number {
  if (seen === 0) return Math.max(0, 8 - Math.round(Math.log2(expected + 1)));
  return 9 + Math.max(0, Math.min(20, 8 + Math.round(Math.log2(seen / (expected + 0.01)))));
}

function findPhrases(forms: readonly OddForm[]): Pick<OddSentence, 'phrases' | 'phraseOf'> {
  const phrases: OddPhrase[] = [];
  const phraseOf = new Int32Array(forms.length).fill(-1);
  for (let at = 0; at < forms.length;) {
    const phrase = phraseAt(forms, at);
    if (phrase === undefined) {
      at++;
      continue;
    }
    if (phrase.make >= 0) phraseOf.fill(phrases.push(phrase) - 1, phrase.from, phrase.to);
    at = phrase.to;
  }
  return { phrases, phraseOf };
}

/** A phrase at `from`; of `make` −1 where only adjectives stand there. */
function phraseAt(forms: readonly OddForm[], from: number): OddPhrase | undefined {
  const first = forms[from] ?? NOWHERE;
  const determined = is(first, Can.determiner, Can.capital);
  let cells = determined ? meet(ANY_CELL, first) : ANY_CELL;
  let to = determined ? from + 1 : from;
  for (; to - from < LONGEST_PHRASE; to++) {
    const form = forms[to] ?? NOWHERE;
    if (!is(form, Can.adjective, Can.capital)) break;
    cells = meet(cells, form);
  }
  const preposition = from > 0 && is(forms[from - 1] ?? NOWHERE, Can.preposition, 0) ? from - 1 : -1;
  const head = forms[to] ?? NOWHERE;
  if (is(head, Can.noun, 0) && is(head, Can.capital, 0))
    return { from, to: to + 1, cells: meet(cells, head), preposition, make: determined ? 1 : 0 };
  if (to === from)
    return (first.can & (Can.pronoun | Can.reflexive)) === 0
      ? undefined
      : { from, to: from + 1, cells: first.cells, preposition, make: 6 };
  return { from, to, cells, preposition, make: determined ? 5 : -1 };
}

function is({ can }: OddForm, wanted: number, not: number): boolean {
  return (can & wanted) !== 0 && (can & not) === 0;
}

/** Cells that a member leaves; one of which nothing is known leaves all. */
function meet(cells: Cells, member: OddForm): Cells {
  return member.cells === 0 ? cells : cells & member.cells;
}

function findClauses(
  forms: readonly OddForm[],
  verbs: Uint8Array,
  phrases: readonly OddPhrase[],
  phraseOf: Int32Array,
): Pick<OddSentence, 'clauses' | 'clauseOf'> {
  const clauses: OddClause[] = [];
  const clauseOf = new Int32Array(forms.length);
  let from = 0;
  for (let at = 0; at <= forms.length; at++) {
    clauseOf[at] = clauses.length;
    if (at < forms.length && !is(forms[at] ?? NOWHERE, Can.border, 0)) continue;
    clauses.push(clauseAt(forms, verbs, phrases, phraseOf, from, at));
    from = at + 1;
  }
  return { clauses, clauseOf };
}

function clauseAt(
  forms: readonly OddForm[],
  verbs: Uint8Array,
  phrases: readonly OddPhrase[],
  phraseOf: Int32Array,
  from: number,
  to: number,
): OddClause {
  let [finite, all, firstFinite, main, pattern, reflexives, bare, cases, subjects] = [
    0, 0, -1, 0, 7, 0, 0, 5, 0,
  ];
  for (let i = from; i < to; i++) {
    const { can, verb, rough } = forms[i] ?? NOWHERE;
    const kind = verbs[i] ?? 0;
    if (kind > 0) {
      all++;
      if (verb !== 0) main = verb;
      pattern = hashOf(pattern, rough, 0);
    }
    if (kind === 2 && finite++ === 0) firstFinite = i;
    if ((can & Can.reflexive) !== 0) reflexives++;
    const phrase = phrases[phraseOf[i] ?? -1];
    if (phrase === undefined || phrase.from !== i || phrase.preposition >= 0) continue;
    if (bare++ < 4) cases = hashOf(cases, casesOf(phrase.cells), 0);
    if ((phrase.cells & NOMINATIVE & SINGULAR) !== 0) subjects |= 2;
    if ((phrase.cells & NOMINATIVE & PLURAL) !== 0) subjects |= 1;
  }
  return {
    from,
    to,
    borders: borderOf(forms[from - 1], from === 0) * 3 + borderOf(forms[to], forms[to]?.text === '.'),
    finite: Math.min(3, finite),
    verbs: Math.min(3, all),
    firstFinite,
    main,
    pattern,
    reflexives: Math.min(2, reflexives),
    bare: Math.min(4, bare),
    cases,
    subjects,
  };
}

/** Bits of the cases that the cells have, whatever the column. */
export function casesOf(cells: Cells): number {
  return (
    ((cells & 0x000f) === 0 ? 0 : 1) |
    ((cells & 0x00f0) === 0 ? 0 : 2) |
    ((cells & 0x0f00) === 0 ? 0 : 4) |
    ((cells & 0xf000) === 0 ? 0 : 8)
  );
}

function borderOf(mark: OddForm | undefined, ends: boolean): number {
  if (mark === undefined || ends) return 0;
  return mark.text === ',' ? 1 : 2;
}

function findNeighbours(
  forms: readonly OddForm[],
  verbs: Uint8Array,
): Pick<OddSentence, 'verbBefore' | 'verbAfter' | 'nounBefore'> {
  const verbBefore = new Int32Array(forms.length);
  const verbAfter = new Int32Array(forms.length);
  const nounBefore = new Int32Array(forms.length);
  let [verb, noun] = [-1, -1];
  for (let i = 0; i < forms.length; i++) {
    verbBefore[i] = verb;
    nounBefore[i] = noun;
    const form = forms[i] ?? NOWHERE;
    if (is(form, Can.border, 0)) [verb, noun] = [-1, -1];
    else if ((verbs[i] ?? 0) > 0) verb = i;
    if (is(form, Can.capital, 0) && is(form, Can.noun, 0)) noun = i;
  }
  verb = -1;
  for (let i = forms.length - 1; i >= 0; i--) {
    const border = is(forms[i] ?? NOWHERE, Can.border, 0);
    if (border) verb = -1;
    verbAfter[i] = verb;
    if ((verbs[i] ?? 0) > 0) verb = i;
  }
  return { verbBefore, verbAfter, nounBefore };
}
