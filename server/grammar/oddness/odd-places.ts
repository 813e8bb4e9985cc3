import type { Segment, Span, Token } from '../../model.ts';
import type { German } from '../german.ts';
import { oddnessOfArticle, type OddText } from './odd-article.ts';

/**
 * Oddness of a sentence from which it is remarked on: of sound German, one sentence in some thousands is so odd, of poetry and talk more. In an
 * article that is odd throughout, as machine translations are, less will do.
 */
const ODD = 6.5;
const LESS_IN_ODD_ARTICLE = 4.7;
/** Headings and captions leave words out: nothing is said of what does not end like a sentence. */
const END = /[.!?…:]["“”«»‹›')]{0,2}\s{0,2}$/u;
/** Odds (as logarithms) from which further places are shown beside the oddest, and how far they may be below it. */
const LIKELY = 0;
const ALSO = 1.5;
/** Tokens between two places that are remarked on apart. */
const APART = 2;
/** So many tokens of a command are not remarked on. */
const OPENER = 2;

/** Indices of the oddest token and of those about as odd, none beside another. */
function places(odds: Float32Array): number[] {
  const order = [...odds.keys()].sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  const least = Math.max(LIKELY, (odds[order[0] ?? 0] ?? 0) - ALSO);
  const found: number[] = [];
  for (const at of order) {
    if (found.length > 0 && (odds[at] ?? 0) < least) break;
    if (found.every((other) => Math.abs(other - at) > APART)) found.push(at);
  }
  return found.sort((a, b) => a - b);
}

/** The token with the word before it: the fault may lie in the gap between them. */
function spanOf(tokens: readonly Token[], at: number): Span {
  const own = tokens[at]?.span ?? { start: 0, end: 0 };
  const before = tokens[at - 1];
  return before?.kind === 'word' && own.start - before.span.end <= 1
    ? { start: before.span.start, end: own.end }
    : own;
}

/** Whether it may be a command (»Warte, bis …«): the text that was learned from has hardly any. */
function commands(tokens: readonly Token[], language: German): boolean {
  return language.analyses(tokens[0]?.text ?? '').some(({ tag }) => tag === 'VVIMP');
}

/** A place where something is wrong by what was learned. */
export interface OddPlace {
  readonly span: Span;
  /** How far the sentence is above the oddness from which it is remarked on. */
  readonly above: number;
}

/** The odd places of a sentence, none where the sentence as a whole is not odd enough. */
export function oddPlaces(segment: Segment, article: OddText, language: German): OddPlace[] {
  if (segment.kind !== 'sentence' || !END.test(segment.text.slice(-6))) return [];
  const { tokens, odds, total } = language.oddness(segment);
  const above = total - (ODD - LESS_IN_ODD_ARTICLE * oddnessOfArticle(article));
  if (above < 0) return [];
  const opener = commands(tokens, language) ? OPENER : 0;
  return places(odds)
    .filter((at) => at >= opener && tokens[at]?.kind !== 'markup')
    .map((at) => ({ span: spanOf(tokens, at), above }));
}
