import type { Cells } from './morphology.ts';

const CASES = 'ngda';
const COLUMNS: Readonly<Record<string, number>> = { M: 1, F: 2, N: 4, P: 8, S: 7, A: 15 };

/**
 * Cells as people write them: a column (M, F, N, P = plural, S = singular of any gender, A = all) and its cases (n, g,
 * d, a), as in `Mn Fgd Pg`; undefined where one is not written so.
 */
export function cellsOf(notation: string): Cells | undefined {
  let cells = 0;
  for (const part of notation.split(' ')) {
    const column = COLUMNS[part.charAt(0)];
    if (column === undefined || part.length < 2) return undefined;
    for (const letter of part.slice(1)) {
      const at = CASES.indexOf(letter);
      if (at < 0) return undefined;
      cells |= column << (4 * at);
    }
  }
  return cells;
}

/** The notation of cells; the other way round. */
export function notationOf(cells: Cells): string {
  return ['M', 'F', 'N', 'P']
    .map((letter, column) => {
      const cases = [...CASES].filter((_, at) => (cells & (1 << (4 * at + column))) !== 0).join('');
      return cases === '' ? '' : letter + cases;
    })
    .filter(Boolean)
    .join(' ');
}

/** Cells of a notation that is known to be right. Throws RangeError where it is not. */
export function cells(notation: string): Cells {
  const found = cellsOf(notation);
  if (found === undefined) throw new RangeError(`no cells: ${notation}`);
  return found;
}

/** Cells of an adjective after der, after ein, after neither. */
interface Declined {
  readonly weak: Cells;
  readonly mixed: Cells;
  readonly strong: Cells;
}

/** Endings of adjectives after der, after ein, after neither (Duden 4, § Deklination der Adjektive). */
export const ADJECTIVE_CELLS = {
  e: { weak: cells('Mn Fna Nna'), mixed: cells('Fna'), strong: cells('Fna Pna') },
  en: {
    weak: cells('Mgda Fgd Ngd Pngda'),
    mixed: cells('Mgda Fgd Ngd Pngda'),
    strong: cells('Mga Ng Pd'),
  },
  em: { weak: 0, mixed: 0, strong: cells('Md Nd') },
  er: { weak: 0, mixed: cells('Mn'), strong: cells('Mn Fgd Pg') },
  es: { weak: 0, mixed: cells('Nna'), strong: cells('Nna') },
} as const satisfies Readonly<Record<string, Declined>>;

/** Endings of dieser and of kein; `''` is the form without ending. */
export const PRONOUN_CELLS: Readonly<Record<'der' | 'ein', Readonly<Record<string, Cells>>>> = {
  der: {
    e: cells('Fna Pna'),
    en: cells('Ma Pd'),
    em: cells('Md Nd'),
    er: cells('Mn Fgd Pg'),
    es: cells('Nna Mg Ng'),
  },
  ein: {
    '': cells('Mn Nna'),
    e: cells('Fna Pna'),
    en: cells('Ma Pd'),
    em: cells('Md Nd'),
    er: cells('Fgd Pg'),
    es: cells('Mg Ng'),
  },
};
