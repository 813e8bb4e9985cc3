import type { Analysis } from '../../language/morphology.ts';
import { isZuInfinitive, type Draft } from './drafts.ts';
import type { Fields } from './fields.ts';
import type { ReadToken } from '../reading.ts';
import { mayBeParticiple } from './verb-shapes.ts';
import { FINITE, VERB } from '../tag-sets.ts';

type Tokens = readonly ReadToken[];

/** Below this a verb's tag is a guess, even where it fits. */
const GUESS = 0.5;
/** Above this a tag is believed where the clause does not fit. */
const CERTAIN = 0.9;
/** More commas than this without a verb are a list. */
const LIST = 6;

/**
 * Whether a clause's borders are to be believed. One with a verb in its place is, where its tags are no guesses; one
 * that lacks a finite verb, has two or has it in the wrong place only where no other reading of its words would mend it.
 */
export function isSure(draft: Draft, fields: Fields, tokens: Tokens): boolean {
  if (draft.doubtful || (fields.kind === 'infinitive' && !draft.zu)) return false;
  const own = draft.own.flatMap((index) => tokens[index] ?? []);
  const least = isWellFormed(draft, fields, tokens) ? GUESS : CERTAIN;
  if (own.some((token) => VERB.has(token.tag) && token.certainty < least)) return false;
  if (draft.marks.length > LIST && draft.verbs.length < 2) return false;
  if (least === GUESS) return true;
  if (fields.finite.length > 1) return own.every(isOnlyFinite);
  if (fields.finite.length === 1 && draft.kind !== 'infinitive') return own.every(isOnlyVerb);
  return !own.some(isOtherwiseFinite) && isSpelledOut(draft, own);
}

/** How many words a clause without a verb must have not to be one that is shortened: wenn nicht. */
const SHORTEST = 3;
/** Directly after its opener these tell of a clause shortened to its predicate. */
const WITHOUT_SUBJECT = new Set(['PTKNEG', 'ADJA', 'ADJD', 'ADV', 'VVPP', 'APPR', 'APPRART', 'KON']);

/** Not: wenn möglich; wie zum Beispiel …; in Form, … */
function isSpelledOut({ kind, opener }: Draft, own: readonly ReadToken[]): boolean {
  if (kind === 'root' || kind === 'infinitive') return true;
  // obwohl nicht Mitglied; weil älteste
  if (kind === 'subordinate' && WITHOUT_SUBJECT.has(own[opener]?.tag ?? 'XY')) return false;
  return (
    own.length >= opener + SHORTEST &&
    own.slice(0, opener).every(({ all }) => all.length < 2 || all.every(isOpener))
  );
}

function isOpener({ tag }: Analysis): boolean {
  return tag === 'KOUS' || tag === 'PRELS' || tag === 'PRELAT';
}

function isWellFormed({ kind }: Draft, { finite, left, right, postfield }: Fields, tokens: Tokens): boolean {
  if (kind === 'infinitive') return finite.length === 0;
  if (finite.length !== 1) return false;
  if (kind === 'root' || (finite[0] ?? left.to) < left.to) return true;
  if (right.from === right.to) return false;
  // wenn es gilt, Zeit zu sparen, without its comma
  const infinitive = postfield.to > postfield.from && isZuInfinitive(tokens, postfield.to - 1);
  return infinitive || mayFollowVerb(tokens[postfield.from], postfield.from === postfield.to);
}

/** After the verb of a subordinate clause: phrases with a preposition, comparisons, things joined on. */
function mayFollowVerb(token: ReadToken | undefined, none: boolean): boolean {
  if (none || token === undefined || token.kind === 'punctuation') return true;
  return ['APPR', 'APPRART', 'KOKOM', 'KON', 'PROAV'].includes(token.tag);
}

function isOnlyFinite({ tag, all, text }: ReadToken): boolean {
  if (!FINITE.has(tag)) return true;
  return all.every((analysis) => FINITE.has(analysis.tag)) && !(tag === 'VVFIN' && mayBeParticiple(text));
}

/** A finite verb that may be no noun or adjective. An infinitive would stand beside other verbs. */
function isOnlyVerb({ tag, all }: ReadToken): boolean {
  return !FINITE.has(tag) || all.every((analysis) => VERB.has(analysis.tag));
}

function isOtherwiseFinite({ tag, all, known }: ReadToken): boolean {
  return !FINITE.has(tag) && (!known || all.some((analysis) => FINITE.has(analysis.tag)));
}
