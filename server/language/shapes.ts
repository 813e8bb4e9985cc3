import { ADJECTIVE_CELLS, cells } from './cells.ts';
import { capitalised, fold } from './fold.ts';
import {
  analysisOf,
  ANY_CELL,
  Person,
  PLURAL,
  SINGULAR,
  type Analysis,
  type Cells,
  type Features,
  type Tag,
} from './morphology.ts';
import { isNumeral } from './numerals.ts';

/** What a form can be by its shape alone: endings of German, no lexicon. */

/** An analysis with the features given and no others. */
export function reading(tag: Tag, lemma: string, features: Partial<Omit<Features, 'tag'>> = {}): Analysis {
  const { cells = 0, weak = 0, mixed = 0, strong = 0, asks = 0, persons = 0, mood, tense, degree } = features;
  return analysisOf(lemma, { tag, cells, weak, mixed, strong, asks, persons, mood, tense, degree });
}

/** Where a noun's ending tells its gender: the ending, then the cells of the form that ends so. */
const NOUN_ENDS: readonly (readonly [RegExp, Cells])[] = [
  [
    /(?:ung|heit|keit|schaft|[tsg]ion|tät|erei|logie|graf?ie|phie|thek|enz|anz|[mtrls]ik|ur|ade|age|itis|ine|ette|(?:er|ist|ent|ant|or|log|eur)in)$/u,
    cells('Fngda'),
  ],
  [
    /(?:ungen|heiten|keiten|schaften|[tsg]ionen|täten|ereien|logien|grafien|phien|theken|enzen|anzen|innen|[:*_]innen)$/u,
    cells('Pngda'),
  ],
  [/(?:chen|lein)$/u, cells('Nnda Pngda')],
  [/(?:chens|leins)$/u, cells('Ng')],
  [/ismus$/u, cells('Mngda')],
  [/(?:ling|eur)$/u, cells('Mnda')],
  [/(?:ment|tum|um|ma)$/u, cells('Nnda Mnda Fngda')],
  [/(?:mentes|ments|tums|ums)$/u, cells('Ng Mg')],
  [/(?:mente|ate|ive|ane|ine|ise)$/u, ANY_CELL],
  [/(?:ler|ner|iker|er)$/u, cells('Mnda Nnda Fngda Pngda')],
  [/(?:[^r]ist|[^m]ent|ant|loge|soph|nom)$/u, cells('Mn Nnda')],
  [/(?:isten|enten|anten|logen|sophen|nomen)$/u, cells('Mgda Pngda')],
];

/** Nouns and names: by their ending where it tells the gender, else wide. */
export function nounShapes(form: string): readonly Analysis[] {
  const found = NOUN_ENDS.find(([end]) => end.test(form));
  const lemma = form.replace(/(?<=ung|heit|keit|schaft|ion|tät)en$/u, '');
  return [reading('NN', lemma, { cells: found?.[1] ?? ANY_CELL })];
}

