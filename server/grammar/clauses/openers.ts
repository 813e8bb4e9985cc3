import { agreeingCells } from '../phrases/agreement.ts';
import type { ReadToken } from '../reading.ts';
import {
  ADVERB,
  CLUSTER,
  DETERMINER,
  FINITE,
  INFINITIVE,
  PARTICIPLE,
  PREPOSITION,
  QUESTION_WORD,
  RELATIVE,
} from '../tag-sets.ts';

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
  return (
    conjunction(at, place) ?? (first ? undefined : relative(at, place)) ?? questionWord(at, place, first)
  );
}

function conjunction(at: At, place: number): Opener | undefined {
  for (let skipped = 0; skipped <= ADVERBS_BEFORE; skipped++) {
    const token = at(place + skipped);
    if (token === undefined) return undefined;
    const after = place + skipped + 1;
    const next = at(after);
    if (token.tag === 'KOUS')
      return mayOpen(at, token, after) ? { kind: 'subordinate', to: after } : undefined;
    if (token.tag === 'KOUI' && next?.tag === 'KOUS') return { kind: 'subordinate', to: after + 1 };
    if (token.tag === 'KOUI') return hasZu(at, after) ? { kind: 'infinitive', to: after } : undefined;
    const other = skipped <= 1 ? comparison(at, token, after) : undefined;
    if (other !== undefined) return other;
    if (!ADVERB.has(token.tag) && token.tag !== 'KOKOM' && token.tag !== 'APPR') return undefined;
  }
  return undefined;
}

/** so lange er will; mehr, als er braucht; als sei er krank; erst als er kam */
function comparison(at: At, token: ReadToken, after: number): Opener | undefined {
  const next = at(after);
  if (isMeasured(token, next) && isFinal(verbPlace(at, after + 1)))
    return { kind: 'subordinate', to: after + 1 };
  if (token.tag !== 'KOKOM' || next?.tag === 'KOUS') return undefined;
  const opens = isFinal(verbPlace(at, after)) || (token.text === 'als' && isFinite(next));
  return opens ? { kind: 'subordinate', to: after } : undefined;
}

/** Whether a word that may be a conjunction is one here: not »als« in »Als junger Mann fuhr er zur See«. */
function mayOpen(at: At, token: ReadToken, after: number): boolean {
  if (token.all.every(({ tag }) => tag === 'KOUS')) return true;
  const verb = verbPlace(at, after);
  if (verb === undefined) return isInterrupted(at, after);
  if (isFinal(verb) || at(after)?.tag === 'PPER') return true;
  // als sei er krank
  if (verb.place === after) return token.text === 'als';
  return isFinite(at(verb.border + 1));
}

/** um das Haus [zu] streichen; not: um das Jahr 1900 war … */
function hasZu(at: At, from: number): boolean {
  for (let place = from; place < from + LONGEST; place++) {
    const token = at(place);
    if (token === undefined || token.tag === '$.') return false;
    if (token.tag === 'VVIZU' || (token.text === 'zu' && INFINITIVE.has(at(place + 1)?.tag ?? 'XY')))
      return true;
    if (isFinite(token) && !CLUSTER.has(at(place + 1)?.tag ?? 'XY') && at(place + 1)?.kind !== 'punctuation')
      return false;
  }
  return false;
}

const MEASURED = new Set(['lange', 'weit', 'oft', 'bald', 'fern', 'sehr', 'viel', 'gut']);

/** so lange er will, so weit das geht */
function isMeasured({ text }: ReadToken, next: ReadToken | undefined): boolean {
  return (text === 'so' || text === 'So') && next !== undefined && MEASURED.has(next.text);
}

/** The first finite verb of a stretch. */
interface VerbPlace {
  readonly place: number;
  /** Whether nothing but verbs stands between it and the end of its part of the stretch. */
  readonly ends: boolean;
  /** Place of the comma or other mark that ends the stretch. */
  readonly border: number;
}

/** How many words are looked through for a clause's verb; no good sentence has more without a mark. */
const LONGEST = 100;

