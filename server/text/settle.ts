import type { SegmentKind, Span } from '../model.ts';
import { isBoilerplate, isCredit, isFinished, looksLikeHeading, looksLikeTitle } from './kind.ts';

interface Stretch {
  readonly span: Span;
  readonly kind?: SegmentKind;
  readonly alone?: boolean;
}

interface Piece {
  readonly span: Span;
  /** Number of the stretch that it begins in. */
  readonly block: number;
  readonly paragraph: number;
}

/** Most lines that are set under one picture, its credit included. */
const CAPTION_LINES = 6;
/** Most words of a heading that no empty line sets apart. */
const MOST_WORDS_BETWEEN = 8;

/**
 * The kind of each piece: what the mark-up says, else what its words and its place between the others say.
 *
 * @param pieces - in order, each with the number of its stretch
 * @param texts - of the pieces, without mark-up
 */
export function settleKinds(
  stretches: readonly Stretch[],
  pieces: readonly Piece[],
  texts: readonly string[],
): SegmentKind[] {
  const kinds = texts.map((text): SegmentKind | undefined =>
    isBoilerplate(text) ? 'boilerplate' : undefined,
  );
  const groups = groupByBlock(pieces);
  for (const group of groups) spreadBoilerplate(group, kinds);
  for (const group of groups) {
    const told = stretches[pieces[group[0] ?? 0]?.block ?? 0]?.kind;
    for (const at of group) kinds[at] ??= told;
  }
  groups.forEach((_, at) => captions(groups, at, { texts, kinds, pieces }));
  groups.forEach((group, at) => {
    const [only] = group;
    if (only === undefined || group.length > 1 || kinds[only] !== undefined) return;
    const [piece, stretch] = [pieces[only], stretches[pieces[only]?.block ?? 0]];
    // what is left of a stretch whose first sentence began in the one before is no line of its own
    const whole = piece !== undefined && piece.span.start === stretch?.span.start;
    if (whole && stretch.alone !== true && standsAsHeading(groups, at, { texts, kinds, pieces }))
      kinds[only] = 'heading';
  });
  return kinds.map((kind) => kind ?? 'sentence');
}

interface Reading {
  readonly texts: readonly string[];
  readonly kinds: (SegmentKind | undefined)[];
  readonly pieces: readonly Piece[];
}

/** Numbers of the pieces of each stretch. */
function groupByBlock(pieces: readonly Piece[]): number[][] {
  const groups: number[][] = [];
  pieces.forEach(({ block }, at) => {
    if (at > 0 && pieces[at - 1]?.block === block) groups.at(-1)?.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** A short paragraph that is a notice for the most part is one altogether. */
function spreadBoilerplate(group: readonly number[], kinds: Reading['kinds']): void {
  const count = group.filter((at) => kinds[at] === 'boilerplate').length;
  if (group.length > 4 || count * 2 < group.length || count < 2) return;
  for (const at of group) kinds[at] = 'boilerplate';
}

/** A credit line is a caption, and so are the line right above it and that line's repetitions. */
function captions(groups: readonly number[][], at: number, { texts, kinds, pieces }: Reading): void {
  const [credit] = groups[at] ?? [];
  if (credit === undefined || groups[at]?.length !== 1 || kinds[credit] !== undefined) return;
  if (!isCredit(texts[credit] ?? '')) return;
  kinds[credit] = 'caption';
  const paragraph = pieces[credit]?.paragraph;
  const lines = groups.filter(([first]) => first !== undefined && pieces[first]?.paragraph === paragraph);
  const textOf = (group: readonly number[] | undefined): string =>
    (group ?? []).map((piece) => texts[piece]).join(' ');
  let above = at - 1;
  const first = textOf(groups[above]);
  if (lines.length > CAPTION_LINES && textOf(groups[above - 1]) !== first) return;
  while (above >= 0 && textOf(groups[above]) === first && isOpenLine(groups[above])) {
    for (const piece of groups[above] ?? []) kinds[piece] = 'caption';
    above--;
  }

  function isOpenLine(group: readonly number[] | undefined): boolean {
    return (
      group !== undefined &&
      first.length <= 400 &&
      group.every((piece) => pieces[piece]?.paragraph === paragraph && kinds[piece] === undefined)
    );
  }
}

/** A heading has text below it, and in a run of lines it stands first or, being very short, between finished ones. */
function standsAsHeading(
  groups: readonly number[][],
  at: number,
  { texts, kinds, pieces }: Reading,
): boolean {
  const own = groups[at]?.[0] ?? 0;
  const text = texts[own] ?? '';
  const [below] = groups[at + 1] ?? [];
  const above = groups[at - 1]?.at(-1);
  if (below === undefined) return false;
  if (above === undefined) return looksLikeTitle(text);
  if (!looksLikeHeading(text)) return false;
  const paragraph = pieces[own]?.paragraph;
  if (pieces[above]?.paragraph !== paragraph) return true;
  if (kinds[above] === 'heading' && pieces[below]?.paragraph !== paragraph) return true;
  const short = text.split(/\s+/u).length <= MOST_WORDS_BETWEEN && !text.includes(',');
  return short && isFinished(texts[above] ?? '') && isFinished(texts[below] ?? '');
}
