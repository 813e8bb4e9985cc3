import type { Segment, Span } from '../model.ts';
import { oncePer } from '../text/once.ts';
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
export function* matchesIn(segment: Segment, pattern: RegExp): Generator<Pick<Match, 'parts' | 'span'>> {
  // Most texts have no match: they cost one search, without the copy of the pattern that `matchAll` makes.
  if (segment.text.search(pattern) < 0) return;
  const markup = markupIn(segment);
  for (const match of segment.text.matchAll(pattern)) {
    const [all, ...groups] = match;
    const span = { start: match.index, end: match.index + all.length };
    yield* [{ parts: withoutGaps(all, groups), span }].filter(
      () => !markup.some((mark) => overlaps(mark, span)),
    );
  }
}

const markupIn = oncePer(({ tokens }: Segment): readonly Span[] =>
  tokens.filter(({ kind }) => kind === 'markup').map(({ span }) => span),
);

function withoutGaps(all: string, groups: readonly (string | undefined)[]): readonly [string, ...string[]] {
  return [all, ...groups.map((group = '') => group)];
}

/** The stretch from the first piece to the last; 0..0 where there is none. */
export function spanOver(pieces: readonly { readonly span: Span }[]): Span {
  const [first = NOWHERE] = pieces;
  const [last = NOWHERE] = pieces.slice(-1);
  return { start: first.span.start, end: last.span.end };
}

const NOWHERE = { span: { start: 0, end: 0 } };

/** Longest stretch without a space that is looked at on either side, in code units. */
const REACH = 80;

/** Whether a place lies in an address, a path, a command or a line of code. */
export function inAddress(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - REACH), span.start).replace(/^.*\s/su, '');
  const after = text.slice(span.end, span.end + REACH).replace(/\s.*$/su, '');
  return ADDRESS.test(before + text.slice(span.start, span.end) + after);
}

const ADDRESS = /:\/\/|www\.|@|[\\_={}<>#$~]|\p{L}\/\p{L}+\/|^\/|\(\)|\p{L}\.\p{Ll}{2,4}\//u;