/** The first finite verb before the next comma or other mark; after it a comparison or und may follow. */
function verbPlace(at: At, from: number): VerbPlace | undefined {
  for (let place = from; place < from + LONGEST; place++) {
    const token = at(place);
    if (token === undefined || isMark(token)) return undefined;
    if (!mayBeFinite(token) || at(place - 1)?.text === 'zu') continue;
    let end = place + 1;
    while (CLUSTER.has(at(end)?.tag ?? 'XY')) end++;
    const next = at(end);
    const ends = next === undefined || isMark(next) || next.tag === 'KON' || next.tag === 'KOKOM';
    while (end < from + LONGEST && at(end) !== undefined && !isMark(at(end))) end++;
    return { place, ends, border: end };
  }
  return undefined;
}

function isMark(token: ReadToken | undefined): boolean {
  return token?.kind === 'punctuation' && token.text !== '/';
}

/** A finite verb, or an infinitive or participle that has the form of one: die Kinder spielen, die Daten enthalten. */
function mayBeFinite({ tag, all }: ReadToken): boolean {
  if (FINITE.has(tag)) return true;
  return (INFINITIVE.has(tag) || PARTICIPLE.has(tag)) && all.some((analysis) => FINITE.has(analysis.tag));
}

/** Whether a verb closes its stretch. */
function isFinal(verb: VerbPlace | undefined): boolean {
  return verb?.ends === true;
}

/** Whether a finite verb closes the stretch that begins at `place`, with something before it. */
export function endsInVerb(at: At, place: number): boolean {
  const verb = verbPlace(at, place);
  return isFinal(verb) && verb !== undefined && verb.place > place;
}

/** Whether the stretch ends where a clause is inserted, and a verb is left for the one that it interrupts. */
function isInterrupted(at: At, from: number): boolean {
  let place = from;
  while (place < from + LONGEST && at(place) !== undefined && !isMark(at(place))) place++;
  const next = at(place + 1);
  if (at(place)?.tag === '$.' || next === undefined) return false;
  const governed = PREPOSITION.has(next.tag) ? at(place + 2) : next;
  const opens = governed !== undefined && (RELATIVE.has(governed.tag) || OPENING.has(governed.tag));
  return opens && hasVerbToCome(at, from);
}

const OPENING = new Set(['KOUS', 'KOUI', 'PWAV', 'PWS', 'PWAT']);

/** How far is looked for the verb of a clause that others interrupt. */
const FAR = 60;

/** Whether more finite verbs follow in the sentence than words that open clauses and need one themselves. */
function hasVerbToCome(at: At, from: number): boolean {
  let open = 0;
  for (let place = from; place < from + FAR; place++) {
    const token = at(place);
    if (token === undefined || token.tag === '$.') break;
    if (RELATIVE.has(token.tag) || token.tag === 'KOUS' || token.tag === 'PWAV') open--;
    if (mayBeFinite(token)) open++;
  }
  return open > 0;
}

function isFinite(token: ReadToken | undefined): boolean {
  return token !== undefined && FINITE.has(token.tag);
}

/** der, mit dem, deren Vater, in dessen altem Haus; also: einer von denen. */
function relative(at: At, place: number): Opener | undefined {
  const governed = PREPOSITION.has(at(place)?.tag ?? 'XY');
  const start = governed ? place + 1 : place;
  const token = at(start);
  if (token !== undefined && RELATIVE.has(token.tag)) {
    if (!governed && !isRelative(at, start)) return undefined;
    // die oder der …
    const pair = at(start + 1)?.tag === 'KON' && at(start + 2)?.tag === 'PRELS';
    return { kind: 'relative', to: pair ? start + 3 : start + 1 };
  }
  if (token !== undefined && isHiddenRelative(at, token, start)) return { kind: 'relative', to: start + 1 };
  // viele von denen, die Hälfte von denen
  for (let ahead = place + 1; ahead < place + 4; ahead++) {
    const word = at(ahead);
    if (word === undefined || CLUSTER.has(word.tag) || word.kind === 'punctuation') return undefined;
    if (word.tag === 'PRELS' && at(ahead - 1)?.tag === 'APPR') return { kind: 'relative', to: ahead + 1 };
  }
  return undefined;
}

