import type { Edit, Span } from '../model.ts';
import { editsBetween } from '../text/diff.ts';
import { applyEdits } from '../text/edits.ts';
import { canEncode, encodeFile } from '../text/encoding.ts';
import { shift } from '../text/span.ts';
import type { Exporter, Finished } from './exporter.ts';
import { removedSpan } from './removed-span.ts';

/** The article in its own format, encoding and spelling: every byte outside the changed words is the file's own. */
export const same: Exporter = {
  id: 'same',
  title: { de: 'Wie eingereicht', en: 'As submitted' },
  extension: '.txt',
  mediaType: 'application/octet-stream',
  write,
};

function write(finished: Finished): Uint8Array {
  const { article } = finished;
  const fixes = fixEdits(finished);
  const text = applyEdits(article.raw, [...fixes, ...untouched(article.restore, fixes)]);
  if (canEncode(text, article.encoding)) return encodeFile(text, article.encoding, article.byteOrderMark);
  if (article.formatId === 'html')
    return encodeFile(asReferences(text, article.encoding), article.encoding, false);
  // a translator's letter that the old encoding lacks must not be lost: the mark tells programs that it is UTF-8 now
  return encodeFile(text, 'utf-8', true);
}

/** The words that post-edits change, as edits on `raw`, in order; removed segments go with what would gape. */
export function fixEdits({ article: { raw }, segments, postEdits }: Finished): Edit[] {
  const edits: Edit[] = [];
  const removed: Span[] = [];
  const end = (): number => edits.at(-1)?.span.end ?? 0;
  const takeOut = (): void => {
    const [first, last] = [removed[0], removed.at(-1)];
    removed.length = 0;
    if (first === undefined || last === undefined) return;
    edits.push({ span: removedSpan(raw, { start: first.start, end: last.end }, end()), text: '' });
  };
  for (const { index, span, text } of segments) {
    const postEdit = postEdits.get(index);
    const isRemoved = postEdit?.trim() === '';
    const last = removed.at(-1);
    // neighbours go at once, with the space between them
    if (last !== undefined && (!isRemoved || raw.slice(last.end, span.start).trim() !== '')) takeOut();
    if (isRemoved) removed.push(span);
    else if (postEdit !== undefined)
      edits.push(
        ...editsBetween(text, postEdit).map((edit) => ({ ...edit, span: shift(edit.span, span.start) })),
      );
  }
  takeOut();
  return edits;
}

/** The edits that bring back the file's spelling where no fix stands; both lists are in order. */
function untouched(restore: readonly Edit[], fixes: readonly Edit[]): Edit[] {
  let at = 0;
  return restore.filter(({ span }) => {
    while ((fixes[at]?.span.end ?? Infinity) <= span.start) at++;
    const fix = fixes[at];
    return fix === undefined || fix.span.start >= span.end;
  });
}

function asReferences(text: string, encoding: Finished['article']['encoding']): string {
  return Array.from(text, (character) =>
    canEncode(character, encoding) ? character : `&#${character.codePointAt(0) ?? 0};`,
  ).join('');
}
