import type { Language } from '../../language/language.ts';
import type { ReadToken, Reading } from '../reading.ts';

const SURE = 0.8;
/** A name in the genitive between an article and the noun that the article cannot belong to: der Annas Garten. */
export interface ArticleBeforeName {
  readonly article: ReadToken;
  readonly name: ReadToken;
  readonly noun: ReadToken;
  /** Whether it depends on a noun before it: der Leiter der Annas Werkstatt. */
  readonly ofNoun: boolean;
}

/** How much more often text has the name without its -s: Jens, Hans, Siemens have theirs always. */
const OFTENER = 1;

export function articleBeforeName(
  { tokens }: Reading,
  at: number,
  language: Language,
): ArticleBeforeName | undefined {
  const article = tokens[at];
  const name = tokens[at + 1];
  const noun = tokens[at + 2];
  if (article?.tag !== 'ART' || name?.tag !== 'NE' || noun?.tag !== 'NN') return undefined;
  if (article.certainty < SURE || noun.certainty < SURE || !name.spaceBefore || !noun.spaceBefore)
    return undefined;
  if (!/^\p{Lu}\p{Ll}{2,}s$/u.test(name.text) || !/^\p{Lu}\p{Ll}{2,}$/u.test(noun.text)) return undefined;
  // das Peters Freunde lieben, ein Haus, das Peters Vater gehört; der des Jahres
  if (!startsAnew(tokens, at) || article.text.toLowerCase() === 'des') return undefined;
  const base = language.usage(name.text.slice(0, -1)).upper;
  const own = language.usage(name.text).upper;
  if (base < OFTENER * Math.max(1, own)) return undefined;
  if (!isPersonal(name, language)) return undefined;
  return { article, name, noun, ofNoun: article.text === 'der' && tokens[at - 1]?.tag === 'NN' };
}

/** A name that German writes without article: of persons, towns, most countries. */
function isPersonal({ text }: ReadToken, language: Language): boolean {
  const base = text.slice(0, -1);
  const withArticle = ['der', 'die', 'das', 'den', 'dem'].reduce(
    (sum, word) => sum + language.together(word, base),
    0,
  );
  return withArticle <= ARTICLE_SHARE * language.usage(base).upper;
}
const ARTICLE_SHARE = 0.2;

/** Not after a comma, a conjunction or a preposition behind one: der Mann, der die …; und die das … */
function startsAnew(tokens: readonly ReadToken[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return true;
  if (before.tag.startsWith('$') || before.tag === 'KON' || before.tag === 'KOKOM') return false;
  if (before.tag !== 'APPR' && before.tag !== 'APPRART') return true;
  const earlier = tokens[at - 2];
  return earlier !== undefined && !earlier.tag.startsWith('$') && earlier.tag !== 'KON';
}
