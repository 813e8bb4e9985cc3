import { cells as cellsNamed } from '../../language/cells.ts';
import type { Language } from '../../language/language.ts';
import {
  ACCUSATIVE,
  DATIVE,
  FEMININE,
  GENITIVE,
  MASCULINE,
  NEUTER,
  NOMINATIVE,
  PLURAL,
  SINGULAR,
  type Cells,
} from '../../language/morphology.ts';
import { capitalise } from '../../language/fold.ts';
import type { ReadToken } from '../reading.ts';

/**
 * What a noun may be, with the gaps of the lexicon filled: by the articles that text has before it, and by what German
 * nouns have in common. For rules that would say that a noun is in the wrong form.
 */
export interface NounCells {
  readonly cells: Cells;
  /** How often text has the noun, or the last part of a compound, after an article; within 5 per cent. */
  readonly seen: number;
}

/** Words before a noun that tell of its gender and number, and the cells that they allow. */
const CLEAR: readonly Witness[] = [
  ['einen jeden', 'Ma'],
  ['seinen ihren keinen diesen', 'Ma Pd'],
  ['eine jede', 'Fna'],
  ['einer zur', 'Fgd'],
  ['seine ihre keine diese', 'Fna Pna'],
  ['einem im zum vom beim am', 'Md Nd'],
  ['eines', 'Mg Ng'],
  ['ins dieses jedes', 'Nna'],
  ['viele einige mehrere alle beide zwei drei', 'Pna'],
].flatMap(witnesses);
/** Those that may be pronouns too, before another phrase: die Hunde, das Kinder lieben. */
const OFTEN_PRONOUNS: readonly Witness[] = [
  ['der', 'Mn Fgd Pg'],
  ['die', 'Fna Pna'],
  ['das', 'Nna'],
  ['den', 'Ma Pd'],
  ['dem', 'Md Nd'],
  ['des', 'Mg Ng'],
].flatMap(witnesses);

type Witness = readonly [word: string, allowed: Cells];

function witnesses([list = '', notation = '']: readonly string[]): readonly Witness[] {
  return list.split(' ').map((word) => [word, cellsNamed(notation)]);
}

/** A pair that text has at least this often, and as this share of all pairs, is good German. */
const FEWEST = 3;
const SHARE = 0.02;
const SHARE_OF_PRONOUNS = 0.05;

export function nounCells({ text, all, analyses }: ReadToken, language: Language): NounCells {
  let cells = 0;
  for (const each of all) if (each.tag === 'NN') cells |= each.cells;
  const own = evidence(text, cells, language);
  const head = headOf(text, language);
  const ofHead = head === undefined ? NOTHING : evidence(head, cells, language);
  const lemmas = new Set(analyses.map(({ lemma }) => lemma));
  const [lemma = text] = lemmas;
  return {
    cells: withoutGaps(
      lemmas,
      cells | own.cells | ofHead.cells | regularCells(text, lemma, cells, language),
      language,
    ),
    seen:
      own.seen +
      ofHead.seen +
      (lemma === text ? 0 : evidence(lemma, cells, language).seen) +
      (isRegular(lemma, all, cells, language) ? ENOUGH : 0),
  };
}

/**
 * Cells that German forms without exception where dictionaries have them wrong (Duden, Die Grammatik, § Flexion der
 * Substantive): feminines in -el and -er have a plural in -n, masculines in -or no ending in dative and accusative,
 * nouns in -ies one form for all. Where the plural is said to be in -s, one in -e is good too: Labors, Labore.
 */
