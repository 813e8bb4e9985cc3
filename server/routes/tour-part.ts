import { SAMPLE_SEGMENTS } from '../locale/sample.ts';
import type { Words } from '../locale/index.ts';
import type { TourStep, TourView } from '../workbench/touring.ts';
import { articlePath, namesPath, segmentPath } from './paths.ts';

/** The guided tour as the repair page shows it: steps that tick themselves. */
export interface TourPart {
  readonly open: boolean;
  readonly action: string;
  /** Segment that the form comes back to, from 1. */
  readonly segment: number;
  readonly heading: string;
  readonly finished: boolean;
  readonly steps: readonly {
    readonly title: string;
    readonly text: string;
    readonly href: string;
    readonly done: boolean;
    /** The first that is not done. */
    readonly current: boolean;
  }[];
}

const STEPS: readonly TourStep[] = ['accept', 'edit', 'dismiss', 'names', 'export'];

/**
 * @param index - segment that the page shows
 */
export function tourPart(
  view: TourView | undefined,
  articleId: number,
  index: number,
  t: Words,
): TourPart | undefined {
  if (view === undefined) return undefined;
  const at = (number: number): string => segmentPath({ articleId, index: number - 1, show: 'all' });
  const hrefs: Readonly<Record<TourStep, string>> = {
    accept: at(SAMPLE_SEGMENTS.accept),
    edit: at(SAMPLE_SEGMENTS.edit),
    // the button to dismiss stands among the findings
    dismiss: segmentPath({ articleId, index: SAMPLE_SEGMENTS.dismiss - 1, show: 'all', tab: 'findings' }),
    names: namesPath(articleId),
    export: `${articlePath(articleId)}/export`,
  };
  const next = STEPS.find((step) => !view.done.includes(step));
  return {
    open: view.open,
    action: `${articlePath(articleId)}/tour`,
    segment: index + 1,
    heading: t.tour.heading(view.done.length, STEPS.length),
    finished: next === undefined,
    steps: STEPS.map((step) => ({
      ...t.tour.steps[step],
      href: hrefs[step],
      done: view.done.includes(step),
      current: step === next,
    })),
  };
}
