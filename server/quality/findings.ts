import type { Category, Finding, Origin, Severity } from '../model.ts';
import { WEIGHTS } from './mqm.ts';

/** How many findings, and what they weigh. */
export interface Tally {
  readonly findings: number;
  readonly points: number;
}

export const plusTally = (a: Tally, b: Tally): Tally => ({
  findings: a.findings + b.findings,
  points: a.points + b.points,
});

/** Findings by category and by severity; what there is none of is missing. */
export interface Tallies {
  readonly categories: Readonly<Partial<Record<Category, Tally>>>;
  readonly severities: Readonly<Partial<Record<Severity, Tally>>>;
}

export function tallies(findings: readonly Pick<Finding, 'category' | 'severity'>[]): Tallies {
  const categories: Partial<Record<Category, Sum>> = {};
  const severities: Partial<Record<Severity, Sum>> = {};
  for (const { category, severity } of findings) {
    for (const sum of [
      (categories[category] ??= { findings: 0, points: 0 }),
      (severities[severity] ??= { findings: 0, points: 0 }),
    ]) {
      sum.findings += 1;
      sum.points += WEIGHTS[severity];
    }
  }
  return { categories, severities };
}

/** A tally while it is counted. */
interface Sum {
  findings: number;
  points: number;
}

/** What became of the findings of one rule in the machine text; `found` is the sum of the others. */
export interface Outcome {
  readonly found: number;
  /** Gone, with the repair that the rule suggested. */
  readonly taken: number;
  /** Gone in another way: by hand, by memory, by a provider. */
  readonly otherwise: number;
  readonly dismissed: number;
  /** The sentence was decided about, and the finding stands. */
  readonly kept: number;
  /** Nobody has decided yet. */
  readonly open: number;
}

export const NO_OUTCOME: Outcome = { found: 0, taken: 0, otherwise: 0, dismissed: 0, kept: 0, open: 0 };

export function plusOutcome(a: Outcome, b: Outcome): Outcome {
  return {
    found: a.found + b.found,
    taken: a.taken + b.taken,
    otherwise: a.otherwise + b.otherwise,
    dismissed: a.dismissed + b.dismissed,
    kept: a.kept + b.kept,
    open: a.open + b.open,
  };
}

/** Of the findings that were decided about, the share that led to a change; undefined where none was. */
export function acceptance({ found, taken, otherwise, open }: Outcome): number | undefined {
  return found === open ? undefined : (taken + otherwise) / (found - open);
}

/** A segment's findings then and now. */
export interface Judged {
  /** Rules that speak of the machine text, one entry a finding. */
  readonly found: readonly string[];
  readonly dismissed: readonly string[];
  /** Of the text as it stands now, without dismissed ones. */
  readonly now: readonly string[];
  /** Whether nobody has decided yet. */
  readonly waits: boolean;
  /** Of the accepted text that holds. */
  readonly origin?: Origin;
}

/** What became of a segment's findings, by rule. */
export function outcomes({ found, dismissed, now, waits, origin }: Judged): ReadonlyMap<string, Outcome> {
  const suggested = origin?.kind === 'rule' ? (origin.detail ?? '').split(', ') : [];
  const result = new Map<string, Outcome>();
  for (const ruleId of new Set([...found, ...dismissed])) {
    const n = count(found, ruleId);
    const left = Math.min(n, count(now, ruleId));
    const gone = n - left;
    const taken = suggested.includes(ruleId) ? gone : 0;
    result.set(ruleId, {
      found: n + count(dismissed, ruleId),
      taken,
      otherwise: gone - taken,
      dismissed: count(dismissed, ruleId),
      kept: waits ? 0 : left,
      open: waits ? left : 0,
    });
  }
  return result;
}

function count(ids: readonly string[], wanted: string): number {
  return ids.filter((id) => id === wanted).length;
}
