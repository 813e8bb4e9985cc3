import type { Span } from '../model.ts';
import { encodeTyped } from './typed.ts';
import type { Format } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';
import { decodeEntities } from './html-entities.ts';
import { scanHtml } from './html-scan.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** The entities that `decode` leaves alone: one opaque token each. */
const KEPT_ENTITY = /&(?:amp|lt|gt|AMP|LT|GT|#0*(?:38|60|62)|#[xX]0*(?:26|3[cCeE]));?/gu;
/** Raised figures refer to notes and end no sentence. */
const NOTE = /^[\s\d*†‡[\](),–-]{0,12}$/u;

export const html: Format = {
  id: 'html',
  title: { de: 'HTML', en: 'HTML' },
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html; charset=utf-8',
  decode: decodeEntities,
  blocks: htmlBlocks,
  markup,
  encode: (postEdit, text) =>
    encodeTyped(postEdit, text, { markup, escape: (character) => ESCAPES[character] ?? character }),
  plain: (text) =>
    scanHtml(text)
      .map(({ kind, name, plain }) => (kind === 'open' && name === 'br' ? ' ' : plain))
      .join('')
      .replace(/[\t\n\r\f ]+/gu, ' ')
      .trim(),
};

/** Tags, comments, opaque elements, notes' numbers and the entities of `& < >`. */
function markup(text: string): Span[] {
  if (!/[<&]/u.test(text)) return [];
  const spans: Span[] = [];
  const pieces = scanHtml(text);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const { kind, name, span } = piece;
    if (kind === 'text') {
      for (const match of text.slice(span.start, span.end).matchAll(KEPT_ENTITY)) {
        const start = span.start + match.index;
        spans.push({ start, end: start + match[0].length });
      }
      continue;
    }
    const close = kind === 'open' && name === 'sup' ? noteEnd(text, pieces, at) : undefined;
    const end = close === undefined ? undefined : pieces[close]?.span.end;
    spans.push({ start: span.start, end: end ?? span.end });
    if (close !== undefined) at = close;
  }
  return spans;
}

/** The place of the tag that closes a `<sup>` which holds a note's number only. */
function noteEnd(text: string, pieces: ReturnType<typeof scanHtml>, at: number): number | undefined {
  for (let next = at + 1; next < Math.min(pieces.length, at + 8); next++) {
    const piece = pieces[next];
    if (piece === undefined) return undefined;
    if (piece.kind === 'close' && piece.name === 'sup') return next;
    if (piece.kind === 'text' && !NOTE.test(text.slice(piece.span.start, piece.span.end))) return undefined;
  }
  return undefined;
}
