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

/** Phrases of the clause itself: not those of clauses within it, nor those inside attributes. */
export function ownPhrases({ phrases, clauses }: Reading, clause: Clause): NounPhrase[] {
  const within = clause.inside.flatMap((index) => clauses[index] ?? []);
  return phrases.filter(
    ({ from, to, within: owner }) =>
      owner === undefined &&
      from >= clause.from &&
      to <= clause.to &&
      !within.some((inner) => from >= inner.from && to <= inner.to),
  );
}
