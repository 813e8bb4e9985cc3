import { ANY_CELL, type Cells } from '../language/morphology.ts';
import { agreeingCells, unionCells, type Members } from './agreement.ts';
import { attributeEnd, isAdverbial, QUANTITY_NOUNS } from './attributes.ts';
import type { NounPhrase, ReadToken } from './reading.ts';
import { ADVERB, DETERMINER, NOUN, PREPOSITION, PRONOUN } from './tag-sets.ts';

type Tokens = readonly ReadToken[];

/** A phrase before prepositions and coordination are known. */
export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly nominal: boolean;
  readonly determiner?: number;
  readonly adjectives: readonly number[];
  readonly cells: Cells;
  /** Phrases inside its attributes. */
  readonly nested: readonly Placed[];
}

/** A draft with the preposition before it. */
export interface Placed {
  readonly draft: Draft;
  readonly preposition?: number;
}

/** How deep attributes are read inside attributes. */
const DEEPEST = 2;
/** Words that may stand before an article in one phrase. */
const BEFORE_ARTICLE = new Set(['PIAT', 'PDAT', 'PWAT']);
const OPENING_MARK = new Set(['„', '»', '›', '‚', '"', '“', '«', "'", '‹']);

/** Noun phrases of a sentence in text order; takes time in proportion to its length. */
export function findPhrases(tokens: Tokens): NounPhrase[] {
  const found: NounPhrase[] = [];
  let preposition: number | undefined;
  for (let at = 0; at < tokens.length;) {
    const tag = tokens[at]?.tag;
    if (tag !== undefined && PREPOSITION.has(tag)) {
      // unter anderem, vor allem
      const fixed = isFixed(tokens[at]?.text, tokens[at + 1]?.text);
      preposition = fixed ? undefined : at;
      at += fixed ? 2 : 1;
      continue;
    }
    const draft = phraseAt(tokens, at, 0, preposition);
    if (draft === undefined) {
      if (!staysGoverned(tokens, at)) preposition = undefined;
      at++;
      continue;
    }
    const owner = isOwner(tokens, draft);
    place(found, tokens, { draft, ...(preposition !== undefined && !owner && { preposition }) });
    if (!owner) preposition = undefined;
    at = draft.to;
  }
  return found;
}

/** Prepositions that are an adverb with the word after them. */
const FIXED = new Map([
  ['unter', ['anderem', 'anderen']],
  ['vor', ['allem']],
  ['bei', ['weitem']],
  ['ohne', ['weiteres']],
]);

function isFixed(first: string | undefined, second: string | undefined): boolean {
  return second !== undefined && FIXED.get(first?.toLowerCase() ?? '')?.includes(second) === true;
}

/** mit [etwa] zehn, für [„]Faust“, bis [zu] … */
function staysGoverned(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return (
    (ADVERB.has(token.tag) && token.tag !== 'PROAV') || token.tag === 'KOKOM' || OPENING_MARK.has(token.text)
  );
}

