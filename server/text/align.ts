import type { Segment } from '../model.ts';
import { cheapestPath, type Bead, type Unit } from './beads.ts';
import { looksGerman } from './german.ts';
import { sentences } from './sentences.ts';
import { slice } from './span.ts';

type Translated = Pick<Segment, 'text' | 'paragraph' | 'kind'>;

/** Mean cost of a bead, in nats, above which the two texts do not belong together; by length alone it is about 1.1. */
const MOST_MEAN_COST = 1.5;
/** Certainty of a bead below which its pair is not trusted. */
const LEAST_CERTAINTY = 0.8;
/** Share of sentences that stay without a partner above which nothing is trusted. */
const MOST_LEFT_OVER = 0.35;

/**
 * The source sentence of each segment: by paragraph where the paragraphs agree, else over the whole text, by length
 * and by the numbers and names that both sides share.
 *
 * @param segments - of the translation, in reading order
 * @param source - the text that it was translated from, in any language
 * @returns one entry a segment; undefined where no pairing is sure. Two segments made from one sentence both get it,
 *   a segment made from two sentences gets both.
 * @see Gale and Church 1993, "A Program for Aligning Sentences in Bilingual Corpora"
 */
export function align(segments: readonly Translated[], source: string): (string | undefined)[] {
  const targets = group(segments);
  const sources = paragraphsOf(source);
  const result: (string | undefined)[] = segments.map(() => undefined);
  if (targets.length === 0 || sources.length === 0) return result;
  const ratio = lengthOf(targets) / Math.max(1, lengthOf(sources));
  const regions = targets.length === sources.length && alike(targets, sources, ratio);
  const pairs = regions
    ? targets.map((target, i) => [target, sources[i] ?? []] as const)
    : ([[targets.flat(), sources.flat()]] as const);
  const beads = pairs.flatMap(([target, from]) =>
    cheapestPath(from, target, ratio).map((bead) => ({ bead, target, from })),
  );
  if (!believable(beads.map(({ bead }) => bead))) return result;
  for (const { bead, target, from } of beads) {
    if (bead.sources.length === 0 || bead.certainty < LEAST_CERTAINTY) continue;
    const text = bead.sources.map((at) => from[at]?.text ?? '').join(' ');
    for (const at of bead.targets) result[target[at]?.index ?? -1] = text;
  }
  return result;
}

interface Sentence extends Unit {
  /** Number of the segment; of no use on the source side. */
  readonly index: number;
}

/** Paragraphs of the translation without what no source has: advertising and notices. */
function group(segments: readonly Translated[]): Sentence[][] {
  const paragraphs = new Map<number, Sentence[]>();
  segments.forEach(({ text, paragraph, kind }, index) => {
    if (kind === 'boilerplate') return;
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), { text, index }]);
  });
  return [...paragraphs.values()];
}

/** The sentences of a source text in reading order, as alignment counts them. */
export function sourceSentences(source: string): string[] {
  return paragraphsOf(source).flatMap((paragraph) => paragraph.map(({ text }) => text));
}

function paragraphsOf(source: string): Sentence[][] {
  const blank = /\r?\n[^\S\r\n]*\r?\n/u;
  const parts = source.split(blank.test(source) ? /(?:\r?\n[^\S\r\n]*){2,}/u : /\r?\n/u);
  const german = looksGerman(source);
  return parts
    .map((part) => sentences(part, german).map((span) => ({ text: slice(part, span), index: -1 })))
    .filter((part) => part.length > 0);
}

function lengthOf(paragraphs: readonly (readonly Unit[])[]): number {
  return paragraphs.reduce((sum, part) => sum + part.reduce((inner, { text }) => inner + text.length, 0), 0);
}

/** Whether the paragraphs of both sides, one by one, have lengths that fit. */
function alike(targets: readonly Sentence[][], sources: readonly Sentence[][], ratio: number): boolean {
  return targets.every((target, i) => {
    const [have, want] = [lengthOf([target]), lengthOf([sources[i] ?? []]) * ratio];
    return Math.abs(have - want) <= 25 + 0.5 * Math.max(have, want);
  });
}

function believable(beads: readonly Bead[]): boolean {
  const paired = beads.filter(({ sources, targets }) => sources.length > 0 && targets.length > 0);
  if (paired.length === 0 || (beads.length - paired.length) / beads.length > MOST_LEFT_OVER) return false;
  return paired.reduce((sum, { cost }) => sum + cost, 0) / paired.length <= MOST_MEAN_COST;
}
