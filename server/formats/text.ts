import type { Block, Format } from './format.ts';

const LINE = /[^\r\n\u2028\u2029\f\v]+/gu;
/** A list's mark is no prose. Numbers stay, being perhaps part of the sentence (`3. Oktober`); a long dash is speech. */
const BULLET = /^(?:[-–*•‣▪●◦·+]|\[[ xX]?\])[ \t\u00a0]+(?=\S)/u;
const STOPPED = /[.!?…:]["“”»«’)\]]*$/u;
/** Line lengths between which a text may be broken by hand or by a mail program, in code units. */
const NARROWEST = 40;
const WIDEST = 130;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly bullet: boolean;
  /** No empty line lies between it and the line before. */
  readonly close: boolean;
}

export const text: Format = {
  id: 'text',
  title: { de: 'Text', en: 'Plain text' },
  extensions: ['.txt', '.text'],
  mediaType: 'text/plain; charset=utf-8',
  decode: (file) => ({ raw: file, restore: [] }),
  blocks,
  markup: () => [],
  encode: (postEdit) => postEdit,
  plain: (segment) => segment,
};

/** Each line is a paragraph, unless the lines were broken at a fixed width. */
function blocks(raw: string): Block[] {
  const lines = linesOf(raw);
  const wrapped = isWrapped(raw, lines);
  const found: Block[] = [];
  lines.forEach((line, i) => {
    const last = found.at(-1);
    if (wrapped && last !== undefined && i > 0 && line.close && !line.bullet)
      found[found.length - 1] = { ...last, span: { start: last.span.start, end: line.end } };
    else found.push({ span: { start: line.start, end: line.end }, ...(line.bullet ? { alone: true } : {}) });
  });
  return found;
}

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  let last = 0;
  for (const match of raw.matchAll(LINE)) {
    const inner = match[0].trim();
    if (inner === '') continue;
    const bullet = BULLET.exec(inner)?.[0].length ?? 0;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const gap = raw.slice(last, start);
    const close = lines.length > 0 && (gap.match(/\r\n|[\r\n\u2028\u2029\f\v]/gu)?.length ?? 0) === 1;
    last = start + inner.length;
    lines.push({ start: start + bullet, end: last, bullet: bullet > 0, close });
  }
  return lines;
}

/**
 * Whether lines end where the next word would not have fitted. Then most lines end without a stop, and hardly one
 * could have taken the first word of the next.
 */
function isWrapped(raw: string, lines: readonly Line[]): boolean {
  const width = Math.max(0, ...lines.slice(0, 5_000).map(({ start, end }) => end - start));
  if (width < NARROWEST || width > WIDEST) return false;
  const breaks = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (before === undefined || !line.close || line.bullet) return [];
    const word = /^\S+/u.exec(raw.slice(line.start, Math.min(line.end, line.start + 80)))?.[0] ?? '';
    const inner = raw.slice(before.start, before.end);
    return [{ full: inner.length + 1 + word.length > width, stopped: STOPPED.test(inner.slice(-8)) }];
  });
  const share = (wanted: (line: { full: boolean; stopped: boolean }) => boolean): number =>
    breaks.filter(wanted).length / Math.max(1, breaks.length);
  return breaks.length >= 2 && share(({ full }) => full) >= 0.8 && share(({ stopped }) => stopped) <= 0.4;
}
