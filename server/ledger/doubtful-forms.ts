import { WordClass, type Language } from '../language/language.ts';
import { distance, skeleton } from '../rules/likeness.ts';
import { namesOf, type Name } from '../rules/names.ts';
import type { ArticleReading } from '../rules/rule.ts';
import { capital, decapitalise, wordsOf } from '../rules/words.ts';

/** A form that may be meant for a name: a person has to look. */
export interface DoubtfulForm {
  readonly form: string;
  readonly right: string;
}

/** Shorter names differ by a letter and are two names. */
const SHORTEST = 4;
/** From this length on two letters may differ. */
const LONG = 7;
/** What is left of a word must have so many consonants to say anything. */
const LEAST_LEFT = 3;
/** Names that only these endings tell apart are different people, or one in several cases. */
const ENDING = /^(?:[aeiosny]|e[nrs]|in|u[sm]|is|owa|ova)?$/u;
/** A name is compared with so many that look like it. */
const MOST_ALIKE = 50;
/** Letters that the first part of a compound has at least. */
const FIRST_PART = 3;
/** German text has a word less often than this: a compound nobody knows. */
const UNKNOWN = 1;

/** Forms that look like what machines make of the names of a text; wider than what any rule may say by itself. */
export function doubtfulForms(article: ArticleReading, wrong: ReadonlyMap<string, string>): DoubtfulForm[] {
  const names = [...namesOf(article).values()].sort((a, b) => b.mentions.length - a.mentions.length);
  const words = capitalisedWords(article);
  return [
    ...names.flatMap((name) => alike(name, names)),
    ...names
      .filter(({ person, mentions }) => person > 0 && mentions.length > 1)
      .flatMap((name) => remnants(name, words, article.language)),
    ...compounds(words, wrong, article.language),
  ];
}

/** Capitalised words and the parts of hyphenated ones. */
function capitalisedWords({ segments }: ArticleReading): ReadonlySet<string> {
  const all = segments.flatMap((segment) => wordsOf(segment).flatMap(({ text }) => text.split(/[-–]/u)));
  return new Set(all.filter(capital));
}

/** Rarer spellings of a name. */
function alike(name: Name, names: readonly Name[]): DoubtfulForm[] {
  const [first] = name.text;
  return names
    .filter(({ text, mentions }) => text.startsWith(first ?? '') && mentions.length < name.mentions.length)
    .slice(0, MOST_ALIKE)
    .filter(({ text }) => isNear(text, name.text))
    .map(({ text }) => ({ form: text, right: name.text }));
}

function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (ENDING.test(a.slice(same)) && ENDING.test(b.slice(same))) return false;
  const most = Math.min(a.length, b.length) >= LONG ? 2 : 1;
  return distance(a.toLowerCase(), b.toLowerCase(), most) <= most;
}

/** Common nouns with the consonants of a person's name. */
function remnants({ text: name }: Name, words: ReadonlySet<string>, language: Language): DoubtfulForm[] {
  const left = skeleton(name);
  if (left.length < LEAST_LEFT) return [];
  return [...words]
    .filter((word) => word.startsWith(name.charAt(0)) && word !== name && word !== `${name}s`)
    .filter((word) => skeleton(word) === left && isCommon(word, language))
    .map((form) => ({ form, right: name }));
}

function isCommon(word: string, language: Language): boolean {
  const classes = language.classes(word);
  return classes === 0 || (classes & WordClass.noun) !== 0;
}

/** Compounds that nobody knows, with a form that is wrong by itself as their head. */
function compounds(
  words: ReadonlySet<string>,
  wrong: ReadonlyMap<string, string>,
  language: Language,
): DoubtfulForm[] {
  return [...wrong].flatMap(([form, right]) =>
    [...words]
      .filter((word) => word.length >= form.length + FIRST_PART && word.endsWith(decapitalise(form)))
      .filter((word) => language.classes(word) === 0 && language.usage(word).upper < UNKNOWN)
      .map((word) => ({ form: word, right })),
  );
}
