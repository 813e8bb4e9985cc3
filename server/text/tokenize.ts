import type { Span, Token, TokenKind } from '../model.ts';

/** Number with German or English grouping, decimals, a clock time, a fraction or a percent sign written close. */
const NUMBER = /\d+(?:[.,:’'\u00a0\u202f]\d+)*/uy;
/** Letters with inner apostrophes, hyphens, underscores, digits, soft hyphens: `E-Mail-Adresse`, `geht's`, `G7`. */
const WORD = /[\p{L}\p{M}_](?:[\p{L}\p{M}\p{N}_\u00ad]|[-‐‑'’](?=[\p{L}\p{N}]))*/uy;
const SPACE = /[\s\u00a0\u202f\u2009]+/uy;
/** Ellipses stay together; anything else is one character, never half a surrogate pair, with its marks. */
const PUNCTUATION = /\.{2,}|[^\p{L}\s](?:[\p{M}\ufe0f]|\u200d\p{Extended_Pictographic})*/uy;

/** Addresses of the network: nothing in them is prose. Bounded, so that no input is read twice. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"„“”»«]{1,2000}(?<![.,;:!?)\]'’])|[\w.+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,10}|(?:[a-z0-9-]{1,63}\.){1,4}(?:de|at|ch|eu|com|org|net|info|io)(?![\p{L}\p{N}_@])(?:\/[^\s<>"„“”»«]{0,2000}(?<![.,;:!?)\]'’]))?/uy;

/** What every address has: a text without it need not be tried for one at each place. */
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@|\.(?:de|at|ch|eu|com|org|net|info|io)/u;

type Kinds = readonly (readonly [TokenKind, RegExp])[];
const SPACES: Kinds = [['space', SPACE]];
const PROSE: Kinds = [
  ['number', NUMBER],
  ['word', WORD],
  ['punctuation', PUNCTUATION],
];
const WITHOUT_ADDRESSES: Kinds = [...SPACES, ...PROSE];
const WITH_ADDRESSES: Kinds = [...SPACES, ['markup', ADDRESS], ...PROSE];

/**
 * Cuts a text into tokens; joined they give the text back exactly.
 *
 * @param markup - stretches of mark-up in `text`, ordered and disjoint; each becomes one opaque token, as do addresses
 *   of the network. Control characters are punctuation: they keep their place and stay visible.
 * @returns tokens in order, without gaps; empty for an empty text
 */
export function tokenize(text: string, markup: readonly Span[] = []): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const span of markup) {
    cut(text, at, span.start, tokens);
    tokens.push({ kind: 'markup', text: text.slice(span.start, span.end), span });
    at = span.end;
  }
  cut(text, at, text.length, tokens);
  return tokens;
}

function cut(text: string, from: number, to: number, tokens: Token[]): void {
  const kinds = MAY_HOLD_ADDRESS.test(text) ? WITH_ADDRESSES : WITHOUT_ADDRESSES;
  let at = from;
  while (at < to) {
    const [kind, end] = next(kinds, text, at, to);
    tokens.push({ kind, text: text.slice(at, end), span: { start: at, end } });
    at = end;
  }
}

function next(kinds: Kinds, text: string, at: number, to: number): readonly [TokenKind, number] {
  for (const [kind, pattern] of kinds) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return [kind, Math.min(pattern.lastIndex, to)];
  }
  return ['punctuation', at + 1];
}
