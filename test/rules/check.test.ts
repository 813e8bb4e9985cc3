import { describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import type { Span } from '../../server/model.ts';
import { checkArticle, checkSegment } from '../../server/rules/check.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { readPassage } from './passages.ts';

const language = loadGerman();
const TEXT = 'Der neue Kran steht seit heute am alten Hafen.';
/** Long enough for its damage to be judged. */
const article = readPassage(
  [TEXT, ...Array.from({ length: 30 }, () => 'Er wiegt viel und hebt leise.')],
  language,
);

/** A rule that marks the same words in every text. */
function marking(id: string, word: string, repair: string | undefined, head: Partial<Rule> = {}): Rule {
  return {
    id,
    title: { de: id, en: id },
    category: 'spelling',
    severity: 'major',
    confidence: 0.5,
    source: 'made for this test',
    examples: [],
    passes: [],
    ...head,
    *find({ text }) {
      const start = text.indexOf(word);
      if (start < 0) return;
      const span: Span = { start, end: start + word.length };
      yield { span, message: id, alternatives: repair === undefined ? [] : [[{ span, text: repair }]] };
    },
  };
}

const speakers = (...rules: Rule[]): string[] =>
  checkArticle(article, { rules, threshold: 0.5 }).assessments[0]?.findings.map(({ ruleId }) => ruleId) ?? [];

describe('what the rules say of one segment', () => {
  test('stands in the order of its places, shorter ones first', () => {
    expect(
      speakers(
        marking('hafen', 'Hafen', undefined),
        marking('kran-steht', 'Kran steht', undefined),
        marking('kran', 'Kran', undefined),
      ),
    ).toEqual(['kran', 'kran-steht', 'hafen']);
  });

  test('is shown once where two rules name the same repair, by the surer one', () => {
    const sure = { confidence: 0.9 };
    expect(speakers(marking('a', 'Kran', 'Turm'), marking('b', 'Kran', 'Turm', sure))).toEqual(['b']);
    expect(speakers(marking('a', 'Kran', undefined), marking('b', 'Kran', undefined, sure))).toEqual(['b']);
    expect(speakers(marking('a', 'Kran', 'Turm'), marking('b', 'Kran', 'Bau', sure))).toEqual(['b', 'a']);
    expect(speakers(marking('a', 'Kran', 'Turm'), marking('b', 'Kran steht', 'Turm', sure))).toEqual([
      'a',
      'b',
    ]);
    expect(speakers(marking('a', 'steht', 'Turm'), marking('b', 'Kran steht', 'Turm', sure))).toEqual([
      'b',
      'a',
    ]);
  });

  test('leaves out a last resort where another rule marks a part of the same words', () => {
    const last = { lastResort: true } as const;
    const odd = marking('odd', 'Kran steht', undefined, last);
    expect(speakers(odd, marking('kran', 'Kran', undefined))).toEqual(['kran']);
    expect(speakers(odd, marking('hafen', 'Hafen', undefined))).toEqual(['odd', 'hafen']);
    expect(speakers(odd)).toEqual(['odd']);
  });
});

describe('the score', () => {
  const rules = [marking('kran', 'Kran', undefined)];
  const checker = { rules, threshold: 0.5 };

  test('of a segment checked alone is the one that it has in its article', () => {
    const { assessments, pressure } = checkArticle(article, checker);
    article.segments.forEach((segment, i) =>
      expect(checkSegment(segment, article, checker, pressure)).toEqual(assessments[i]),
    );
  });

  test('of a slip grows with the damage of the text around it', () => {
    const [segment] = article.segments;
    if (segment === undefined) throw new RangeError('no segment');
    const [calm, damaged] = [0, 1].map((pressure) => checkSegment(segment, article, checker, pressure).score);
    expect(damaged).toBeGreaterThan(calm ?? 1);
  });

  test('flags from the threshold on', () => {
    const flagged = (threshold: number): boolean | undefined =>
      checkArticle(article, { rules, threshold }).assessments[0]?.flagged;
    expect(flagged(0)).toBe(true);
    expect(flagged(1.01)).toBe(false);
  });
});
