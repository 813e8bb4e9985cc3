import { describe, expect, test } from '@jest/globals';
import { tokenize } from '../../server/text/tokenize.ts';

const kinds = (text: string): string =>
  tokenize(text)
    .map(({ kind, text: token }) => `${kind[0]}:${token}`)
    .join('|');

describe('tokens', () => {
  test.each([
    ['Der E-Mail-Kurs, geht’s?', 'w:Der|s: |w:E-Mail-Kurs|p:,|s: |w:geht’s|p:?'],
    ['15.000,5 kg um 19:30', 'n:15.000,5|s: |w:kg|s: |w:um|s: |n:19:30'],
    ['Und … oder ...', 'w:Und|s: |p:…|s: |w:oder|s: |p:...'],
    ['Gro\u0308ße 👩‍🚀!', 'w:Gro\u0308ße|s: |p:👩‍🚀|p:!'],
    ['a\0b', 'w:a|p:\0|w:b'],
    ['siehe https://x.de/a?b=1. Ende', 'w:siehe|s: |m:https://x.de/a?b=1|p:.|s: |w:Ende'],
    ['an a.b@c.de, oder www.beispiel.org!', 'w:an|s: |m:a.b@c.de|p:,|s: |w:oder|s: |m:www.beispiel.org|p:!'],
    ['auf beispiel.de/seite stehen', 'w:auf|s: |m:beispiel.de/seite|s: |w:stehen'],
    ['Ende.Der Anfang', 'w:Ende|p:.|w:Der|s: |w:Anfang'],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toBe(expected);
  });

  test('mark-up is one token each, and no token runs into it', () => {
    const text = 'Sa<b>tz</b> zwei';
    const tokens = tokenize(text, [
      { start: 2, end: 5 },
      { start: 7, end: 11 },
    ]);
    expect(tokens.map(({ text: token }) => token)).toEqual(['Sa', '<b>', 'tz', '</b>', ' ', 'zwei']);
  });

  test.each(['a.', 'w', 'www.', 'a-', 'a@', '1.', 'a.b@'])('200,000 characters of "%s" are cut', (part) => {
    const text = part.repeat(Math.ceil(200_000 / part.length));
    expect(
      tokenize(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
  });
});
