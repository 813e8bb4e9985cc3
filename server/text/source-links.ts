/** Numbers of source sentences, half-open; they follow one another. */
export interface SourceRange {
  readonly first: number;
  readonly end: number;
}

/** What a segment is linked with; undefined where it has no source. */
export type SourceLink = SourceRange | undefined;

/** Ways to mend a link: a sentence is taken from or given to a neighbour, or the link is cut. */
export const SOURCE_STEPS = ['take-before', 'take-after', 'give-before', 'give-after', 'unlink'] as const;
export type SourceStep = (typeof SOURCE_STEPS)[number];

/** A segment and its new link. */
export interface LinkChange {
  readonly index: number;
  readonly link: SourceLink;
}

/** The text that a link stands for. */
export function linkedText(link: SourceLink, sentences: readonly string[]): string | undefined {
  return link === undefined ? undefined : sentences.slice(link.first, link.end).join(' ');
}

/**
 * The links by which segments have these sources.
 *
 * @param sources - of the segments, each one sentence or several that follow one another, in reading order
 */
export function linksOf(
  sources: readonly (string | undefined)[],
  sentences: readonly string[],
): SourceLink[] {
  let from = 0;
  return sources.map((source) => {
    if (source === undefined) return undefined;
    for (let first = from; first < sentences.length; first++)
      for (let end = first + 1; end <= Math.min(first + MOST_TOGETHER, sentences.length); end++)
        if (linkedText({ first, end }, sentences) === source) {
          // the next segment may be made of the same sentence
          from = first;
          return { first, end };
        }
    return undefined;
  });
}

/** Sentences that alignment puts together at most. */
const MOST_TOGETHER = 2;

/**
 * What a step changes: the segment itself and at most one neighbour.
 *
 * @returns none where the step cannot be made
 */
export function mended(
  links: readonly SourceLink[],
  index: number,
  step: SourceStep,
  count: number,
): LinkChange[] {
  const link = links[index];
  if (step === 'unlink') return link === undefined ? [] : [{ index, link: undefined }];
  if (step === 'take-before' || step === 'take-after')
    return taken(links, index, step === 'take-before', count);
  return link === undefined ? [] : given(links, index, link, step === 'give-before');
}

function taken(links: readonly SourceLink[], index: number, before: boolean, count: number): LinkChange[] {
  const place = links.slice(0, index).reduce((end, link) => Math.max(end, link?.end ?? 0), 0);
  const link = links[index] ?? { first: place, end: place };
  const sentence = before ? link.first - 1 : link.end;
  if (sentence < 0 || sentence >= count) return [];
  const own = before ? { ...link, first: sentence } : { ...link, end: sentence + 1 };
  const holder = holderOf(links, index, sentence, before);
  const left = holder === undefined ? undefined : links[holder];
  if (holder === undefined || left === undefined) return [{ index, link: own }];
  const rest = before ? { ...left, end: sentence } : { ...left, first: sentence + 1 };
  return [
    { index, link: own },
    { index: holder, link: filled(rest) },
  ];
}

/** The nearest segment on that side that has the sentence. */
function holderOf(
  links: readonly SourceLink[],
  index: number,
  sentence: number,
  before: boolean,
): number | undefined {
  const has = (link: SourceLink): boolean =>
    link !== undefined && link.first <= sentence && sentence < link.end;
  const at = before ? links.slice(0, index).findLastIndex(has) : links.slice(index + 1).findIndex(has);
  if (at < 0) return undefined;
  return before ? at : index + 1 + at;
}

function given(
  links: readonly SourceLink[],
  index: number,
  link: SourceRange,
  before: boolean,
): LinkChange[] {
  const to = before ? index - 1 : index + 1;
  if (to < 0 || to >= links.length) return [];
  const sentence = before ? link.first : link.end - 1;
  const other = links[to] ?? { first: sentence, end: sentence + 1 };
  return [
    { index, link: filled(before ? { ...link, first: sentence + 1 } : { ...link, end: sentence }) },
    {
      index: to,
      link: {
        first: Math.min(other.first, sentence),
        end: Math.max(other.end, sentence + 1),
      },
    },
  ];
}

const filled = (range: SourceRange): SourceLink => (range.first < range.end ? range : undefined);
