import { capitalised } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './words.ts';

/** How often running text must have a form for it to be German. */
const SEEN_SMALL = 3;
const SEEN_LARGE = 2;
const ABBREVIATION = /^(?:\p{Lu}[\p{Lu}\p{N}]{1,6}s?|\p{L}|\p{Lu}+\p{N}+)$/u;

interface Sources {
  readonly lexicon: Lexicon;
  readonly words: Words;
  readonly split: (form: string) => readonly string[] | undefined;
  readonly derived: (form: string) => boolean;
}

/** Whether German knows a form; see `Language.knows`. */
export function createKnowledge({ lexicon, words, split, derived }: Sources): (form: string) => boolean {
  function simple(form: string): boolean {
    if (lexicon.classes(form) !== 0) return true;
    const { lower, upper } = words.usage(form);
    const enough = capitalised(form) ? lower + upper >= SEEN_LARGE : lower >= SEEN_SMALL || upper >= 20;
    if (enough || ABBREVIATION.test(form)) return true;
    if (form.length > 3 && form === form.toUpperCase()) return simple(form.toLowerCase());
    return derived(form) || split(form) !== undefined;
  }

  return (written) => {
    const form = written.replaceAll('\u00ad', '').replaceAll(/[‐‑]/gu, '-').replaceAll('’', "'");
    if (!form.includes('-')) return simple(form.replace(/(?:[*:_]|(?=I))(?:[Ii]n|[Ii]nnen)$/u, ''));
    if (words.usage(form).lower + words.usage(form).upper >= SEEN_LARGE) return true;
    return form.split('-').every((part) => part === '' || /^\p{N}/u.test(part) || simple(part));
  };
}
