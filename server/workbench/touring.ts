import { NotFoundError } from '../errors.ts';
import { isoTime, type Parts } from './parts.ts';

export const TOUR_STEPS = ['accept', 'edit', 'dismiss', 'names', 'export'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** The guided tour of an article: what a newcomer has done in it, as the article itself tells. */
export interface TourView {
  readonly open: boolean;
  readonly done: readonly TourStep[];
}

export interface Touring {
  /** Undefined where the article has no tour. */
  tour(articleId: number): Promise<TourView | undefined>;
  /**
   * Gives an article a tour, or hides it and shows it again.
   *
   * @throws {NotFoundError} where there is no such article
   */
  setTour(articleId: number, state: 'open' | 'closed', editor?: string): Promise<void>;
}

export function touring({ store, now }: Parts): Touring {
  async function isDone(articleId: number): Promise<Readonly<Record<TourStep, boolean>>> {
    const [decisions, dismissals, wide, terms, exported] = await Promise.all([
      store.decisions(articleId),
      store.dismissals(articleId),
      store.wideDismissals(articleId),
      store.terms(articleId),
      store.lastExport(articleId),
    ]);
    const accepts = decisions.filter(({ kind, runId }) => kind === 'accept' && runId === undefined);
    return {
      accept: accepts.some(({ origin }) => origin.kind !== 'manual'),
      edit: accepts.some(({ origin }) => origin.kind === 'manual'),
      dismiss: dismissals.length > 0 || wide.some((words) => words.articleId === articleId),
      names: terms.some((term) => term.articleId === articleId),
      export: exported !== undefined,
    };
  }

  return {
    async tour(articleId) {
      const { tour } = await store.details(articleId);
      if (tour === undefined) return undefined;
      const done = await isDone(articleId);
      return { open: tour === 'open', done: TOUR_STEPS.filter((step) => done[step]) };
    },

    async setTour(articleId, state, editor) {
      const at = isoTime(now());
      const changed = await store.changeDetails(
        { articleIds: [articleId], changes: { tour: state } },
        editor,
        at,
      );
      if (changed === 0) throw new NotFoundError(`article ${articleId}`);
    },
  };
}
