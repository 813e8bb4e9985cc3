import { ACCUSATIVE, ANY_CELL, DATIVE, GENITIVE, type Cells } from '../../language/morphology.ts';
import type { ReadToken } from '../reading.ts';

const words = (cells: Cells, list: string): (readonly [string, Cells])[] =>
  list.split(/\s+/u).map((word) => [word, cells]);

/**
 * Cases that prepositions govern in standard German (Duden, Die Grammatik, § Präposition: Rektion), the colloquial dative
 * after wegen and its like included, and both cases of those that may take either. What is not in the list may govern
 * anything: rare prepositions, and words that are more often something else.
 */
const GOVERNED: ReadonlyMap<string, Cells> = new Map<string, Cells>([
  ...words(DATIVE, 'aus bei mit nach von zu seit'),
  ...words(ACCUSATIVE, 'durch für gegen ohne um'),
  ...words(DATIVE | ACCUSATIVE, 'an auf hinter in neben über unter vor zwischen'),
  ...words(
    GENITIVE | DATIVE,
    `wegen während trotz aufgrund angesichts anhand anlässlich anstelle bezüglich hinsichtlich infolge innerhalb außerhalb mithilfe mittels
    oberhalb unterhalb seitens zugunsten zulasten inmitten dank laut`,
  ),
]);

/** Cells that the phrase after a preposition may fill. */
export function governedCells({ text, tag, analyses }: ReadToken): Cells {
  if (tag === 'APPRART') return analyses.reduce((cells, each) => cells | each.cells, 0);
  return GOVERNED.get(text.toLowerCase()) ?? ANY_CELL;
}

/** Whether the genitive is what good style has after it: während, trotz, aufgrund. */
export function prefersGenitive(preposition: ReadToken): boolean {
  return (governedCells(preposition) & GENITIVE) !== 0;
}
