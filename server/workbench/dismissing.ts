import { InputError } from '../errors.ts';
import type { Dismissal, DismissalScope, WideDismissal } from '../model.ts';
import type { HeldWideDismissal } from '../store.ts';
import { layOut, segmentOn } from './desk.ts';
import { dismissalOf } from './dismissals.ts';
import { noteFlagged } from './flag-count.ts';
import type { Library } from './library.ts';
import { isoTime, type Parts } from './parts.ts';

/** A finding as forms name it. */
interface FindingAt {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
}

/** What is dismissed in an article, place by place and by words alone. */
export interface DismissalsView {
  readonly places: readonly Dismissal[];
  readonly wide: readonly HeldWideDismissal[];
}

/** The use cases about findings that are wrong. */
export interface Dismissing {
  /**
   * Dismisses a finding: here, or wherever its rule marks the same words.
   *
   * @param scope - absent: here
   * @throws {InputError} where there is no such finding, or where it marks no words and shall reach further
   */
  dismiss(
    articleId: number,
    index: number,
    finding: FindingAt,
    editor?: string,
    scope?: DismissalScope,
  ): Promise<void>;
  restore(dismissal: Dismissal, editor?: string): Promise<void>;
  /** Takes a wide dismissal back; without `articleId` that of all articles. */
  restoreWidely(dismissal: WideDismissal, editor?: string): Promise<void>;
  /** What a dismissal of this finding remembers; hand it to `restore` to take the dismissal back. */
  dismissal(articleId: number, index: number, finding: FindingAt): Promise<Dismissal>;
  dismissals(articleId: number): Promise<DismissalsView>;
}

export function dismissing(parts: Parts, library: Library): Dismissing {
  const { store } = parts;
  const now = (): string => isoTime(parts.now());

  async function dismissal(
    ...[articleId, index, { ruleId, start, end }]: Parameters<Dismissing['dismissal']>
  ): Promise<Dismissal> {
    const desk = await layOut(articleId, parts, library);
    const { current, assessment, dismissed } = segmentOn(desk, index);
    const finding = [...assessment.findings, ...dismissed].find(
      ({ ruleId: id, span }) => id === ruleId && span.start === start && span.end === end,
    );
    if (finding === undefined)
      throw new InputError(
        'no-finding',
        'Diesen Befund gibt es hier nicht mehr; der Satz wurde inzwischen geändert. Es wurde nichts verworfen.',
      );
    return dismissalOf(articleId, desk.reading.assess(index, current).segment, finding);
  }

  return {
    dismissal,

    async dismiss(articleId, index, finding, editor, scope = 'place') {
      const place = await dismissal(articleId, index, finding);
      if (scope === 'place') await store.dismiss(place, editor, now());
      else {
        const { ruleId, words } = place;
        if (words === '')
          throw new InputError(
            'no-words',
            'Dieser Befund markiert keine Wörter und lässt sich nur an seiner Stelle verwerfen.',
          );
        const wide = { ruleId, words, ...(scope === 'article' ? { articleId } : {}) };
        await store.dismissWidely(wide, editor, now());
      }
      await noteFlagged(articleId, parts, library);
    },

    async restore(dismissed, editor) {
      await store.restore(dismissed, editor, now());
      await noteFlagged(dismissed.articleId, parts, library);
    },

    async restoreWidely(dismissed, editor) {
      await store.restoreWidely(dismissed, editor, now());
      // counts of other articles are made anew when their list is next shown
      if (dismissed.articleId !== undefined) await noteFlagged(dismissed.articleId, parts, library);
    },

    async dismissals(articleId) {
      await library.read(articleId);
      const [places, wide] = await Promise.all([
        store.dismissals(articleId),
        store.wideDismissals(articleId),
      ]);
      return { places, wide };
    },
  };
}
