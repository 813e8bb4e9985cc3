import { expect, test } from '@jest/globals';
import { removedSpan } from '../../server/exports/removed-span.ts';

/** The text without what stands in ⟦ ⟧, and without what would gape. */
function without(marked: string): string {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const raw = marked.replace(/[⟦⟧]/g, '');
  const span = removedSpan(raw, { start, end }, 0);
  return raw.slice(0, span.start) + raw.slice(span.end);
}

test.each([
  ['in the midst of a paragraph', 'Eins. ⟦Zwei.⟧ Drei.', 'Eins. Drei.'],
  ['at its beginning', '⟦Eins.⟧ Zwei.\n', 'Zwei.\n'],
  ['at its end', 'Eins. ⟦Zwei.⟧\nDrei.\n', 'Eins.\nDrei.\n'],
  ['as a paragraph of its own', 'Eins.\n\n⟦Zwei.⟧\n\nDrei.\n', 'Eins.\n\nDrei.\n'],
  ['as a line of its own', 'Eins.\n⟦Zwei.⟧\nDrei.\n', 'Eins.\nDrei.\n'],
  ['as the last paragraph', 'Eins.\r\n\r\n⟦Zwei.⟧\r\n', 'Eins.\r\n'],
  ['as the first', '⟦Eins.⟧\n\nZwei.\n', 'Zwei.\n'],
  ['as an item of a list', '- Eins\n- ⟦Zwei⟧\n- Drei\n', '- Eins\n- Drei\n'],
  ['at the beginning of an element', '<p>⟦Eins.⟧ Zwei.</p>', '<p>Zwei.</p>'],
  ['at the end of an element', '<p>Eins. ⟦Zwei.⟧</p>', '<p>Eins.</p>'],
  ['where nothing divides it from its neighbours', 'Eins.⟦Zwei.⟧Drei.', 'Eins.Drei.'],
  ['after a quotation mark that is not its own', '„⟦Eins.⟧ Zwei.“', '„ Zwei.“'],
])('a sentence is taken out %s', (_, marked, expected) => {
  expect(without(marked)).toBe(expected);
});

test('what changed before it is left alone', () => {
  expect(removedSpan('Eins.  ⟦Zwei.⟧'.replace(/[⟦⟧]/g, ''), { start: 7, end: 12 }, 6)).toEqual({
    start: 6,
    end: 12,
  });
});
