import {
  analysisOf,
  NOMINATIVE,
  Person,
  PLURAL,
  type Analysis,
  type Tag,
} from '../../language/morphology.ts';
import type { Draft } from './drafts.ts';
import { readAs, type NounPhrase, type ReadToken } from '../reading.ts';
import { mayBeParticiple } from './verb-shapes.ts';
import { FINITE, INFINITIVE, NOUN, PARTICIPLE, RELATIVE } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

const PLURAL_PERSONS = Person.firstPlural | Person.secondPlural | Person.thirdPlural;
/** What a word that was taken for a finite verb may be instead: most likely first; with a capital, before a noun. */
const INSTEAD: readonly Tag[] = [
  'VVPP',
  'VVINF',
  'VAINF',
  'VMINF',
  'VAPP',
  'PTKVZ',
  'ADJD',
  'ADJA',
  'ADV',
  'APPR',
];
const INSTEAD_LARGE: readonly Tag[] = ['NE', 'NN', ...INSTEAD];
const INSTEAD_ATTRIBUTE: readonly Tag[] = ['ADJA', ...INSTEAD];

/**
 * Tags that the structure of the sentence corrects: a clause needs one finite verb, so that where it has none, a form
 * that may be one is (dass wir [gehen]), and where it has two, one that may be something else is (wird [überdeckt]).
 *
 * @returns the tokens with those tags changed; undefined where nothing is to change
 */
export function retagged(
  tokens: Tokens,
  drafts: readonly Draft[],
  phrases: readonly NounPhrase[],
): ReadToken[] | undefined {
  const changes = new Map<number, Tag>();
  for (const draft of drafts) {
    const change = missing(tokens, draft, phrases) ?? superfluous(tokens, draft);
    if (change !== undefined) changes.set(change.index, change.tag);
  }
  notRelative(tokens, drafts, changes);
  if (changes.size === 0) return undefined;
  return tokens.map((token) => {
    const tag = changes.get(token.index);
    return tag === undefined ? token : withTag(token, tag);
  });
}

const UNKNOWN_VERB: Omit<Analysis, 'lemma' | 'tag'> = {
  cells: 0,
  weak: 0,
  mixed: 0,
  strong: 0,
  asks: 0,
  persons: 63,
};

interface Change {
  readonly index: number;
  readonly tag: Tag;
}

function withTag(token: ReadToken, tag: Tag): ReadToken {
  const analyses = token.all.filter((analysis) => analysis.tag === tag);
  return readAs(
    token,
    tag,
    analyses.length > 0 ? analyses : [analysisOf(token.text, { ...UNKNOWN_VERB, tag })],
  );
}

/** The finite reading of a word that is tagged otherwise. */
function finiteReading({ all, tag }: ReadToken): Tag | undefined {
  if (FINITE.has(tag)) return undefined;
  return all.find((analysis) => FINITE.has(analysis.tag) && analysis.mood !== 'imperative')?.tag;
}

function missing(tokens: Tokens, draft: Draft, phrases: readonly NounPhrase[]): Change | undefined {
  if (draft.finite.length > 0 || draft.kind === 'infinitive') return undefined;
  return draft.kind === 'root' ? verbOfRoot(tokens, draft, phrases) : verbAtEnd(tokens, draft);
}

/** dass sie im Garten [spielen] */
function verbAtEnd(tokens: Tokens, { own, verbs }: Draft): Change | undefined {
  for (const place of verbs.toReversed()) {
    const change = asFinite(tokens[own[place] ?? -1]);
    if (change !== undefined) return change;
  }
  const last = tokens[own.at(-1) ?? -1];
  const change = last !== undefined && /^\p{Ll}/u.test(last.text) ? asFinite(last) : undefined;
  if (change !== undefined) return change;
  for (const index of own.toReversed()) {
    const shaped = byShape(tokens, tokens[index]);
    if (shaped !== undefined) return shaped;
  }
  return undefined;
}

