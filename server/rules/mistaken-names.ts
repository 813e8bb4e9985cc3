import type { Segment, Span } from '../model.ts';
import { WordClass } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { slice } from '../text/span.ts';
import { skeleton } from './likeness.ts';
import { namesOf, type Name } from './names.ts';
import { articleOf, personal } from './person-company.ts';
import { role } from './person-words.ts';
import type { ArticleReading } from './rule.ts';
import { thingsMeant, tradesMeant } from './surnames.ts';
import { capital, decapitalise, joined, textAt, wordsOf, type Word } from './words.ts';

/** A word, or one end of a hyphenated word. */
interface Piece {
  readonly segment: Segment;
  readonly word: Word;
  readonly span: Span;
  /** At which end of a compound it stands; a stray space beside the hyphen does not matter. */
  readonly tied?: 'first' | 'last';
}

/** A common noun that stands where the article means a person. */
export interface Mistaken extends Piece {
  readonly name: string;
}

interface Place extends Mistaken {
  /** How much the place speaks for a person, 0..3. */
  readonly weight: number;
}

/** So much evidence tells the person from the thing. */
const ENOUGH = 3;
/** Weight of the person's own first name in front. */
const FIRST_NAME = 3;
/** Weight of a title in front. */
const TITLE = 2;
/** Weight of a tie to another word, where the name has no meaning of its own and where it has one. */
const TIED = { remnant: 1, thing: 0.5, trade: 0 } as const;
/** In this share of its places the noun must behave as a person; else the text is about the thing. */
const SHARE = 0.4;
/** From this share on, the other places mean the person too. */
const NEARLY_ALL = 0.6;
/** A noun that German text has less often than this needs no evidence of its own beside others'. */
const RARE = 20;
/** Only so many people of a long text are looked at, those who are named most. */
const MOST_PEOPLE = 100;
const TIE = /^ ?[-–] ?$/u;

type Relation = keyof typeof TIED;

interface Reading {
  readonly article: ArticleReading;
  readonly names: ReadonlyMap<string, Name>;
  /** Every capitalised word of the article with its places. */
  readonly nouns: ReadonlyMap<string, readonly Piece[]>;
  /** The words of `nouns` by what is left of them in another alphabet. */
  readonly byRemnant: ReadonlyMap<string, readonly string[]>;
}

/**
 * Where common nouns stand for persons of the article, in reading order: the noun is the translation of the surname
 * (»Bush« as »Busch«) or what another alphabet left of it, and its company is a person's.
 */
export const mistakenNames: (article: ArticleReading) => ReadonlyMap<Segment, readonly Mistaken[]> = oncePer(
  (article: ArticleReading) => {
    const names = namesOf(article);
    const people = [...names.values()]
      .filter(({ person, mentions }) => person > 0 && mentions.length > 1)
      .sort((a, b) => b.mentions.length - a.mentions.length)
      .slice(0, MOST_PEOPLE);
    if (people.length === 0) return new Map();
    const nouns = grouped(article.segments.flatMap(piecesOf), ({ span, segment }) =>
      slice(segment.text, span),
    );
    const byRemnant = grouped([...nouns.keys()], remnant);
    const reading = { article, names, nouns, byRemnant };
    const taken = people.flatMap((name) => takenFor(name, reading));
    return grouped(
      taken.sort((a, b) => a.span.start - b.span.start),
      ({ segment }) => segment,
    );
  },
);

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** The capitalised words of a segment; of hyphenated ones both ends. */
function piecesOf(segment: Segment): Piece[] {
  const words = wordsOf(segment);
  return words.flatMap((word): Piece[] => {
    const { text, span } = word;
    const first = text.slice(0, text.indexOf('-'));
    const last = text.slice(text.lastIndexOf('-') + 1);
    const pieces: Piece[] =
      last === text
        ? [{ segment, word, span, ...tieOf(word, words) }]
        : [
            { segment, word, span: { start: span.start, end: span.start + first.length }, tied: 'first' },
            { segment, word, span: { start: span.end - last.length, end: span.end }, tied: 'last' },
          ];
    return pieces.filter((piece) => capital(slice(segment.text, piece.span)));
  });
}

function tieOf({ gap, index }: Word, words: readonly Word[]): Pick<Piece, 'tied'> {
  if (TIE.test(gap)) return { tied: 'last' };
  return TIE.test(words[index + 1]?.gap ?? '') ? { tied: 'first' } : {};
}

function takenFor(name: Name, reading: Reading): Mistaken[] {
  const meaning = [...thingsMeant(name.text), ...tradesMeant(name.text)];
  const candidates = new Set([
    ...meaning.flatMap((word) => ENDINGS.map((ending) => word + ending)),
    ...(reading.byRemnant.get(remnant(name.text)) ?? []),
  ]);
  const places = [...candidates].map((noun) => placesOf(noun, name, reading));
  const all = places.flat();
  const behaved = all.filter(({ weight }) => weight > 0);
  const total = behaved.reduce((sum, { weight }) => sum + weight, 0);
  if (total < ENOUGH || behaved.length < SHARE * all.length) return [];
  return places.flatMap((ofOne) => meantIn(ofOne, reading));
}

