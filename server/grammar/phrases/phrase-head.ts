import { MASCULINE, NOMINATIVE } from '../../language/morphology.ts';
import { unionCells } from './agreement.ts';
import { QUANTITY_NOUNS } from './attributes.ts';
import type { ReadToken } from '../reading.ts';
import { NOUN } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** The noun of a phrase with the names after it. */
export interface Head {
  readonly head: number;
  readonly to: number;
  /** Nouns of which one must agree with the determiner. */
  readonly agreeing: readonly number[];
  /** In quotation marks, foreign: says nothing about cells. */
  readonly free: boolean;
}

/** Marks that open a quotation. */
export const OPENING_MARK = new Set(['„', '»', '›', '‚', '"', '“', '«', "'", '‹']);

/** The noun or name that stands at `at`, if one does. */
export function headAt(tokens: Tokens, at: number, determiner: number | undefined): Head | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.tag === 'TRUNC') return truncatedHead(tokens, at);
  if (OPENING_MARK.has(token.text) && determiner !== undefined) return quotedHead(tokens, at);
  if (token.tag === 'NN' || QUANTITY_NOUNS.has(token.text)) {
    const to = namesEnd(tokens, at + 1);
    return { head: at, to, agreeing: [at], free: !isPerson(token) && isForeign(tokens, at + 1, to) };
  }
  if (!NOUN.has(token.tag)) return undefined;
  const to = namesEnd(tokens, at + 1);
  if (token.tag !== 'NE') return { head: at, to, agreeing: [], free: true };
  return nameHead(tokens, at, to, determiner);
}

/** Weak masculines in the nominative, which are people nearly all: der Biologe [Craig Lennox]. */
export function isPerson(token: ReadToken | undefined): boolean {
  if (token === undefined || token.analyses.length === 0) return false;
  const nominative = NOMINATIVE & MASCULINE;
  return token.analyses.every(({ tag, cells }) => tag === 'NN' && cells === nominative);
}

/** Whether what follows a noun closely is foreign or unknown: die Black Lives Matter. */
function isForeign(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.tag === 'FM' || token?.tag === 'XY' || token?.known === false) return true;
  }
  return false;
}

/** das [Merkel Ministerium]: a noun after a name may be the head of both. */
function nameHead(tokens: Tokens, at: number, to: number, determiner: number | undefined): Head {
  if (determiner === undefined || tokens[to]?.tag !== 'NN')
    return { head: at, to, agreeing: [at], free: false };
  const cells = unionCells(tokens[to]);
  const goesWith = tokens[determiner]?.analyses.some((analysis) => (analysis.cells & cells) !== 0) ?? false;
  if (!goesWith) return { head: at, to, agreeing: [at], free: false };
  return { head: to, to: to + 1, agreeing: [at, to], free: false };
}

/** Names, foreign words and numbers that follow a noun closely: Präsident [Karl Meyer], Artikel [5]. */
function namesEnd(tokens: Tokens, from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const tag = tokens[at]?.tag;
    if (tag !== 'NE' && tag !== 'FM' && tag !== 'CARD' && tag !== 'XY') break;
  }
  return at;
}

/** How long a name in quotation marks may be. */
const LONGEST_NAME = 12;

const CLOSING_MARK = new Set(['“', '«', '‹', '‘', '"', '”', '»', '›', "'"]);

function quotedHead(tokens: Tokens, at: number): Head | undefined {
  for (let end = at + 2; end < tokens.length && end <= at + LONGEST_NAME; end++) {
    const text = tokens[end]?.text ?? '';
    if (CLOSING_MARK.has(text)) return { head: end - 1, to: end + 1, agreeing: [], free: true };
  }
  return undefined;
}

/** How many parts a truncated chain may have. */
const LONGEST_CHAIN = 8;

/** Hin- und Rückfahrt, Bundes-, Landes- und Gemeindemittel: the last part is the head. */
export function truncatedHead(tokens: Tokens, from: number): Head | undefined {
  let at = from;
  for (let parts = 0; parts < LONGEST_CHAIN && tokens[at]?.tag === 'TRUNC'; parts++) {
    at++;
    while (isJoint(tokens[at])) at++;
  }
  while (tokens[at]?.tag === 'ADJA') at++;
  if (tokens[at]?.tag !== 'NN' && tokens[at]?.tag !== 'NE') return undefined;
  return { head: at, to: namesEnd(tokens, at + 1), agreeing: [at], free: tokens[at - 1]?.tag === 'ADJA' };
}

function isJoint(token: ReadToken | undefined): boolean {
  return token !== undefined && (token.tag === 'KON' || token.tag === '$,' || token.text === '/');
}
