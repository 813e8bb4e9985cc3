import { SAMPLE_SEGMENTS } from '../locale/sample.ts';
import type { Words } from '../locale/index.ts';
import type { TourStep, TourView } from '../workbench/touring.ts';
import { articlePath, exportPath, namesPath, segmentPath } from './paths.ts';

/** A page that shows the tour: a segment, by its number from 1, or one of the article as a whole. */
export type TourPlace = number | 'names' | 'export';

/** The guided tour as the pages show it that it leads to: steps that tick themselves. */
export interface TourPart {
  readonly open: boolean;
  readonly action: string;
  /** What the form comes back to. */
  readonly from: string;
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

export function tourPart(
  view: TourView | undefined,
  articleId: number,
  from: TourPlace,
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
    export: exportPath(articleId),
  };
  const next = STEPS.find((step) => !view.done.includes(step));
  return {
    open: view.open,
    action: `${articlePath(articleId)}/tour`,
    from: String(from),
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
