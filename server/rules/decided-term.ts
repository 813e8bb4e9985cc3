import { exchanges } from '../grammar/phrases/exchange-noun.ts';
import type { German } from '../grammar/german.ts';
import type { Reading } from '../grammar/reading.ts';
import type { Language } from '../language/language.ts';
import type { Edit, Segment, Span, Term } from '../model.ts';
import { proper } from './names.ts';
import { defineRule, type Rule } from './rule.ts';
import { asFirstPart, nounPlace, termNouns, type NounPlace, type TermNouns } from './term-nouns.ts';
import { termForms, termPlaces, type TermPlace } from './term-places.ts';
import { wordsOf, type Word } from './words.ts';
import { writeTerm } from './write-term.ts';

export const DECIDED_TERM = {
  id: 'decided-term',
  title: { de: 'Festgelegter Name oder Begriff', en: 'Name or term as decided' },
} as const;

/** A place where a form stands, and what may stand for it, likeliest first. */
interface Place {
  readonly span: Span;
  readonly form: string;
  /** Absent: the form is right, and no wrong one is looked for inside it. */
  readonly term?: Term;
  readonly alternatives: readonly (readonly Edit[])[];
}

/**
 * What persons decided about names and terms, as a rule: each form that must not stand is found, in any case and in
 * hyphenated words, common nouns also in the plural and in compounds, and repaired.
 *
 * @param terms - those that prevail: no form is wrong in two of them
 */
export function decidedTermRule(terms: readonly Term[]): Rule {
  const termOf = new Map(terms.flatMap((term) => term.wrong.map((form) => [form, term] as const)));
  const rights = new Set(terms.map(({ right }) => right).filter((right) => right !== ''));
  const forms = termForms([...termOf.keys(), ...rights]);
  const nouns = oncePerLanguage((language: Language) => termNouns(terms, language));
  return defineRule({
    ...DECIDED_TERM,
    category: 'terminology',
    severity: 'minor',
    confidence: 0.99,
    source: 'a decision about this article, or the term base of the house',
    examples: [],
    passes: [],
    settles: (text) => rights.has(text),
    *find(segment, { language }) {
      const inflected = nounPlaces(segment, nouns(language), language);
      const words = wordsOf(segment);
      const plain = termPlaces(segment, forms).map((place) => plainPlace(place, termOf, words, language));
      const taken = longest([...inflected, ...plain]);
      for (const { span, form, term, alternatives } of taken) {
        if (term === undefined) continue;
        yield {
          span: alternatives[0]?.[0]?.span ?? span,
          severity: term.right !== '' && proper(term.right, language) ? 'major' : 'minor',
          message: messageOf(form, term),
          alternatives,
        };
      }
    },
  });
}

function messageOf(form: string, { right, note }: Term): string {
  const said = right === '' ? `„${form}“ soll nicht stehen` : `Für „${form}“ ist „${right}“ festgelegt`;
  return note === undefined || note === '' ? `${said}.` : `${said} (${note}).`;
}

function oncePerLanguage(make: (language: Language) => TermNouns): (language: Language) => TermNouns {
  let made: { readonly language: Language; readonly nouns: TermNouns } | undefined;
  return (language) => {
    if (made?.language !== language) made = { language, nouns: make(language) };
    return made.nouns;
  };
}

/** Of places that overlap the longest, of equal ones the first. */
function longest(places: readonly Place[]): readonly Place[] {
  const length = ({ span }: Place): number => span.end - span.start;
  const taken: Place[] = [];
  for (const place of places.toSorted((a, b) => length(b) - length(a)))
    if (!taken.some(({ span }) => span.start < place.span.end && place.span.start < span.end))
      taken.push(place);
  return taken.sort((a, b) => a.span.start - b.span.start);
}

function nounPlaces(segment: Segment, nouns: TermNouns, language: German): readonly Place[] {
  if (nouns.byLemma.size === 0) return [];
  const reading = language.read(segment);
  return reading.tokens.flatMap((token): readonly Place[] => {
    if (token.tag !== 'NN' || !/^\p{Lu}/u.test(token.text)) return [];
    const place = nounPlace(token, reading.tokens, nouns, language);
    const first = place === undefined ? undefined : reading.tokens[place.from];
    if (place === undefined || first === undefined) return [];
    const { form, term } = place.noun;
    const span = { start: first.span.start, end: token.span.end };
    if (term === undefined) return [{ span, form, alternatives: [] }];
    return [{ span, form, term, alternatives: nounRepairs(place, token.span, reading, language) }];
  });
}

function nounRepairs(
  { noun: { wrong, right }, at, from, prefix, rest }: NounPlace,
  span: Span,
  reading: Reading,
  language: German,
): readonly (readonly Edit[])[] {
  if (right === undefined) return [];
  if (rest !== '') {
    const first = asFirstPart([...right.adjectives, right.noun].join(' '), rest, language);
    return [[{ span, text: prefix + first }]];
  }
  // »Firmenhandy«: an adjective finds no place inside a word
  if (prefix !== '' && right.adjectives.length > 0) return [];
  const found = exchanges(reading, { ...right, at, from, prefix }, language);
  return wrong.adjectives.length + right.adjectives.length === 0
    ? likelierFirst(found, reading, language)
    : found;
}

/** Two cases that the sentence allows: what text would rather have goes first. */
function likelierFirst(
  found: readonly (readonly Edit[])[],
  { tokens }: Reading,
  { trigrams }: German,
): readonly (readonly Edit[])[] {
  const [first, second] = found;
  if (first === undefined || second === undefined) return found;
  const written = (edits: readonly Edit[]): readonly string[] =>
    tokens.map(({ span, text }) => edits.find((edit) => edit.span.start === span.start)?.text ?? text);
  return trigrams.contrast(written(first), written(second)) > CLEARLY
    ? [second, first, ...found.slice(2)]
    : found;
}

/** In natural logarithms: below it the order stays. */
const CLEARLY = 4;

function plainPlace(
  place: TermPlace,
  termOf: ReadonlyMap<string, Term>,
  words: readonly Word[],
  language: Language,
): Place {
  const { form, ending } = place;
  const span = { start: place.span.start, end: place.span.end + ending.length };
  const term = termOf.get(form);
  if (term === undefined) return { span, form, alternatives: [] };
  const alternatives = term.right === '' ? [] : [writeTerm(place, term.right, words, language)];
  return { span, form, term, alternatives };
}
