import type { Edit } from '../../model.ts';
import { moveBehind } from './moves.ts';
import type { Tag } from '../../language/morphology.ts';
import { isMisplaced, wordsFrom } from './postfield.ts';
import { opensOnlyVerbFinal, opensQuestion, opensRelative, opensVerbFinal } from './verb-final-openers.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { FINITE, INFINITIVE, NOUN, PARTICIPLE, PREPOSITION, VERB } from '../tag-sets.ts';

/** A finite verb that stands before the end of a clause that has it at its end. */
export interface EarlyFinite {
  /** Word that opens the clause. */
  readonly opener: ReadToken;
  readonly verb: ReadToken;
  /** Verbs that stand directly behind it and depend on it. */
  readonly verbs: readonly ReadToken[];
  /** Words behind those that belong before them, up to the next mark or conjunction. */
  readonly behind: readonly ReadToken[];
  /** Whether what follows ends at a mark, so that the verbs may go there. */
  readonly closed: boolean;
}

const CERTAIN = 0.9;

/** Weil er hat [das Haus] gekauft: undefined where the clause is in order, or may be. */
export function earlyFinite(clause: Clause, reading: Reading): EarlyFinite | undefined {
  const { tokens } = reading;
  const { kind, finite, left } = clause;
  const verb = tokens[finite[0] ?? -1];
  const opener = tokens[left.to - 1];
  if ((kind !== 'subordinate' && kind !== 'relative') || finite.length !== 1) return undefined;
  if (verb === undefined || opener === undefined || verb.index < left.to) return undefined;
  if (!opensVerbFinal(opener, tokens)) return undefined;
  return between(opener, verb, wordsFrom(tokens, verb.index + 1, clause.to), reading);
}

/**
 * The same, where the verb in second place makes the reader take the clause for a main clause: das Tier, dessen Arme
 * [sind] sehr lang.
 */
export function earlyFiniteFrom(opener: ReadToken, reading: Reading): EarlyFinite | undefined {
  const { tokens } = reading;
  const opens =
    opensRelative(opener, tokens) || opensQuestion(opener, tokens) || opensOnlyVerbFinal(opener, tokens);
  if (!opens) return undefined;
  const words = beforeMark(tokens, opener.index + 1);
  const [verb, other] = words.filter(({ tag }) => FINITE.has(tag));
  if (verb === undefined || other !== undefined) return undefined;
  return between(opener, verb, wordsFrom(tokens, verb.index + 1, tokens.length), reading);
}

function between(
  opener: ReadToken,
  verb: ReadToken,
  after: readonly ReadToken[],
  reading: Reading,
): EarlyFinite | undefined {
  const { tokens } = reading;
  if (!isFinite(verb) || !isUnbroken(tokens, opener, verb)) return undefined;
  if (after.length === 0 || beforeMark(tokens, verb.index + 1).some(isElsewhere)) return undefined;
  const governed = after.filter(isInfinite);
  // …, dass sie schweigen sollen [ähnlich wie] hier
  if (
    after.length === 1 &&
    after.some(({ tag }) => tag === 'ADJD') &&
    tokens[verb.index + 2]?.tag === 'KOKOM'
  )
    return undefined;
  const wrong =
    governed.length > 0 ? governs(verb, governed) : isWrong(after, reading) || isPredicate(verb, after);
  return wrong ? described(opener, verb, after, governed, tokens) : undefined;
}

function described(
  opener: ReadToken,
  verb: ReadToken,
  after: readonly ReadToken[],
  governed: readonly ReadToken[],
  tokens: readonly ReadToken[],
): EarlyFinite {
  const direct = after.findIndex((token) => !isInfinite(token));
  const verbs = direct < 0 ? after : after.slice(0, direct);
  const joined = joinedTo(tokens[verb.index + 1 + after.length], tokens);
  const behind = [...after.slice(verbs.length), ...(joined ?? [])];
  const last = governed.at(-1);
  const inPlace = governed.length === verbs.length || last === after.at(-1);
  return { opener, verb, verbs, behind, closed: joined !== undefined && inPlace };
}

/**
 * Words that belong to the clause from a joint on, up to the next mark: weil er mag [den Hund und die Katze]. None where
 * another verb follows, for then a clause of its own is joined; undefined where it cannot be told.
 */
function joinedTo(
  next: ReadToken | undefined,
  tokens: readonly ReadToken[],
): readonly ReadToken[] | undefined {
  if (next === undefined || next.kind === 'punctuation') return [];
  if (next.tag !== 'KON') return undefined;
  const words = beforeMark(tokens, next.index);
  return words.some(({ tag }) => FINITE.has(tag)) ? [] : words;
}

/** The words up to the next mark, whatever joins them. */
function beforeMark(tokens: readonly ReadToken[], from: number): readonly ReadToken[] {
  let end = from;
  while (end < tokens.length && tokens[end]?.kind !== 'punctuation') end++;
  return tokens.slice(from, end);
}

/** Whether the verbs depend on the finite one, which then must follow them. Not: dass er hat kommen können. */
function governs(verb: ReadToken, governed: readonly ReadToken[]): boolean {
  const infinitives = governed.filter(({ tag }) => INFINITIVE.has(tag)).length;
  if (governed.length > 1 && infinitives > 0 && verb.tag !== 'VVFIN') return infinitives < 2;
  if (verb.tag === 'VMFIN') return infinitives > 0;
  if (verb.tag !== 'VAFIN') return false;
  return infinitives === 0 || verb.analyses.some(({ lemma }) => lemma === 'werden');
}

