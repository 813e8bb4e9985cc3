import type { Edit } from '../model.ts';

/** Edits in the order of their places. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether no two edits touch the same place; two insertions at one place do. */
export function disjoint(edits: readonly Edit[]): boolean {
  return inOrder(edits).every((edit, i, all) => {
    const last = all[i - 1];
    if (last === undefined) return true;
    if (last.span.start === edit.span.start && last.span.end === edit.span.end) return false;
    return last.span.end <= edit.span.start;
  });
}

/**
 * The text with all edits made.
 *
 * @param edits - disjoint, in any order, inside `text`
 * @throws {RangeError} if two edits overlap or one lies outside: the caller's fault
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of inOrder(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length)
      throw new RangeError(`edit ${span.start}..${span.end} overlaps or lies outside 0..${text.length}`);
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The edits that turn the edited text back: `applyEdits(applyEdits(t, e), invertEdits(t, e)) === t`. */
export function invertEdits(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return inOrder(edits).map(({ span, text: replacement }) => {
    const start = span.start + moved;
    moved += replacement.length - (span.end - span.start);
    return { span: { start, end: start + replacement.length }, text: text.slice(span.start, span.end) };
  });
}
