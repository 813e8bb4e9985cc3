import type { Words } from '../locale/index.ts';
import { visible } from '../text/marks.ts';
import type { SourceBeside } from '../workbench/mending.ts';
import { segmentPath, type Place } from './paths.ts';

/** The source beside a segment, with the buttons that mend what belongs to which. */
export interface SourcePanel {
  readonly sentences: readonly string[];
  /** The source sentences around; '' where there is none. */
  readonly before: string;
  readonly after: string;
  readonly action: string;
  readonly version: number;
  readonly steps: readonly { readonly step: string; readonly label: string }[];
}

export function sourcePanel(
  beside: SourceBeside | undefined,
  place: Place,
  t: Words,
): SourcePanel | undefined {
  if (beside === undefined) return undefined;
  const { sentences, before, after, version, steps, mends } = beside;
  const words = t.desk.mend;
  return {
    sentences: sentences.map(visible),
    before: visible(before),
    after: visible(after),
    action: segmentPath(place, {}, '/source'),
    version,
    steps: [
      ...steps.map((step) => ({ step, label: words.steps[step] })),
      ...(mends === 0 ? [] : [{ step: 'undo', label: words.undo }]),
    ],
  };
}
