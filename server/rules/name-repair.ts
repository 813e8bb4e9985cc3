import type { Edit, Span } from '../model.ts';
import { articleOf } from './person-company.ts';
import { capital, joined, type Word } from './words.ts';

const GENITIVE = /^(?:der|des|einer|eines)$/u;
/** Prepositions melted with the article that a name does not take. */
const MELTED: ReadonlyMap<string, string> = new Map([
  ['zur', 'zu'],
  ['zum', 'zu'],
  ['vom', 'von'],
  ['beim', 'bei'],
  ['im', 'in'],
  ['am', 'an'],
]);

/**
 * A common noun replaced by the name that was meant: its article goes, a genitive becomes »von«.
 *
 * @param span - of the noun inside `word`, if it is only a part
 */
export function nameForNoun(
  { word, span }: { readonly word: Word; readonly span: Span },
  name: string,
  words: readonly Word[],
): readonly Edit[] {
  const article = articleOf({ word, words });
  if (article === undefined) return [{ span, text: name }];
  const whole = { start: article.span.start, end: span.end };
  const melted = MELTED.get(article.text);
  if (melted !== undefined) return [{ span: whole, text: `${melted} ${name}` }];
  const owner = words[article.index - 1];
  const genitive =
    owner !== undefined && joined(article) && capital(owner.text) && GENITIVE.test(article.text);
  return [{ span: whole, text: genitive ? `von ${name}` : name }];
}
