import type { Language } from '../../language/language.ts';
import { phraseFrom } from '../own-tokens.ts';
import type { Reading, ReadToken } from '../reading.ts';
import { FINITE, PREPOSITION } from '../tag-sets.ts';
import { hasTitle } from './first-constituent.ts';
import { isSubject, isVerb } from './verb-third.ts';

/** A sentence that begins inside another: a subject with its verb behind it, where the words before have a verb already. */
export interface DroppedSentence {
  readonly verb: ReadToken;
  /** The verb of the words before it. */
  readonly earlier: ReadToken;
}

/** Titles that are sentences themselves begin with these: Es geschah am hellichten Tag. */
const IN_TITLES = /^(?:Ich|Es|Alle)$/u;
/**
 * The sentence that begins at a token with a capital; undefined where the words may be a title or a name, as behind
 * the noun of a work or behind a preposition.
 */
export function droppedSentence(
  start: ReadToken,
  reading: Reading,
  language: Language,
): DroppedSentence | undefined {
  const { tokens } = reading;
  const subject = phraseFrom(reading, start.index);
  const verb = tokens[subject?.to ?? -1];
  if (subject === undefined || verb === undefined || !/^\p{Ll}/u.test(verb.text)) return undefined;
  if (IN_TITLES.test(start.text) || !isVerb(verb) || !isSubject(subject, verb, tokens)) return undefined;
  const before = tokens[start.index - 1];
  if (before === undefined || hasTitle(before)) return undefined;
  // A comma parts clauses that have a verb each: Das Amt sagt, Die …
  const from = before.tag === '$,' ? 0 : lastStop(start.index, tokens);
  const earlier = tokens
    .slice(from, start.index)
    .findLast((token) => isVerb(token) || isMisread(token, before));
  // „…“, sagt Der Rabe wolle …: at the start of its clause it asks for a subject.
  if (earlier === undefined || (earlier === before && earlier.index === from)) return undefined;
  if (PREPOSITION.has(before.tag) && !isParticle(before, earlier, language)) return undefined;
  return { verb, earlier };
}

/** er [berichtete] Die …: in front of an article it is no attribute. */
function isMisread(token: ReadToken, before: ReadToken): boolean {
  return token === before && token.tag === 'ADJA' && token.all.some(({ tag }) => FINITE.has(tag));
}

/** Place after the last mark before the token. */
function lastStop(index: number, tokens: readonly ReadToken[]): number {
  return tokens.slice(0, index).findLastIndex(({ kind }) => kind === 'punctuation') + 1;
}

/** teilte es mit: the preposition is the particle of the verb before it. */
function isParticle({ text }: ReadToken, { all }: ReadToken, language: Language): boolean {
  return all.some(
    ({ tag, lemma }) =>
      FINITE.has(tag) && language.analyses(text + lemma).some((analysis) => analysis.tag === 'VVINF'),
  );
}
