import { isMisplaced, wordsFrom } from './postfield.ts';
import type { Clause, Reading, ReadToken } from '../reading.ts';
import { AUXILIARY, INFINITIVE, PARTICIPLE, VERB } from '../tag-sets.ts';

/** Verbs of a main clause that stand directly behind its auxiliary or modal verb though words follow that belong between them. */
export interface EarlyBracket {
  readonly finite: ReadToken;
  readonly verbs: readonly ReadToken[];
  /** What follows them and belongs before them, up to the next mark or conjunction; never empty. */
  readonly behind: readonly ReadToken[];
  /** Whether what follows ends at a mark, so that the verbs may go there. */
  readonly closed: boolean;
}

const CERTAIN = 0.9;

/** Er hat [gefunden] einen Weg: undefined where the clause is in order. */
export function earlyBracket(clause: Clause, reading: Reading): EarlyBracket | undefined {
  const { kind, sure, finite, left, right } = clause;
  const { tokens } = reading;
  const verb = tokens[left.from];
  if (kind !== 'main' || !sure || finite.length !== 1 || verb === undefined) return undefined;
  if (!AUXILIARY.has(verb.tag) || right.from === right.to) return undefined;
  const verbs = tokens.slice(right.from, right.to);
  if (!verbs.every(isInfinite) || tokens.slice(left.to, right.from).some(isMark)) return undefined;
  // der Beginn des lichten Tages
  if (tokens[right.to]?.tag === 'NN') return undefined;
  const behind = wordsFrom(tokens, right.to, clause.to);
  // …, und die Gärten blühen im Mai: perhaps a clause of its own.
  if (tokens.slice(left.to, right.from).some(({ tag }) => tag === 'KON')) return undefined;
  // staatsrechtlich gesehen, …; Ich würde mich freuen das zu hören
  if (verbs.some(({ text }) => COMMENT.has(text)) || behind.some(isElsewhere)) return undefined;
  const adverb = right.from === left.to && behind.slice(0, 1).some((token) => isAdverb(token, verb));
  if (!adverb && !behind.some((token) => isMisplaced(token, reading))) return undefined;
  const after = tokens[right.to + behind.length];
  return { finite: verb, verbs, behind, closed: after === undefined || after.kind === 'punctuation' };
}

const COMMENT = new Set([
  'gesehen',
  'genommen',
  'gesprochen',
  'betrachtet',
  'ausgedrückt',
  'gerechnet',
  'umgekehrt',
  'gesagt',
  'gemessen',
  'erneut',
]);

/** Die Brücke wurde eröffnet [schließlich] … */
function isAdverb({ tag, certainty, all, text }: ReadToken, finite: ReadToken): boolean {
  // ist gescheitert 2021
  if (/^[12]\d{3}$/u.test(text)) return true;
  // ausgesprochen vielschichtig
  if (tag === 'ADJD' && finite.analyses.some(({ lemma }) => lemma === 'sein')) return false;
  return (
    (tag === 'ADV' || tag === 'ADJD') &&
    certainty >= CERTAIN &&
    all.every((other) => other.tag === 'ADV' || other.tag === 'ADJD')
  );
}

function isMark({ kind }: ReadToken): boolean {
  return kind === 'punctuation' || kind === 'markup';
}

/** A verb, a conjunction, a foreign word: what follows may be a clause of its own. */
function isElsewhere({ tag, known, kind, text }: ReadToken): boolean {
  return (
    (VERB.has(tag) && /^\p{Ll}/u.test(text)) ||
    tag === 'KOUS' ||
    tag === 'FM' ||
    (!known && kind === 'word' && tag !== 'NE' && tag !== 'NN') ||
    text === 'noch'
  );
}

function isInfinite({ tag, text, certainty, all }: ReadToken): boolean {
  if (!INFINITIVE.has(tag) && !PARTICIPLE.has(tag) && tag !== 'PTKVZ') return false;
  if (
    /^\p{Lu}|end$/u.test(text) ||
    !all.some((other) => INFINITIVE.has(other.tag) || PARTICIPLE.has(other.tag))
  )
    return false;
  return (
    certainty >= CERTAIN ||
    all.every((other) => other.tag.startsWith('V') || other.tag === 'ADJD' || other.tag === 'PTKVZ')
  );
}
