import type { ReadToken } from './reading.ts';
import {
  ADVERB,
  CLUSTER,
  DETERMINER,
  FINITE,
  INFINITIVE,
  PREPOSITION,
  QUESTION_WORD,
  RELATIVE,
} from './tag-sets.ts';

/** The words that open a clause other than a main clause. Places count tokens of one level. */
export interface Opener {
  readonly kind: 'subordinate' | 'relative' | 'infinitive';
  /** Place after the last word of the opener. */
  readonly to: number;
}

/** Tokens of one level, read by place. */
export type At = (place: number) => ReadToken | undefined;

/** How many adverbs may stand before a conjunction: erst kurz bevor. */
const ADVERBS_BEFORE = 3;

/**
 * What opens a clause at `place`, which stands at the start of the sentence or after a comma, dash or und.
 *
 * @param first - whether nothing of the sentence stands before, so that a question word may open a question
 */
export function openerAt(at: At, place: number, first: boolean): Opener | undefined {
  return conjunction(at, place) ?? relative(at, place) ?? questionWord(at, place, first);
}

function conjunction(at: At, place: number): Opener | undefined {
  for (let skipped = 0; skipped <= ADVERBS_BEFORE; skipped++) {
    const token = at(place + skipped);
    if (token === undefined) return undefined;
    const next = at(place + skipped + 1);
    if (token.tag === 'KOUS') return { kind: 'subordinate', to: place + skipped + 1 };
    if (token.tag === 'KOUI') {
      if (next?.tag !== 'KOUS' && !hasZu(at, place + skipped + 1)) return undefined;
      return next?.tag === 'KOUS'
        ? { kind: 'subordinate', to: place + skipped + 2 }
        : { kind: 'infinitive', to: place + skipped + 1 };
    }
    if (skipped === 0 && isMeasured(token, next) && endsInVerb(at, place + 2))
      return { kind: 'subordinate', to: place + 2 };
    // mehr, als er braucht
    if (skipped === 0 && token.tag === 'KOKOM' && next?.tag !== 'KOUS' && endsInVerb(at, place + 1))
      return { kind: 'subordinate', to: place + 1 };
    // als sei er krank
    if (skipped === 0 && token.tag === 'KOKOM' && token.text === 'als' && isFinite(next)) {
      return { kind: 'subordinate', to: place + 1 };
    }
    if (!ADVERB.has(token.tag) && token.tag !== 'KOKOM' && token.tag !== 'APPR') return undefined;
  }
  return undefined;
}

/** um das Haus [zu] streichen; not: um das Jahr 1900 war … */
function hasZu(at: At, from: number): boolean {
  for (let place = from; ; place++) {
    const token = at(place);
    if (token === undefined || token.tag === '$.') return false;
    if (token.tag === 'VVIZU' || (token.text === 'zu' && INFINITIVE.has(at(place + 1)?.tag ?? 'XY')))
      return true;
    if (isFinite(token) && !CLUSTER.has(at(place + 1)?.tag ?? 'XY') && at(place + 1)?.kind !== 'punctuation')
      return false;
  }
}

const MEASURED = new Set(['lange', 'weit', 'oft', 'bald', 'fern', 'sehr', 'viel', 'gut']);

/** so lange er will, so weit das geht */
function isMeasured({ text }: ReadToken, next: ReadToken | undefined): boolean {
  return (text === 'so' || text === 'So') && next !== undefined && MEASURED.has(next.text);
}

/** Whether a finite verb closes the stretch that begins at `place`, with something before it. */
export function endsInVerb(at: At, place: number): boolean {
  for (let ahead = place; ; ahead++) {
    const token = at(ahead);
    if (token === undefined || (token.kind === 'punctuation' && ahead > place)) return false;
    if (!isFinite(token)) continue;
    const next = at(ahead + 1);
    return (
      ahead > place &&
      (next === undefined || next.kind === 'punctuation' || next.tag === 'KON' || CLUSTER.has(next.tag))
    );
  }
}

function isFinite(token: ReadToken | undefined): boolean {
  return token !== undefined && FINITE.has(token.tag);
}

/** der, mit dem, deren Vater, in dessen altem Haus; also: einer von denen. */
function relative(at: At, place: number): Opener | undefined {
  const first = at(place);
  const start = first !== undefined && PREPOSITION.has(first.tag) ? place + 1 : place;
  const token = at(start);
  if (token !== undefined && RELATIVE.has(token.tag)) return { kind: 'relative', to: start + 1 };
  // viele von denen, die Hälfte von denen
  for (let ahead = place + 1; ahead < place + 4; ahead++) {
    const word = at(ahead);
    if (word === undefined || CLUSTER.has(word.tag) || word.kind === 'punctuation') return undefined;
    if (word.tag === 'PRELS' && at(ahead - 1)?.tag === 'APPR') return { kind: 'relative', to: ahead + 1 };
  }
  return undefined;
}

function questionWord(at: At, place: number, first: boolean): Opener | undefined {
  const start = PREPOSITION.has(at(place)?.tag ?? 'XY') ? place + 1 : place;
  const token = at(start);
  if (token === undefined || !QUESTION_WORD.has(token.tag)) return undefined;
  if (isDirectQuestion(at, start, first)) return undefined;
  return { kind: 'subordinate', to: start + 1 };
}

/**
 * Whether a finite verb comes and something follows it: Wie viele Leute kommen heute? Not: wer kommt, … A clause that
 * follows another is one only where the verb comes second.
 */
function isDirectQuestion(at: At, start: number, first: boolean): boolean {
  for (let place = start + 1; ; place++) {
    const token = at(place);
    if (token === undefined || token.kind === 'punctuation') return false;
    if (!first && (CLUSTER.has(token.tag) ? !isFinite(token) : token.tag === 'PPER' || token.tag === 'PRF'))
      return false;
    if (!isFinite(token)) {
      if (!first && place > start + 1 && DETERMINER.has(token.tag)) return false;
      continue;
    }
    if (first) return !endsInVerb(at, place - 1) || at(place + 1)?.text === '?';
    const next = at(place + 1);
    return next !== undefined && next.kind !== 'punctuation' && next.tag !== 'KON' && !CLUSTER.has(next.tag);
  }
}
