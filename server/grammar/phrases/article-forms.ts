import { capitalise } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import { ACCUSATIVE, DATIVE, GENITIVE, SINGULAR, type Cells } from '../../language/morphology.ts';
import type { Edit } from '../../model.ts';
import type { ReadToken } from '../reading.ts';
import { contracted } from './contractions.ts';
import { nounCells } from './noun-cells.ts';
import { columnsOf } from './phrase-repair.ts';
import { governedCells } from './prepositions.ts';

/**
 * Ways to give a noun behind its preposition the definite article, in each case that the preposition governs, what text has
 * most often first; after another noun also the genitive in the place of von. Empty where the noun has two genders.
 *
 * @param before - the token before the preposition
 */
export function withArticle(
  preposition: ReadToken,
  noun: ReadToken,
  before: ReadToken | undefined,
  language: Language,
): readonly (readonly Edit[])[] {
  const own = nounCells(noun, language).cells & SINGULAR;
  const governed = [DATIVE, ACCUSATIVE].flatMap((row) => {
    const [article] = articlesIn(row & own & governedCells(preposition), language);
    return article === undefined ? [] : [article];
  });
  const found = governed
    .map((article) => {
      const text = contracted(preposition.text.toLowerCase(), article);
      return { text, count: language.together(text.split(' ').at(-1) ?? text, noun.text) };
    })
    .sort((a, b) => b.count - a.count)
    .map(({ text }): readonly Edit[] => [{ span: preposition.span, text: inCaseOf(preposition, text) }]);
  return [
    ...inDirection(preposition, noun, own, language),
    ...found,
    ...inGenitive(preposition, noun, before, own, language),
  ];
}

/** in die Türkei: nach has only names of places that have no article (Duden, Die Grammatik, § Präpositionen: nach). */
function inDirection(
  preposition: ReadToken,
  noun: ReadToken,
  own: Cells,
  language: Language,
): readonly (readonly Edit[])[] {
  if (preposition.text.toLowerCase() !== 'nach' || !noun.all.some(({ tag }) => tag === 'NE')) return [];
  return articlesIn(own & ACCUSATIVE, language).map((article) => [
    { span: preposition.span, text: inCaseOf(preposition, `in ${article}`) },
  ]);
}

/** der Sprecher [des Pentagons] for von Pentagon */
function inGenitive(
  preposition: ReadToken,
  noun: ReadToken,
  before: ReadToken | undefined,
  own: Cells,
  language: Language,
): readonly (readonly Edit[])[] {
  if (preposition.text !== 'von' || before?.tag !== 'NN') return [];
  const cells = GENITIVE & columnsOf(own);
  const [article] = articlesIn(cells, language);
  const [form] = noun.analyses.flatMap(({ lemma, tag }) => language.inflect(lemma, { tag, cells }));
  if (article === undefined || form === undefined) return [];
  return [
    [
      { span: preposition.span, text: article },
      { span: noun.span, text: form },
    ],
  ];
}

/** The definite article in the only cell of a set; none where the set has several. */
function articlesIn(cells: Cells, language: Language): readonly string[] {
  return cells === 0 || (cells & (cells - 1)) !== 0
    ? []
    : language.inflect('der', { tag: 'ART', cells }).slice(0, 1);
}

function inCaseOf({ text }: ReadToken, form: string): string {
  return /^\p{Lu}/u.test(text) ? capitalise(form) : form;
}
