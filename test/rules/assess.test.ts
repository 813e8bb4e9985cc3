import { describe, expect, test } from '@jest/globals';
import type { Category, Finding, Segment, Severity } from '../../server/model.ts';
import { articlePressure, assess } from '../../server/rules/assess.ts';

function finding(severity: Severity, ruleId = 'a-rule', category: Category = 'punctuation'): Finding {
  return {
    ruleId,
    span: { start: 0, end: 3 },
    message: '„Der“ ist seltsam.',
    category,
    severity,
    confidence: 0.95,
    alternatives: [],
  };
}

const sentence: Segment = {
  index: 0,
  kind: 'sentence',
  span: { start: 0, end: 9 },
  text: 'Der Satz.',
  tokens: [],
  paragraph: 0,
};

const usual = { oddness: 0.5, revised: 0.1, doubt: 0.04, words: 15 };
const calm = { pressure: 0, alone: false, ...usual };
const damaged = { pressure: 1, alone: false, ...usual };
const alone = { pressure: 0, alone: true, ...usual };

describe('a segment is flagged', () => {
  test('for one grave finding, not for one formal slip', () => {
    expect(assess([finding('major')], calm, 0.5).flagged).toBe(true);
    expect(assess([finding('minor')], calm, 0.5).flagged).toBe(false);
  });

  test('for one finding of which its rule is less sure where it stands alone, not in a calm article', () => {
    const unsure = { ...finding('major'), confidence: 0.8 };
    expect(assess([unsure], alone, 0.5).flagged).toBe(true);
    expect(assess([unsure], calm, 0.5).flagged).toBe(false);
    expect(assess([finding('minor')], alone, 0.5).flagged).toBe(false);
  });

  test('never without a finding, and for a slip alone only where the threshold is low', () => {
    expect(assess([], { ...damaged, oddness: 50 }, 0).flagged).toBe(false);
    expect(assess([finding('minor')], { ...damaged, oddness: 50 }, 0.5).flagged).toBe(false);
    expect(assess([finding('minor')], { ...damaged, oddness: 50 }, 0.2).flagged).toBe(true);
    expect(assess([finding('minor'), finding('minor', 'another')], damaged, 0.4).flagged).toBe(true);
  });

  test('not because one rule repeats itself', () => {
    const once = assess([finding('minor')], calm, 0.5).score;
    const often = Array.from({ length: 6 }, () => finding('minor'));
    expect(assess(often, calm, 0.5).score).toBeCloseTo(once);
    expect(assess([finding('minor'), finding('minor', 'another')], calm, 0.5).score).toBeGreaterThan(once);
  });

  test('for a trace of splicing in a badly damaged article only', () => {
    const trace = finding('minor', 'space-around-hyphen', 'spacing');
    expect(assess([trace], calm, 0.5).flagged).toBe(false);
    expect(assess([trace], alone, 0.5).flagged).toBe(false);
    expect(assess([trace], damaged, 0.5).flagged).toBe(true);
    expect(assess([trace], damaged, 0.5).score).toBeGreaterThan(
      assess([finding('minor')], damaged, 0.5).score,
    );
  });

  test('sooner where its words are odd in their places', () => {
    const odd = assess([finding('minor')], { ...calm, oddness: 4 }, 0.5).score;
    expect(odd).toBeGreaterThan(assess([finding('minor')], calm, 0.5).score);
  });

  test.each([
    ['an editor would change more of its words', { revised: 0.3 }],
    ['the tagger doubts what its words are', { doubt: 0.3 }],
    ['it has more words that can be wrong', { words: 40 }],
  ])('sooner where %s', (_, statistics) => {
    const more = assess([finding('minor')], { ...calm, ...statistics }, 0.5).score;
    expect(more).toBeGreaterThan(assess([finding('minor')], calm, 0.5).score);
  });

  test('only with proof, and of two without it the odder one has the higher score', () => {
    const odd = assess([finding('minor')], { ...damaged, oddness: 3 }, 0.5);
    const odder = assess([finding('minor')], { ...damaged, oddness: 5 }, 0.5);
    expect(odder.score).toBeGreaterThan(odd.score);
    expect(odder.score).toBeLessThan(0.5);
  });

  test('for one grave finding also where everything else speaks for good German', () => {
    const best = { ...alone, oddness: 0.2, revised: 0.05, doubt: 0, words: 6 };
    expect(assess([finding('major')], best, 0.5).flagged).toBe(true);
  });
});

describe('how damaged an article is', () => {
  const segments = Array.from({ length: 10 }, (_, index): Segment => ({ ...sentence, index }));
  const found = (damaged: number): Finding[][] =>
    segments.map((_, index) => (index < damaged ? [finding('major')] : [finding('minor')]));

  test('grows with its damaged sentences, from 0 to 1', () => {
    const pressures = [0, 1, 2, 3, 4, 10].map((damaged) => articlePressure(segments, found(damaged)));
    expect(pressures).toEqual([...pressures].sort((a, b) => a - b));
    expect(pressures[0]).toBe(0);
    expect(pressures.at(-1)).toBe(1);
  });

  test('is unknown in a short text', () => {
    expect(articlePressure(segments.slice(0, 3), found(3).slice(0, 3))).toBe(0);
  });
});
