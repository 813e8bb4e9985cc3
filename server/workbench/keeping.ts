import type { Proposed } from '../store.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import type { Parts } from './parts.ts';
import type { Outcome } from './workbench.ts';

/**
 * Keeps a person's decision, unless somebody decided about the segment first.
 *
 * @param yours - the text that the person wanted, to be shown beside the other's
 */
export type Keep = (articleId: number, proposed: Proposed, yours: string) => Promise<Outcome>;

/** Milliseconds after a decision before the article is counted: the answer and the next sentence go first. */
const REST = 500;

export function keeping(parts: Parts, library: Library): Keep {
  const due = new Map<number, NodeJS.Timeout>();

  /** Decisions in quick succession are counted once. A count that is not made is made when a list is shown. */
  function noteSoon(articleId: number): void {
    clearTimeout(due.get(articleId));
    const timer = setTimeout(() => {
      due.delete(articleId);
      void noteFlagged(articleId, parts, library);
    }, REST);
    due.set(articleId, timer.unref());
  }

  return async (articleId, proposed, yours) => {
    const kept = await parts.store.decide([proposed]);
    const [decision] = kept.kind === 'kept' ? kept.decisions : kept.outdated;
    if (decision === undefined) throw new RangeError('the store kept nothing and named no newer decision');
    if (kept.kind === 'outdated') return { kind: 'outdated', theirs: decision, yours };
    // What was typed is decided about; an undo may yet be followed by what was being typed.
    const { kind, segmentIndex, editor = '' } = decision;
    if (kind !== 'undo') await parts.store.dropDraft(articleId, segmentIndex, editor);
    noteSoon(articleId);
    return { kind: 'kept', decision };
  };
}
