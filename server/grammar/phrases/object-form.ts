import type { Language } from '../../language/language.ts';
import { ACCUSATIVE, Declension, MASCULINE, type Cells } from '../../language/morphology.ts';
import type { Edit } from '../../model.ts';
import { agreeingForms } from './phrase-forms.ts';
import { determinersOf } from './plain-phrase.ts';
import type { NounPhrase, ReadToken } from '../reading.ts';

/** A masculine phrase of article, adjectives and noun with the endings of the accusative; empty where it cannot be made. */
export function inAccusative(
  phrase: NounPhrase,
  words: readonly ReadToken[],
  language: Language,
): readonly (readonly Edit[])[] {
  return inCells(phrase, words, ACCUSATIVE & MASCULINE, language);
}

/**
 * A pronoun, or a phrase of article, adjectives and noun, with the endings of one of the cells; empty where it cannot be
 * made.
 */
export function inCells(
  { determiner, adjectives, head, nominal }: NounPhrase,
  words: readonly ReadToken[],
  wanted: Cells,
  language: Language,
): readonly (readonly Edit[])[] {
  if (!nominal && words.length === 1) return pronounIn(words, wanted, language);
  const member = (index: number): ReadToken[] => words.filter((word) => word.index === index);
  const [article] = member(determiner ?? -1);
  const [noun] = member(head);
  const attributes = adjectives.flatMap(member);
  if (article === undefined || noun === undefined || words.length !== attributes.length + 2) return [];
  const [way] = agreeingForms(
    {
      determiner: { text: article.text, analyses: determinersOf(article) },
      asks: Declension.strong,
      adjectives: attributes,
      noun,
    },
    wanted,
    language,
  );
  const edits = words.flatMap(({ span, text }, place): Edit[] => {
    const form = way?.words[place];
    return form === undefined || form === text ? [] : [{ span, text: form }];
  });
  return edits.length === 0 ? [] : [edits];
}

/** ihn, ihm: of the same person, for both are forms of er. */
function pronounIn(
  words: readonly ReadToken[],
  cells: Cells,
  language: Language,
): readonly (readonly Edit[])[] {
  return words.flatMap(({ span, text, tag, analyses }) =>
    [...new Set(analyses.flatMap(({ lemma }) => language.inflect(lemma, { tag, cells })))]
      .filter((form) => form !== text)
      .map((form) => [{ span, text: form }]),
  );
}
