import type { Article, Decision, Segment } from '../model.ts';

/** An article ready to leave the house. */
export interface Finished {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** By segment index: the accepted text, as it is to stand in `raw`; absent where the machine text holds. */
  readonly postEdits: ReadonlyMap<number, string>;
  /** What a reader sees of a stretch of `raw` or of a post-edit: the article's format without its mark-up. */
  readonly plain: (text: string) => string;
  /** All decisions about the article, oldest first. */
  readonly decisions: readonly Decision[];
}

/** One way of writing a finished article. */
export interface Exporter {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** With the dot; `same` is the extension of the article's own format. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (finished: Finished) => string | Uint8Array;
}
