import { describe, expect, test } from '@jest/globals';
import { lessonsFrom, type Taught } from '../../server/learn/lessons.ts';

const SMALL = new Set(['der', 'die', 'das', 'in', 'und', 'er', 'sie']);

/** Lessons from fixes given newest first: `before → after (seen : contradicted)`. */
function learned(...pairs: readonly (readonly [text: string, postEdit: string])[]): string[] {
  const fixes = pairs.map(([text, postEdit], i): Taught => ({ id: i + 1, text, postEdit }));
  return lessonsFrom(fixes, (word) => !SMALL.has(word.toLowerCase())).map(
    ({ before, after, seen, contradicted }) =>
      `${before} → ${after} (${seen.join(',')} : ${contradicted.join(',')})`,
  );
}

describe('what fixes teach', () => {
  test('is what they did alike, with the fixes that prove it', () => {
    expect(
      learned(
        ['Die Konferenz fand in Kiew Stadt statt.', 'Die Konferenz fand in Kiew statt.'],
        ['Er las die Depesche laut vor.', 'Er las die Nachricht laut vor.'],
        ['Sie schrieb die Depesche am Abend.', 'Sie schrieb die Nachricht am Abend.'],
      ),
    ).toEqual(['Depesche → Nachricht (2,3 : )']);
  });

  test('is nothing that stands in one sentence only, however often that was fixed', () => {
    const fix = ['Er las die Depesche.', 'Er las die Nachricht.'] as const;
    expect(learned(fix, fix, fix)).toEqual([]);
  });

  test('is nothing that as many people kept or made something else of', () => {
    const twice = [
      ['Er las die Depesche laut.', 'Er las die Nachricht laut.'],
      ['Sie schrieb die Depesche neu.', 'Sie schrieb die Nachricht neu.'],
    ] as const;
    expect(learned(...twice, ['Die Depesche kahm an.', 'Die Depesche kam an.'])).toEqual([]);
    expect(learned(...twice, ['Die Depesche kam an.', 'Der Brief kam an.'])).toEqual([]);
  });

  test('survives one contradiction among many', () => {
    const many = ['eins', 'zwei', 'drei', 'vier', 'fünf'].map(
      (word) => [`Er las Depesche ${word} vor.`, `Er las Nachricht ${word} vor.`] as const,
    );
    expect(learned(...many, ['Depesche kahm an.', 'Depesche kam an.'])).toEqual([
      'Depesche → Nachricht (1,2,3,4,5 : 6)',
    ]);
  });

  test('has enough words to be looked for: an article alone is none', () => {
    expect(
      learned(
        ['Er sah der Brücke nach.', 'Er sah die Brücke nach.'],
        ['Er kennt der Brücke Bogen.', 'Er kennt die Brücke Bogen.'],
        ['Er mag der Wald.', 'Er mag die Wald.'],
      ),
    ).toEqual(['der Brücke → die Brücke (1,2 : )']);
  });
});
