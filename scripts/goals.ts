import { z } from 'zod';
import type { Judged } from './annotated.ts';

/** The part of the benchmark's figures that the goals look at; a set that was not run is absent. */
export const figures = z.object({
  sets: z.partialRecord(
    z.string(),
    z.object({
      garbled: z.object({ precision: z.number(), recall: z.number() }).optional(),
      falsePositiveRate: z.number().optional(),
      suggestions: z.object({ worse: z.number() }).optional(),
    }),
  ),
});

export interface Goal {
  readonly what: string;
  /** Undefined where the set was not run. */
  readonly got: number | undefined;
  /** Undefined: no figure is promised, it is only shown. */
  readonly want?: { readonly atLeast: number } | { readonly atMost: number };
  readonly unit: '' | '%';
}

const GOLD = 'gold all';
const GARBLED = 'garbled dev';
const CLEAN = 'clean dev';

/** What this project promises about its quality, against what was measured. */
export function goals(
  { sets }: z.infer<typeof figures>,
  gold: readonly Judged[],
  garbled: readonly Judged[],
): Goal[] {
  const worse = (judged: readonly Judged[]): number =>
    judged.filter(({ verdict }) => verdict === 'worse').length;
  const better = (judged: readonly Judged[]): number =>
    judged.filter(({ verdict }) => verdict === 'better').length;
  const percent = (part: number | undefined): number | undefined =>
    part === undefined ? undefined : 100 * part;
  return [
    {
      what: 'gold: precision of flagged sentences',
      got: sets[GOLD]?.garbled?.precision,
      want: { atLeast: 0.9 },
      unit: '',
    },
    {
      what: 'gold: recall of garbled sentences',
      got: sets[GOLD]?.garbled?.recall,
      want: { atLeast: 0.55 },
      unit: '',
    },
    {
      what: 'clean: sentences flagged',
      got: percent(sets[CLEAN]?.falsePositiveRate),
      want: { atMost: 1.5 },
      unit: '%',
    },
    {
      what: 'garbled: precision of flagged sentences',
      got: sets[GARBLED]?.garbled?.precision,
      want: { atLeast: 0.9 },
      unit: '',
    },
    { what: 'garbled: recall of garbled sentences', got: sets[GARBLED]?.garbled?.recall, unit: '' },
    { what: 'gold: sentences made worse by repair --auto', got: worse(gold), want: { atMost: 0 }, unit: '' },
    { what: 'gold: sentences made better by repair --auto', got: better(gold), unit: '' },
    { what: 'garbled: sentences made worse by repair --auto', got: worse(garbled), unit: '' },
    { what: 'garbled: sentences made better by repair --auto', got: better(garbled), unit: '' },
    {
      what: 'gold: sentences with a worse first suggestion',
      got: percent(sets[GOLD]?.suggestions?.worse),
      unit: '%',
    },
  ];
}

/** Whether the goal is reached; undefined where nothing is promised or nothing was measured. */
export function isMet({ got, want }: Goal): boolean | undefined {
  if (got === undefined || want === undefined) return undefined;
  return 'atLeast' in want ? got >= want.atLeast : got <= want.atMost;
}

/** A block of lines: figure, promise, verdict. */
export function goalsInWords(all: readonly Goal[]): string {
  const lines = all.map((goal) => {
    const { what, got, want, unit } = goal;
    const figure = got === undefined ? '–' : `${Number.isInteger(got) ? got : got.toFixed(3)}${unit}`;
    const promise =
      want === undefined ? '' : 'atLeast' in want ? `≥ ${want.atLeast}${unit}` : `≤ ${want.atMost}${unit}`;
    const met = isMet(goal);
    const verdict = met === undefined ? '' : met ? 'met' : 'MISSED';
    return `${what.padEnd(50)}${figure.padStart(9)}  ${promise.padEnd(8)}${verdict}`.trimEnd();
  });
  return ['GOALS', ...lines].join('\n');
}
