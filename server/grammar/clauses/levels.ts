import type { ReadToken } from '../reading.ts';
import { FINITE, NOUN, PREPOSITION, VERB } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** Tokens of one level of a sentence: brackets, pairs of dashes and quoted titles are levels of their own. */
export interface Level {
  /** Indices of tokens, ascending; without quotation marks, brackets and what stands in them. */
  readonly order: readonly number[];
  /** Levels inside, ascending by place. */
  readonly inner: readonly Level[];
}

/** What quotation marks say, by index of token. */
export interface Quotes {
  /** Tokens directly after an opening mark. */
  readonly opened: ReadonlySet<number>;
  /** Tokens directly before a closing mark. */
  readonly closed: ReadonlySet<number>;
  /** Whether a token stands between marks. */
  readonly inside: (at: number) => boolean;
}

const MARKS = new Set(['„', '“', '”', '»', '«', '›', '‹', '‚', '‘', '’', '"', "'", '``', "''"]);
const OPENING = new Set(['(', '[']);
const CLOSING = new Set([')', ']']);
const DASHES = new Set(['–', '—', '-', '--', '−']);

export function isDash({ kind, text, spaceBefore }: ReadToken): boolean {
  return kind === 'punctuation' && spaceBefore && DASHES.has(text);
}

interface Pair {
  readonly open: number;
  readonly close: number;
}

/** Pairs of quotation marks, those inside others left out. A mark opens where none is open. */
function quotePairs(tokens: Tokens): Pair[] {
  const pairs: Pair[] = [];
  let open: number | undefined;
  for (const { index, text, kind } of tokens) {
    if (kind !== 'punctuation' || !MARKS.has(text)) continue;
    if (open === undefined) open = index;
    else if (text !== '‚' && text !== '„') {
      pairs.push({ open, close: index });
      open = undefined;
    }
  }
  return pairs;
}

export function readQuotes(tokens: Tokens): Quotes {
  const pairs = quotePairs(tokens);
  if (pairs.length === 0) return NO_QUOTES;
  const within = new Uint8Array(tokens.length);
  for (const { open, close } of pairs) within.fill(1, open + 1, close);
  return {
    opened: new Set(pairs.map(({ open }) => open + 1)),
    closed: new Set(pairs.map(({ close }) => close - 1)),
    inside: (at) => within[at] === 1,
  };
}

const NO_QUOTES: Quotes = { opened: new Set(), closed: new Set(), inside: () => false };

/** The levels of a sentence, the outermost first. */
export function readLevels(tokens: Tokens): Level {
  const groups = [...bracketPairs(tokens), ...titlePairs(tokens)].sort((a, b) => a.open - b.open);
  const order: number[] = [];
  const inner: Level[] = [];
  let at = 0;
  for (const { open, close } of groups) {
    if (open < at) continue;
    flat(tokens, at, open, order);
    const inside: number[] = [];
    flat(tokens, open + 1, close, inside);
    if (inside.some((index) => VERB.has(tokens[index]?.tag ?? 'XY')))
      inner.push({ order: inside, inner: [] });
    at = close + 1;
  }
  flat(tokens, at, tokens.length, order);
  return dashed(tokens, { order, inner });
}

function flat(tokens: Tokens, from: number, to: number, into: number[]): void {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined) return;
    if (token.kind === 'punctuation' && (MARKS.has(token.text) || isBracket(token.text))) continue;
    into.push(at);
  }
}

function isBracket(text: string): boolean {
  return OPENING.has(text) || CLOSING.has(text);
}

/** Outermost pairs of brackets. */
function bracketPairs(tokens: Tokens): Pair[] {
  const pairs: Pair[] = [];
  let open = 0;
  let depth = 0;
  for (const { index, text } of tokens) {
    if (OPENING.has(text)) {
      if (depth === 0) open = index;
      depth++;
    } else if (CLOSING.has(text) && depth > 0) {
      depth--;
      if (depth === 0) pairs.push({ open, close: index });
    }
  }
  return pairs;
}

/** Titles in quotation marks that hold a finite verb: der Roman „Die Stadt schläft“ erschien … */
function titlePairs(tokens: Tokens): Pair[] {
  return quotePairs(tokens).filter((pair) => isTitle(tokens, pair));
}

function isTitle(tokens: Tokens, { open, close }: Pair): boolean {
  const before = tokens[open - 1];
  const first = tokens[open + 1];
  const after = tokens[close + 1];
  if (before === undefined || first === undefined || after === undefined) return false;
  if (!/^\p{Lu}/u.test(first.text) || after.kind === 'punctuation') return false;
  const named =
    NOUN.has(before.tag) || PREPOSITION.has(before.tag) || before.tag === 'ART' || before.tag === 'ADJA';
  return named && tokens.slice(open + 1, close).some(({ tag }) => FINITE.has(tag));
}

/** What stands between the two dashes of a sentence that has two. */
function dashed(tokens: Tokens, level: Level): Level {
  const { order } = level;
  const places = order.flatMap((index, place) => {
    const token = tokens[index];
    return token !== undefined && place > 0 && isDash(token) ? [place] : [];
  });
  const [open, close] = places;
  if (open === undefined || close === undefined || places.length !== 2) return level;
  const inside = order.slice(open + 1, close);
  if (!inside.some((index) => FINITE.has(tokens[index]?.tag ?? 'XY'))) return level;
  return {
    order: [...order.slice(0, open), ...order.slice(close + 1)],
    inner: [...level.inner, { order: inside, inner: [] }],
  };
}
