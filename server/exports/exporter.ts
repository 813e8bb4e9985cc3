import type { Article, Decision, Segment } from '../model.ts';

/** An article ready to leave the house. */
export interface Finished {
  readonly article: Article;
  readonly segments: readonly Segment[];
  /** By segment index: the accepted text, as it is to stand in `raw`; absent where the machine text holds. */
  readonly postEdits: ReadonlyMap<number, string>;
  /** Inline mark-up of one text of the article's format, to be left out where an export is plain. */
  markup(text: string): readonly { readonly start: number; readonly end: number }[];
  /** Prose stretches of `raw` with their kind, in order. */
  readonly decisions: readonly Decision[];
}

/** One way of writing a finished article. */
export interface Exporter {
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  /** With the dot; `same` is the extension of the article's own format. */
  readonly extension: string;
  readonly mediaType: string;
  write(finished: Finished): string | Uint8Array;
}
