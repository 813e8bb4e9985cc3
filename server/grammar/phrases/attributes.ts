import type { Draft, Placed } from './phrase-draft.ts';
import type { ReadToken } from '../reading.ts';
import { ADVERB, NOUN, PREPOSITION } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** One attribute: the word with the ending, and the phrases that belong to it. */
export interface Attribute {
  readonly adjective: number;
  readonly nested: readonly Placed[];
}

/** How many words may stand before a participle: die [von ihm im Mai in Bonn] gegründete Firma. */
const LONGEST = 30;
/** Reads the phrase at a place, without its preposition. */
type PhraseAt = (
  tokens: Tokens,
  at: number,
  depth: number,
  preposition: number | undefined,
) => Draft | undefined;

const NO_PHRASES: readonly Placed[] = [];
const MARKS = new Set(['„', '“', '»', '«', '‚', '‘', '"', "'", '(', ')']);

/**
 * The attribute that starts at `from`, with its adverbs and what else depends on it.
 *
 * @param follows - whether an attribute stands before, so that a comma or und may join them
 * @param depth - how deep this lies in other attributes; from 2 on nothing but adverbs is read before an adjective
 */
export function attributeEnd(
  tokens: Tokens,
  from: number,
  follows: boolean,
  depth: number,
  phraseAt: PhraseAt,
): Attribute | undefined {
  const at = follows ? afterJoint(tokens, from) : from;
  const plain = afterAdverbs(tokens, at);
  if (isAdjective(tokens[plain])) return { adjective: plain, nested: NO_PHRASES };
  if (depth >= 2 || at !== from || !mayOpen(tokens, plain)) return undefined;
  return extended(tokens, at, depth, phraseAt);
}

/**
 * Whether an attribute of several words may begin with the word after its adverbs: die [von ihm …], die [sich …]. A
 * bare noun may only as a measure (das drei [Meter] hohe Tor): »der Frau große Blumen« are two phrases.
 */
function mayOpen(tokens: Tokens, at: number): boolean {
  const tag = tokens[at]?.tag ?? 'XY';
  if (!NOUN.has(tag)) return true;
  return tokens[at - 1]?.tag === 'CARD' && tokens[at + 1]?.tag === 'ADJA';
}

/** After the comma or conjunction between two attributes. */
function afterJoint(tokens: Tokens, at: number): number {
  const tag = tokens[at]?.tag;
  if (tag === '$,') return tokens[at + 1]?.tag === 'KON' ? at + 2 : at + 1;
  return tag === 'KON' ? at + 1 : at;
}

function afterAdverbs(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && at < from + LONGEST) {
    const next = afterAdverb(tokens, at, from);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** After what modifies an attribute and has no ending: sehr, nicht mehr, zu (lösende), am häufigsten. */
function afterAdverb(tokens: Tokens, at: number, from: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (ADVERB.has(token.tag) || MARKS.has(token.text)) return at + 1;
  // die 1999 eröffnete Brücke
  if (isAdverbial(token, before) || isYear(token)) return at + 1;
  // die zu lösende Aufgabe
  if (token.text === 'zu' && isGerundive(next)) return at + 1;
  // das am häufigsten gelesene Buch
  if (token.text === 'am' && next?.text.endsWith('sten') === true) return at + 2;
  // sehr gut und leicht lesbare Schrift
  if (token.tag === 'KON' && at > from && before !== undefined && ADVERB.has(before.tag)) return at + 1;
  return at;
}

/** A number that names a year counts nothing: das 1981 gegründete Orchester. */
export function isYear({ tag, text }: ReadToken): boolean {
  return tag === 'CARD' && /^[12]\d{3}$/u.test(text);
}

const GERUNDIVE = /end(?:e|er|en|em|es)$/u;

/** zu [lösende]; not: zu [gleichen] Teilen */
function isGerundive(token: ReadToken | undefined): boolean {
  return token?.tag === 'ADJA' && GERUNDIVE.test(token.text);
}

/** nicht [mehr] vorhandene Berge, noch [mehr] … */
export function isAdverbial({ tag, text }: ReadToken, before: ReadToken | undefined): boolean {
  return (
    tag === 'PIAT' &&
    (text === 'mehr' || text === 'weniger') &&
    before !== undefined &&
    ADVERB.has(before.tag)
  );
}

/** Quantities that have the tag of an adjective and are nouns: ein [Dutzend] Eier. */
export const QUANTITY_NOUNS = new Set(['Dutzend', 'Hundert', 'Tausend', 'Paar']);

/** Words that begin a phrase of their own: der größte [aller] Wale. */
const DETERMINES = /^(?:kein|jede|alle[rsmn]?$)/u;

function isAdjective(token: ReadToken | undefined): boolean {
  if (token === undefined || QUANTITY_NOUNS.has(token.text) || DETERMINES.test(token.text) || isYear(token))
    return false;
  return token.tag === 'ADJA' || token.tag === 'CARD' || token.tag === 'PIAT';
}

/** Phrases and adverbs before a participle or adjective: die [mit Holz] beheizte Stube. */
function extended(tokens: Tokens, from: number, depth: number, phraseAt: PhraseAt): Attribute | undefined {
  const nested: Placed[] = [];
  let preposition: number | undefined;
  for (let at = from; at < tokens.length && at < from + LONGEST;) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    const zu = token.text === 'zu' && isGerundive(tokens[at + 1]) ? 1 : 0;
    if (tokens[at + zu]?.tag === 'ADJA' && nested.length > 0 && preposition === undefined)
      return { adjective: at + zu, nested };
    if (PREPOSITION.has(token.tag)) {
      preposition = at++;
      continue;
    }
    const draft = phraseAt(tokens, at, depth + 1, preposition);
    if (draft !== undefined && (draft.nominal || draft.determiner === undefined)) {
      nested.push({ draft, preposition });
      preposition = undefined;
      at = draft.to;
    } else if (ADVERB.has(token.tag)) at++;
    else return undefined;
  }
  return undefined;
}
