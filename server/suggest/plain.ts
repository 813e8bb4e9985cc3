import type { Edit, Segment, Token } from '../model.ts';
import { editsBetween } from '../text/diff.ts';
import { applyEdits } from '../text/edits.ts';

type Tokens = Pick<Segment, 'tokens'>;

/** A segment's text without its mark-up: what is sent to a provider that knows no tags. */
export function plainText({ tokens }: Tokens): string {
  return tokens
    .filter(({ kind }) => kind !== 'markup')
    .map(({ text }) => text)
    .join('');
}

/**
 * Puts a corrected plain text back among the mark-up of its segment: every tag stays, at the place that its words have
 * now.
 *
 * @param corrected - of `plainText(segment)`
 */
export function withMarkup(segment: Pick<Segment, 'text' | 'tokens'>, corrected: string): string {
  const tags = segment.tokens.filter(({ kind }) => kind === 'markup');
  if (tags.length === 0) return corrected;
  const edits = editsBetween(plainText(segment), corrected);
  return applyEdits(
    segment.text,
    edits.flatMap((edit) => inText(edit, tags)),
  );
}

/** An edit of the plain text as edits of the text: one stretch between two tags each, the new words in the first. */
function inText({ span, text }: Edit, tags: readonly Token[]): Edit[] {
  if (span.start === span.end) {
    const at = placeOf(span.start, tags, (tag) => tag.text.startsWith('</'));
    return [{ span: { start: at, end: at }, text }];
  }
  const edits: Edit[] = [];
  let start = placeOf(span.start, tags, () => true);
  let left = span.end - span.start;
  for (const tag of [...tags.filter((tag) => tag.span.start >= start), undefined]) {
    const end = Math.min(start + left, tag?.span.start ?? Infinity);
    if (end > start) edits.push({ span: { start, end }, text: edits.length === 0 ? text : '' });
    left -= end - start;
    if (left === 0 || tag === undefined) break;
    start = tag.span.end;
  }
  return edits;
}

/** Where a place of the plain text lies in the text; of tags at that very place those are passed that `behind` names. */
function placeOf(plain: number, tags: readonly Token[], behind: (tag: Token) => boolean): number {
  let at = plain;
  for (const tag of tags) {
    if (tag.span.start > at || (tag.span.start === at && !behind(tag))) break;
    at += tag.text.length;
  }
  return at;
}

/** Without line breaks and doubled spaces; protected spaces stay. */
export function oneLine(text: string): string {
  return text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();
}

/**
 * A corrected plain text in the place of a segment's own, with its mark-up and the space around it; undefined where
 * that is the segment as it was.
 */
export function correctedText(segment: Segment, corrected: string): string | undefined {
  const plain = plainText(segment);
  const trimmed = corrected.trim();
  if (trimmed === '' || oneLine(trimmed) === oneLine(plain)) return undefined;
  const [lead = ''] = /^\s*/u.exec(plain) ?? [];
  const trail = plain.slice(plain.trimEnd().length);
  return withMarkup(segment, lead + trimmed + trail);
}
