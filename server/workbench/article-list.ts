import { InputError } from '../errors.ts';
import type { ArticleDetails, ArticleSummary, NewDetails } from '../store.ts';
import { listArticles } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';

/** The list of articles, and what is said of each as a whole. */
export interface ArticleList {
  /** Newest first, those in the archive too. */
  articles(): Promise<ArticleSummary[]>;
  details(articleId: number): Promise<ArticleDetails>;
  /**
   * Gives articles an owner or a deadline, or puts them into the archive and back; `''` takes an owner or a deadline
   * away.
   *
   * @returns the run by which it can be undone, and how many articles it changed
   * @throws {InputError} where the deadline is no day
   */
  changeDetails(
    articleIds: readonly number[],
    changes: NewDetails['changes'],
    editor?: string,
  ): Promise<{ readonly runId: string; readonly changed: number }>;
  /** Brings back what was said before; returns of how many articles. */
  undoDetails(runId: string, editor?: string): Promise<number>;
  /** Remembers that an article was handed out. */
  keepExport(articleId: number, exporterId: string, editor?: string): Promise<void>;
}

export function articleList(parts: Parts, library: Library): ArticleList {
  const { store } = parts;
  const now = (): string => isoTime(parts.now());
  return {
    articles: () => listArticles(parts, library),
    details: (articleId) => store.details(articleId),

    async changeDetails(articleIds, changes, editor) {
      const { deadline } = changes;
      if (deadline !== undefined && deadline !== '' && !isDay(deadline))
        throw new InputError(
          'no-day',
          `„${deadline}“ ist kein Datum. Schreiben Sie es als Jahr-Monat-Tag, zum Beispiel 2027-03-31. Es wurde nichts geändert.`,
          { deadline },
        );
      const runId = parts.newRunId();
      const changed =
        articleIds.length === 0
          ? 0
          : await store.changeDetails({ articleIds, changes, runId }, editor, now());
      return { runId, changed };
    },

    undoDetails: (runId, editor) => store.undoDetails(runId, editor, now()),
    keepExport: (articleId, exporterId, editor) => store.keepExport(articleId, exporterId, editor, now()),
  };
}

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
