import type { Assessment } from '../model.ts';
import type { Draft } from '../store.ts';
import { changeOf } from './announcing.ts';
import { layOut, segmentOn } from './desk.ts';
import type { Library } from './library.ts';
import type { Standing } from './live.ts';
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
   * How an article stands, with the last word on one of its segments.
   *
   * @throws {NotFoundError}
   */
  standing(articleId: number, index: number): Promise<Standing>;
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
    async standing(articleId, index) {
      const { last } = segmentOn(await layOut(articleId, parts, library), index);
      const stand = await parts.store.stand(articleId);
      return { stand, changes: last === undefined ? [] : [changeOf(last)] };
    },
  };
}
