import type { NounEntry } from './sources.ts';

const CASES = ['NOM', 'GEN', 'DAT', 'AKK'] as const;
/** After a hissing sound the genitive needs its e. */
const HISS = /(?:s|ß|x|z|tz|sch)$/u;
/** Unstressed endings, after which the genitive takes -s alone and the dative no -e. */
const LIGHT = /(?:e[lrnm]|chen|lein|[aeiouyäöü]|ling|ig)$/u;

/** All forms of a noun: those of the dictionary and the variants that it leaves out. */
export function* nounForms(lemma: string, entry: NounEntry): Generator<string> {
  yield lemma;
  for (const grammarCase of CASES) {
    const cells = entry[grammarCase];
    if (cells?.SIN !== undefined) yield cells.SIN;
    if (cells?.PLU !== undefined) yield cells.PLU;
  }
  yield* genitives(lemma, entry);
  const plural = entry.NOM?.PLU;
  if (plural !== undefined && /(?:e|e[lr])$/u.test(plural)) yield `${plural}n`;
}

/** The dictionary has one genitive where German allows two (Tags, Tages), and only the old dative of strong nouns. */
function* genitives(lemma: string, entry: NounEntry): Generator<string> {
  const genitive = entry.GEN?.SIN;
  if (entry.G === 'F' || genitive === undefined || !/^e?s$/u.test(genitive.slice(lemma.length))) return;
  if (!HISS.test(lemma)) yield `${lemma}s`;
  if (LIGHT.test(lemma)) return;
  yield `${lemma}es`;
  yield `${lemma}e`;
}
