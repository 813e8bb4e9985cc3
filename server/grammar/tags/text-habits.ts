import { capitalised } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import type { Piece } from './tokens.ts';

/** How often text has it with a small and with a large letter, roughly; 0..63. */
export function usageOf(language: Language, kind: Piece['kind'], text: string): number {
  if (kind !== 'word') return 0;
  const { lower, upper } = language.usage(text);
  const total = lower + upper;
  if (total === 0) return 1;
  return 2 + Math.min(5, Math.floor(Math.log2(total) / 2)) * 8 + Math.round((7 * upper) / total);
}

const DETERMINERS = 'der die das den dem des ein eine einen einem einer eines im am zum zur vom beim'.split(
  ' ',
);
const PREPOSITIONS = 'in von nach aus bei mit für durch'.split(' ');
/** A rarer form shows too little. */
const OFTEN = 4;

/**
 * How often text has a form with a capital after determiners and after prepositions, roughly; 0..63. Names of places
 * come after prepositions and without a determiner, common nouns the other way round.
 */
export function companyOf(language: Language, kind: Piece['kind'], text: string): number {
  if (kind !== 'word' || !capitalised(text)) return 0;
  const { upper } = language.usage(text);
  if (upper < OFTEN) return 1;
  const after = (words: readonly string[]) =>
    words.reduce((sum, word) => sum + language.together(word, text), 0) / upper;
  const step = (share: number) => Math.min(7, Math.floor(share * 10));
  return 2 + step(after(DETERMINERS)) * 7 + Math.min(6, step(after(PREPOSITIONS)));
}

/** Runs of capitals, small letters, figures and others, each at most two long: Xx, xx-Xx, XX, d. */
export function shapeOf(text: string): string {
  let shape = '';
  for (const sign of text) {
    const kind = /\p{Lu}/u.test(sign) ? 'X' : /\p{L}/u.test(sign) ? 'x' : /\p{N}/u.test(sign) ? 'd' : sign;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape.length > 8 ? shape.slice(0, 8) : shape;
}
