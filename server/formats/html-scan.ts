import { Token, Tokenizer, TokenizerMode, type TokenHandler } from 'parse5';
import type { Span } from '../model.ts';

/** One piece of an HTML source; the pieces of a source stand in order and do not overlap. */
export interface HtmlPiece {
  readonly kind: 'text' | 'open' | 'close' | 'opaque' | 'other';
  /** Of a tag or an opaque element, lower case; else empty. */
  readonly name: string;
  readonly span: Span;
  /** What a reader sees of it: entities resolved. */
  readonly plain: string;
}

/** Elements whose content is no prose though it stands inside a sentence. */
const INLINE_OPAQUE = ['code', 'kbd', 'samp', 'tt'] as const;
/** Elements whose content is no prose and that stand between paragraphs. */
const BLOCK_OPAQUE = ['pre', 'nav', 'textarea', 'select', 'iframe'] as const;
/** Elements that a reader does not see, wherever they stand. */
const UNREAD = `script style template noscript svg math object canvas audio video noembed noframes xmp`.split(
  ' ',
);
const OPAQUE: ReadonlySet<string> = new Set([...INLINE_OPAQUE, ...BLOCK_OPAQUE, ...UNREAD]);
const SENTENCE_PARTS: ReadonlySet<string> = new Set(INLINE_OPAQUE);
const BETWEEN: ReadonlySet<string> = new Set(BLOCK_OPAQUE);

/** What the HTML standard says of the text inside an element, for a reader of tags that builds no tree. */
const MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** Whether an opaque element is part of the sentence around it (`<code>`). */
export function isSentencePart({ kind, name }: HtmlPiece): boolean {
  return kind === 'opaque' && SENTENCE_PARTS.has(name);
}

/** Whether an opaque element stands between paragraphs. */
export function standsBetween({ kind, name }: HtmlPiece): boolean {
  return kind === 'opaque' && BETWEEN.has(name);
}

/** Cuts HTML into text, tags, opaque elements and the rest, unclosed or not, in time that grows with its length only. */
export function scanHtml(source: string): HtmlPiece[] {
  return joinOpaque(source, readTokens(source));
}

function readTokens(source: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const add = (kind: HtmlPiece['kind'], location: Token.Location | null, name = '', plain = ''): void => {
    if (location === null || location.endOffset <= location.startOffset) return;
    const span = { start: location.startOffset, end: location.endOffset };
    const last = pieces.at(-1);
    if (kind === 'text' && last?.kind === 'text')
      pieces[pieces.length - 1] = {
        ...last,
        span: { start: last.span.start, end: span.end },
        plain: last.plain + plain,
      };
    else pieces.push({ kind, name, span, plain });
  };
  const onText = ({ location, chars }: Token.CharacterToken): void => add('text', location, '', chars);
  const handler: TokenHandler = {
    onStartTag({ tagName, location }) {
      add('open', location, tagName);
      tokenizer.state = MODES[tagName] ?? tokenizer.state;
      if (tagName in MODES) tokenizer.lastStartTagName = tagName;
    },
    onEndTag: ({ tagName, location }) => add('close', location, tagName),
    onComment: ({ location }) => add('other', location),
    onDoctype: ({ location }) => add('other', location),
    onCharacter: onText,
    onWhitespaceCharacter: onText,
    onNullCharacter: onText,
    onEof: () => undefined,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(source, true);
  const end = pieces.at(-1)?.span.end ?? 0;
  // a tag that the file's end cuts off is shown by no browser
  if (end < source.length)
    pieces.push({ kind: 'other', name: '', span: { start: end, end: source.length }, plain: '' });
  return pieces;
}

/** An opaque element with all that it holds becomes one piece; one that is never closed stays a tag. */
function joinOpaque(source: string, pieces: readonly HtmlPiece[]): HtmlPiece[] {
  const closes = new Map<string, number[]>();
  pieces.forEach(({ kind, name }, at) => {
    if (kind !== 'close' || !OPAQUE.has(name)) return;
    const known = closes.get(name);
    if (known === undefined) closes.set(name, [at]);
    else known.push(at);
  });
  for (const list of closes.values()) list.reverse();
  const joined: HtmlPiece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const last =
      piece.kind === 'open' && OPAQUE.has(piece.name) ? closeAfter(at, closes.get(piece.name)) : undefined;
    const end = last === undefined ? undefined : pieces[last];
    if (last === undefined || end === undefined) {
      joined.push(piece);
      continue;
    }
    const plain =
      SENTENCE_PARTS.has(piece.name) || piece.name === 'pre' ? textOf(pieces.slice(at, last)) : '';
    joined.push({
      kind: 'opaque',
      name: piece.name,
      span: { start: piece.span.start, end: end.span.end },
      plain,
    });
    at = last;
  }
  return joined;
}

/** The first closing tag behind a place; `list` holds their places, the last one first, and loses what is passed. */
function closeAfter(at: number, list: number[] | undefined): number | undefined {
  for (let last = list?.at(-1); last !== undefined; last = list?.at(-1)) {
    if (last > at) return last;
    list?.pop();
  }
  return undefined;
}

function textOf(pieces: readonly HtmlPiece[]): string {
  return pieces.map(({ plain }) => plain).join('');
}
