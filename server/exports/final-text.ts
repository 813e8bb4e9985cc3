import type { Segment } from '../model.ts';
import type { Finished } from './exporter.ts';

/** A segment as it leaves the house, without mark-up and on one line. */
export interface FinalText {
  readonly segment: Segment;
  readonly text: string;
  /** What the machine wrote, in the same form. */
  readonly machine: string;
  /** What divides it from the segment before. */
  readonly gap: 'none' | 'space' | 'line' | 'paragraph';
}

/** All segments in reading order, as a reader sees them. */
export function finalTexts({ article, segments, postEdits, plain }: Finished): FinalText[] {
  const onOneLine = (text: string): string => plain(text).replace(/\s+/gu, ' ').trim();
  return segments.map((segment, at) => {
    const before = segments[at - 1];
    const machine = onOneLine(segment.text);
    const postEdit = postEdits.get(segment.index);
    return {
      segment,
      machine,
      text: postEdit === undefined ? machine : onOneLine(postEdit),
      gap: before === undefined ? 'none' : gapBetween(article.raw, before, segment),
    };
  });
}

const GAPS: readonly FinalText['gap'][] = ['none', 'space', 'line', 'paragraph'];

/** Those of which something is left; what divides two of them is the widest gap between them. */
export function keptTexts(finished: Finished): FinalText[] {
  const kept: FinalText[] = [];
  let widest = 0;
  for (const text of finalTexts(finished)) {
    widest = Math.max(widest, GAPS.indexOf(text.gap));
    if (text.text === '') continue;
    kept.push({ ...text, gap: kept.length === 0 ? 'none' : (GAPS[widest] ?? 'paragraph') });
    widest = 0;
  }
  return kept;
}

function gapBetween(raw: string, before: Segment, segment: Segment): FinalText['gap'] {
  const between = raw.slice(before.span.end, segment.span.start);
  if (before.paragraph !== segment.paragraph) return 'paragraph';
  if (before.kind !== segment.kind && !runsOn(before, segment, between)) return 'paragraph';
  if (/[\r\n]/u.test(between)) return 'line';
  return between === '' ? 'none' : 'space';
}

/** A call to read on may stand in the midst of a paragraph; a heading, a caption or a glued marker stands apart. */
function runsOn(before: Segment, segment: Segment, between: string): boolean {
  const running = [before, segment].every(({ kind }) => kind === 'sentence' || kind === 'boilerplate');
  return running && /^[^\S\r\n]+$/u.test(between);
}
