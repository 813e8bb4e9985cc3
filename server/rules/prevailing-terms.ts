import type { Term, TermDecision } from '../model.ts';

/**
 * What holds of all that was decided: an article's word goes before the house's, a later one before an earlier. A
 * form that is right by such a word is wrong no longer, and one that leads to a wrong form leads on to what is right
 * for that.
 *
 * @param decisions - those of one article and of the house, oldest first
 */
export function prevailingTerms(decisions: readonly TermDecision[]): readonly Term[] {
  const order = [...decisions].sort(
    (a, b) => Number(a.articleId !== undefined) - Number(b.articleId !== undefined) || a.id - b.id,
  );
  const last = new Map<string, TermDecision>();
  for (const term of order) {
    last.delete(term.right);
    for (const form of term.wrong) last.set(form, term);
  }
  return order.flatMap((term): readonly Term[] => {
    const wrong = term.wrong.filter((form) => last.get(form) === term);
    const over = last.get(term.right);
    if (wrong.length === 0 && (over !== undefined || term.right === '')) return [];
    return [over === undefined ? { ...term, wrong } : { ...term, wrong, right: end(over, last) }];
  });
}

function end(term: Term, last: ReadonlyMap<string, Term>): string {
  const next = last.get(term.right);
  return next === undefined ? term.right : end(next, last);
}
