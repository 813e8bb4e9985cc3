import { expect, test } from '@jest/globals';
import type { Finding, Segment } from '../../server/model.ts';
import { tokenize } from '../../server/text/tokenize.ts';
import { dismissalOf, sift } from '../../server/workbench/dismissals.ts';

function segment(text: string): Segment {
  return {
    index: 0,
    kind: 'sentence',
    span: { start: 0, end: text.length },
    text,
    tokens: tokenize(text),
    paragraph: 0,
  };
}

function finding(text: string, words: string, ruleId = 'repeated-word'): Finding {
  const start = text.indexOf(words);
  return {
    ruleId,
    span: { start, end: start + words.length },
    message: '„die“ steht zweimal.',
    category: 'duplication',
    severity: 'minor',
    confidence: 0.9,
    alternatives: [],
  };
}

const first = 'Ich weiß genau, dass die die Wahl gewinnen.';

test('a dismissed finding stays dismissed when the sentence changes further away', () => {
  const dismissal = dismissalOf(1, segment(first), finding(first, 'die die'));
  const later = 'Heute weiß ich genau, dass die die Wahl gewinnen und regieren.';
  const { kept, dismissed } = sift([finding(later, 'die die')], segment(later), {
    here: [dismissal],
    elsewhere: [],
    wide: [],
  });
  expect(kept).toEqual([]);
  expect(dismissed).toHaveLength(1);
});

test.each([
  ['another rule', first, 'repeated-phrase'],
  ['other neighbours', 'Wir hoffen, dass die die Brücke bauen.', 'repeated-word'],
])('it says nothing about %s', (_, text, ruleId) => {
  const dismissal = dismissalOf(1, segment(first), finding(first, 'die die'));
  const { kept } = sift([finding(text, 'die die', ruleId)], segment(text), {
    here: [dismissal],
    elsewhere: [],
    wide: [],
  });
  expect(kept).toHaveLength(1);
});
