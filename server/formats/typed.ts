import type { Span } from '../model.ts';
import { diffPieces, pieces } from '../text/diff.ts';

interface Rules {
  readonly markup: (text: string) => readonly Span[];
  /** A character that would become mark-up, written so that it does not; any other as it is. */
  readonly escape: (character: string) => string;
}

/**
 * What a person typed, made safe for a format with mark-up: tokens of mark-up that the machine text has stay, what was
 * there already stays as it is written, and everything typed anew is escaped.
 *
 * @param text - the segment's machine text in `raw`
 */
export function encodeTyped(postEdit: string, text: string, { markup, escape }: Rules): string {
  const marks = markup(text);
  const known = new Set(marks.map(({ start, end }) => text.slice(start, end)));
  const kept = markup(postEdit).filter(({ start, end }) => known.has(postEdit.slice(start, end)));
  const before = cut(text, marks);
  const after = cut(postEdit, kept);
  const old = new Set<number>();
  let at = 0;
  for (const run of diffPieces(before, after)) {
    if (run.kind === 'same') {
      // the last piece may mean something else before what follows it now
      const end = at + run.text.length;
      for (let i = at; i < end; i++) if (i + 1 < end || end === postEdit.length) old.add(i);
    }
    if (run.kind !== 'deleted') at += run.text.length;
  }
  let offset = 0;
  return after
    .map((piece) => {
      const start = offset;
      offset += piece.length;
      if (known.has(piece)) return piece;
      return Array.from(piece, (character, i) => (old.has(start + i) ? character : escape(character))).join(
        '',
      );
    })
    .join('');
}

/** Mark-up whole, the text between it in pieces. */
function cut(text: string, marks: readonly Span[]): string[] {
  const found: string[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    found.push(...pieces(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  found.push(...pieces(text.slice(at)));
  return found;
}
