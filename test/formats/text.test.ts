import { describe, expect, test } from '@jest/globals';
import { formats } from '../../server/formats/index.ts';
import { text } from '../../server/formats/text.ts';

const blocks = (raw: string): string[] => text.blocks(raw).map(({ span }) => raw.slice(span.start, span.end));

describe('plain text', () => {
  test.each([
    ['lines', 'Eins.\nZwei.\r\nDrei.\rVier.', ['Eins.', 'Zwei.', 'Drei.', 'Vier.']],
    ['empty lines', '\n\n  Eins.  \n \t\n\nZwei.\n', ['Eins.', 'Zwei.']],
    ['marks of lists', '- Eins\n• Zwei\n* Drei\n– Vier', ['Eins', 'Zwei', 'Drei', 'Vier']],
    ['numbers stay', '3. Oktober\n1. FC Auetal', ['3. Oktober', '1. FC Auetal']],
    ['speech stays', '— Wer da?\n— Ich.', ['— Wer da?', '— Ich.']],
    ['nothing', ' \n\t\r\n ', []],
  ])('%s', (_, raw, expected) => {
    expect(blocks(raw)).toEqual(expected);
  });

  test('is handed on as it is', () => {
    const raw = 'A & B <b>\r\n';
    expect(text.decode(raw)).toEqual({ raw, restore: [] });
    expect(text.encode('x < y', raw)).toBe('x < y');
    expect(text.markup(raw)).toEqual([]);
  });
});

test('every format has its own endings, and the plain one comes first', () => {
  expect(formats[0]?.id).toBe('text');
  const endings = formats.flatMap(({ extensions }) => extensions);
  expect(new Set(endings).size).toBe(endings.length);
  expect(endings.every((ending) => /^\.[a-z]+$/u.test(ending))).toBe(true);
});
