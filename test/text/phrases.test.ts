import { describe, expect, test } from '@jest/globals';
import { editsBetween } from '../../server/text/diff.ts';
import { applyEdits } from '../../server/text/edits.ts';
import { placesOf, replacements } from '../../server/text/phrases.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const FUNCTION_WORDS = new Set(['der', 'die', 'das', 'den', 'dem', 'und', 'in', 'mit']);
const telling = (word: string): boolean => !FUNCTION_WORDS.has(word.toLowerCase());

function repeat(before: string, after: string, elsewhere: string): string {
  const changes = replacements(tokenize(before), editsBetween(before, after), telling);
  return changes.reduce((text, change) => applyEdits(text, placesOf(change, text)), elsewhere);
}

describe('a repair made once can be made again', () => {
  test.each([
    [
      'a name that became a noun',
      'Gestern sprach die Krähe im Rathaus.',
      'Gestern sprach Krahe im Rathaus.',
      'Dann ging die Krähe nach Hause.',
      'Dann ging Krahe nach Hause.',
    ],
    [
      'a space before a hyphen',
      'Der Solar -Park wächst.',
      'Der Solar-Park wächst.',
      'Am Solar -Park wird gebaut.',
      'Am Solar-Park wird gebaut.',
    ],
    [
      'an article only together with its noun',
      'Er sah der Brücke.',
      'Er sah die Brücke.',
      'Auch sie sah der Brücke nur von fern, nie der Stadt.',
      'Auch sie sah die Brücke nur von fern, nie der Stadt.',
    ],
  ])('%s', (_, before, after, elsewhere, expected) => {
    expect(repeat(before, after, elsewhere)).toBe(expected);
  });

  test('a word is never cut', () => {
    expect(repeat('Die Maut stieg.', 'Die Gebühr stieg.', 'Mautner zahlt Maut.')).toBe(
      'Mautner zahlt Gebühr.',
    );
  });

  test('a change of function words alone says nothing at the end of a sentence', () => {
    const before = 'Er ging mit der';
    expect(replacements(tokenize(before), editsBetween(before, 'Er ging mit den'), () => false)).toEqual([]);
  });

  test('an insertion is looked for together with its neighbour', () => {
    expect(repeat('Sie baut Haus.', 'Sie baut ein Haus.', 'Wer baut Haus und Hof?')).toBe(
      'Wer baut ein Haus und Hof?',
    );
  });
});
