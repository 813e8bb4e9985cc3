import { expect, test } from '@jest/globals';
import { readMarks } from '../../server/rules/passage.ts';

test('marks are taken out of a passage, and their places are those in the text without them', () => {
  expect(readMarks(['Er ging ⟦in in⟧ das ⟦⟧ Haus.', 'Sie ⟦auch⟧.'])).toEqual({
    texts: ['Er ging in in das  Haus.', 'Sie auch.'],
    marks: [
      { at: 0, span: { start: 8, end: 13 } },
      { at: 0, span: { start: 18, end: 18 } },
      { at: 1, span: { start: 4, end: 8 } },
    ],
  });
});

test.each([
  ['has none', 'Er ging in das Haus.'],
  ['leaves one open', 'Er ging ⟦in das Haus.'],
])('a passage that %s is no example of a fault', (_, passage) => {
  expect(() => readMarks(passage)).toThrow(RangeError);
});
