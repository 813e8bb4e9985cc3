import { oncePer } from '../text/once.ts';
import type { Clause, NounPhrase, Reading, ReadToken } from './reading.ts';

/** The tokens of a clause in order, without those of the clauses inside it. */
export function ownTokens({ tokens, clauses }: Reading, { from, to, inside }: Clause): ReadToken[] {
  const own: ReadToken[] = [];
  let at = from;
  for (const index of inside) {
    const inner = clauses[index];
    if (inner === undefined || inner.from < at) continue;
    own.push(...tokens.slice(at, inner.from));
    at = inner.to;
  }
  own.push(...tokens.slice(at, to));
  return own;
}

/** The noun phrase that reaches from one token to just before another, read as a whole. */
export function phraseOver({ phrases }: Reading, from: number, to: number) {
  return phrases.find((phrase) => phrase.from === from && phrase.to === to && phrase.within === undefined);
}

const phrasesByHead = oncePer(({ phrases }: Reading): ReadonlyMap<number, NounPhrase[]> => {
  const found = new Map<number, NounPhrase[]>();
  for (const phrase of phrases) {
    const same = found.get(phrase.head);
    if (same === undefined) found.set(phrase.head, [phrase]);
    else same.push(phrase);
  }
  return found;
});

/** Phrases whose head is the token, in the order of the text. */
export function phrasesOf(reading: Reading, head: number): readonly NounPhrase[] {
  return phrasesByHead(reading).get(head) ?? [];
}

/** Phrases of the clause itself: not those of clauses within it, nor those inside attributes. */
export function ownPhrases({ phrases, clauses }: Reading, clause: Clause): NounPhrase[] {
  const own: NounPhrase[] = [];
  let place = 0;
  for (let at = firstFrom(phrases, clause.from); at < phrases.length; at++) {
    const phrase = phrases[at];
    if (phrase === undefined || phrase.from >= clause.to) break;
    while ((clauses[clause.inside[place] ?? -1]?.to ?? Infinity) <= phrase.from) place++;
    const inner = clauses[clause.inside[place] ?? -1];
    const isInner = inner !== undefined && phrase.from >= inner.from && phrase.to <= inner.to;
    if (phrase.within === undefined && phrase.to <= clause.to && !isInner) own.push(phrase);
  }
  return own;
}

/** Phrases that begin in the stretch. */
export function phrasesBetween({ phrases }: Reading, from: number, to: number): readonly NounPhrase[] {
  return phrases.slice(firstFrom(phrases, from), firstFrom(phrases, to));
}

/** The phrase that begins at the token and lies in no other. */
export function phraseFrom(reading: Reading, from: number): NounPhrase | undefined {
  return phrasesBetween(reading, from, from + 1).find(({ within }) => within === undefined);
}

/** Clauses that depend on each clause or are joined to it, by its place in `Reading.clauses`. */
const followers = oncePer(({ clauses }: Reading): readonly (readonly Clause[])[] => {
  const found = clauses.map((): Clause[] => []);
  for (const clause of clauses)
    for (const other of new Set([clause.parent, clause.joined])) found[other ?? -1]?.push(clause);
  return found;
});

/** Clauses that depend on the clause at `index` or are joined to it. */
export function followersOf(reading: Reading, index: number): readonly Clause[] {
  return followers(reading)[index] ?? [];
}

/** Place of the first phrase that begins at the token or after it; they are in the order of the text. */
function firstFrom(phrases: readonly NounPhrase[], from: number): number {
  let [low, high] = [0, phrases.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((phrases[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