function isFinite({ tag, certainty, all }: ReadToken): boolean {
  return FINITE.has(tag) && (certainty >= CERTAIN || all.every((other) => other.tag.startsWith('V')));
}

/** Whether neither a mark nor another clause stands between the word that opens the clause and its verb. */
function isUnbroken(tokens: readonly ReadToken[], opener: ReadToken, verb: ReadToken): boolean {
  const before = tokens[verb.index - 1];
  if (before === undefined || VERB.has(before.tag) || before.tag === 'KON' || before.text === 'zu')
    return false;
  if (before.text === 'dann' || before.text === 'so') return false;
  if (
    opener.tag !== 'KOUS' &&
    !/^(?:dessen|deren)$/u.test(opener.text) &&
    isArticle(tokens.slice(opener.index + 1, verb.index))
  )
    return false;
  return !tokens
    .slice(opener.index + 1, verb.index)
    .some(({ kind }) => kind === 'punctuation' || kind === 'markup');
}

/** das [weitgehend zerstörte Ufer] erholt sich: an attribute without a determiner of its own. */
function isArticle(between: readonly ReadToken[]): boolean {
  const [first] = between;
  if (first !== undefined && (NOUN.has(first.tag) || first.tag === 'CARD')) return true;
  return between.some(
    ({ all }, at) => all.some(({ tag }) => tag === 'ADJA') && !OWN.has(between[at - 1]?.tag ?? 'ADV'),
  );
}

/** What makes an adjective part of another phrase. */
const OWN = new Set<Tag>(['ART', 'PPOSAT', 'PIAT', 'PDAT', 'ADJA', 'APPR', 'APPRART', 'KON', 'CARD', '$,']);

function isInfinite({ tag, text }: ReadToken): boolean {
  return (INFINITIVE.has(tag) || PARTICIPLE.has(tag)) && /^\p{Ll}/u.test(text);
}

/** A clause of its own may follow. */
function isElsewhere({ tag, kind }: ReadToken): boolean {
  return (
    tag === 'PTKZU' ||
    tag === 'VVIZU' ||
    tag === 'FM' ||
    kind === 'markup' ||
    tag.startsWith('PW') ||
    tag.startsWith('PREL')
  );
}

/** A noun phrase, a pronoun, a particle, an adverb or an adjective has no place behind the verb. */
function isWrong(after: readonly ReadToken[], reading: Reading): boolean {
  return (
    after.some((token) => isMisplaced(token, reading)) ||
    (after.slice(0, 1).some(isAdverb) && !after.slice(1, 2).some(({ tag }) => tag === 'KOKOM')) ||
    after.slice(-1).some(({ tag, certainty }) => tag === 'PTKVZ' && certainty >= CERTAIN)
  );
}

/** …, die dicht [sind] bebaut; …, dessen Arme [sind] bis zu vierzig Meter lang: no adjective ends what follows a copula. */
function isPredicate(verb: ReadToken, after: readonly ReadToken[]): boolean {
  const last = after.at(-1);
  if (opensPredicate(verb, after)) return true;
  if (last === undefined || verb.tag !== 'VAFIN' || after.some(({ tag }) => VERB.has(tag) && tag !== 'VVPP'))
    return false;
  return (
    last.all.length > 0 &&
    last.all.every(({ tag }) => /^(?:ADJD|ADV|VVPP|VVFIN|VVIMP|APPO)$/u.test(tag)) &&
    last.all.some(({ tag }) => tag === 'ADJD')
  );
}

/** …, dass sie [ist] müde nach dem Weg: nothing but the predicate of a copula stands so. */
function opensPredicate(verb: ReadToken, [first, next]: readonly ReadToken[]): boolean {
  if (first?.tag !== 'ADJD' || first.certainty < CERTAIN || !PREPOSITION.has(next?.tag ?? 'XY')) return false;
  return verb.analyses.some(({ lemma }) => lemma === 'sein');
}

function isAdverb({ tag, certainty, all }: ReadToken): boolean {
  if (certainty < CERTAIN) return false;
  return (
    tag === 'PTKNEG' ||
    ((tag === 'ADV' || tag === 'ADJD') && all.every((other) => other.tag === 'ADV' || other.tag === 'ADJD'))
  );
}

/** Ways to put the clause right, the likeliest first; empty where the verb's place is not clear. */
export function toTheEnd(early: EarlyFinite, tokens: readonly ReadToken[]): readonly (readonly Edit[])[] {
  const { opener, verb } = early;
  if (opener.tag !== 'KOUS' || verb.index !== opener.index + 1) return behindAll(early, tokens);
  // Weil habe ich gegessen; aber dass [das] ist gut
  const inverted = tokens[verb.index + 1]?.tag === 'PPER' ? behindAll(early, tokens) : [];
  const slip = opener.text.toLowerCase() === 'dass' ? [[withoutDoubleS(opener)]] : [];
  return [...inverted, ...slip];
}

function withoutDoubleS({ span, text }: ReadToken): Edit {
  return { span, text: text.slice(0, -1) };
}

function behindAll(
  { verb, verbs, behind, closed }: EarlyFinite,
  tokens: readonly ReadToken[],
): readonly (readonly Edit[])[] {
  const last = (behind.length > 0 ? behind : verbs).at(-1);
  if (!closed || last === undefined) return [];
  if (behind.length === 0) return [moveBehind(tokens, [verb], last)];
  const words = [...verbs, verb].map(({ text }) => text).join(' ');
  if (last.tag === 'PTKVZ') return [moveBehind(tokens, [verb, ...verbs], last, words, '')];
  return [moveBehind(tokens, [verb, ...verbs], last, words)];
}
