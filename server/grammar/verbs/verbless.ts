import { NOMINATIVE } from '../../language/morphology.ts';
import { opensVerbFinal } from './verb-final-openers.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { DETERMINER, FINITE, NOUN, PREPOSITION, VERB } from '../tag-sets.ts';

/** A clause that needs a finite verb and has none. */
export interface Verbless {
  readonly opener: ReadToken;
  /** The participle that lacks its auxiliary; else the last word of the clause. */
  readonly last: ReadToken;
  readonly participle: boolean;
  /** Whether an infinitive with zu follows: versprochen, die Straßen zu bauen. */
  readonly infinitive: boolean;
}

const CERTAIN = 0.9;
const LIKELY = 0.6;
/** Below this a tag was put there for want of a verb. */
const GUESS = 0.2;

/**
 * The clause that opens at a token and lacks its verb: nachdem er das [vorgeschlagen], …; undefined where it has one, or
 * may have. Read from the words up to the next mark, for the reader gives a clause that lacks its verb another one.
 */
export function verblessFrom(opener: ReadToken, reading: Reading): Verbless | undefined {
  const { tokens } = reading;
  if (!opens(opener, tokens)) return undefined;
  let to = opener.index + 1;
  while (to < tokens.length && tokens[to]?.kind !== 'punctuation' && tokens[to]?.text !== 'dass') to++;
  const words = tokens.slice(opener.index + 1, to);
  const last = words.at(-1);
  if (words.length < 2 || last === undefined || !endsThere(to, reading)) return undefined;
  if (
    words.some(
      (word) => word.kind === 'markup' || word.tag === 'KON' || word.tag === 'FM' || mayBeFinite(word),
    )
  )
    return undefined;
  if (!hasSubject(opener, words, reading)) return undefined;
  // …, dass diese Zeit, würde ich sagen, …
  const inserted = tokens[to]?.tag === '$,' && tokens[to + 1]?.text !== 'dass';
  if (inserted && opener.tag === 'KOUS' && tokens.slice(0, opener.index).some(({ tag }) => FINITE.has(tag)))
    return undefined;
  const others = words.filter(({ tag, certainty }) => VERB.has(tag) && certainty > GUESS).length;
  const infinitive = inserted && infinitiveEnd(to + 1, tokens) !== undefined;
  if (isParticiple(last))
    return others === (last.tag === 'VVPP' ? 1 : 0) && PARTICIPLE.test(last.text)
      ? { opener, last, participle: true, infinitive }
      : undefined;
  return others === 0 && opensOnly(opener) && !ENDING.test(last.text)
    ? { opener, last, participle: false, infinitive }
    : undefined;
}

/** Also one that the tagger takes for an adjective. */
function isParticiple({ tag, all }: ReadToken): boolean {
  return tag === 'VVPP' || (tag === 'ADJD' && all.some((other) => other.tag === 'VVPP'));
}

function opensOnly({ tag, all, text }: ReadToken): boolean {
  if (WIE.test(text)) return false;
  return tag !== 'KOUS' || all.every((other) => other.tag === 'KOUS');
}

/** Not only words that always open clauses, but also: als [die] Musiker; and a relative pronoun after a noun and comma. */
function opens(token: ReadToken, tokens: readonly ReadToken[]): boolean {
  if (opensVerbFinal(token, tokens)) return token.tag === 'KOUS' || token.certainty >= CERTAIN;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  // wie wir berichtet, …
  if (WIE.test(token.text)) return next?.tag === 'PPER' && (before === undefined || before.tag === '$,');
  // seit der Renaissance
  if (/^(?:seit|während|bis|um|ohne|statt|anstatt)$/iu.test(token.text)) return false;
  if (token.tag !== 'KOUS' || next === undefined || (before !== undefined && before.tag !== '$,'))
    return false;
  // mehr als alle anderen zusammengenommen
  return (DETERMINER.has(next.tag) && next.tag !== 'PIAT') || next.tag === 'PPER';
}

const WIE = /^wie$/iu;

/** weitergezogen, nicht: weiterzogen */
const PARTICIPLE = /ge\p{L}{2,}(?:t|en)$|^(?:be|ver|er|ent|zer|miss)/u;
/** Words that look like verbs, though the lexicon does not have them: the clause may have its verb after all. */
const ENDING = /^\p{Ll}.*(?:e|en|t|te|ten)$/u;

/** Whether the sentence ends after the clause, or its main clause goes on with its verb: nothing of the clause can follow. */
function endsThere(to: number, { tokens }: Reading): boolean {
  const [after, next] = [tokens[to], tokens[to + 1]];
  // nachdem er vorgeschlagen dass …: the comma is missing too
  if (after?.text === 'dass') return tokens[to - 1]?.tag === 'VVPP';
  if (after?.text === '.') return tokens.slice(to + 1).every(({ kind }) => kind === 'punctuation');
  if (after?.tag !== '$,' || next === undefined) return false;
  if (/^(?:dass|ob)$/u.test(next.text)) return tokens[to - 1]?.tag === 'VVPP';
  // …, deren Partei versprochen, die Straßen zu bauen, gewann
  const second = infinitiveEnd(to + 1, tokens);
  if (second !== undefined) return tokens[second]?.text === '.' || isFiniteOnly(tokens[second + 1]);
  return isFiniteOnly(next);
}

/** Place of the mark after an infinitive with zu that begins at a place; undefined where other words do. */
function infinitiveEnd(from: number, tokens: readonly ReadToken[]): number | undefined {
  const end = tokens.findIndex(({ kind }, at) => at >= from && kind === 'punctuation');
  const words = tokens.slice(from, end);
  const last = words.at(-1);
  const isInfinitive = last?.tag === 'VVIZU' || (last?.tag === 'VVINF' && words.at(-2)?.tag === 'PTKZU');
  return isInfinitive && !words.some(({ tag }) => FINITE.has(tag)) ? end : undefined;
}

function isFiniteOnly(next: ReadToken | undefined): boolean {
  if (next === undefined) return false;
  return (
    /^V[AM]FIN$/u.test(next.tag) ||
    (FINITE.has(next.tag) &&
      !next.text.endsWith('iert') &&
      next.all.every(({ tag }) => /(?:FIN|IMP|INF)$/u.test(tag)))
  );
}

function mayBeFinite({ all, known, tag, text, certainty }: ReadToken): boolean {
  if (/^\p{Lu}/u.test(text)) return false;
  if (!VERB.has(tag) && certainty >= LIKELY) return false;
  if (FINITE.has(tag) && certainty <= GUESS) return false;
  return !known || all.some((other) => FINITE.has(other.tag) && other.mood !== 'imperative');
}

/** Not: obwohl kein Freund von ihm; obwohl früh abgelehnt. */
function hasSubject(opener: ReadToken, words: readonly ReadToken[], { phrases, tokens }: Reading): boolean {
  const subjects = phrases.filter(
    ({ from, cells, preposition, within }) =>
      preposition === undefined &&
      within === undefined &&
      (cells & NOMINATIVE) !== 0 &&
      words.some(
        ({ index, tag }) => index === from && (tag === 'PPER' || DETERMINER.has(tag) || NOUN.has(tag)),
      ),
  ).length;
  const participle = words.slice(-1).some(isParticiple);
  if (opener.tag !== 'KOUS')
    return subjects > 0 || participle || PREPOSITION.has(tokens[opener.index - 1]?.tag ?? 'XY');
  if (participle || /^(?:dass|ob)$/iu.test(opener.text)) return subjects > 0;
  return subjects > 1 || words[0]?.tag === 'PPER';
}