/** The word before the next is an attribute of it. */
function isAttribute(tokens: Tokens, { index, tag }: ReadToken): boolean {
  const next = tokens[index + 1]?.tag ?? 'XY';
  return (
    tag === 'ADJA' && (next === 'NN' || next === 'ADJA' || next === 'NE' || next === 'KON' || next === 'CARD')
  );
}

const VERB_ENDINGS = /(?:t|te|ten|en)$/u;

/** A word that German does not have as a verb, where only a verb is missing: das [obliegt] ihm. */
function byShape(tokens: Tokens, token: ReadToken | undefined): Change | undefined {
  if (token === undefined || !/^\p{Ll}/u.test(token.text) || !VERB_ENDINGS.test(token.text)) return undefined;
  const bare = (token.tag === 'ADJA' && !isAttribute(tokens, token)) || token.tag === 'ADJD';
  const verbal = bare && !token.all.some(({ tag }) => tag === 'VVPP');
  return verbal ? { index: token.index, tag: 'VVFIN' } : undefined;
}

function asFinite(token: ReadToken | undefined): Change | undefined {
  const tag = token === undefined ? undefined : finiteReading(token);
  return token === undefined || tag === undefined ? undefined : { index: token.index, tag };
}

/** Die Kinder [spielen] im Garten: where a subject of that number is there. */
function verbOfRoot(tokens: Tokens, draft: Draft, phrases: readonly NounPhrase[]): Change | undefined {
  const { own } = draft;
  const end = own.length - 1;
  const subjects = subjectsOf(own, phrases);
  for (const wanted of [isVerbal, isOther]) {
    for (let place = 0; place <= end; place++) {
      const token = tokens[own[place] ?? -1];
      if (token === undefined || !wanted(tokens, token)) continue;
      // Rauchen [verboten]
      if (place === end && PARTICIPLE.has(token.tag)) continue;
      const tag = finiteReading(token);
      if (tag !== undefined && hasSubject(token, subjects)) return { index: token.index, tag };
    }
  }
  return verbAmongAttributes(tokens, own, subjects);
}

/** Meyer [studierte] Theologie, der Fall [bedurfte] besonderer Eile: taken for an attribute of the noun after it. */
function verbAmongAttributes(
  tokens: Tokens,
  own: readonly number[],
  subjects: readonly NounPhrase[],
): Change | undefined {
  const stops = tokens[(own.at(-1) ?? 0) + 1]?.tag === '$.';
  for (const index of own.slice(1)) {
    const token = tokens[index];
    if (token?.tag !== 'ADJA') continue;
    const before = tokens[index - 1]?.tag ?? 'XY';
    const afterNoun = NOUN.has(before) || before === 'PPER';
    const tag = finiteReading(token);
    if (tag !== undefined && afterNoun && stops && hasSubject(token, subjects)) return { index, tag };
    const change = byShape(tokens, token);
    if (change !== undefined) return change;
  }
  return undefined;
}

function isVerbal(_tokens: Tokens, { tag }: ReadToken): boolean {
  return INFINITIVE.has(tag) || PARTICIPLE.has(tag);
}

function isOther(tokens: Tokens, token: ReadToken): boolean {
  const { tag, text } = token;
  if (isAttribute(tokens, token)) return false;
  return (
    (tag === 'ADJA' || tag === 'ADJD' || tag === 'ADV' || tag === 'NN' || tag === 'NE') &&
    /^\p{Ll}/u.test(text)
  );
}

function hasSubject(verb: ReadToken, subjects: readonly NounPhrase[]): boolean {
  let persons = 0;
  for (const analysis of verb.all) if (FINITE.has(analysis.tag)) persons |= analysis.persons;
  return subjects.some((phrase) => mayBeSubject(phrase, persons));
}

/** Most phrases that are tried as subject of a clause. */
const MOST_SUBJECTS = 12;

/** Phrases of a clause that may be its subject. */
function subjectsOf(own: readonly number[], phrases: readonly NounPhrase[]): NounPhrase[] {
  const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
  return phrases
    .filter((phrase) => phrase.from >= from && phrase.to - 1 <= to)
    .filter(({ within, preposition }) => within === undefined && preposition === undefined)
    .slice(0, MOST_SUBJECTS);
}

