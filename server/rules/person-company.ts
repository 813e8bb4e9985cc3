import type { Name } from './names.ts';
import { addresses, owned, role, speaks } from './person-words.ts';
import { capital, joined, type Word } from './words.ts';

/** A noun in its sentence, and the names that the article knows. */
export interface Company {
  readonly word: Word;
  readonly words: readonly Word[];
  readonly names: ReadonlyMap<string, Name>;
}

const ARTICLE = /^(?:der|die|das|den|dem|des|eine?|einer|einen|einem|eines|zur|zum|vom|beim|im|am)$/iu;
const COPULA = /^(?:ist|war|sei|wäre|bleibt|wird|wurde|werde)$/u;
const INDEFINITE = /^(?:eine?|der|die)$/u;
const OF = /^(?:von|mit|zu|zwischen|an|über)$/u;
/** A space, with or without a quotation mark. */
const CLOSE = /^[„“”"»«]?[ \u00a0\u202f][„“”"»«]?$/u;
/** How far, in words, a verb may stand from its object. */
const REACH = 4;
/** How far a predicate noun may stand from its subject. */
const PREDICATE_REACH = 6;

/** The article directly in front of the noun, also one melted with a preposition; undefined where it stands bare. */
export function articleOf({ word, words }: Pick<Company, 'word' | 'words'>): Word | undefined {
  const previous = words[word.index - 1];
  return previous !== undefined && joined(word) && ARTICLE.test(previous.text) ? previous : undefined;
}

/** What speaks for a person, and how much. */
const SIGNS: readonly (readonly [number, (company: Company) => boolean])[] = [
  [2, speaksItself],
  [2, isCalledPerson],
  [2, standsBesidePerson],
  [1.5, isAddressed],
  [1.5, ownsWhatPersonsOwn],
];

/**
 * How much the words around a noun treat it as a person: it says and thinks, it is asked and thanked, it stands beside
 * persons, it has interviews and biographies.
 *
 * @returns 0 (not at all) to 2
 */
export function personal(company: Company): number {
  return SIGNS.find(([, sign]) => sign(company))?.[0] ?? 0;
}

/** The words of the clause to one side of the noun phrase, nearest first. */
function side(company: Company, step: 1 | -1, reach: number): readonly Word[] {
  const { word, words } = company;
  const start = step === 1 ? word.index : (articleOf(company) ?? word).index;
  const there =
    step === 1
      ? words.slice(start + 1, start + 1 + reach)
      : words.slice(Math.max(0, start - reach), start).reverse();
  // The gap that parts two words belongs to the later one.
  const end = there.findIndex(({ index }) => !CLOSE.test(textGap(words, step === 1 ? index : index + 1)));
  return end < 0 ? there : there.slice(0, end);
}

function textGap(words: readonly Word[], index: number): string {
  return words
    .slice(index, index + 1)
    .map(({ gap }) => gap)
    .join('');
}

function speaksItself(company: Company): boolean {
  const [before] = side(company, -1, 1);
  const [after] = side(company, 1, 1);
  return (before !== undefined && speaks(before.text)) || (after !== undefined && speaks(after.text));
}

/** »… ist ein kluger Mann«, »… ein kluger Mann ist«. */
function isCalledPerson(company: Company): boolean {
  const after = side(company, 1, PREDICATE_REACH).map(({ text }) => text);
  const predicate = after.slice(0, 1).some((text) => COPULA.test(text)) ? after.slice(1) : after;
  const [noun] = predicate.filter(capital);
  const article = predicate.slice(0, 1).some((text) => INDEFINITE.test(text));
  return article && noun !== undefined && role(noun) && after.some((text) => COPULA.test(text));
}

/** »… und Merkel«: tied by a conjunction to a person of the article. */
function standsBesidePerson(company: Company): boolean {
  const [and, other] = side(company, 1, 2);
  const [andBefore, otherBefore] = side(company, -1, 2);
  const tied = (conjunction: Word | undefined, partner: Word | undefined): boolean =>
    conjunction?.text === 'und' &&
    partner !== undefined &&
    (company.names.get(partner.text)?.person ?? 0) > 0;
  return tied(and, other) || tied(andBefore, otherBefore);
}

function isAddressed(company: Company): boolean {
  return [...side(company, -1, REACH), ...side(company, 1, 2)].some(({ text }) => addresses(text));
}

/** »Interessen der …«, »Gespräche mit der …«. */
function ownsWhatPersonsOwn(company: Company): boolean {
  const [before, ...further] = side(company, -1, REACH);
  if (before === undefined) return false;
  return owned(before.text) || (OF.test(before.text) && further.some(({ text }) => owned(text)));
}