function regularCells(text: string, lemma: string, cells: Cells, language: Language): Cells {
  const formsIn = (wanted: Cells) => language.inflect(lemma, { tag: 'NN', cells: wanted });
  if (/e[lr]n$/u.test(text) && text === `${lemma}n` && cells === (PLURAL & DATIVE))
    return formsIn(FEMININE).length > 0 ? PLURAL : 0;
  if (text.endsWith('or') && (cells & MASCULINE) !== 0) return MASCULINE & ~GENITIVE;
  if (text.endsWith('ies')) return (cells & SINGULAR) === 0 ? 0 : PLURAL;
  const isOldDative = text === `${lemma}e` && (cells & ~DATIVE) === 0;
  return isOldDative && formsIn(PLURAL).every((form) => form.endsWith('s')) ? PLURAL & ~DATIVE : 0;
}

/** What a gender that follows from the word's make is worth, in places of text. */
const ENOUGH = 4;
const FEMININE_ENDING = /(?:ung|heit|keit|schaft|ion|tät|enz|anz|erei)$/u;
const MASCULINE_ENDING = /(?:ling|ismus|er)$/u;
const NEUTER_ENDING = /(?:chen|lein)$/u;

/**
 * Whether the noun's gender follows from its make (Duden, Die Grammatik, § Genus: Wortbildung): infinitives that became
 * nouns, the suffixes that decide it, feminines in -e with a plural in -n.
 */
function isRegular(lemma: string, all: ReadToken['all'], cells: Cells, language: Language): boolean {
  const only = (allowed: Cells): boolean => cells !== 0 && (cells & ~allowed) === 0;
  if (only(NEUTER)) return NEUTER_ENDING.test(lemma) || all.some(({ tag }) => tag === 'VVINF');
  if (only(MASCULINE | PLURAL)) return MASCULINE_ENDING.test(lemma);
  if (!only(FEMININE | PLURAL)) return false;
  if (FEMININE_ENDING.test(lemma)) return true;
  return lemma.endsWith('e') && language.inflect(lemma, { tag: 'NN', cells: PLURAL }).includes(`${lemma}n`);
}

/** The last part of a compound, as a word of its own. */
function headOf(text: string, language: Language): string | undefined {
  const hyphen = text.lastIndexOf('-');
  const head = hyphen < 0 ? language.split(text)?.at(-1) : text.slice(hyphen + 1);
  return head === undefined ? undefined : capitalise(head);
}

const NOTHING: NounCells = { cells: 0, seen: 0 };

/** Cells of words that text has before the form although they do not go with what is known of it. */
function evidence(form: string, known: Cells, language: Language): NounCells {
  const count = ([word, allowed]: Witness) => ({ allowed, times: language.together(word, form) });
  const clear = CLEAR.map(count);
  const others = OFTEN_PRONOUNS.map(count);
  const seen = [...clear, ...others].reduce((sum, { times }) => sum + times, 0);
  let cells = 0;
  for (const { allowed, times } of clear)
    if ((allowed & known) === 0 && times >= Math.max(FEWEST, SHARE * seen)) cells |= allowed;
  for (const { allowed, times } of others)
    if ((allowed & known) === 0 && times >= Math.max(FEWEST, SHARE_OF_PRONOUNS * seen)) cells |= allowed;
  return { cells, seen };
}

/** Feminines have one form in the singular, neuters one for nominative and accusative, the plural one for three cases. */
const SAME: readonly Cells[] = [FEMININE, NEUTER & (NOMINATIVE | ACCUSATIVE), PLURAL & ~DATIVE];

function withoutGaps(lemmas: ReadonlySet<string>, cells: Cells, language: Language): Cells {
  let open = cells;
  for (const group of SAME) if ((open & group) !== 0) open |= group;
  for (const column of [MASCULINE, FEMININE, NEUTER, PLURAL]) {
    if ((open & column) === 0) continue;
    for (const each of [NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE])
      if (!hasForm(lemmas, column & each, language)) open |= column & each;
  }
  return open;
}

function hasForm(lemmas: ReadonlySet<string>, cells: Cells, language: Language): boolean {
  for (const lemma of lemmas) if (language.inflect(lemma, { tag: 'NN', cells }).length > 0) return true;
  return false;
}