function mayBeSubject({ cells, coordinated }: NounPhrase, persons: number): boolean {
  const nominative = cells & NOMINATIVE;
  if (nominative === 0) return false;
  if (persons & ~PLURAL_PERSONS) return true;
  return coordinated || (nominative & PLURAL) !== 0;
}

/** wird von Schnee [überdeckt], die Klöster waren [umschlossen] */
function superfluous(tokens: Tokens, { own, finite }: Draft): Change | undefined {
  if (finite.length < 2) return undefined;
  let found: Change | undefined;
  let least = Infinity;
  for (const place of finite) {
    const token = tokens[own[place] ?? -1];
    if (token === undefined || token.certainty >= least) continue;
    const tag = otherwise(tokens, token);
    if (tag === undefined) continue;
    least = token.certainty;
    found = { index: token.index, tag };
  }
  return found;
}

function otherwise(tokens: Tokens, token: ReadToken): Tag | undefined {
  const found = insteadOf(tokens, token).find((other) =>
    token.all.some((analysis) => analysis.tag === other),
  );
  return found ?? (token.tag === 'VVFIN' && mayBeParticiple(token.text) ? 'VVPP' : undefined);
}

function insteadOf(tokens: Tokens, { index, text }: ReadToken): readonly Tag[] {
  if (/^\p{Lu}/u.test(text)) return INSTEAD_LARGE;
  return tokens[index + 1]?.tag === 'NN' ? INSTEAD_ATTRIBUTE : INSTEAD;
}

/** What follows an article rather than a pronoun. */
const AFTER_ARTICLE = new Set<Tag>([
  'ADJA',
  'NN',
  'NE',
  'FM',
  'CARD',
  'TRUNC',
  'APPR',
  'APPRART',
  'ADV',
  'ADJD',
]);

/** Relative pronouns that open no clause are articles or demonstratives; those that open a relative clause are none. */
function notRelative(tokens: Tokens, drafts: readonly Draft[], changes: Map<number, Tag>): void {
  const openers = new Set<number>();
  for (const { own, opener, kind } of drafts) {
    for (const index of own.slice(0, opener)) openers.add(index);
    const last = tokens[own[opener - 1] ?? -1];
    if (kind === 'relative' && (last?.tag === 'ART' || last?.tag === 'PDS')) changes.set(last.index, 'PRELS');
  }
  for (const { index, tag, all } of tokens) {
    if (!RELATIVE.has(tag) || openers.has(index)) continue;
    const wanted: Tag = AFTER_ARTICLE.has(tokens[index + 1]?.tag ?? 'XY') ? 'ART' : 'PDS';
    const found = [wanted, 'PDS' as const, 'PDAT' as const].find((other) =>
      all.some((each) => each.tag === other),
    );
    if (found !== undefined) changes.set(index, found);
  }
}

const INSTEAD_OF_IMPERATIVE: readonly Tag[] = ['VVFIN', 'ADJD', 'ADV', 'NE', 'NN', 'VVINF', 'ADJA'];

/** An imperative stands first; elsewhere a word taken for one is something else: [Staub] wird, wie [schräg] das ist. */
export function withoutStrayImperatives(tokens: Tokens): Tokens {
  if (!tokens.some(isImperative)) return tokens;
  return tokens.map((token) => {
    if (!isImperative(token) || mayBegin(tokens, token.index)) return token;
    const order = /^\p{Lu}/u.test(token.text) ? INSTEAD_LARGE : INSTEAD_OF_IMPERATIVE;
    const tag = order.find((other) => token.all.some((analysis) => analysis.tag === other));
    return tag === undefined ? token : withTag(token, tag);
  });
}

function isImperative({ tag }: ReadToken): boolean {
  return tag === 'VVIMP' || tag === 'VAIMP';
}

function mayBegin(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (FINITE.has(tokens[at + 1]?.tag ?? 'XY')) return false;
  if (before === undefined || before.kind === 'punctuation' || before.tag === 'KON') return true;
  return /^(?:bitte|dann|so|nun)$/iu.test(before.text);
}
