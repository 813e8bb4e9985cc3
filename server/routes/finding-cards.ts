import type { DismissalScope, Finding, Severity, Span } from '../model.ts';
import type { Words } from '../locale/index.ts';
import { applyEdits } from '../text/edits.ts';
import { mark, visible } from '../text/marks.ts';
import { surenessOf, type Sureness } from './sureness.ts';

/** Names a rule in the reader's language. */
export type TitleOf = (ruleId: string) => string;

export interface FindingCard {
  /** From 1; the same number stands at the mark in the text. */
  readonly number: number;
  readonly ruleId: string;
  readonly span: Span;
  readonly title: string;
  /** Where the rule is explained. */
  readonly ruleHref: string;
  readonly message: string;
  readonly severity: Severity;
  readonly severityWord: string;
  readonly sureness: Sureness;
  readonly surenessWord: string;
  /** Who says so, and what its repair costs. */
  readonly origin: string;
  /** Whether it marks words, so that it can be dismissed wherever they stand. */
  readonly wide: boolean;
  /** How far its dismissal reaches; `place` where there is none. */
  readonly scope: DismissalScope;
  readonly change?: { readonly wrong: string; readonly right: string };
}

export interface MarkRun {
  readonly text: string;
  readonly marked: boolean;
  /** Numbers of the cards whose mark ends here, joined by commas. */
  readonly numbers: string;
  readonly severity: Severity;
  /** What the findings say, one after the other. */
  readonly title: string;
}

const ORDER: readonly Severity[] = ['minor', 'major', 'critical'];
/** Findings of one segment that a page shows; a text with more is no sentence. */
export const MOST_SHOWN = 100;
/** Longest stretch that a card shows of a text without spaces. */
const LONGEST_SHOWN = 120;

/** What is said of the rule of a finding. */
export interface RuleWords {
  readonly titleOf: TitleOf;
  readonly hrefOf: (ruleId: string) => string;
  readonly originOf: (ruleId: string) => string;
}

export function findingCards(
  text: string,
  findings: readonly (Finding & { readonly scope?: DismissalScope })[],
  rule: RuleWords,
  t: Words,
): readonly FindingCard[] {
  return inReadingOrder(findings).map((finding, i) => {
    const sureness = surenessOf(finding.confidence);
    const change = changeOf(text, finding);
    return {
      number: i + 1,
      ruleId: finding.ruleId,
      span: finding.span,
      title: rule.titleOf(finding.ruleId),
      ruleHref: rule.hrefOf(finding.ruleId),
      message: finding.message,
      severity: finding.severity,
      severityWord: t.desk.severities[finding.severity],
      sureness,
      surenessWord: t.desk.sureness[sureness],
      origin: rule.originOf(finding.ruleId),
      wide: /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.slice(finding.span.start, finding.span.end)),
      scope: finding.scope ?? 'place',
      ...(change === undefined ? {} : { change }),
    };
  });
}

/** The text cut at the borders of its findings; numbers are those of the cards. */
export function markRuns(text: string, findings: readonly Finding[]): readonly MarkRun[] {
  const ordered = inReadingOrder(findings);
  const spans = ordered.map(({ span }) => span);
  const runs = mark(text, spans);
  const lastRun = new Map(runs.flatMap((run, at) => run.findings.map((i) => [i, at] as const)));
  return runs.map((run, at) => {
    const here = run.findings.flatMap((i) => ordered[i] ?? []);
    const ending = run.findings.filter((i) => lastRun.get(i) === at);
    return {
      text: visible(run.text),
      marked: here.length > 0,
      numbers: ending.map((i) => i + 1).join(','),
      severity: worst(here),
      title: here.map(({ message }) => message).join(' '),
    };
  });
}

export function worst(findings: readonly Finding[]): Severity {
  return findings.reduce<Severity>(
    (found, { severity }) => (ORDER.indexOf(severity) > ORDER.indexOf(found) ? severity : found),
    'minor',
  );
}

function inReadingOrder<Kind extends Finding>(findings: readonly Kind[]): readonly Kind[] {
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .slice(0, MOST_SHOWN);
}

/** The repaired stretch before and after, widened to whole words so that it can be read. */
function changeOf(text: string, { span, alternatives }: Finding): FindingCard['change'] {
  const [edits] = alternatives;
  if (edits === undefined || edits.length === 0) return undefined;
  const start = Math.min(span.start, ...edits.map((edit) => edit.span.start));
  const end = Math.max(span.end, ...edits.map((edit) => edit.span.end));
  const shown = wholeWords(text, { start, end });
  const right = applyEdits(
    text.slice(shown.start, shown.end),
    edits.map((edit) => ({
      text: edit.text,
      span: { start: edit.span.start - shown.start, end: edit.span.end - shown.start },
    })),
  );
  return { wrong: visible(text.slice(shown.start, shown.end)), right: visible(right) };
}

function wholeWords(text: string, { start, end }: Span): Span {
  const space = (at: number): boolean => /\s/.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from > 0 && space(from) && start - from < LONGEST_SHOWN) from--;
  while (from > 0 && !space(from - 1) && start - from < LONGEST_SHOWN) from--;
  while (to < text.length && to > from && space(to - 1) && to - end < LONGEST_SHOWN) to++;
  while (to < text.length && !space(to) && to - end < LONGEST_SHOWN) to++;
  return { start: from, end: to };
}
