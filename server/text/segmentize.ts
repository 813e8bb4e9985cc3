import type { Segment, SegmentKind, Span } from '../model.ts';
import { isCut } from './cut.ts';
import { cutBlock } from './cut-block.ts';
import { applyEdits } from './edits.ts';
import { isBoilerplate, isCredit, isFinished } from './kind.ts';
import { LONGEST_SEGMENT, portions } from './portions.ts';
import { settleKinds } from './settle.ts';
import { shift, slice } from './span.ts';
import { tokenize } from './tokenize.ts';

/** A stretch of `raw` that is prose, as a format sees it. */
export interface Stretch {
  readonly span: Span;
  /** What the mark-up says it is; plain text says nothing. */
  readonly kind?: SegmentKind;
  /** Stands for itself, like a list entry or a table cell: a sentence never runs across its borders. */
  readonly alone?: boolean;
}

/** A sentence and the block that it begins in. */
interface Piece {
  readonly span: Span;
  readonly block: number;
  readonly paragraph: number;
}

/**
 * Cuts an article into segments. A sentence that a bad split cut in two is one segment whose span covers the cut.
 *
 * @param blocks - in order, disjoint
 * @param markup - inline mark-up of a text: in order, disjoint
 * @returns segments in order, disjoint, inside their blocks (or, over a bad split, between the borders of several);
 *   only white space and mark-up of the format lie between them
 */
export function segmentize(
  raw: string,
  blocks: readonly Stretch[],
  markup: (text: string) => readonly Span[],
): Segment[] {
  const pieces = cutAll(raw, blocks, markup).map((piece) => {
    const text = slice(raw, piece.span);
    return { ...piece, text, marks: markup(text) };
  });
  const texts = pieces.map(({ text, marks }) => spoken(text, marks));
  const kinds = settleKinds(blocks, pieces, texts);
  return pieces.map(({ span, paragraph, text, marks }, index) => ({
    index,
    kind: kinds[index] ?? 'sentence',
    span,
    text,
    paragraph,
    tokens: tokenize(text, marks),
  }));
}

/** Fewest words of a sentence that is told from the rest of a call to read on. */
const SENTENCE = 4;

/** Without mark-up, and without a call to read on in an element of its own before the sentence: `<a>Mehr zum Thema</a> Der Turm …` */
function spoken(text: string, marks: readonly Span[]): string {
  const [open, close, next] = marks;
  const whole = without(text, marks);
  if (open?.start !== 0 || close === undefined || !isBoilerplate(text.slice(open.end, close.start)))
    return whole;
  const rest = without(text, [{ start: 0, end: close.end }, ...marks.slice(2)]).trim();
  const words = rest.split(/\s+/u).length;
  const label = /:\s*$/u.test(text.slice(0, close.start));
  const linked = next !== undefined && text.slice(close.end, next.start).trim() === '';
  return !label && !linked && words >= SENTENCE && /^\p{Lu}/u.test(rest) && isFinished(rest) ? rest : whole;
}

function cutAll(raw: string, blocks: readonly Stretch[], markup: (text: string) => readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let paragraph = -1;
  blocks.forEach(({ span: block }, at) => {
    const cuts = cutBlock(slice(raw, block), markup)
      .map((span) => shift(span, block.start))
      .flatMap((span) => bounded(raw, span, markup));
    const [first] = cuts;
    if (first === undefined) return;
    const last = pieces.at(-1);
    const joined = last !== undefined && continues(raw, last, first, blocks, at, markup);
    const close =
      last !== undefined && ONE_BREAK.test(raw.slice(Math.max(last.span.end, block.start - 40), block.start));
    if (!joined && !close) paragraph++;
    if (joined) pieces[pieces.length - 1] = { ...last, span: { start: last.span.start, end: first.end } };
    for (const span of joined ? cuts.slice(1) : cuts) pieces.push({ span, block: at, paragraph });
  });
  return pieces;
}

function bounded(raw: string, span: Span, markup: (text: string) => readonly Span[]): Span[] {
  if (span.end - span.start <= LONGEST_SEGMENT) return [span];
  const text = slice(raw, span);
  return portions(text, markup(text)).map((portion) => shift(portion, span.start));
}

/** A single line end, with the mark of a list behind it. */
const ONE_BREAK = /^[^\S\r\n]*(?:\r\n|[\r\n])[^\S\r\n]*(?:\S{1,3}[^\S\r\n]+)?$/u;

/** Longest stretch between two parts of one sentence, in code units: line ends and a few tags. */
const LONGEST_GAP = 200;

function continues(
  raw: string,
  last: Piece,
  first: Span,
  blocks: readonly Stretch[],
  at: number,
  markup: (text: string) => readonly Span[],
): boolean {
  const [before, after] = [blocks[last.block], blocks[at]];
  if (before === undefined || after === undefined || before.alone || after.alone) return false;
  if ((before.kind ?? 'sentence') !== 'sentence' || (after.kind ?? 'sentence') !== 'sentence') return false;
  const gap = raw.slice(last.span.end, first.start);
  if (gap.length > LONGEST_GAP || without(gap, markup(gap)).trim() !== '') return false;
  const [left, right] = [slice(raw, last.span), slice(raw, first)].map((part) => without(part, markup(part)));
  if (left === undefined || right === undefined || !isCut(left, right)) return false;
  return ![left, right].some((part) => isBoilerplate(part) || isCredit(part));
}

function without(text: string, marks: readonly Span[]): string {
  return marks.length === 0
    ? text
    : applyEdits(
        text,
        marks.map((span) => ({ span, text: '' })),
      );
}