/** A name in the genitive before its noun: mit [Peters] Auto. The preposition governs what comes next. */
function isOwner(tokens: Tokens, { from, to, head }: Draft): boolean {
  const last = tokens[to - 1];
  if (last === undefined || from !== head || last.tag !== 'NE') return false;
  if (!/[sxzß’']$/u.test(last.text)) return false;
  const next = tokens[to]?.tag;
  return next === 'NN' || next === 'ADJA' || next === 'CARD';
}

function place(found: NounPhrase[], tokens: Tokens, placed: Placed, within?: number): void {
  const { nested, ...phrase } = placed.draft;
  const index = found.length;
  found.push({
    ...phrase,
    ...(placed.preposition !== undefined && { preposition: placed.preposition }),
    coordinated: within === undefined && isCoordinated(tokens, found.at(-1), phrase.from, placed.preposition),
    ...(within !== undefined && { within }),
  });
  for (const inner of nested) place(found, tokens, inner, index);
}

function isCoordinated(
  tokens: Tokens,
  before: NounPhrase | undefined,
  from: number,
  preposition?: number,
): boolean {
  const start = preposition ?? from;
  if (before === undefined || before.within !== undefined) return false;
  return before.to === start - 1 && tokens[start - 1]?.tag === 'KON';
}

/**
 * The phrase that starts at `at`, without its preposition; undefined where none does.
 *
 * @param contraction - index of the preposition before it, if any; one with an article asks for weak endings
 */
export function phraseAt(tokens: Tokens, at: number, depth: number, preposition?: number): Draft | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (PRONOUN.has(first.tag)) return pronoun(first, at);
  // Van der Berg
  if (first.tag === 'ART' && /^v[ao]n$/iu.test(tokens[at - 1]?.text ?? '') && tokens[at - 1]?.tag === 'NE')
    return undefined;
  if (first.tag === 'TRUNC') return truncated(tokens, at);
  if (!DETERMINER.has(first.tag) && !NOUN.has(first.tag) && !isAttribute(first)) return undefined;
  if (isAdverbial(first, tokens[at - 1])) return undefined;
  const contraction = tokens[preposition ?? -1]?.tag === 'APPRART' ? preposition : undefined;
  const start = determiners(tokens, at);
  const inner = attributes(
    tokens,
    start.to,
    depth < DEEPEST && start.determiner !== undefined ? depth : DEEPEST,
  );
  const heads = headAt(tokens, inner.to, start.determiner);
  const to = heads?.to ?? inner.to;
  if (to === at) return undefined;
  const members = {
    predeterminers: start.predeterminers,
    determiner: start.determiner,
    contraction,
    adjectives: inner.adjectives,
    heads: heads?.agreeing ?? [],
    named: heads !== undefined && heads.to > heads.head + 1,
    loose: preposition === undefined && start.determiner === undefined && isLoose(tokens[at - 1]),
    counted: inner.adjectives.some((index) => tokens[index]?.tag === 'CARD'),
  };
  const draft: Draft = {
    from: at,
    to,
    head: heads?.head ?? lastMember(inner.adjectives, start.determiner) ?? at,
    nominal: heads !== undefined,
    ...(start.determiner !== undefined && { determiner: start.determiner }),
    adjectives: inner.adjectives,
    cells: phraseCells(tokens, members, heads, start.quantity),
    nested: inner.nested,
  };
  return draft.cells === 0 ? otherReading(tokens, draft, members) : draft;
}

const BEFORE_PARTICIPLE = new Set(['CARD', 'PPER', 'PIAT', 'PRF', 'PDS', 'PIS', 'VVPP', 'VVINF']);

/** What stands before a phrase without determiner when it may be the end of a longer attribute: (die im Mai) bestellten Bücher. */
function isLoose(token: ReadToken | undefined): boolean {
  if (token === undefined) return false;
  return (
    NOUN.has(token.tag) || ADVERB.has(token.tag) || BEFORE_PARTICIPLE.has(token.tag) || token.text === 'zu'
  );
}

/** A phrase whose members do not agree, read otherwise where it may be. */
function otherReading(tokens: Tokens, draft: Draft, members: Members): Draft {
  // wenn [diese] gleichwertige Angaben machen; in dessen Bezirk [dieser] seinen Sitz hat
  const lone = standsAlone(tokens, draft, members);
  if (lone !== undefined) return lone;
  const place = afterPlaceName(tokens, draft, members);
  if (place !== undefined) return place;
  // den [Wahlberechtigten] Gelegenheit geben
  const noun = draft.adjectives.find((at) => isNominalised(tokens, at) && at < draft.head);
  if (noun !== undefined) {
    const adjectives = draft.adjectives.filter((at) => at < noun);
    const cells = agreeingCells(tokens, { ...members, adjectives, heads: [noun] });
    if (cells !== 0)
      return { ...draft, adjectives, cells, head: noun, nominal: true, to: noun + 1, nested: [] };
  }
  // die im Mai … gelesenen; einen ersten und weitere Helfer; das bald
  const long = draft.nested.length > 0 || !draft.nominal || members.named;
  const joined = draft.adjectives.some((at) => tokens[at + 1]?.tag === 'KON');
  return long || joined ? { ...draft, cells: ANY_CELL } : draft;
}

/** Below this a determiner's tag is a guess. */
const GUESS = 0.8;

/** A determiner that may be a pronoun: one before another, or one that the tagger was not sure of. */
function standsAlone(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const token = tokens[draft.from];
  if (token === undefined || draft.determiner === undefined) return undefined;
  const doubtful = members.predeterminers.length > 0 || token.certainty < GUESS;
  return doubtful && token.all.some(({ tag }) => PRONOUN.has(tag)) ? pronoun(token, draft.from) : undefined;
}

/** des Bremer Hafens, where Bremer was taken for a noun. */
function afterPlaceName(tokens: Tokens, draft: Draft, members: Members): Draft | undefined {
  const next = tokens[draft.head + 1];
  if (next?.tag !== 'NN' || tokens[draft.head]?.text.endsWith('er') !== true) return undefined;
  const head = draft.head + 1;
  const cells = agreeingCells(tokens, { ...members, heads: [head] });
  return cells === 0 ? undefined : { ...draft, head, to: head + 1, cells };
}

/** A word with a capital that may be a noun although it was taken for an attribute. */
function isNominalised(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^\p{Lu}/u.test(token.text) && token.all.some(({ tag }) => tag === 'NN');
}

function lastMember(adjectives: readonly number[], determiner: number | undefined): number | undefined {
  return adjectives.at(-1) ?? determiner;
}

/** Of ein paar Leute only the noun counts; a name in quotation marks or a foreign word may be anything. */
function phraseCells(tokens: Tokens, members: Members, head: Head | undefined, quantity: boolean): Cells {
  if (head?.free === true) return ANY_CELL;
  return quantity ? unionCells(tokens[head?.head ?? -1]) : agreeingCells(tokens, members);
}

function pronoun(token: ReadToken, at: number): Draft {
  return {
    from: at,
    to: at + 1,
    head: at,
    nominal: false,
    adjectives: [],
    cells: unionCells(token),
    nested: [],
  };
}

interface Start {
  readonly to: number;
  readonly predeterminers: readonly number[];
  readonly determiner?: number;
  /** ein paar, ein wenig, ein bisschen. */
  readonly quantity: boolean;
}

const QUANTITIES = new Set(['paar', 'wenig', 'bisschen', 'bißchen', 'klein']);

function determiners(tokens: Tokens, at: number): Start {
  const first = tokens[at];
  if (first === undefined || !DETERMINER.has(first.tag))
    return { to: at, predeterminers: [], quantity: false };
  const second = tokens[at + 1];
  // dieser eine Wahlkreis, der eine Mann
  if (second?.tag === 'ART' && ONE.test(second.text) && !ONE.test(first.text) && meet(first, second)) {
    return { to: at + 2, predeterminers: [], determiner: at, quantity: false };
  }
  if (second !== undefined && first.tag === 'ART' && QUANTITIES.has(second.text) && second.tag !== 'ADJA') {
    return { to: at + 2, predeterminers: [], determiner: at, quantity: true };
  }
  if (second !== undefined && BEFORE_ARTICLE.has(first.tag) && mayFollow(second)) {
    return { to: at + 2, predeterminers: [at], determiner: at + 1, quantity: false };
  }
  return { to: at + 1, predeterminers: [], determiner: at, quantity: false };
}

function meet(first: ReadToken, second: ReadToken): boolean {
  return (unionCells(first) & unionCells(second)) !== 0;
}

const ONE = /^(?:ein|eine|einen|einem|einer|eines)$/u;

/** all die, solch ein, diese meine; but manche andere: an attribute. */
function mayFollow({ tag }: ReadToken): boolean {
  return tag === 'ART' || tag === 'PPOSAT' || tag === 'PDAT';
}

function isAttribute({ tag, kind, text }: ReadToken): boolean {
  if (QUANTITY_NOUNS.has(text)) return true;
  return tag === 'ADJA' || (tag === 'CARD' && kind !== 'punctuation');
}

interface Attributes {
  readonly to: number;
  readonly adjectives: readonly number[];
  readonly nested: readonly Placed[];
}

/** Adjectives, numerals and their own modifiers, up to the noun. */
function attributes(tokens: Tokens, from: number, depth: number): Attributes {
  const adjectives: number[] = [];
  const nested: Placed[] = [];
  let at = from;
  for (;;) {
    const step = attributeEnd(tokens, at, adjectives.length > 0, depth, phraseAt);
    if (step === undefined) return { to: at, adjectives, nested };
    adjectives.push(step.adjective);
    nested.push(...step.nested);
    at = step.adjective + 1;
  }
}

interface Head {
  readonly head: number;
  readonly to: number;
  /** Nouns of which one must agree with the determiner. */
  readonly agreeing: readonly number[];
  /** In quotation marks, foreign: says nothing about cells. */
  readonly free: boolean;
}

function headAt(tokens: Tokens, at: number, determiner: number | undefined): Head | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.tag === 'TRUNC') return truncatedHead(tokens, at);
  if (OPENING_MARK.has(token.text) && determiner !== undefined) return quotedHead(tokens, at);
  if (token.tag === 'NN' || QUANTITY_NOUNS.has(token.text)) {
    const to = namesEnd(tokens, at + 1);
    return { head: at, to, agreeing: [at], free: isForeign(tokens, at + 1, to) };
  }
  if (!NOUN.has(token.tag)) return undefined;
  const to = namesEnd(tokens, at + 1);
  if (token.tag !== 'NE') return { head: at, to, agreeing: [], free: true };
  return nameHead(tokens, at, to, determiner);
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
function truncatedHead(tokens: Tokens, from: number): Head | undefined {
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

function truncated(tokens: Tokens, at: number): Draft | undefined {
  const head = truncatedHead(tokens, at);
  if (head === undefined) return undefined;
  const cells = head.free ? ANY_CELL : unionCells(tokens[head.head]);
  return { from: at, to: head.to, head: head.head, nominal: true, adjectives: [], cells, nested: [] };
}
