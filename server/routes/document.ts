import { Router, type Request } from 'express';
import type { SegmentKind } from '../model.ts';
import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type { ArticleView, SegmentView, Workbench } from '../workbench/workbench.ts';
import { idOf, viewOf } from './desk.ts';
import { inlineDiff, type InlineRun } from './diffs.ts';
import { query, wholeNumber } from './forms.ts';
import { localsOf } from './locals.ts';
import { documentPath, segmentPath, type Place } from './paths.ts';
import { show } from './render.ts';

/** Changes in their places, only what the article says now, or only what the machine wrote. */
export const READINGS = ['changes', 'now', 'machine'] as const;
export type ReadingMode = (typeof READINGS)[number];

/** The article in flow, part by part where it is long. */
export interface DocumentPage {
  readonly title: string;
  /** The same place on the repair page. */
  readonly backHref: string;
  readonly backLabel: string;
  readonly modes: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly blocks: readonly Block[];
  readonly parts: { readonly label: string; readonly earlier: string; readonly later: string } | undefined;
}

/** Sentences that stand together. */
export interface Block {
  readonly kind: SegmentKind;
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly number: number;
  readonly href: string;
  /** Whether a space divides it from the sentence before. */
  readonly spaced: boolean;
  readonly runs: readonly InlineRun[];
  /** What the machine wrote, where that is something else; else ''. */
  readonly original: string;
  readonly current: boolean;
  /** It looks garbled and waits. */
  readonly open: boolean;
}

/** Sentences a part: few enough to be there at once, enough to read on. */
const PART = 500;

export function documentView(workbench: Workbench): Router {
  const router = Router();

  router.get('/articles/:article/text', async (req, res) => {
    const articleId = idOf(req.params.article);
    const view = await workbench.open(articleId);
    const last = Math.max(0, view.segments.length - 1);
    const index = Math.min(last, Math.max(0, (wholeNumber(query(req, 'at')) ?? 1) - 1));
    const place: Place = { articleId, index, ...viewOf(req) };
    await show(res, 'document', documentPage(view, place, modeOf(req), localsOf(res).t));
  });

  return router;
}

function modeOf(req: Request): ReadingMode {
  return READINGS.find((mode) => mode === query(req, 'as')) ?? 'changes';
}

function documentPage(
  { article, segments }: ArticleView,
  place: Place,
  mode: ReadingMode,
  t: Words,
): DocumentPage {
  const words = t.work.document;
  const part = Math.floor(place.index / PART);
  const parts = Math.max(1, Math.ceil(segments.length / PART));
  const at = (index: number): string => documentPath({ ...place, index }, mode);
  return {
    title: article.title,
    backHref: segmentPath(place),
    backLabel: words.back(place.index + 1),
    modes: READINGS.map((one) => ({
      label: words.modes[one],
      href: documentPath(place, one),
      current: one === mode,
    })),
    blocks: blocksOf(segments.slice(part * PART, (part + 1) * PART), article.raw, place, mode),
    parts:
      parts === 1
        ? undefined
        : {
            label: words.part(part + 1, parts),
            earlier: part > 0 ? at((part - 1) * PART) : '',
            later: part + 1 < parts ? at((part + 1) * PART) : '',
          },
  };
}

function blocksOf(
  views: readonly SegmentView[],
  raw: string,
  place: Place,
  mode: ReadingMode,
): readonly Block[] {
  const blocks: { kind: SegmentKind; paragraph: number; sentences: Sentence[] }[] = [];
  views.forEach((view, i) => {
    const { kind, paragraph, span } = view.segment;
    const block = blocks.at(-1);
    const before = views[i - 1]?.segment.span.end ?? span.start;
    const sentence = sentenceOf(view, raw.slice(before, span.start) !== '', place, mode);
    if (block !== undefined && block.paragraph === paragraph && block.kind === kind)
      block.sentences.push(sentence);
    else blocks.push({ kind, paragraph, sentences: [sentence] });
  });
  return blocks;
}

function sentenceOf(
  { segment, current, waits, assessment }: SegmentView,
  spaced: boolean,
  place: Place,
  mode: ReadingMode,
): Sentence {
  return {
    number: segment.index + 1,
    href: segmentPath({ ...place, index: segment.index }),
    spaced,
    runs: runsOf(segment.text, current, mode),
    original: current === segment.text || mode === 'machine' ? '' : visible(segment.text),
    current: segment.index === place.index,
    open: mode !== 'machine' && waits && assessment.flagged,
  };
}

function runsOf(machine: string, current: string, mode: ReadingMode): readonly InlineRun[] {
  if (mode === 'changes') return inlineDiff(machine, current);
  const text = visible(mode === 'now' ? current : machine);
  return text.trim() === '' ? [] : [{ kind: 'same', text }];
}
