import { readFileSync } from 'node:fs';
import { DataError } from '../../server/errors.ts';
import type { Cells } from '../../server/language/morphology.ts';
import { bare, collect, type Drafts } from './collect.ts';

const COLUMN: Readonly<Record<string, number>> = { M: 1, F: 2, N: 4 };
const PLURAL = 8;
const [NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE] = [0, 4, 8, 12] as const;

/**
 * Adds the nouns of data/more-nouns.txt; its format is described at its beginning.
 *
 * @throws {DataError} with file and line, where a line cannot be read
 */
export function addMoreNouns(drafts: Drafts, path: URL): void {
  for (const [i, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [gender = '', lemma, genitives = '-', plurals = '-'] = line.split(' ');
    const column = COLUMN[gender];
    if (lemma === undefined || (column === undefined && gender !== 'P'))
      throw new DataError(
        `data/more-nouns.txt:${i + 1}: expected "gender noun genitive plural", found "${line}"`,
      );
    const put = (form: string, cells: Cells) => collect(drafts, form, lemma, { ...bare('NN'), cells });
    if (column === undefined) addPlural(lemma, put);
    else addSingular(lemma, genitives.split('/'), column, put);
    for (const plural of plurals === '-' ? [] : plurals.split('/')) addPlural(plural, put);
  }
}

type Put = (form: string, cells: Cells) => void;

/** A noun with genitive on -n is weak: all its cases but the nominative have it. */
function addSingular(lemma: string, genitives: readonly string[], column: number, put: Put): void {
  const oblique = (column << DATIVE) | (column << ACCUSATIVE);
  put(lemma, column << NOMINATIVE);
  for (const genitive of genitives) {
    if (genitive !== '-') put(genitive, column << GENITIVE);
    if (genitive.endsWith('n') && genitive !== lemma) put(genitive, oblique);
    else if (genitive.endsWith('ens') && !lemma.endsWith('en')) {
      put(genitive.slice(0, -1), column === COLUMN['N'] ? column << DATIVE : oblique);
      if (column === COLUMN['N']) put(lemma, oblique);
    } else put(lemma, oblique);
    if (/[^s]es$/u.test(genitive) && genitive.length === lemma.length + 2) put(`${lemma}e`, column << DATIVE);
  }
}

function addPlural(plural: string, put: Put): void {
  put(plural, (PLURAL << NOMINATIVE) | (PLURAL << GENITIVE) | (PLURAL << ACCUSATIVE));
  put(/[nsai]$/u.test(plural) ? plural : `${plural}n`, PLURAL << DATIVE);
  if (!/(?:e|e[lr])$/u.test(plural)) put(plural, PLURAL << DATIVE);
}