/** An article or demonstrative that fits only as a relative pronoun: ein Ereignis, [das] Einfluss auf die Ziele hat. */
function isHiddenRelative(at: At, token: ReadToken, start: number): boolean {
  if (token.tag !== 'ART' && token.tag !== 'PDS') return false;
  if (!token.all.some(({ tag }) => tag === 'PRELS') || !endsInVerb(at, start + 1)) return false;
  if (token.tag === 'PDS') return true;
  const next = at(start + 1);
  // für den diese Beiträge …
  if (next !== undefined && DETERMINER.has(next.tag) && next.tag !== 'PIAT' && !next.text.startsWith('ein'))
    return true;
  return !agreesWithNext(at, start);
}

/** Most adjectives that are looked past. */
const ADJECTIVES = 4;

/** Whether an article agrees with the adjectives and the noun after it; true where none follows. */
function agreesWithNext(at: At, start: number): boolean {
  const words: ReadToken[] = [];
  for (let place = start; place <= start + ADJECTIVES; place++) {
    const token = at(place);
    if (token === undefined) return true;
    words.push(token);
    if (token.tag === 'NN') break;
    if (place > start && token.tag !== 'ADJA' && token.tag !== 'CARD')
      return token.tag !== 'PIAT' || !token.text.startsWith('kein');
  }
  const head = words.length - 1;
  if (head === 0 || words[head]?.tag !== 'NN' || words.some(({ known }) => !known)) return true;
  const adjectives = words.slice(1, head).map((_, index) => index + 1);
  const plain = { predeterminers: [], counted: false, loose: false, named: false };
  return agreeingCells(words, { ...plain, determiner: 0, adjectives, heads: [head] }) !== 0;
}

/** What may stand between an article and its noun, and after the noun: die [SPD] hat es gesagt. */
const NOMINAL = new Set(['ADJA', 'NN', 'NE', 'FM', 'CARD', 'TRUNC', 'APPRART', 'KON', 'PIS', 'PIAT']);

/**
 * Whether a word taken for a relative pronoun can be one: its clause has the verb at its end. With the verb second it
 * is a demonstrative or an article: das ist jemand, der …
 */
function isRelative(at: At, start: number): boolean {
  const verb = verbPlace(at, start + 1);
  if (verb === undefined) return hasVerbToCome(at, start + 1);
  if (verb.ends) return true;
  if (verb.place === start + 1) return false;
  const next = at(start + 1);
  return next === undefined || !(NOMINAL.has(next.tag) || /^einen?$/u.test(next.text));
}

function questionWord(at: At, place: number, first: boolean): Opener | undefined {
  const start = PREPOSITION.has(at(place)?.tag ?? 'XY') ? place + 1 : place;
  const token = at(start);
  if (token === undefined || !QUESTION_WORD.has(token.tag)) return undefined;
  if (isDirectQuestion(at, start, first)) return undefined;
  // Kunden wie [wie] Müller: no verb
  if (token.text === 'wie' && verbPlace(at, start + 1) === undefined && !hasVerbToCome(at, start + 1))
    return undefined;
  return { kind: 'subordinate', to: start + 1 };
}

/**
 * Whether the verb stands where a main clause has it: Wie viele Leute kommen heute? Not: wer kommt, … After a comma
 * the clause is one only where the verb comes second.
 */
function isDirectQuestion(at: At, start: number, first: boolean): boolean {
  const verb = verbPlace(at, start + 1);
  if (verb === undefined) return false;
  if (first) return !verb.ends || at(verb.border)?.text === '?';
  if (verb.ends) return false;
  for (let place = start + 1; place < verb.place; place++) {
    const tag = at(place)?.tag ?? 'XY';
    if (tag === 'PPER' || tag === 'PRF' || (place > start + 1 && DETERMINER.has(tag))) return false;
  }
  return true;
}
