import type { Dismissal, DismissalScope, Finding, Segment, Token, WideDismissal } from '../model.ts';
import type { DismissedWords } from '../store.ts';
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

/** Each place in which the same words were dismissed elsewhere halves what a finding on them is worth. */
const DOUBT = 0.5;

/** What was dismissed in an article, and on which words in others. */
export interface Dismissed {
  readonly here: readonly Dismissal[];
  readonly elsewhere: readonly DismissedWords[];
  /** In the whole article, or everywhere. */
  readonly wide: readonly WideDismissal[];
}

/** A finding that a person dismissed, and how far that reaches: the furthest, where there are several. */
export type DismissedFinding = Finding & { readonly scope: DismissalScope };

/**
 * A segment's findings, those that a person dismissed here set apart. What was dismissed on the same words in other
 * articles is less sure: it weighs less in the score, and batch runs leave it alone.
 */
export function sift(
  findings: readonly Finding[],
  segment: Segment,
  { here, elsewhere, wide }: Dismissed,
): { readonly kept: readonly Finding[]; readonly dismissed: readonly DismissedFinding[] } {
  if (findings.length === 0 || here.length + elsewhere.length + wide.length === 0)
    return { kept: findings, dismissed: [] };
  const known = new Set(here.map(keyOf));
  const doubted = new Map(elsewhere.map(({ ruleId, words, places }) => [`${ruleId} ${words}`, places]));
  const kept: Finding[] = [];
  const dismissed: DismissedFinding[] = [];
  for (const finding of findings) {
    const place = dismissalOf(0, segment, finding);
    const scope = widest(place, wide) ?? (known.has(keyOf(place)) ? 'place' : undefined);
    const worth = DOUBT ** (doubted.get(`${finding.ruleId} ${place.words}`) ?? 0);
    if (scope !== undefined) dismissed.push({ ...finding, scope });
    else kept.push(worth === 1 ? finding : { ...finding, confidence: finding.confidence * worth });
  }
  return { kept, dismissed };
}

function widest({ ruleId, words }: Dismissal, wide: readonly WideDismissal[]): DismissalScope | undefined {
  const found = wide.filter((one) => one.ruleId === ruleId && one.words === words);
  if (found.length === 0) return undefined;
  return found.some(({ articleId }) => articleId === undefined) ? 'house' : 'article';
}
