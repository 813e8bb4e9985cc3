import type { Edit } from '../model.ts';
import { editsBetween } from '../text/diff.ts';
import { applyEdits } from '../text/edits.ts';
import { canEncode, encodeFile } from '../text/encoding.ts';
import { shift } from '../text/span.ts';
import type { Exporter, Finished } from './exporter.ts';

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

/** The words that post-edits change, as edits on `raw`, in order. */
export function fixEdits({ segments, postEdits }: Finished): Edit[] {
  return segments.flatMap(({ index, span, text }) => {
    const postEdit = postEdits.get(index);
    if (postEdit === undefined) return [];
    return editsBetween(text, postEdit).map((edit) => ({ ...edit, span: shift(edit.span, span.start) }));
  });
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
