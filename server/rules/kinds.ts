import type { Segment, Span } from '../model.ts';
import { overlaps } from '../text/span.ts';
import type { Remark, Rule, RuleContext } from './rule.ts';

/** One match of a rule's pattern. */
export interface Match {
  /** What was matched, and the pattern's groups behind it; a group that took no part is ''. */
  readonly parts: readonly [string, ...string[]];
  readonly span: Span;
  readonly segment: Segment;
  readonly context: RuleContext;
}

/** A rule's head, and the pattern that its fault is. */
export interface PatternHead extends Omit<Rule, 'find'> {
  /** Global and linear: every repetition is bounded or ends where its class ends. */
  readonly pattern: RegExp;
  /** Undefined where the match is no fault after all. */
  remark(match: Match): Remark | undefined;
}

/** A rule whose fault is a pattern in the segment's text. Matches that touch mark-up do not count. */
export function patternRule({ pattern, remark, ...head }: PatternHead): Rule {
  return {
    ...head,
    *find(segment, context) {
      for (const { parts, span } of matchesIn(segment, pattern)) {
        const said = remark({ parts, span, segment, context });
        if (said !== undefined) yield said;
      }
    },
  };
}

/** The matches of a global pattern outside mark-up, in order. */
export function* matchesIn(
  { text, tokens }: Segment,
  pattern: RegExp,
): Generator<Pick<Match, 'parts' | 'span'>> {
  for (const match of text.matchAll(pattern)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (tokens.some((token) => token.kind === 'markup' && overlaps(token.span, span))) continue;
    const [all, ...groups] = match;
    yield { parts: [all, ...groups.map((group: string | undefined) => group ?? '')], span };
  }
}

/** Longest stretch without a space that is looked at on either side. */
const REACH = 80;

/**
 * The stretch without white space around a place: an address, a path or a file name can be told from it.
 *
 * @returns at most `REACH` code units to either side
 */
export function chunkAround(text: string, { start, end }: Span): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(end, end + REACH))?.[0] ?? '';
  return before + text.slice(start, end) + after;
}

/** Whether a place lies in an address, a path, a command or a line of code. */
export function inAddress(text: string, span: Span): boolean {
  return ADDRESS.test(chunkAround(text, span));
}

const ADDRESS = /:\/\/|www\.|@|[\\_={}<>#$~]|\p{L}\/\p{L}+\/|^\/|\(\)|\p{L}\.\p{Ll}{2,4}\//u;
