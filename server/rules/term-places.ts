import type { Segment, Span } from '../model.ts';
import { oncePer } from '../text/once.ts';
import { wordsOf, type Word } from './words.ts';

/** A place where a form stands. */
export interface TermPlace {
  /** The form as it was looked for. */
  readonly form: string;
  /** Without an ending. */
  readonly span: Span;
  /** Genitive -s behind the form, or nothing. */
  readonly ending: string;
  /** The (first) word that holds it. */
  readonly word: Word;
  /** It is a word by itself, or one end of a hyphenated one. */
  readonly tied: boolean;
}

/** Forms of terms, by the first word of each: most texts hold none of them. */
export type TermForms = ReadonlyMap<string, readonly string[]>;

/** The longest of two forms that begin alike comes first. */
export function termForms(forms: Iterable<string>): TermForms {
  const byWord = new Map<string, string[]>();
  for (const form of new Set(forms)) {
    const first = firstWord(form);
    byWord.set(
      first,
      [...(byWord.get(first) ?? []), form].sort((a, b) => b.length - a.length),
    );
  }
  return byWord;
}

const WORD = /[\p{L}\p{M}\p{N}]+/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Where a form may begin: each part of a hyphenated word. */
const PART = /[^-–]+/gu;

function firstWord(form: string): string {
  return WORD.exec(form)?.[0] ?? form;
}

/** Where the forms stand in a segment, with or without genitive -s, from left to right; none overlap. */
export function termPlaces(segment: Segment, forms: TermForms): readonly TermPlace[] {
  if (forms.size === 0) return [];
  const places: TermPlace[] = [];
  let end = 0;
  for (const { word, start, text } of partsOf(segment)) {
    if (start < end) continue;
    const place = longestAt(segment.text, start, text, forms);
    if (place === undefined) continue;
    end = place.span.end + place.ending.length;
    places.push({ ...place, word, tied: text !== word.text });
  }
  return places;
}

interface Part {
  readonly word: Word;
  readonly start: number;
  readonly text: string;
}

const partsOf: (segment: Segment) => readonly Part[] = oncePer((segment: Segment) =>
  wordsOf(segment).flatMap((word) =>
    [...word.text.matchAll(PART)].map(({ 0: text, index }): Part => ({
      word,
      start: word.span.start + index,
      text,
    })),
  ),
);

function longestAt(
  text: string,
  start: number,
  part: string,
  forms: TermForms,
): Pick<TermPlace, 'form' | 'span' | 'ending'> | undefined {
  const first = firstWord(part);
  const candidates = [...(forms.get(first) ?? []), ...(forms.get(first.replace(/s$/u, '')) ?? [])];
  for (const form of candidates) {
    const end = start + form.length;
    if (!text.startsWith(form, start)) continue;
    const ending = LETTER.test(text.charAt(end)) ? text.charAt(end) : '';
    if (ending !== '' && (ending !== 's' || LETTER.test(text.charAt(end + 1)))) continue;
    return { form, span: { start, end }, ending };
  }
  return undefined;
}