/** The places of one noun that mean the person: all, if nearly all show it or the noun is rare in German. */
function meantIn(places: readonly Place[], { article: { language } }: Reading): readonly Place[] {
  const behaved = places.filter(({ weight }) => weight > 0);
  const rare = places.every(({ word }) => language.usage(word.text).upper < RARE);
  return rare || behaved.length >= NEARLY_ALL * places.length ? places : behaved;
}

/** Of nouns, as far as a proper name would take them. */
const ENDINGS = ['', 's', 'es', 'n', 'en'];

/** »Strauß« and »Strauss« are one name. */
function swiss(word: string): string {
  return word.replaceAll('ß', 'ss');
}

/** How the noun may have come from the name; undefined where it cannot. */
function relation(noun: string, name: string): Relation | undefined {
  const means = (words: readonly string[]): boolean =>
    words.some((word) => ENDINGS.some((ending) => noun === word + ending));
  if (swiss(noun).startsWith(swiss(name))) return undefined;
  if (means(thingsMeant(name))) return 'thing';
  if (means(tradesMeant(name))) return 'trade';
  return noun.length <= name.length + 3 && skeleton(name).length > 2 ? 'remnant' : undefined;
}

/** What a word and its remnants in another alphabet have in common. */
function remnant(word: string): string {
  return word.charAt(0) + skeleton(word);
}

function placesOf(noun: string, name: Name, reading: Reading): Place[] {
  const { article, nouns } = reading;
  const pieces = nouns.get(noun);
  const related = relation(noun, name.text);
  if (pieces === undefined || related === undefined || isName(noun, article)) return [];
  if (isSomebodyElse(noun, name, reading)) return [];
  const known = article.language.knows(noun);
  if (known && pieces.some(({ word, segment }) => namesSomebodyElse(word, wordsOf(segment), name, reading)))
    return [];
  const places = pieces.map((piece): Place => ({
    ...piece,
    name: name.text,
    weight: weigh(piece, related, name, reading),
  }));
  return related === 'remnant' ? [...places, ...compounds(noun, name, reading)] : places;
}

function isName(noun: string, { language }: ArticleReading): boolean {
  const classes = language.classes(noun);
  return (classes & WordClass.name) !== 0 && (classes & WordClass.noun) === 0;
}

/** A first name stands in front that is not the person's: somebody else is called so. */
function namesSomebodyElse(word: Word, words: readonly Word[], name: Name, { names }: Reading): boolean {
  const first = textAt(words, word.index - 1);
  return joined(word) && names.has(first) && !calledBy(first, name);
}

/** The text names somebody so whose first names are not the person's: »Nowak« and »Novak«. */
function isSomebodyElse(noun: string, name: Name, { names }: Reading): boolean {
  const first = (names.get(noun)?.mentions ?? []).flatMap(({ before }) => before ?? []);
  const own = name.mentions.some(({ before }) => before !== undefined);
  return own && first.length > 0 && !first.some((other) => calledBy(other, name));
}

function calledBy(first: string, { mentions }: Name): boolean {
  return mentions.some(({ before }) => before === first);
}

function weigh(
  { segment, word, tied }: Piece,
  related: Relation,
  name: Name,
  { article, names }: Reading,
): number {
  const words = wordsOf(segment);
  const company = { word, words, names };
  const previous = joined(word) ? words[word.index - 1] : undefined;
  if (previous !== undefined && calledBy(previous.text, name)) return FIRST_NAME;
  if (previous !== undefined && role(previous.text)) return TITLE;
  if (related === 'trade' && articleOf(company) !== undefined) return 0;
  const foreign = Number(related === 'remnant' && !article.language.knows(word.text));
  return Math.max(personal(company), foreign, tied === undefined ? 0 : TIED[related]);
}

/** Compounds with the noun as their head that German does not have (»Geschäftshaske«). */
function compounds(noun: string, name: Name, { article, nouns }: Reading): Place[] {
  const head = decapitalise(noun);
  return [...nouns]
    .filter(([text]) => text.endsWith(head) && text.length > noun.length + 3 && unseen(text, article))
    .flatMap(([, pieces]) => pieces)
    .map(({ segment, word }) => {
      const span = { start: word.span.end - noun.length, end: word.span.end };
      return { segment, word, span, name: name.text, tied: 'last', weight: TIED.remnant };
    });
}

function unseen(text: string, { language }: ArticleReading): boolean {
  return language.usage(text).upper === 0 && language.classes(text) === 0;
}
