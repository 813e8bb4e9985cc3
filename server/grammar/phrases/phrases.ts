import { ANY_CELL, type Cells } from '../../language/morphology.ts';
import { agreeingCells, unionCells, type Members } from './agreement.ts';
import { attributeEnd, isAdverbial, isYear, QUANTITY_NOUNS } from './attributes.ts';
import { pronoun, type Draft, type Placed } from './phrase-draft.ts';
import { headAt, isPerson, OPENING_MARK, truncatedHead, type Head } from './phrase-head.ts';
import { otherReading } from './phrase-rereading.ts';
import { determiners } from './phrase-start.ts';
import type { NounPhrase, ReadToken } from '../reading.ts';
import { ADVERB, CLUSTER, DETERMINER, NOUN, PREPOSITION, PRONOUN } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** How deep attributes are read inside attributes. */
const DEEPEST = 2;

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
    place(found, tokens, { draft, preposition: owner ? undefined : preposition });
    if (!owner) preposition = undefined;
    at = draft.to;
  }
  return found;
}

/** Prepositions that are an adverb with the word after them. */
const FIXED = new Map([
  ['unter', ['anderem', 'anderen']],
  ['vor', ['allem', 'kurzem', 'langem', 'Kurzem', 'Langem']],
  ['bei', ['weitem', 'Weitem']],
  ['ohne', ['weiteres', 'Weiteres']],
  ['seit', ['langem', 'kurzem', 'längerem', 'Langem', 'Kurzem', 'Längerem', 'neuestem', 'Neuestem']],
  ['von', ['weitem', 'neuem', 'klein', 'Weitem', 'Neuem']],
  ['bis', ['weiteres', 'dato']],
  ['auf', ['weiteres', 'Weiteres']],
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
  const { draft, preposition } = placed;
  const { from, to, head, nominal, determiner, adjectives, nested } = draft;
  const index = found.length;
  const open = draft.cells === 0 && determiner === undefined && isOpen(tokens, found, from);
  // Written out, so that all phrases are of one make.
  found.push({
    from,
    to,
    head,
    nominal,
    determiner,
    adjectives,
    cells: open ? ANY_CELL : draft.cells,
    preposition,
    coordinated: within === undefined && isCoordinated(tokens, found.at(-1), from, preposition),
    sure: isSure(tokens, from, to),
    within,
  });
  for (const inner of nested) place(found, tokens, inner, index);
}

/** How far a determiner may stand before the noun that it belongs to. */
const WIDEST = 20;
const RECENT = 8;

/** Whether a determiner before has no noun yet: in der vom 1. Mai an [geltenden Fassung]. */
function isOpen(tokens: Tokens, found: readonly NounPhrase[], from: number): boolean {
  const before = found
    .slice(-RECENT)
    .findLast(({ nominal, determiner }) => !nominal && determiner !== undefined);
  if (before === undefined || before.to < from - WIDEST) return false;
  return tokens
    .slice(before.to, from)
    .every(({ tag }) => tag !== '$,' && (!CLUSTER.has(tag) || tag === 'PTKZU'));
}

/** Below this a tag is a guess. */
const SURE_TAG = 0.8;

function isSure(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'punctuation') continue;
    if (!token.known || token.certainty < SURE_TAG) return false;
  }
  return true;
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
  if (isYear(first) && tokens[at + 1]?.tag !== 'NN') return { ...pronoun(first, at), cells: ANY_CELL };
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
    named:
      heads !== undefined &&
      ((heads.to > heads.head + 1 && !isPerson(tokens[heads.head])) || isDay(tokens, inner.adjectives)),
    loose: start.determiner === undefined && (isLoose(tokens[at - 1]) || tokens[at - 1]?.text === 'bis'),
    counted: inner.adjectives.some((index) => isSeveral(tokens[index])),
  };
  const draft: Draft = {
    from: at,
    to,
    head: heads?.head ?? lastMember(inner.adjectives, start.determiner) ?? at,
    nominal: heads !== undefined,
    determiner: start.determiner,
    adjectives: inner.adjectives,
    cells: phraseCells(tokens, members, heads, start.quantity),
    nested: inner.nested,
  };
  return draft.cells === 0 ? otherReading(tokens, draft, members) : draft;
}

/** des 6. Juni: the month may lack the ending of the genitive. */
function isDay(tokens: Tokens, adjectives: readonly number[]): boolean {
  return adjectives.some((at) => /^\d/u.test(tokens[at]?.text ?? '') && tokens[at]?.tag === 'ADJA');
}

/** zwei, 10, 3,5; not ein or 1. */
function isSeveral(token: ReadToken | undefined): boolean {
  return (
    token?.tag === 'CARD' &&
    !isYear(token) &&
    !/^(?:ein|eine|einen|einem|einer|eines|eins|1)$/u.test(token.text)
  );
}

const BEFORE_PARTICIPLE = new Set([
  'CARD',
  'PPER',
  'PIAT',
  'PRF',
  'PDS',
  'PRELS',
  'PWS',
  'PIS',
  'VVPP',
  'VVINF',
  'KON',
  'KOKOM',
  '$,',
  '$(',
]);

/**
 * What stands before a phrase without determiner when it may be the end of a longer attribute (die im Mai [bestellten
 * Bücher]) or share the determiner of the phrase before it (der alten Stadt und [neuen Brücke]).
 */
function isLoose(token: ReadToken | undefined): boolean {
  if (token === undefined) return false;
  return (
    NOUN.has(token.tag) || ADVERB.has(token.tag) || BEFORE_PARTICIPLE.has(token.tag) || token.text === 'zu'
  );
}

function lastMember(adjectives: readonly number[], determiner: number | undefined): number | undefined {
  return adjectives.at(-1) ?? determiner;
}

/** Of ein paar Leute only the noun counts; a name in quotation marks or a foreign word may be anything. */
function phraseCells(tokens: Tokens, members: Members, head: Head | undefined, quantity: boolean): Cells {
  if (head?.free === true) return ANY_CELL;
  return quantity ? unionCells(tokens[head?.head ?? -1]) : agreeingCells(tokens, members);
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

function truncated(tokens: Tokens, at: number): Draft | undefined {
  const head = truncatedHead(tokens, at);
  if (head === undefined) return undefined;
  const cells = head.free ? ANY_CELL : unionCells(tokens[head.head]);
  return { from: at, to: head.to, head: head.head, nominal: true, adjectives: [], cells, nested: [] };
}