export function nameShapes(form: string): readonly Analysis[] {
  const lemma = form.replace(/(?<=\p{L}{2})(?:s|['’])$/u, '');
  return [reading('NE', lemma, { cells: ANY_CELL })];
}

/** Words of capitals: names, nouns of any gender, Roman numbers. */
export function abbreviationShapes(form: string): readonly Analysis[] {
  const wide = { cells: ANY_CELL };
  const numbers = /^[IVXLCDM]+$/u.test(form) ? [reading('CARD', form, wide)] : [];
  return [reading('NE', form, wide), reading('NN', form, wide), ...numbers];
}

const DECLINED = /^(?<stem>.{2,}?)(?<degree>er|(?<=[sßxztd]|sch)est|st)?e(?<letter>[nmrs]?)$/u;

/** An adjective with or without ending. */
export function adjectiveShapes(form: string): readonly Analysis[] {
  const { stem, degree, letter } = DECLINED.exec(form)?.groups ?? {};
  if (stem === undefined) return [reading('ADJD', form, { degree: 'positive' })];
  const declined = ADJECTIVE_CELLS[`e${letter ?? ''}` as keyof typeof ADJECTIVE_CELLS]; // the letters of DECLINED
  const all = declined.weak | declined.mixed | declined.strong;
  const name = degree === undefined ? 'positive' : degree === 'er' ? 'comparative' : 'superlative';
  return [reading('ADJA', stem, { ...declined, cells: all, degree: name })];
}

const ADJECTIVE =
  /(?:isch|ig|lich|bar|sam|haft|los|voll|reich|arm|frei|mäßig|förmig|artig|iv|al|ell|ös|abel|ibel|ant|ent|ett|fähig|weit|fach|nah|gerecht|treu|orientiert|iert|basiert|bedingt|bezogen|end)(?:er|st|est)?(?:e[nmrs]?)?$/u;
const VERB = /^(?<stem>.{2,}?)(?<ending>e|st|t|en|n|te|test|ten|tet)$/u;
/** Stems of verbs that are made freely: -ieren, -eln, -ern. */
const VERBAL = /(?:ier|el|er)(?:e|st|t|en|n|te|test|ten|tet)$/u;
const VERB_ENDINGS: Readonly<Record<string, readonly (readonly [Tag, Partial<Omit<Features, 'tag'>>])[]>> = {
  e: [['VVFIN', { persons: Person.first, mood: 'indicative', tense: 'present' }]],
  st: [['VVFIN', { persons: Person.second, mood: 'indicative', tense: 'present' }]],
  t: [
    ['VVFIN', { persons: Person.third | Person.secondPlural, mood: 'indicative', tense: 'present' }],
    ['VVPP', {}],
    ['ADJD', { degree: 'positive' }],
  ],
  en: [
    ['VVINF', {}],
    ['VVPP', {}],
    ['VVFIN', { persons: Person.firstPlural | Person.thirdPlural, mood: 'indicative', tense: 'present' }],
  ],
  te: [['VVFIN', { persons: Person.first | Person.third, mood: 'indicative', tense: 'past' }]],
  test: [['VVFIN', { persons: Person.second, mood: 'indicative', tense: 'past' }]],
  ten: [['VVFIN', { persons: Person.firstPlural | Person.thirdPlural, mood: 'indicative', tense: 'past' }]],
  tet: [['VVFIN', { persons: Person.secondPlural, mood: 'indicative', tense: 'past' }]],
};

function verbShapes(form: string): readonly Analysis[] {
  const { stem, ending } = VERB.exec(form)?.groups ?? {};
  if (stem === undefined || ending === undefined) return [];
  const lemma = /[^i]e[lr]$/u.test(stem) ? `${stem}n` : `${stem}en`;
  return (VERB_ENDINGS[ending === 'n' ? 'en' : ending] ?? []).map(([tag, features]) =>
    reading(tag, lemma, features),
  );
}

/** Numbers in digits or letters; empty for what is none. */
export function numberShapes(form: string): readonly Analysis[] {
  const wide = { cells: ANY_CELL };
  const adjective = { ...wide, weak: ANY_CELL, mixed: ANY_CELL, strong: ANY_CELL };
  if (/^\p{N}/u.test(form)) {
    if (/^\p{N}+\.$/u.test(form)) return [reading('ADJA', form, adjective), reading('CARD', form, wide)];
    if (/^\p{N}+ern?$/u.test(form)) return [reading('ADJA', form, adjective), reading('NN', form, wide)];
    if (/^[\p{N}.,:/–-]+[%‰°]?$/u.test(form)) return [reading('CARD', form, wide)];
    return [];
  }
  const small = fold(form);
  if (!isNumeral(small)) return [];
  if (small.endsWith('mal')) return [reading('ADV', small)];
  if (/(?:ste|te|fache)[nmrs]?$/u.test(small)) return adjectiveShapes(small);
  if (small.endsWith('tens')) return [reading('ADV', small)];
  return [reading('CARD', small, { cells: /(?:ein|eins|einhalb)$/u.test(small) ? ANY_CELL : PLURAL })];
}

/** All that an unknown form may be, widely; never empty for words. */
export function guessShapes(form: string): readonly Analysis[] {
  const numbers = numberShapes(form);
  if (numbers.length > 0) return numbers;
  if (!/\p{L}/u.test(form)) return [reading('XY', form)];
  const small = fold(form);
  const verbs = VERBAL.test(small) ? verbShapes(small) : [];
  const adjectives = ADJECTIVE.test(small) ? adjectiveShapes(small) : [];
  if (capitalised(form)) return [...nounShapes(form), ...nameShapes(form), ...adjectives, ...verbs];
  const found = [...adjectives, ...verbs];
  return found.length > 0 ? found : anything(form, small);
}

function anything(form: string, small: string): readonly Analysis[] {
  const foreign = [reading('FM', form), reading('XY', form), reading('NE', form, { cells: SINGULAR })];
  const adverb = [reading('ADV', small), reading('ADJD', small, { degree: 'positive' })];
  return [...adjectiveShapes(small), ...verbShapes(small), ...adverb, ...foreign];
}
