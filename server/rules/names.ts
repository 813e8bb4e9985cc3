import type { Segment, Span } from '../model.ts';
import { WordClass, type Language } from '../language/language.ts';
import { oncePer } from '../text/once.ts';
import { role, speaks } from './person-words.ts';
import type { ArticleReading } from './rule.ts';
import { capital, joined, textAt, wordsOf, type Word } from './words.ts';

/** One place where a name stands. */
export interface Mention {
  readonly segment: Segment;
  readonly word: Word;
  /** The name itself: without its genitive -s and without what a hyphen ties to it. */
  readonly span: Span;
  /** The name word directly in front of it, without ending: a first name, as a rule. */
  readonly before?: string;
}

/** A word that names somebody or something in this article, with every place where it stands. */
export interface Name {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** In how many places it is treated as a person: behind a title, beside a verb of saying. 0 = never. */
  readonly person: number;
}

interface Draft {
  readonly text: string;
  readonly mentions: Mention[];
  person: number;
}

/** German text must have a word with a capital so many times for each time without. */
const TIMES = 10;
/** Classes of words that are no names. */
export const COMMON =
  WordClass.noun | WordClass.verb | WordClass.adjective | WordClass.participle | WordClass.function;

/**
 * The names of a text, found by what they are and do: capital letters inside sentences on words that are no German
 * common nouns. Keys are the names without genitive -s, as written.
 */
export const namesOf: (article: ArticleReading) => ReadonlyMap<string, Name> = oncePer(
  ({ segments, language }: ArticleReading) => {
    const drafts = new Map<string, Draft>();
    const inside = new Set<string>();
    for (const segment of segments)
      for (const word of wordsOf(segment))
        if (!word.opens && proper(word.text, language)) inside.add(word.text);
    for (const segment of segments) collect(segment, inside, language, drafts);
    return drafts;
  },
);

/**
 * Whether a capitalised word can only be a name: German has no such noun, adjective or verb, and it is no compound.
 * Words that are both (a miller and somebody called Müller) are not counted as names.
 */
export function proper(text: string, language: Language): boolean {
  if (!capital(text) || text.length < 2) return false;
  const classes = language.classes(text);
  if (classes !== 0) return (classes & WordClass.name) !== 0 && (classes & COMMON) === 0;
  const { lower, upper } = language.usage(text);
  return TIMES * lower <= upper && language.split(text) === undefined;
}

function collect(
  segment: Segment,
  inside: ReadonlySet<string>,
  language: Language,
  drafts: Map<string, Draft>,
): void {
  const words = wordsOf(segment);
  let before: string | undefined;
  for (const word of words) {
    const name = named(word, inside, language);
    if (name === undefined) {
      before = undefined;
      continue;
    }
    const draft = drafts.get(name) ?? { text: name, mentions: [], person: 0 };
    drafts.set(name, draft);
    const span = { start: word.span.start, end: word.span.start + name.length };
    const first = joined(word) ? before : undefined;
    draft.mentions.push({ segment, word, span, ...(first !== undefined && { before: first }) });
    if (personal(word, words, first === undefined ? 1 : 2)) draft.person += 1;
    before = name;
  }
}

/** The name that a word is, or that its first part is (»Merkel-Regierung«), without genitive -s. */
function named({ text: written }: Word, inside: ReadonlySet<string>, language: Language): string | undefined {
  if (!capital(written)) return undefined;
  const text = inside.has(written) ? written : written.replace(/-.*$/u, '');
  const known = (form: string): boolean =>
    inside.has(form) || (proper(form, language) && isKnownName(form, language));
  if (!known(text)) return undefined;
  const stem = text.slice(0, -1);
  return text.endsWith('s') && (inside.has(stem) || isKnownName(stem, language)) ? stem : text;
}

function isKnownName(text: string, language: Language): boolean {
  return (language.classes(text) & WordClass.name) !== 0;
}

/** Behind one of these stands a place: »In Rom sagte sie« makes no speaker of Rome. */
const LOCAL = /^(?:in|aus|nach|bei|vor|an|auf|über|für|gegen|ohne|mit|von|zu)$/iu;

/** Whether the word stands behind a title (`back` words before it) or beside a verb of saying. */
function personal(word: Word, words: readonly Word[], back: number): boolean {
  const before = textAt(words, word.index - back);
  const next = words[word.index + 1];
  if (role(before) || speaks(textAt(words, word.index - 1))) return true;
  return joined(next) && speaks(next.text) && !LOCAL.test(before);
}

/** Every form in which the article writes its names, genitives and compounds included. */
export const nameForms: (article: ArticleReading) => ReadonlySet<string> = oncePer(
  (article: ArticleReading) =>
    new Set(
      [...namesOf(article).values()].flatMap(({ text, mentions }) => [
        text,
        ...mentions.map(({ word }) => word.text),
      ]),
    ),
);
