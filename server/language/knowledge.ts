import { ELEMENTS, PERSON } from './affixes.ts';
import { capitalised, fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

/** How often running text must have a form for it to be German. */
const SEEN = 2;
/** A form that the lexicon has not and that is one edit from one this many times as frequent is a slip of the corpus. */
const SLIP = 200;
/** A form made up of known parts, but not seen, is a slip where one this frequent is one edit away. */
const FREQUENT = 20;
const ABBREVIATION = /^(?:\p{Lu}[\p{Lu}\p{N}]{1,6}s?|\p{L}|\p{Lu}+\p{N}+)$/u;
/** Shorter forms have too many neighbours to be slips of one. */
const SHORT = 4;
/** LehrerIn, Lehrer_innen; where the text cutter leaves star and colon in the word, these too. */
const GENDERED = /^(?<person>.*\p{Ll})(?:[*:_/]-?[Ii]n(?:nen)?|In(?:nen)?)$/u;

interface Sources {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly split: (form: string) => readonly string[] | undefined;
  readonly isFirstPart: (form: string) => boolean;
  readonly derived: (form: string) => boolean;
}

/** Whether German knows a form; see `Language.knows`. */
export function createKnowledge({
  lexicon,
  words,
  split,
  isFirstPart,
  derived,
}: Sources): (form: string) => boolean {
  function isSlip(form: string, seen: number): boolean {
    if (form.length <= SHORT || words.isName(form)) return false;
    const small = fold(form);
    return words
      .near(form)
      .some(({ form: near, used }) => used >= Math.max(FREQUENT, SLIP * seen) && inside(small, near));
  }

  function simple(form: string): boolean {
    if (lexicon.classes(form) !== 0 || words.isNoun(form)) return true;
    if (ABBREVIATION.test(form)) return true;
    if (form.length > 3 && form === form.toUpperCase() && form !== form.toLowerCase())
      return simple(form.toLowerCase());
    const { lower, upper } = words.usage(form);
    const seen = capitalised(form) || upper >= FREQUENT ? lower + upper : lower;
    if (seen < SEEN && !derived(form) && split(form) === undefined) return false;
    return !isSlip(form, seen);
  }

  return (written) => {
    const form = written.replaceAll('\u00ad', '').replaceAll(/[‐‑]/gu, '-').replaceAll('’', "'");
    const { person } = GENDERED.exec(form)?.groups ?? {};
    if (person !== undefined && PERSON.test(person)) return simple(person);
    if (!form.includes('-')) return simple(form);
    const { lower, upper } = words.usage(form);
    if (lower + upper >= SEEN) return true;
    const parts = form.split('-');
    return parts.every((part, i) => {
      if (part === '' || /^\p{N}/u.test(part) || ELEMENTS.has(part.toLowerCase()) || simple(part))
        return true;
      // 20-seitig is built as zweiseitig is.
      if (/^\p{N}/u.test(parts[i - 1] ?? '') && simple(`zwei${part}`)) return true;
      return i < parts.length - 1 && isFirstPart(part);
    });
  };
}

/** Whether two forms differ neither in their first letter (Hand, Wand) nor only in their last (kleinen, kleinem). */
function inside(form: string, near: string): boolean {
  const ending = (longer: string, shorter: string) => longer.slice(0, -1) === shorter;
  if (form.charAt(0) !== near.charAt(0)) return false;
  return !ending(form, near) && !ending(near, form) && form.slice(0, -1) !== near.slice(0, -1);
}
