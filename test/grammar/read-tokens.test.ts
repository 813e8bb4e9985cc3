import { expect, test } from '@jest/globals';
import { readPieces } from '../../server/grammar/tags/tokens.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const textsOf = (text: string): string[] =>
  readPieces({ text, tokens: tokenize(text) }).map((piece) => piece.text);

test.each([
  ['Am 15. Mai kam sie.', ['Am', '15.', 'Mai', 'kam', 'sie', '.']],
  ['Das war im Jahr 1987.', ['Das', 'war', 'im', 'Jahr', '1987', '.']],
  ['Sie zählte bis 12. Dann ging sie.', ['Sie', 'zählte', 'bis', '12', '.', 'Dann', 'ging', 'sie', '.']],
  ['Obst, z. B. Äpfel, half.', ['Obst', ',', 'z. B.', 'Äpfel', ',', 'half', '.']],
  ['Dr. Lampe kam um ca. 9 Uhr.', ['Dr.', 'Lampe', 'kam', 'um', 'ca.', '9', 'Uhr', '.']],
  ['Ludwig XIV. baute viel.', ['Ludwig', 'XIV.', 'baute', 'viel', '.']],
  ['E. Kranich malte Boote usw.', ['E.', 'Kranich', 'malte', 'Boote', 'usw', '.']],
  ['Obst- und Gemüsestände', ['Obst-', 'und', 'Gemüsestände']],
  ['Hin - und her', ['Hin', '-', 'und', 'her']],
  ['', []],
])('„%s“ is cut as grammar reads it', (text, expected) => {
  expect(textsOf(text)).toEqual(expected);
});

test('each piece stands where its span says, and only space stands between', () => {
  const text = '  „Am 3. Mai“, i. d. R. — 🎉 nach Ost- und\u00a0Westende  usw. ging’s los!  ';
  const pieces = readPieces({ text, tokens: tokenize(text) });
  let at = 0;
  for (const { span, text: own, spaceBefore } of pieces) {
    const gap = text.slice(at, span.start);
    expect(gap.trim()).toBe('');
    expect(spaceBefore).toBe(gap !== '');
    expect(text.slice(span.start, span.end)).toBe(own);
    at = span.end;
  }
  expect(text.slice(at).trim()).toBe('');
});

test('mark-up is one opaque piece', () => {
  const text = 'Der <b>alte</b> Turm';
  const tokens = tokenize(text, [
    { start: 4, end: 7 },
    { start: 11, end: 15 },
  ]);
  expect(readPieces({ text, tokens }).map(({ kind }) => kind)).toEqual([
    'word',
    'markup',
    'word',
    'markup',
    'word',
  ]);
});
