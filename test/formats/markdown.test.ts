import { describe, expect, test } from '@jest/globals';
import { markdown } from '../../server/formats/markdown.ts';
import { segmentize } from '../../server/text/segmentize.ts';

const read = (raw: string) => segmentize(raw, markdown.blocks(raw), markdown.markup);
const texts = (raw: string): string[] => read(raw).map(({ text }) => text);
const plain = (raw: string): string[] => texts(raw).map(markdown.plain);

describe('prose', () => {
  test('without front matter, code, rules, tables’ lines, definitions and raw HTML', () => {
    const raw = `---
title: Nein. Wirklich nicht.
---
# Der Turm

Er ist alt.

\`\`\`js
kein. Satz.
\`\`\`

    auch. keiner.

***

| Kopf | Zahl |
| :--- | ---: |
| Wert | 15.000 |

<div>Rohes. HTML.</div>

![Ein Bild](x.png)

[ref]: https://x.example "Titel. Nein."
Er steht noch.
`;
    expect(texts(raw)).toEqual([
      'Der Turm',
      'Er ist alt.',
      'Kopf',
      'Zahl',
      'Wert',
      '15.000',
      'Er steht noch.',
    ]);
    expect(read(raw)[0]?.kind).toBe('heading');
  });

  test('lists, tasks, quotations and notes stand for themselves', () => {
    expect(texts('1. Mehl und\n2. Zucker\n   * Eier\n- [x] fertig')).toEqual([
      'Mehl und',
      'Zucker',
      'Eier',
      'fertig',
    ]);
    expect(plain('> Der Turm\n> ist alt. Er\n> steht.')).toEqual(['Der Turm ist alt.', 'Er steht.']);
    expect(plain('Er steht.[^1] Noch.\n\n[^1]: Seit 1921.')).toEqual(['Er steht.', 'Noch.', 'Seit 1921.']);
  });

  test('inline marks are tokens', () => {
    const [first] = read('Der **Turm** und `a. B` auf [der Karte](x.html "T") und <https://x.de>.');
    expect(first?.tokens.filter(({ kind }) => kind === 'markup').map(({ text }) => text)).toEqual([
      '**',
      '**',
      '`a. B`',
      '[',
      '](x.html "T")',
      '<https://x.de>',
    ]);
  });

  test.each([
    ['emphasis', 'Der *Turm* ist **sehr** __alt__ und ~~schön~~.', 'Der Turm ist sehr alt und schön.'],
    ['half an emphasis', '**Der Turm ist alt.', 'Der Turm ist alt.'],
    [
      'links',
      'Auf [der Karte](x_(y).html) und [im Plan][p] und <https://x.de>.',
      'Auf der Karte und im Plan und https://x.de.',
    ],
    ['code', 'Tippe `` a`b `` ein.', 'Tippe a`b ein.'],
    ['escapes', 'Besucher\\*innen & \\[Klammern\\]', 'Besucher*innen & [Klammern]'],
    ['entities', 'A &amp; B &uuml;', 'A & B ü'],
    ['pictures', 'Vor ![Bild](b.png) dem Tor', 'Vor dem Tor'],
    ['no marks', '5*3, Leser*innen, datei_name, a * b, 3 < 4', '5*3, Leser*innen, datei_name, a * b, 3 < 4'],
  ])('reads %s', (_, text, expected) => {
    expect(markdown.plain(text)).toBe(expected);
  });
});

describe('typed text', () => {
  test.each([
    ['plain', 'Der Turm.', 'Ein Turm.', 'Ein Turm.'],
    ['a tag', 'Der Turm.', 'Der <script>x', 'Der \\<script>x'],
    ['a tag that was there', 'Der <b>Turm</b>.', 'Ein <b>Turm</b>.', 'Ein <b>Turm</b>.'],
    ['a line like a list', 'Im Mai.', '1. Mai.', '1\\. Mai.'],
    ['a line like a heading', 'Nummer.', '# eins', '\\# eins'],
    ['a line like a quotation', 'Mehr.', '> 5', '\\> 5'],
  ])('%s', (_, text, typed, expected) => {
    expect(markdown.encode(typed, text)).toBe(expected);
  });
});

test.each(['*a ', '**a** ', '_a ', '`a ', '[a](b ', '[a]', '<a ', '![a', '&amp;', '\\'])(
  'a paragraph of 100,000 characters "%s" is read',
  (part) => {
    const raw = `Der Turm steht.\n\n${part.repeat(Math.ceil(100_000 / part.length))}`;
    expect(read(raw)[0]?.text).toBe('Der Turm steht.');
  },
);
