import { abbreviation } from '../../text/abbreviations.ts';
import type { Segment, Span, Token, TokenKind } from '../../model.ts';

/** A token as the tagger reads it: no space; an ordinal, an abbreviation or an initial has its dot. */
export interface Piece {
  readonly kind: Exclude<TokenKind, 'space'>;
  readonly text: string;
  /** In the segment's text. */
  readonly span: Span;
  readonly spaceBefore: boolean;
}

type Tokens = readonly Token[];

/** Days and centuries have at most two figures, places in a list three; years have four and end sentences. */
const ORDINAL = /^\d{1,3}$/;
const ROMAN = /^[IVX]{1,5}$/;
const INITIAL = /^\p{Lu}$/u;
const LETTERS = /^\p{L}{1,4}$/u;
/** Chains of abbreviations have at most four words: v. l. n. r. */
const LONGEST_CHAIN = 4;
/** How much text before a dot tells whether it ends an abbreviation. */
const LOOK_BACK = 24;
/** Words with a capital that open a sentence and are no noun: a number and a dot before them end one. */
const OPENERS = new Set(
  `Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man Dies Diese Dieser Dieses Diesem Diesen In Im Am An Auf Aus Bei
  Beim Mit Nach Von Vom Vor Zu Zum Zur Für Durch Über Unter Um Gegen Seit Bis Als Wenn Weil Da Dass Ob Und Aber Oder Doch Denn Sondern Auch
  So Nur Noch Nun Dann Dort Hier Heute Damit Dabei Daher Dazu Danach Deshalb Sein Seine Seinen Ihre Ihren Wie Was Wer Wo Warum Nachdem
  Während Obwohl Kein Keine Alle Viele Einige Mehr Jeder Jede`.split(/\s+/u),
);

/**
 * The pieces of a segment in order. Spans lie in its text; what stands between them is space.
 * A dot that may also end the sentence (usw., at the end) stays a token of its own.
 */
export function readPieces({ text, tokens }: Pick<Segment, 'text' | 'tokens'>): Piece[] {
  const pieces: Piece[] = [];
  let spaceBefore = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'space') {
      spaceBefore = true;
      at++;
      continue;
    }
    const end = endOfPiece(text, tokens, at);
    const span = { start: token.span.start, end: tokens[end - 1]?.span.end ?? token.span.end };
    pieces.push({ kind: token.kind, text: text.slice(span.start, span.end), span, spaceBefore });
    spaceBefore = false;
    at = end;
  }
  return pieces;
}

/** Index after the last token of the piece that starts at `at`. */
function endOfPiece(text: string, tokens: Tokens, at: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next?.kind !== 'punctuation') return at + 1;
  if (token.kind === 'word' && isHyphen(next.text)) return isCutOff(tokens, at) ? at + 2 : at + 1;
  if (next.text !== '.') return at + 1;
  if (token.kind === 'number') return ORDINAL.test(token.text) && goesOn(tokens, at + 2) ? at + 2 : at + 1;
  if (token.kind !== 'word') return at + 1;
  return chainEnd(text, tokens, at) ?? (hasOwnDot(text, tokens, at) ? at + 2 : at + 1);
}

function isHyphen(text: string): boolean {
  return text === '-' || text === '‑' || text === '‐';
}

/** The first part of a word whose second part follows later: Obst- und Gemüsehändler. */
function isCutOff(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 2];
  return (after?.kind === 'space' && tokens[at + 3]?.kind === 'word') || after?.text === ',';
}

/** Whether the sentence goes on at `at`, so that a number with its dot before it is an ordinal. */
function goesOn(tokens: Tokens, at: number): boolean {
  const next = tokens[at]?.kind === 'space' ? tokens[at + 1] : tokens[at];
  if (next === undefined) return false;
  if (next.kind === 'word') return !OPENERS.has(next.text);
  return next.kind === 'number' || next.text === '/' || next.text === '–' || next.text === ',';
}

/** End of a chain of short words with dots that is one abbreviation: z. B., i. d. R. */
function chainEnd(text: string, tokens: Tokens, at: number): number | undefined {
  const first = tokens[at];
  if (first === undefined || first.text.length !== 1) return undefined;
  const ends: number[] = [];
  for (let next = at; ends.length < LONGEST_CHAIN && isDotted(tokens, next);) {
    ends.push(next + 2);
    next += tokens[next + 2]?.kind === 'space' ? 3 : 2;
  }
  for (const end of ends.slice(1).reverse()) {
    const kind = abbreviation(text.slice(first.span.start, tokens[end - 1]?.span.start));
    if (kind === 'never' || (kind === 'maybe' && !isLast(tokens, end))) return end;
  }
  return undefined;
}

function isDotted(tokens: Tokens, at: number): boolean {
  const word = tokens[at];
  return word?.kind === 'word' && LETTERS.test(word.text) && tokens[at + 1]?.text === '.';
}

/** Whether the dot after the word at `at` belongs to it. */
function hasOwnDot(text: string, tokens: Tokens, at: number): boolean {
  const word = tokens[at];
  if (word === undefined || isLast(tokens, at + 2)) return false;
  if (INITIAL.test(word.text)) return startsName(tokens, at + 2);
  if (ROMAN.test(word.text)) return goesOn(tokens, at + 2);
  const start = Math.max(0, word.span.end - LOOK_BACK);
  const kind = abbreviation(text.slice(start, word.span.end));
  if (kind !== 'number') return kind !== undefined;
  const next = tokens[at + 2]?.kind === 'space' ? tokens[at + 3] : tokens[at + 2];
  return next?.kind === 'number';
}

function startsName(tokens: Tokens, at: number): boolean {
  const next = tokens[at]?.kind === 'space' ? tokens[at + 1] : tokens[at];
  return next?.kind === 'word' && /^\p{Lu}/u.test(next.text) && !OPENERS.has(next.text);
}

/** Whether nothing but closing marks follows. */
function isLast(tokens: Tokens, at: number): boolean {
  for (let next = at; next < tokens.length; next++) {
    const kind = tokens[next]?.kind;
    if (kind === 'word' || kind === 'number' || kind === 'markup') return false;
  }
  return true;
}
