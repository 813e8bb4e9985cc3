import type { Category, Severity } from '../model.ts';
import type { DecisionSketch } from '../model.ts';
import { bySegment, heldIn } from '../quality/sketches.ts';
import { editRate, NOT_EDITED, plusEdited } from '../quality/edit-rate.ts';
import {
  acceptance,
  NO_OUTCOME,
  plusOutcome,
  plusTally,
  type Outcome,
  type Tally,
} from '../quality/findings.ts';
import { histogram, mean, median } from '../quality/histogram.ts';
import { NO_PENALTY, plus } from '../quality/mqm.ts';
import { originOutcomes } from '../quality/origins.ts';
import { workingTime } from '../quality/working-time.ts';
import type { Spending } from '../store.ts';
import type { ArticleFigures } from './quality-figures.ts';
import { weighed } from './quality-glance.ts';
import type { Compared, QualityFigures } from './quality-views.ts';

/** Edits per word; the first bin holds what was accepted unchanged. */
const EDIT_BORDERS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** Seconds. */
const TIME_BORDERS = [5, 10, 20, 30, 60, 120, 300];
const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];
const NONE: Tally = { findings: 0, points: 0 };

/**
 * Figures of some articles together.
 *
 * @param counted - one entry an article
 * @param sketches - decisions about them, oldest first
 */
export function summedUp(
  counted: readonly ArticleFigures[],
  sketches: readonly DecisionSketch[],
  spending: readonly Spending[],
): QualityFigures {
  return {
    mqm: mqmOf(counted),
    categories: categoriesOf(counted),
    severities: SEVERITIES.map((severity) => ({
      severity,
      ...compared(counted, (side) => side.severities[severity]),
    })),
    edits: editsOf(counted, sketches),
    time: timeOf(sketches),
    rules: rulesOf(counted),
    origins: originOutcomes(sketches),
    spending,
  };
}

export function mqmOf(counted: readonly ArticleFigures[]): QualityFigures['mqm'] {
  const sum = (side: 'before' | 'after') =>
    weighed(counted.reduce((total, figures) => plus(total, figures[side]), NO_PENALTY));
  return { before: sum('before'), after: sum('after') };
}

function compared(
  counted: readonly ArticleFigures[],
  tallyOf: (side: ArticleFigures['before']) => Tally | undefined,
): Compared {
  const sum = (side: 'before' | 'after') =>
    counted.reduce((total, figures) => plusTally(total, tallyOf(figures[side]) ?? NONE), NONE);
  return { before: sum('before'), after: sum('after') };
}

function categoriesOf(counted: readonly ArticleFigures[]): QualityFigures['categories'] {
  const named = counted.flatMap(({ before, after }) => [
    ...Object.keys(before.categories),
    ...Object.keys(after.categories),
  ]);
  // Keys of a record of categories; TypeScript forgets that in `Object.keys`.
  const categories = [...new Set(named)] as Category[];
  return categories
    .map((category) => ({ category, ...compared(counted, (side) => side.categories[category]) }))
    .sort(
      (a, b) =>
        b.before.points - a.before.points ||
        b.after.points - a.after.points ||
        a.category.localeCompare(b.category),
    );
}

function editsOf(
  counted: readonly ArticleFigures[],
  sketches: readonly DecisionSketch[],
): QualityFigures['edits'] {
  const all = [...bySegment(sketches).values()].flatMap((group) => heldIn(group) ?? []);
  const held = all.filter(({ struck }) => !struck);
  const rate = editRate(counted.reduce((sum, { fixes }) => plusEdited(sum, fixes), NOT_EDITED));
  const whole = editRate(counted.reduce((sum, figures) => plusEdited(sum, figures.whole), NOT_EDITED));
  return {
    fixes: held.length,
    struck: all.length - held.length,
    ...(rate === undefined ? {} : { rate }),
    ...(whole === undefined ? {} : { whole }),
    bins: histogram(
      held.map(({ hter }) => hter),
      EDIT_BORDERS,
    ),
  };
}

export function timeOf(sketches: readonly DecisionSketch[]): QualityFigures['time'] {
  const { seconds, breaks } = workingTime(sketches);
  const [middle, average] = [median(seconds), mean(seconds)];
  return {
    segments: seconds.length,
    total: seconds.reduce((sum, one) => sum + one, 0),
    breaks,
    bins: histogram(seconds, TIME_BORDERS),
    ...(middle === undefined ? {} : { median: middle }),
    ...(average === undefined ? {} : { mean: average }),
  };
}

function rulesOf(counted: readonly ArticleFigures[]): QualityFigures['rules'] {
  const sums = new Map<string, Outcome>();
  for (const [ruleId, outcome] of counted.flatMap(({ rules }) => Object.entries(rules)))
    sums.set(ruleId, plusOutcome(sums.get(ruleId) ?? NO_OUTCOME, outcome));
  return Array.from(sums, ([ruleId, outcome]) => {
    const share = acceptance(outcome);
    return { ruleId, ...outcome, ...(share === undefined ? {} : { acceptance: share }) };
  }).sort((a, b) => b.found - a.found || a.ruleId.localeCompare(b.ruleId));
}
