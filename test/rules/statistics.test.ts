import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGerman } from '../../server/compose-german.ts';
import type { German } from '../../server/grammar/german.ts';
import type { SegmentKind } from '../../server/model.ts';
import { statisticsOf, type Statistics } from '../../server/rules/statistics.ts';
import { tokenize } from '../../server/text/tokenize.ts';

let german: German;
beforeAll(() => {
  german = loadGerman();
});

function statistics(text: string, kind: SegmentKind = 'sentence'): Statistics {
  const span = { start: 0, end: text.length };
  return statisticsOf({ index: 0, kind, span, text, tokens: tokenize(text), paragraph: 0 }, german);
}

describe('what is told of a segment beside its findings', () => {
  test('an editor would change more of words that no person puts so', () => {
    const good = statistics(
      'Die Band veröffentlichte im Herbst ihr zweites Album und ging danach auf Tournee.',
    );
    const bad = statistics(
      'Die Gruppe freigab zweites Album im Fall und danach ging gegangen auf einer Tour.',
    );
    expect(bad.revised).toBeGreaterThan(good.revised);
    expect(bad.oddness).toBeGreaterThan(good.oddness);
    expect(bad.doubt).toBeGreaterThan(good.doubt);
  });

  test('words are counted, not marks and numbers', () => {
    expect(statistics('Am 3. Mai, um 10 Uhr, ging es los.').words).toBe(7);
  });

  test('a heading leaves words out and is not odd for that', () => {
    const heading = statistics('Feuer Halle Hafen gelöscht gestern', 'heading');
    expect(heading.oddness).toBe(0);
    expect(heading.revised).toBeCloseTo(0.1);
  });

  test('a text of no words has an answer', () => {
    expect(statistics('…')).toMatchObject({ words: 0, doubt: 0 });
  });
});
