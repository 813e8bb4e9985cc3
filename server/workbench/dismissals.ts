import type { Dismissal, Finding, Segment, Token } from '../model.ts';
import { overlaps } from '../text/span.ts';

/** Words on either side that tell one place from another, so that a dismissal survives edits further away. */
const CONTEXT_WORDS = 2;

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'number';

/** What a dismissal of this finding remembers: rule, marked words and the two words on either side. */
export function dismissalOf(
  articleId: number,
  segment: Segment,
  finding: Pick<Finding, 'ruleId' | 'span'>,
): Dismissal {
  const { span } = finding;
  const before = segment.tokens.filter((token) => isWord(token) && token.span.end <= span.start);
  const after = segment.tokens.filter((token) => isWord(token) && token.span.start >= span.end);
  const marked = segment.tokens.filter((token) => token.kind !== 'space' && overlaps(token.span, span));
  return {
    articleId,
    ruleId: finding.ruleId,
    words: join(marked),
    before: join(before.slice(-CONTEXT_WORDS)),
    after: join(after.slice(0, CONTEXT_WORDS)),
  };
}

function join(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text.normalize('NFC')).join(' ');
}

const keyOf = (d: Dismissal): string => JSON.stringify([d.ruleId, d.words, d.before, d.after]);

/** A segment's findings, those that a person dismissed here set apart. */
export function sift(
  findings: readonly Finding[],
  segment: Segment,
  dismissals: readonly Dismissal[],
): { readonly kept: readonly Finding[]; readonly dismissed: readonly Finding[] } {
  if (dismissals.length === 0 || findings.length === 0) return { kept: findings, dismissed: [] };
  const known = new Set(dismissals.map(keyOf));
  const isDismissed = (finding: Finding): boolean => known.has(keyOf(dismissalOf(0, segment, finding)));
  return { kept: findings.filter((f) => !isDismissed(f)), dismissed: findings.filter(isDismissed) };
}
