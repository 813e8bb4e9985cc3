import type { Cells } from '../../language/morphology.ts';
import { unionCells } from './agreement.ts';
import type { ReadToken } from '../reading.ts';

/** A phrase before prepositions and coordination are known. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly nominal: boolean;
  readonly determiner?: number | undefined;
  readonly adjectives: readonly number[];
  readonly cells: Cells;
  /** Phrases inside its attributes. */
  readonly nested: readonly Placed[];
}

/** A draft with the preposition before it. */
export interface Placed {
  readonly draft: Draft;
  readonly preposition?: number | undefined;
}

/** A pronoun is a phrase alone. */
export function pronoun(token: ReadToken, at: number): Draft {
  return {
    from: at,
    to: at + 1,
    head: at,
    nominal: false,
    determiner: undefined,
    adjectives: [],
    cells: unionCells(token),
    nested: [],
  };
}
