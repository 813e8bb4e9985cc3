import type { Finding, Segment } from '../../server/model.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import type { Request } from '../../server/suggest/provider.ts';

/** A segment that is a whole article; tags in angle brackets are mark-up. */
export function segmentOf(text: string, source?: string): Segment {
  const tags = [...text.matchAll(/<[^>]+>/gu)].map(({ 0: tag, index }) => ({
    start: index,
    end: index + tag.length,
  }));
  return {
    index: 0,
    kind: 'sentence',
    paragraph: 0,
    span: { start: 0, end: text.length },
    text,
    tokens: tokenize(text, tags),
    ...(source === undefined ? {} : { source }),
  };
}

export function requestFor(text: string, source?: string, context = source ?? text): Request {
  return { segment: segmentOf(text, source), findings: [], reread: () => [], context };
}

/** A finding at the first place of `words`, with the texts that could stand there. */
export function findingAt(
  text: string,
  words: string,
  alternatives: readonly string[],
  {
    ruleId = 'some-rule',
    confidence = 0.9,
    category = 'spelling',
  }: Partial<Pick<Finding, 'ruleId' | 'confidence' | 'category'>> = {},
): Finding {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ruleId,
    span,
    message: 'Das ist seltsam.',
    category,
    severity: 'major',
    confidence,
    alternatives: alternatives.map((replacement) => [{ span, text: replacement }]),
  };
}
