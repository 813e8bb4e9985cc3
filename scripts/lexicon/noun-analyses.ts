import type { Cells } from '../../server/language/morphology.ts';
import type { NounEntry } from './sources.ts';

const CASES = ['NOM', 'GEN', 'DAT', 'AKK'] as const;
const COLUMN = { M: 1, F: 2, N: 4 } as const;
const PLURAL_COLUMN = 8;
/** After a hissing sound the genitive needs its e. */
const HISS = /(?:s|ß|x|z|tz|sch)$/u;
/** Unstressed endings, after which the genitive takes -s alone and the dative no -e. */
const LIGHT = /(?:e[lrnm]|chen|lein|[aeiouyäöü]|ling|ig)$/u;
const [, GENITIVE_ROW, DATIVE_ROW] = [0, 4, 8];

/** A substantivised adjective: neuter on -e, genitive on -en, as no other noun has it. */
export function isDeclinedAsAdjective(lemma: string, entry: NounEntry): boolean {
  return entry.G === 'N' && lemma.endsWith('e') && entry.GEN?.SIN === `${lemma}n`;
}

/** All forms of a noun with their cells: those of the dictionary and those that it has no room for. */
export function* nounCells(lemma: string, entry: NounEntry): Generator<readonly [string, Cells]> {
  const gender = genderOf(lemma, entry);
  for (const [i, name] of CASES.entries()) {
    const { SIN, PLU } = entry[name] ?? {};
    if (SIN !== undefined) yield [name === 'GEN' ? genitiveOf(lemma, entry, SIN) : SIN, gender << (4 * i)];
    if (PLU !== undefined) yield* plural(PLU, i);
  }
  yield* singular(lemma, entry, gender);
}

/** Weak masculines (den Studenten) have the same genitive; the dictionary gives some of them one on -s. */
function genitiveOf(lemma: string, { G, AKK }: NounEntry, genitive: string): string {
  const accusative = AKK?.SIN ?? lemma;
  const isWeak = G === 'M' && accusative !== lemma && accusative.endsWith('n');
  return isWeak && /^e?s$/u.test(genitive.slice(lemma.length)) ? accusative : genitive;
}

/** Bits of the columns; some plurals stand as lemmas. */
function genderOf(lemma: string, { G }: NounEntry): number {
  if (lemma.endsWith('nisse')) return PLURAL_COLUMN;
  return G === undefined ? 7 : COLUMN[G];
}

function* plural(form: string, row: number): Generator<readonly [string, Cells]> {
  yield [form, PLURAL_COLUMN << (4 * row)];
  if (row * 4 === DATIVE_ROW && /(?:e|e[lr])$/u.test(form)) yield [`${form}n`, PLURAL_COLUMN << DATIVE_ROW];
}

/** The dictionary has one genitive where German allows two (Tags, Tages), and only the old dative of strong nouns. */
function* singular(lemma: string, entry: NounEntry, gender: number): Generator<readonly [string, Cells]> {
  const genitive = genitiveOf(lemma, entry, entry.GEN?.SIN ?? '');
  if (entry.G === 'F' || !genitive.startsWith(lemma)) return;
  const ending = genitive.slice(lemma.length);
  if (!/^(?:|e?s|ses)$/u.test(ending)) return;
  yield [lemma, gender << DATIVE_ROW];
  if (ending === 'ses') yield [`${lemma}se`, gender << DATIVE_ROW];
  if (ending === '' || ending === 'ses') return;
  if (!HISS.test(lemma)) yield [`${lemma}s`, gender << GENITIVE_ROW];
  if (LIGHT.test(lemma)) return;
  yield [`${lemma}es`, gender << GENITIVE_ROW];
  yield [`${lemma}e`, gender << DATIVE_ROW];
  // Of many nouns the dictionary has no plural, though they have the most usual one (Mosaike, Monitore).
  if (entry.NOM?.PLU !== undefined || NO_PLURAL.test(lemma)) return;
  yield [`${lemma}e`, PLURAL_COLUMN * 0x1011];
  yield [`${lemma}en`, PLURAL_COLUMN << DATIVE_ROW];
}
const NO_PLURAL = /(?:en|ern|eln|ismus|tum|[us]m)$/u;
