import type { Draft, Mark } from './drafts.ts';
import { isDash, type Quotes } from './levels.ts';
import type { At } from './openers.ts';
import type { ReadToken } from '../reading.ts';
import { CLUSTER, FINITE } from '../tag-sets.ts';

/** Signs after which a new sentence begins within a segment. */
export const STOPS = new Set([':', ';', '.', '?', '!', '…', '...']);

/** A sentence being cut into clauses. */
export interface Cutting {
  readonly tokens: readonly ReadToken[];
  readonly order: readonly number[];
  readonly quotes: Quotes;
  readonly done: Draft[];
  /** Open clauses, the innermost last. Never empty. */
  stack: Draft[];
  readonly at: At;
}

/** The clause whose words are being read. */
export function innermost({ stack }: Cutting): Draft {
  const draft = stack.at(-1);
  if (draft === undefined) throw new Error('No clause is open');
  return draft;
}

/** A mark at the place that the innermost clause has come to. */
export function markAt(cutting: Cutting, kind: Mark['kind'], closes?: Draft['kind']): Mark {
  return { at: innermost(cutting).own.length, kind, ...(closes !== undefined && { closes }) };
}

/** Place of the first finite verb before the next comma, conjunction or stop. */
export function nextFinite(cutting: Cutting, from: number): number | undefined {
  for (let place = from; place < from + LONGEST_STRETCH; place++) {
    const token = cutting.at(place);
    if (token === undefined || (isBorder(token) && place > from)) return undefined;
    if (FINITE.has(token.tag)) return place;
  }
  return undefined;
}

/** How many words are looked ahead: no good sentence has more between two marks. */
export const LONGEST_STRETCH = 100;

/** A comma, dash, conjunction or stop. */
export function isBorder(token: ReadToken): boolean {
  return token.tag === '$,' || token.tag === 'KON' || STOPS.has(token.text) || isDash(token);
}

/** Whether nothing but verbs follows before the next border or a comparison. */
export function endsStretch(cutting: Cutting, verb: number): boolean {
  let place = verb + 1;
  while (CLUSTER.has(cutting.at(place)?.tag ?? 'XY')) place++;
  const next = cutting.at(place);
  return next === undefined || next.tag === 'KOKOM' || isBorder(next);
}
