import type { Finding, Segment } from '../model.ts';
import { heldIn, sketchOf } from '../quality/sketches.ts';
import { edited, NOT_EDITED, plusEdited, untouched, type Edited } from '../quality/edit-rate.ts';
import {
  NO_OUTCOME,
  outcomes,
  plusOutcome,
  tallies,
  type Outcome,
  type Tallies,
} from '../quality/findings.ts';
import type { Penalty } from '../quality/mqm.ts';
import { oncePer } from '../text/once.ts';
import type { Desk } from './desk.ts';
import type { Reading } from './library.ts';
import type { SegmentView } from './workbench.ts';

/** Moves on with what `figuresOf` counts, so that figures of another program are counted anew. */
export const FIGURES_VERSION = 'figures 2';

/** What is counted in one article; kept with its note, so that the house adds up without reading any article. */
export interface ArticleFigures {
  readonly before: Penalty & Tallies;
  readonly after: Penalty & Tallies;
  /** Of the fixes that hold, and of the whole text with them. */
  readonly fixes: Edited;
  readonly whole: Edited;
  /** What became of the machine text's findings, by rule. */
  readonly rules: Readonly<Record<string, Outcome>>;
}

const machineWords = oncePer((segments: readonly Segment[]): readonly Edited[] =>
  segments.map(({ text }) => untouched(text)),
);

const openingTallies = oncePer(({ opening }: Reading): Tallies =>
  tallies(opening.flatMap(({ findings }) => findings)),
);

/** What is counted in one segment. */
interface SegmentFigures {
  readonly fix: Edited | undefined;
  readonly outcomes: ReturnType<typeof outcomes>;
}

/** A segment's view is made anew whenever something is decided or dismissed that touches it. */
const counted = new WeakMap<SegmentView, SegmentFigures>();

function figuresAt(desk: Desk, view: SegmentView): SegmentFigures {
  const known = counted.get(view);
  if (known !== undefined) return known;
  const figures = {
    fix: editsOf(view),
    outcomes: judgedAt(desk, view),
  };
  counted.set(view, figures);
  return figures;
}

/** Counts an article as it stands; of segments that stand as they stood when it was last counted nothing is asked. */
export function figuresOf(desk: Desk): ArticleFigures {
  const { view, reading } = desk;
  const words = machineWords(reading.segments);
  let [fixes, whole] = [NOT_EDITED, NOT_EDITED];
  const rules: Record<string, Outcome> = {};
  const now: Finding[] = [];
  for (const segment of view.segments) {
    const figures = figuresAt(desk, segment);
    now.push(...segment.assessment.findings);
    if (figures.fix !== undefined) fixes = plusEdited(fixes, figures.fix);
    whole = plusEdited(whole, figures.fix ?? words[segment.segment.index] ?? NOT_EDITED);
    for (const [ruleId, outcome] of figures.outcomes)
      rules[ruleId] = plusOutcome(rules[ruleId] ?? NO_OUTCOME, outcome);
  }
  return {
    before: { ...penaltyOf(view.quality.before), ...openingTallies(reading) },
    after: { ...penaltyOf(view.quality.after), ...tallies(now) },
    fixes,
    whole,
    rules,
  };
}

/** Without the rate, which follows from the rest. */
const penaltyOf = ({ words, findings, points }: Penalty): Penalty => ({ words, findings, points });

/** Edits of the accepted text that holds; undefined where the machine text does. */
function editsOf({ current, last }: SegmentView): Edited | undefined {
  return last?.postEdit === undefined ? undefined : edited(current, last.hter);
}

function judgedAt(desk: Desk, { segment, assessment, waits }: SegmentView): ReturnType<typeof outcomes> {
  const found = desk.findings(segment.index);
  const dismissed = desk.dismissedFindings(segment.index);
  const held = heldIn(desk.decisionsOn(segment.index).map(sketchOf));
  return outcomes({
    found: found.map(({ ruleId }) => ruleId),
    dismissed: dismissed.map(({ ruleId }) => ruleId),
    now: assessment.findings.map(({ ruleId }) => ruleId),
    waits,
    ...(held === undefined ? {} : { origin: held.origin }),
  });
}
