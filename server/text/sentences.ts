import type { Span } from '../model.ts';
import { abbreviation } from './abbreviations.ts';
import { jointIsBoundary } from './joint.ts';
import { opensSentence } from './openers.ts';
import { createQuotes, type Quotes } from './quotes.ts';

/** A run of stops, with the loose ones of `. . .`; a quotation mark or bracket between them changes what is open. */
const EVENT = /[.!?…。！？]+(?:[ \u00a0\u202f](?=[.…](?:[\s.…]|$))[.…]+)*|["„“”»«()[\]]/gu;
/** Quotation marks, brackets and footnote numbers that still belong to the sentence before them. */
const CLOSERS = /(?:\[\d{1,3}\]|["“”»«’'‘›‹)\]*_])*/uy;
/** A closing quotation mark with a stray space before it; what follows it must be free. */
const LOOSE_CLOSER = /[ \u00a0\u202f](["“”»«])(?=[\s)]|$)/uy;
const GAP = /\s+/uy;
const BEFORE_WORD = /[\p{P}\p{S}]*[\s]?[\p{Ps}\p{Pi}\p{Pf}"'‚„]*/uy;
const NEXT = /\p{L}[\p{L}\p{M}'’-]*|\p{N}+/uy;
const CAMEL = /^\p{Ll}{1,2}\p{Lu}/u;
/** How far back a decision looks: longer than any abbreviation, ordinal or initial with the word before it. */
const REACH = 48;

/**
 * Cuts running text into sentences, in time that grows with its length only.
 *
 * @param text - one paragraph without mark-up; line breaks count as spaces
 * @param german - false where nouns are written small, so that a capital after a number begins a sentence
 * @returns spans in order, disjoint, without white space at their ends; everything else lies in one of them
 */
export function sentences(text: string, german = true): Span[] {
  const spans: Span[] = [];
  const quotes = createQuotes(text);
  let start = skipSpace(text, 0);
  EVENT.lastIndex = 0;
  for (let event = EVENT.exec(text); event !== null; event = EVENT.exec(text)) {
    const mark = event[0];
    if (/^["„“”»«()[\]]/u.test(mark)) {
      quotes.see(mark, event.index);
      continue;
    }
    const end = closersAfter(text, event.index + mark.length, quotes);
    EVENT.lastIndex = end;
    if (end >= text.length || !ends(text, { start, stop: event.index, mark, end, german }, quotes)) continue;
    spans.push({ start, end });
    start = skipSpace(text, end);
    EVENT.lastIndex = start;
  }
  const end = text.trimEnd().length;
  if (start < end) spans.push({ start, end });
  return spans;
}

function skipSpace(text: string, at: number): number {
  GAP.lastIndex = at;
  return GAP.test(text) ? GAP.lastIndex : at;
}

function closersAfter(text: string, at: number, quotes: Quotes): number {
  CLOSERS.lastIndex = at;
  CLOSERS.test(text);
  let end = Math.max(at, CLOSERS.lastIndex);
  // `Ende."Neu`: the mark belongs to what follows unless a quotation is open
  if (end === at + 1 && text[at] === '"' && !quotes.isOpen() && /[\p{L}\p{N}]/u.test(text[end] ?? ''))
    end = at;
  for (let i = at; i < end; i++) quotes.see(text.charAt(i), i);
  LOOSE_CLOSER.lastIndex = end;
  const loose = LOOSE_CLOSER.exec(text);
  if (loose?.[1] === undefined || !quotes.isOpen()) return end;
  quotes.see(loose[1], end + 1);
  return end + loose[0].length;
}

interface Place {
  /** Where the sentence begins. */
  readonly start: number;
  /** Where the run of stops begins. */
  readonly stop: number;
  readonly mark: string;
  /** Behind the stops and what closes after them. */
  readonly end: number;
  readonly german: boolean;
}

function ends(text: string, place: Place, quotes: Quotes): boolean {
  const { stop, mark, end } = place;
  if (/[。！？]/u.test(mark)) return true;
  const gap = skipSpace(text, end);
  if (gap === end) return jointIsBoundary(text, stop, end) && !quotes.goesOnAfter(end, place.start);
  BEFORE_WORD.lastIndex = gap;
  BEFORE_WORD.test(text);
  NEXT.lastIndex = Math.max(gap, BEFORE_WORD.lastIndex);
  const next = NEXT.exec(text)?.[0] ?? '';
  if (/^\p{Ll}/u.test(next) && !CAMEL.test(next)) return false;
  if (quotes.goesOnAfter(end, place.start)) return false;
  if (/[!?]/u.test(mark)) return true;
  const closed = end > stop + mark.length;
  return mark.includes('…') || mark.replace(/\s/gu, '').length > 2
    ? afterEllipsis(text, place, next, closed)
    : afterStop(text, place, next, closed);
}

/** `…` may stand for missing words anywhere; only a word that can but open a sentence shows that one ended. */
function afterEllipsis(text: string, { stop, end }: Place, next: string, closed: boolean): boolean {
  if (/[([]/u.test(text[stop - 1] ?? '')) return false;
  if (closed && /["“”»«]/u.test(text.slice(stop, end))) return next !== '' && !/^\p{N}/u.test(next);
  return opensSentence(next);
}

function afterStop(text: string, { start, stop, german }: Place, next: string, closed: boolean): boolean {
  const before = text.slice(Math.max(start, stop - REACH), stop).trimEnd();
  const digits = /\p{N}[\p{N}.,:’'/–-]*$/u.exec(before)?.[0];
  if (digits !== undefined && !/[\p{L}^]-?\d+$/u.test(before))
    return afterNumber(before, digits, next, german);
  const kind = abbreviation(before);
  if (kind !== undefined) {
    if (closed && /\)/u.test(text.charAt(stop + 1))) return false;
    if (/^\p{N}/u.test(next)) return /(?:usw|etc|Chr)$/u.test(before);
    if (kind !== 'number') return kind === 'maybe' && opensSentence(next);
  }
  if (/\p{N}[ \u00a0\u202f][mglthsVAWKC]$/u.test(before)) return true;
  const letters = /(?<![\p{L}\p{M}\p{N}°/'’])[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  if (/^\p{L}\p{M}*$/u.test(letters) || /^[IVXLC]{2,7}$/u.test(letters))
    return /^\p{Lu}/u.test(letters) && opensSentence(next);
  return true;
}

/** Nothing but an ordinal stands before these, whatever stands before it (`Anfang 18. Jahrhundert`). */
const COUNTED = /^(?:Jahrhundert|Jahrtausend|Lebensjahr|Geburtstag|Jahrestag|Todestag)/u;
/** What numbers a thing makes a name of it (`Seite 3.`, `§ 12.`); days and times do not (`Freitag 3. Mai`). */
const NAMED = /(?:(?<=[\p{L}\p{N},;] )(\p{Lu}\p{Ll}+)|§|(?:Nr|Abs|Art|Ziff|Kap|Bd|S)\.) ?\d+$/u;
/** `der Verein 1. FC Neustadt`. */
const CLUB = /^(?:\p{Lu}{2,4}|\p{Lu}\p{Ll}{0,2}\p{Lu})$/u;
const TIME = /(?:tag|woch|abend|morgen|anfang|mitte|ende)$/iu;

/** `am 17. Mai`, `der 3. Stock`, `15. 000`: a short number with a stop is an ordinal or a torn number. */
function afterNumber(before: string, digits: string, next: string, german: boolean): boolean {
  if (/^\p{N}/u.test(next)) return digits.length > 3;
  if (opensSentence(next) || !german) return true;
  if (COUNTED.test(next) || (digits === '1' && CLUB.test(next)) || /^\d{1,2}\.\d{1,2}$/u.test(digits))
    return false;
  if (!/^\d{1,3}$/u.test(digits)) return true;
  const named = NAMED.exec(before);
  if (named === null) return false;
  const noun = named[1];
  return noun === undefined || (!opensSentence(noun) && !TIME.test(noun));
}
