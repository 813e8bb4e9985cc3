import type { Assessment } from '../model.ts';
import type { Draft } from '../store.ts';
import { layOut, segmentOn } from './desk.ts';
import type { Library } from './library.ts';
import type { Change } from './live.ts';
import type { Parts } from './parts.ts';

/** What the house does for a text while it is still being typed. */
export interface Drafting {
  /**
   * What the rules say of a text in the place of a segment, without dismissed findings. Writes nothing.
   *
   * @returns `before`: how many findings the segment's text has as it stands
   * @throws {NotFoundError}
   */
  assess(
    articleId: number,
    index: number,
    text: string,
  ): Promise<{ readonly assessment: Assessment; readonly before: number }>;
  /**
   * Keeps what somebody is typing, so that it is there in any browser and after any accident; goes when it is decided.
   *
   * @throws {NotFoundError}
   */
  keepDraft(draft: Draft): Promise<void>;
  draft(articleId: number, index: number, editor: string): Promise<Draft | undefined>;
  dropDraft(articleId: number, index: number, editor: string): Promise<void>;
  /**
   * Segments that were decided about after a decision, the last word on each.
   *
   * @param after - number of the decision; without it only the newest is told
   * @returns `last`: number of the article's last decision
   */
  decidedSince(
    articleId: number,
    after: number | undefined,
  ): Promise<{ readonly changes: readonly Change[]; readonly last: number }>;
}

/** The editor's helpers: nothing here is a decision. */
export function drafting(parts: Parts, library: Library): Drafting {
  return {
    async assess(articleId, index, text) {
      const desk = await layOut(articleId, parts, library);
      const before = segmentOn(desk, index).assessment.findings.length;
      return { assessment: desk.assess(index, text), before };
    },
    async keepDraft(draft) {
      segmentOn(await layOut(draft.articleId, parts, library), draft.index);
      await parts.store.keepDraft(draft);
    },
    draft: (articleId, index, editor) => parts.store.draft(articleId, index, editor),
    dropDraft: (articleId, index, editor) => parts.store.dropDraft(articleId, index, editor),
    async decidedSince(articleId, after) {
      const { decisions } = await layOut(articleId, parts, library);
      const last = decisions.at(-1)?.id ?? 0;
      const newer = decisions.filter(({ id }) => id > (after ?? last - 1));
      const changes = new Map(
        newer.map(({ id, segmentIndex: index, editor = '' }) => [index, { index, version: id, editor }]),
      );
      return { changes: [...changes.values()], last };
    },
  };
}
