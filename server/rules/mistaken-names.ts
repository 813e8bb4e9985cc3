import type { Segment, Span } from '../model.ts';
import { WordClass } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { skeleton } from './likeness.ts';
import { namesOf, type Name } from './names.ts';
import { articleOf, personal, type Company } from './person-company.ts';
import { role } from './person-words.ts';
import type { ArticleReading } from './rule.ts';
import { thingsMeant, tradesMeant } from './surnames.ts';
import { capital, decapitalise, joined, wordsOf, type Word } from './words.ts';

/** A common noun that stands where the article means a person. */
export interface Mistaken {
  readonly segment: Segment;
  readonly word: Word;
  /** Where the noun stands: the end of the word, if it is the head of a compound. */
  readonly span: Span;
  readonly name: string;
  /** A hyphen or a compound ties it to a neighbour. */
  readonly bound: boolean;
}

interface Place extends Mistaken {
  /** How much the place speaks for a person, 0..3. */
  readonly weight: number;
}

/** So much evidence, from two places, tells the person from the thing. */
const ENOUGH = 3;
/** In this share of its places the noun must behave as a person; else the text is about the thing. */
const SHARE = 0.4;
/** From this share on, the other places mean the person too. */
const NEARLY_ALL = 0.6;
const TIE = /^ ?[-–] ?$/u;

type Relation = 'thing' | 'trade' | 'remnant';

interface Reading {
  readonly article: ArticleReading;
  readonly names: ReadonlyMap<string, Name>;
  /** Every capitalised word of the article with its places. */
  readonly nouns: ReadonlyMap<string, readonly { readonly segment: Segment; readonly word: Word }[]>;
}

/**
 * Where common nouns stand for persons of the article, in reading order: the noun is the translation of the surname
 * (»Bush« as »Busch«) or what another alphabet left of it, and its company is a person's.
 */
export const mistakenNames: (article: ArticleReading) => readonly Mistaken[] = oncePer(
  (article: ArticleReading) => {
    const names = namesOf(article);
    const people = [...names.values()].filter(({ person, mentions }) => person > 0 && mentions.length > 1);
    if (people.length === 0) return [];
    const reading = { article, names, nouns: nounsOf(article) };
    return people.flatMap((name) => takenFor(name, reading));
  },
);

function nounsOf({ segments }: ArticleReading): Reading['nouns'] {
  const nouns = new Map<string, { segment: Segment; word: Word }[]>();
  for (const segment of segments)
    for (const word of wordsOf(segment)) {
      if (!capital(word.text)) continue;
      const places = nouns.get(word.text);
      if (places === undefined) nouns.set(word.text, [{ segment, word }]);
      else places.push({ segment, word });
    }
  return nouns;
}

function takenFor(name: Name, reading: Reading): Mistaken[] {
  const places = [...reading.nouns.keys()].flatMap((noun) => placesOf(noun, name, reading));
  const behaved = places.filter(({ weight }) => weight > 0);
  const total = behaved.reduce((sum, { weight }) => sum + weight, 0);
  if (total < ENOUGH || behaved.length < 2 || behaved.length < SHARE * places.length) return [];
  return behaved.length < NEARLY_ALL * places.length ? behaved : places;
}

/** How the noun may have come from the name; undefined where it cannot. */
function relation(noun: string, name: string): Relation | undefined {
  const means = (words: readonly string[]): boolean =>
    words.some((word) => noun === word || noun === `${word}s`);
  if (noun.startsWith(name)) return undefined;
  if (means(thingsMeant(name))) return 'thing';
  if (means(tradesMeant(name))) return 'trade';
  if (noun[0] !== name[0] || noun.length > name.length + 3) return undefined;
  const left = skeleton(name);
  return left.length > 2 && left === skeleton(noun) ? 'remnant' : undefined;
}

function placesOf(noun: string, name: Name, reading: Reading): Place[] {
  const related = relation(noun, name.text);
  if (related === undefined || isName(noun, reading.article)) return [];
  const places = reading.nouns.get(noun) ?? [];
  const foreign = !reading.article.language.knows(noun);
  if (
    !foreign &&
    places.some(({ segment, word }) => namesSomebodyElse(word, wordsOf(segment), name, reading))
  )
    return [];
  const alone = places.map(({ segment, word }): Place => {
    const words = wordsOf(segment);
    const bound = [word, words[word.index + 1]].some((at) => at !== undefined && TIE.test(at.gap));
    const weight = weigh({ word, words, names: reading.names }, bound, related, name, reading);
    return { segment, word, span: word.span, name: name.text, bound, weight };
  });
  return related === 'remnant' ? [...alone, ...compounds(noun, name, reading)] : alone;
}

function isName(noun: string, { language }: ArticleReading): boolean {
  const classes = language.classes(noun);
  return (classes & WordClass.name) !== 0 && (classes & WordClass.noun) === 0;
}

/** A first name stands in front that is not the person's: somebody else is called so. */
function namesSomebodyElse(word: Word, words: readonly Word[], name: Name, { names }: Reading): boolean {
  const first = words[word.index - 1]?.text ?? '';
  return joined(word) && names.has(first) && !calledBy(first, name);
}

function calledBy(first: string, { mentions }: Name): boolean {
  return mentions.some(({ before }) => before === first);
}

function weigh(
  company: Company,
  bound: boolean,
  related: Relation,
  name: Name,
  { article }: Reading,
): number {
  const { word, words } = company;
  const previous = joined(word) ? words[word.index - 1] : undefined;
  if (previous !== undefined && calledBy(previous.text, name)) return 3;
  if (previous !== undefined && role(previous.text)) return 2;
  if (related === 'trade' && articleOf(company) !== undefined) return 0;
  const foreign = related === 'remnant' && !article.language.knows(word.text);
  return Math.max(personal(company), foreign || (bound && related === 'remnant') ? 1 : 0);
}

/** Compounds with the noun as their head that German does not have (»Geschäftshaske«). */
function compounds(noun: string, name: Name, { article, nouns }: Reading): Place[] {
  const head = decapitalise(noun);
  return [...nouns]
    .filter(([text]) => text.endsWith(head) && text.length > noun.length + 3 && unseen(text, article))
    .flatMap(([, places]) => places)
    .map(({ segment, word }) => {
      const span = { start: word.span.end - noun.length, end: word.span.end };
      return { segment, word, span, name: name.text, bound: true, weight: 1 };
    });
}

function unseen(text: string, { language }: ArticleReading): boolean {
  return language.usage(text).upper === 0 && language.classes(text) === 0;
}
