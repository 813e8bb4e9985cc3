import type { Change } from './change.ts';

/** A quotation with marks of any kind; one that is not closed is none. */
const QUOTATION = /[„»«“"]([^„“”»«"]{1,2000})[“”»«"]/gu;
const MARK = /[„“”»«"]/gu;
/** Share of its words that a quotation keeps while it is repaired. */
const SAME = 0.5;

/**
 * What is said in the words of another, and whether it still is: each quotation stays, and no word goes from outside
 * its marks to inside or back. Where the marks of the text before do not pair, nobody knows what was quoted; then only a
 * quotation that is lost counts.
 */
export function quotationChange(before: string, after: string): Change {
  const [old, young] = [quotationsOf(before), quotationsOf(after)];
  const paired = (before.match(MARK) ?? []).length % 2 === 0;
  const kept = (one: string, others: readonly string[]): boolean =>
    others.some((other) => likeness(wordsOf(one), wordsOf(other)) >= SAME);
  const crossed = paired ? crossing(before, after) : { out: [], into: [] };
  return {
    before: old,
    after: young,
    lost: [...old.filter((one) => !kept(one, young)), ...crossed.out],
    added: [...(paired ? young.filter((one) => !kept(one, old)) : []), ...crossed.into],
  };
}

function quotationsOf(text: string): string[] {
  return [...new Set([...text.matchAll(QUOTATION)].map(([, words = '']) => words.trim()))];
}

/** Words that left the marks, and words that came into them. */
function crossing(before: string, after: string): { readonly out: string[]; readonly into: string[] } {
  const [old, young] = [sides(before), sides(after)];
  const moved = (from: 'inside' | 'outside', to: 'inside' | 'outside'): string[] =>
    [...old[from].keys()].filter(
      (word) =>
        (old[from].get(word) ?? 0) > (young[from].get(word) ?? 0) &&
        (young[to].get(word) ?? 0) > (old[to].get(word) ?? 0),
    );
  return { out: moved('inside', 'outside'), into: moved('outside', 'inside') };
}

/** How often each word stands inside and outside of quotation marks. */
function sides(text: string): Record<'inside' | 'outside', Map<string, number>> {
  const count = (words: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  return {
    inside: count([...text.matchAll(QUOTATION)].flatMap(([, words = '']) => wordsOf(words))),
    outside: count(wordsOf(text.replace(QUOTATION, ' '))),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

/** Dice's coefficient of two lists of words, 0..1. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  const shared = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length + b.length === 0 ? 1 : (2 * shared.length) / (a.length + b.length);
}
