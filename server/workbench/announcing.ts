import type { Decision } from '../model.ts';
import type { Store } from '../store.ts';
import type { Live } from './live.ts';

/** A store that tells the tabs that have an article open of whatever changes in it, whoever changed it. */
export interface Announced {
  readonly store: Store;
  /** Resolves when everything is told. */
  settled(): Promise<void>;
}

/**
 * @param fault - told where telling failed: what was written stands, only the others were not told
 */
export function announcing(store: Store, live: Live, fault: (error: unknown) => void): Announced {
  /** Number of the last decision that was told, by article. */
  const told = new Map<number, number>();
  /** Articles that something is about to be told of, and what is known of the first decision to tell. */
  const due = new Map<number, number | undefined>();
  let telling: Promise<void> = Promise.resolve();

  /**
   * @param articleId - absent: something that holds in all articles
   * @param first - number of the first decision that was made
   */
  function changed(articleId?: number, first?: number): void {
    const watched = live.watched().filter((id) => articleId === undefined || id === articleId);
    for (const id of watched) due.set(id, due.get(id) ?? first);
    if (watched.length > 0) telling = telling.then(tellAll).catch(fault);
  }

  async function tellAll(): Promise<void> {
    for (const [articleId, first] of due) {
      due.delete(articleId);
      // Along with it goes what another program decided on the same database since the last time.
      const after = told.get(articleId) ?? (first === undefined ? undefined : first - 1);
      const newer = after === undefined ? [] : await store.decisionsAfter(articleId, after);
      const last = newer.at(-1);
      if (last !== undefined) told.set(articleId, last.id);
      live.tell(articleId, { stand: await store.stand(articleId), changes: newer.map(changeOf) });
    }
  }

  /** What was written is told once it is written. */
  async function then<Written>(written: Promise<Written>, articleId?: number): Promise<Written> {
    const result = await written;
    changed(articleId);
    return result;
  }

  return {
    settled: () => telling,
    store: {
      ...store,
      async decide(proposed) {
        const kept = await store.decide(proposed);
        if (kept.kind === 'kept') for (const { articleId, id } of kept.decisions) changed(articleId, id);
        return kept;
      },
      dismiss: (dismissal, editor, at) => then(store.dismiss(dismissal, editor, at), dismissal.articleId),
      restore: (dismissal, editor, at) => then(store.restore(dismissal, editor, at), dismissal.articleId),
      dismissWidely: (wide, editor, at) => then(store.dismissWidely(wide, editor, at), wide.articleId),
      restoreWidely: (wide, editor, at) => then(store.restoreWidely(wide, editor, at), wide.articleId),
      switchRule: (wanted, editor, at) => then(store.switchRule(wanted, editor, at), wanted.articleId),
      decideLesson: (lesson, editor, at) => then(store.decideLesson(lesson, editor, at)),
      decideTerm: (term, editor, at) => then(store.decideTerm(term, editor, at), term.articleId),
      decideTerms: (terms, editor, at) => then(store.decideTerms(terms, editor, at)),
      withdrawTermRun: (runId, editor, at) => then(store.withdrawTermRun(runId, editor, at)),
      async withdrawTerm(id, editor, at) {
        const term = await store.withdrawTerm(id, editor, at);
        if (term !== undefined) changed(term.articleId);
        return term;
      },
      mendSource: (mend, editor, at) => then(store.mendSource(mend, editor, at), mend.articleId),
    },
  };
}

export const changeOf = ({ id, segmentIndex, editor = '' }: Decision) => ({
  index: segmentIndex,
  version: id,
  editor,
});
