import {
  ANY_CELL,
  DATIVE,
  Declension,
  GENITIVE,
  PLURAL,
  SINGULAR,
  type Analysis,
  type Cells,
} from '../../language/morphology.ts';
import type { ReadToken } from '../reading.ts';

/** What has endings in a phrase, in text order. Indices of read tokens. */
export interface Members {
  readonly predeterminers: readonly number[];
  readonly determiner?: number | undefined;
  /** A preposition with an article in it (im): asks for weak endings, its own cells are not counted. */
  readonly contraction?: number | undefined;
  readonly adjectives: readonly number[];
  /** Nouns of which one must agree: das [Kohl Ministerium]. Empty where the noun is left out. */
  readonly heads: readonly number[];
  /** A number before the noun: measures then stand in the singular form (zehn Meter). */
  readonly counted: boolean;
  /** Right before it stands what may belong to an attribute whose determiner was not found. */
  readonly loose: boolean;
  /** A name follows the noun closely: des Internet Explorer may lack the ending of the genitive. */
  readonly named: boolean;
}

const ANY_DECLENSION = Declension.weak | Declension.mixed | Declension.strong;

/** Measures that keep the singular form after a number (Duden, Die Grammatik: Maß-, Mengen- und Münzbezeichnungen). */
const MEASURES = new Set(
  `Meter Kilometer Zentimeter Millimeter Quadratmeter Kubikmeter Quadratkilometer Hektar Liter Gramm Kilogramm Kilo Pfund
  Zentner Prozent Grad Euro Cent Dollar Mark Pfennig Franken Rubel Yen Volt Watt Kilowatt Megawatt Ampere Hertz Byte
  Megabyte Gigabyte Terabyte Mann Stück Paar Dutzend Glas Fass Sack Blatt Bund Fuß Zoll Schuss Uhr Schritt Karat Knoten
  Promille Bit Pixel Schilling Peso Real Rand Hundert Tausend`.split(/\s+/u),
);

/**
 * Cells that all members allow: for each reading of the determiner the endings that it asks for, then all readings
 * together. 0 = there is no reading in which the members agree.
 */
export function agreeingCells(tokens: readonly ReadToken[], members: Members): Cells {
  let allowed = 0;
  const [first = -1] = members.adjectives;
  const either = EITHER.has(tokens[first]?.text.toLowerCase() ?? '');
  for (const { cells, asks } of determinerReadings(tokens, members)) {
    let open = cells & headCells(tokens, members, asks);
    members.adjectives.forEach((at, place) => {
      open &= adjectiveCells(tokens[at], either && place > 0 ? ANY_DECLENSION : asks, place > 0);
    });
    allowed |= open;
  }
  for (const at of members.predeterminers) allowed &= unionCells(tokens[at]);
  return allowed;
}

/** Adjectives that are half determiners: what follows them has either ending (sämtliche alten, sämtliche alte Bücher). */
const EITHER = new Set(
  `sämtliche sämtlicher sämtlichen sämtliches sämtlichem beide beider beiden solche solcher solchen solches solchem
  viele vieler vielen wenige weniger wenigen einige einiger einigen andere anderer anderen anderes anderem folgende
  folgender folgenden folgendes folgendem mehrere mehrerer mehreren manche mancher manchen irgendwelche irgendwelcher`.split(
    /\s+/u,
  ),
);

interface Asking {
  readonly cells: Cells;
  readonly asks: number;
}

const NOTHING_BEFORE: readonly Asking[] = [{ cells: ANY_CELL, asks: Declension.strong }];
const UNSEEN_BEFORE: readonly Asking[] = [{ cells: ANY_CELL, asks: ANY_DECLENSION }];
const CONTRACTED: readonly Asking[] = [{ cells: ANY_CELL, asks: Declension.weak }];

function determinerReadings(tokens: readonly ReadToken[], members: Members): readonly Asking[] {
  if (members.determiner === undefined) {
    if (members.contraction !== undefined) return CONTRACTED;
    return members.loose ? UNSEEN_BEFORE : NOTHING_BEFORE;
  }
  const token = tokens[members.determiner];
  if (token === undefined || token.analyses.length === 0) return [{ cells: ANY_CELL, asks: ANY_DECLENSION }];
  return token.analyses.map(({ cells, asks }) => ({
    cells: cells === 0 ? ANY_CELL : cells,
    asks: asks === 0 ? ANY_DECLENSION : asks,
  }));
}

/** After another adjective weak endings are right too in the dative: mit gutem alten Wein (Duden, Die Grammatik). */
const SECOND_WEAK = DATIVE & SINGULAR;

function adjectiveCells(token: ReadToken | undefined, asks: number, second = false): Cells {
  if (token === undefined) return ANY_CELL;
  let open = 0;
  for (const analysis of token.analyses) {
    open |= declined(analysis, asks);
    if (second && asks & Declension.strong) open |= analysis.weak & SECOND_WEAK;
  }
  return token.analyses.length === 0 ? ANY_CELL : open;
}

/** Numerals and what is not declined fit everywhere. */
function declined(analysis: Analysis, asks: number): Cells {
  const { cells, weak, mixed, strong } = analysis;
  if ((weak | mixed | strong) === 0) return cells === 0 ? ANY_CELL : cells;
  return (
    (asks & Declension.weak ? weak : 0) |
    (asks & Declension.mixed ? mixed : 0) |
    (asks & Declension.strong ? strong : 0)
  );
}

function headCells(tokens: readonly ReadToken[], { heads, counted, named }: Members, asks: number): Cells {
  if (heads.length === 0) return ANY_CELL;
  let open = 0;
  for (const at of heads) {
    const cells = nounCells(tokens[at], asks);
    const measure = counted && MEASURES.has(tokens[at]?.text ?? '');
    // drei Meter, von drei Meter(n), die drei Euro
    open |= counted ? severalOf(cells, measure) : cells;
    if (named) open |= genitiveOf(cells);
  }
  return open;
}

/** Nouns whose genitive has no ending of its own: des Rhythmus, des Atlas, des Konsens. */
const NO_GENITIVE = /(?:us|is|os|as|ens)$/u;
const ENGLISH_PLURAL = /[^s]s$/u;

/** Cells of a noun, those that word lists often lack among them: plurals in -s of loan words, genitives without -s. */
function nounCells(token: ReadToken | undefined, asks: number): Cells {
  if (token?.known !== true) return ANY_CELL;
  const cells = adjectiveCells(token, asks);
  if (NO_GENITIVE.test(token.text)) return cells | genitiveOf(cells);
  const onlyGenitive = (cells & ~GENITIVE) === 0 && ENGLISH_PLURAL.test(token.text);
  return onlyGenitive ? cells | PLURAL : cells;
}

/** After a number the noun is plural; a measure keeps its singular form. */
function severalOf(cells: Cells, measure: boolean): Cells {
  const several = (cells | (measure ? PLURAL : 0)) & PLURAL;
  return several === 0 ? cells : several;
}

/** The genitive of masculines and neuters that have a dative. */
function genitiveOf(cells: Cells): Cells {
  return (cells >> 4) & GENITIVE & 0x5555;
}

/** All cells of a token's readings. */
export function unionCells(token: ReadToken | undefined): Cells {
  if (token === undefined || !token.known) return ANY_CELL;
  let open = 0;
  for (const { cells } of token.analyses) open |= cells;
  return open === 0 ? ANY_CELL : open;
}
