import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../model.ts';
import type { Block, Format } from './format.ts';
import { markdownMarkup } from './markdown-markup.ts';
import { encodeTyped } from './typed.ts';

/** Settings between `---` or `+++` at the very beginning; no part of the Markdown standard, so cut off before. */
const FRONT_MATTER =
  /^\ufeff?(---|\+\+\+)[^\S\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,200}?(?:\1|\.\.\.)[^\S\r\n]*(?:\r?\n|$)/u;
const WORD = /[\p{L}\p{N}]/u;
/** Inline constructs are found by `markdownMarkup`; a parser's pairing of them takes minutes for a long paragraph. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'strikethrough',
  'wwwAutolink',
  'protocolAutolink',
  'emailAutolink',
];
/** A typed line that Markdown would take for a heading, a quotation or an entry of a list. */
const LINE_MARK = /^([^\S\r\n]*)(#{1,6}(?=\s)|>|[-+*](?=\s)|\d{1,9}(?=[.)]\s))/gmu;

export const markdown: Format = {
  id: 'markdown',
  title: { de: 'Markdown', en: 'Markdown' },
  extensions: ['.md', '.markdown', '.mdown'],
  mediaType: 'text/markdown; charset=utf-8',
  decode: (file) => ({ raw: file, restore: [] }),
  blocks,
  markup: markdownMarkup,
  encode,
  plain,
};

function blocks(raw: string): Block[] {
  const offset = FRONT_MATTER.exec(raw)?.[0].length ?? 0;
  const tree = fromMarkdown(raw.slice(offset), {
    extensions: [gfm(), { disable: { null: INLINE } }],
    // the transforms turn addresses into links that have no position
    mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
  });
  return proseOf(tree).flatMap(({ span, ...block }) => {
    const inner = trim(raw, { start: span.start + offset, end: span.end + offset });
    return inner === undefined ? [] : [{ ...block, span: inner }];
  });
}

const ALONE: ReadonlySet<Nodes['type']> = new Set(['listItem', 'footnoteDefinition', 'table']);

/** Headings, paragraphs and table cells in reading order. Walks with a list of its own: quotations may nest deep. */
function proseOf(tree: Root): Block[] {
  const found: Block[] = [];
  const waiting: { readonly node: Nodes; readonly alone: boolean }[] = [{ node: tree, alone: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, alone } = next;
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      const start = node.children[0]?.position?.start.offset;
      const end = node.children.at(-1)?.position?.end.offset;
      if (start === undefined || end === undefined) continue;
      const span = { start, end };
      if (node.type === 'heading') found.push({ span, kind: 'heading' });
      else found.push(alone ? { span, alone } : { span });
    } else if ('children' in node) {
      for (const child of node.children.toReversed())
        waiting.push({ node: child, alone: alone || ALONE.has(node.type) });
    }
  }
  return found;
}

/** A stretch without the pictures and white space at its ends; undefined where nothing is left to read. */
function trim(raw: string, { start, end }: Span): Span | undefined {
  const text = raw.slice(start, end);
  const marks = markdownMarkup(text);
  let from = 0;
  for (const mark of marks) {
    if (text.slice(from, mark.start).trim() !== '' || !text.startsWith('![', mark.start)) break;
    from = mark.end;
  }
  let to = text.length;
  for (const mark of marks.toReversed()) {
    if (text.slice(mark.end, to).trim() !== '' || !text.startsWith('![', mark.start) || mark.start < from)
      break;
    to = mark.start;
  }
  const inner = text.slice(from, to);
  if (!hasWords(inner)) return undefined;
  const lead = inner.length - inner.trimStart().length;
  return { start: start + from + lead, end: start + from + inner.trimEnd().length };
}

/** Whether a letter or figure stands outside mark-up, or in code. */
function hasWords(text: string): boolean {
  let at = 0;
  for (const { start, end } of markdownMarkup(text)) {
    if (WORD.test(text.slice(at, start)) || text[start] === '`') return true;
    at = end;
  }
  return WORD.test(text.slice(at));
}

function encode(postEdit: string, text: string): string {
  const safe = encodeTyped(postEdit, text, {
    markup: markdownMarkup,
    escape: (character) => (character === '<' ? '\\<' : character),
  });
  if (LINE_MARK.test(text)) return safe;
  return safe.replace(LINE_MARK, (_, space: string, mark: string) =>
    /^\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}

/** A stretch as it is read, on one line: marks left out, what stands inside code and angle brackets kept. */
function plain(text: string): string {
  let words = '';
  let at = 0;
  for (const { start, end } of markdownMarkup(text)) {
    words += text.slice(at, start) + shown(text.slice(start, end));
    at = end;
  }
  return (words + text.slice(at)).replace(/\s+/gu, ' ').trim();
}

function shown(mark: string): string {
  if (mark.startsWith('`')) return mark.replace(/^`+ ?| ?`+$/gu, '');
  if (mark.startsWith('&')) return letterOf(mark);
  return /^<([^<>\s]*[:@][^<>\s]*)>$/u.exec(mark)?.[1] ?? '';
}

function letterOf(entity: string): string {
  const [paragraph] = fromMarkdown(entity).children;
  const [node] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  return node?.type === 'text' ? node.value : entity;
}
