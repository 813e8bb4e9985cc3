import type { Assessment } from '../model.ts';
import { layOut, segmentOn } from './desk.ts';
import type { Library } from './library.ts';
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
}

/** The editor's helpers: nothing here is a decision. */
export function drafting(parts: Parts, library: Library): Drafting {
  return {
    async assess(articleId, index, text) {
      const desk = await layOut(articleId, parts, library);
      const before = segmentOn(desk, index).assessment.findings.length;
      return { assessment: desk.assess(index, text), before };
    },
  };
}
