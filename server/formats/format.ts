import type { Edit, SegmentKind, Span } from '../model.ts';

/** A stretch of `raw` that is prose: a paragraph, a heading, a list entry, a caption. */
export interface Block {
  readonly span: Span;
  /** What the mark-up says it is; a plain text says nothing. */
  readonly kind?: SegmentKind;
  /** Stands for itself, like a list entry or a table cell: no sentence runs across its borders. */
  readonly alone?: boolean;
}

/** How a file type shows its prose. Pure; positions only, the text is never changed. */
export interface Format {
  readonly id: 'text' | 'markdown' | 'html';
  readonly title: { readonly de: string; readonly en: string };
  /** With the dot, lower case, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /**
   * The file's text made ready: `raw`, and the edits that turn it back.
   * Only HTML changes anything: letter entities are decoded once.
   */
  readonly decode: (text: string) => { readonly raw: string; readonly restore: readonly Edit[] };
  /** Prose of `raw`, in order, disjoint. */
  readonly blocks: (raw: string) => Block[];
  /** Inline mark-up in one segment's text, in order, disjoint. */
  readonly markup: (text: string) => Span[];
  /** What a person typed, made safe to stand in `raw` of this format at the place of `text`. */
  readonly encode: (postEdit: string, text: string) => string;
  /** What a reader sees of a stretch of `raw`: mark-up left out, escapes and entities resolved. */
  readonly plain: (text: string) => string;
}
