import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Exporter, Finished } from '../../server/exports/exporter.ts';
import { exporters } from '../../server/exports/index.ts';
import { decodeFile } from '../../server/formats/decode.ts';
import { formats } from '../../server/formats/index.ts';
import type { Certificate, Decision, Encoding } from '../../server/model.ts';
import { encodeFile } from '../../server/text/encoding.ts';
import { segmentize } from '../../server/text/segmentize.ts';

const FOLDER = new URL('../corpus/', import.meta.url);
const CORPUS = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

function formatOf(name: string) {
  const format = formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  if (format === undefined) throw new RangeError(name);
  return format;
}

function exporter(id: string): Exporter {
  const found = exporters.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** An article from a file's bytes, with what a person typed for some segments. */
function finish(
  bytes: Uint8Array,
  name: string,
  typed: (text: string, index: number) => string | undefined,
): Finished {
  const { text, encoding, byteOrderMark } = decodeFile(bytes, name);
  const format = formatOf(name);
  const { raw, restore } = format.decode(text);
  const segments = segmentize(raw, format.blocks(raw), format.markup);
  const edited = segments.flatMap((segment) => {
    const postEdit = typed(segment.text, segment.index);
    return postEdit === undefined ? [] : [{ segment, postEdit }];
  });
  return {
    article: {
      id: 7,
      title: name,
      formatId: format.id,
      raw,
      restore,
      encoding,
      byteOrderMark,
      createdAt: '2024-05-03T08:00:00.000Z',
    },
    segments,
    postEdits: new Map(
      edited.map(({ segment, postEdit }) => [segment.index, format.encode(postEdit, segment.text)]),
    ),
    plain: format.plain,
    decisions: edited.map(({ segment, postEdit }, i): Decision => ({
      id: i + 1,
      articleId: 7,
      segmentIndex: segment.index,
      kind: 'accept',
      text: segment.text,
      postEdit,
      state: 'accepted',
      origin: { kind: 'manual' },
      hter: 0.25,
      decidedAt: '2024-05-03T09:00:00.000Z',
    })),
  };
}

const written = (id: string, finished: Finished): string => {
  const result = exporter(id).write(finished);
  return typeof result === 'string' ? result : new TextDecoder('utf-8', { ignoreBOM: true }).decode(result);
};
const file = (text: string, encoding: Encoding = 'utf-8', mark = false): Uint8Array =>
  encodeFile(text, encoding, mark);
const nothing = (): undefined => undefined;

describe('as submitted', () => {
  test.each(CORPUS)(
    '%s without fixes is the file, byte for byte, in every encoding and with every line end',
    (name, text) => {
      for (const content of [text, text.replaceAll('\n', '\r\n')])
        for (const [encoding, mark] of [
          ['utf-8', false],
          ['utf-8', true],
          ['utf-16le', true],
          ['utf-16be', true],
        ] as const) {
          const bytes = file(content, encoding, mark);
          expect(exporter('same').write(finish(bytes, name, nothing))).toEqual(bytes);
        }
    },
  );

  test('a file in Windows-1252 comes back in it', () => {
    const bytes = file('Grüße – „schön“.\r\nEnde.', 'windows-1252');
    expect(exporter('same').write(finish(bytes, 'a.txt', nothing))).toEqual(bytes);
    const fixed = finish(bytes, 'a.txt', (text) => text.replace('schön', 'müde'));
    expect(exporter('same').write(fixed)).toEqual(file('Grüße – „müde“.\r\nEnde.', 'windows-1252'));
  });

  test('only the fixed words change; entities elsewhere keep their spelling', () => {
    const page =
      '<p>F&uuml;nf T&uuml;rme stehen. Der <b>gro&szlig;e</b> ist sch&ouml;n &amp; alt.</p>\r\n<!-- &uuml; -->';
    const finished = finish(file(page), 'a.html', (text) =>
      text.replace('stehen', 'standen').replace('schön', 'müde < 5'),
    );
    expect(written('same', finished)).toBe(
      '<p>F&uuml;nf T&uuml;rme standen. Der <b>gro&szlig;e</b> ist müde &lt; 5 &amp; alt.</p>\r\n<!-- &uuml; -->',
    );
  });

  test('a fix heals a sentence that a paragraph break cut', () => {
    const finished = finish(file('Es kostet rund 15.\n\n000 Euro. Viel.\n'), 'a.txt', (text) =>
      text.replace('15.\n\n000', '15.000'),
    );
    expect(written('same', finished)).toBe('Es kostet rund 15.000 Euro. Viel.\n');
    const page = finish(file('<p>Rund 15.</p>\n<p>000 Euro. Viel.</p>'), 'a.html', (text) =>
      text.replace('15.</p>\n<p>000', '15.000'),
    );
    expect(written('same', page)).toBe('<p>Rund 15.000 Euro. Viel.</p>');
  });

  test('a typed letter that the old encoding lacks is not lost', () => {
    const page = finish(file('<p>Grüße aus Lodz.</p>', 'windows-1252'), 'a.html', (text) =>
      text.replace('Lodz', 'Łódź'),
    );
    expect(exporter('same').write(page)).toEqual(file('<p>Grüße aus &#321;ód&#378;.</p>', 'windows-1252'));
    const text = finish(file('Grüße aus Lodz.', 'windows-1252'), 'a.txt', (content) =>
      content.replace('Lodz', 'Łódź'),
    );
    expect(exporter('same').write(text)).toEqual(file('Grüße aus Łódź.', 'utf-8', true));
  });

  test('whatever is typed, every byte outside the segment stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        const page = '<p>Eins ist d&auml;.</p>\n<p>Zwei <b>steht</b>.</p>\n<p>Drei f&auml;llt.</p>';
        const result = written(
          'same',
          finish(file(page), 'a.html', (_, index) => (index === 1 ? typed : undefined)),
        );
        expect(result.startsWith('<p>Eins ist d&auml;.</p>\n<p>')).toBe(true);
        expect(result.endsWith('</p>\n<p>Drei f&auml;llt.</p>')).toBe(true);
        const inside = result.slice(
          '<p>Eins ist d&auml;.</p>\n<p>'.length,
          -'</p>\n<p>Drei f&auml;llt.</p>'.length,
        );
        expect(inside).not.toMatch(/<(?!\/?b>)/u);
      }),
    );
  });
});

describe('plain text and Markdown', () => {
  const page =
    '<h1>Der &amp; Turm</h1><h2>Lage</h2><p>Er ist <b>alt</b>. Er steht.</p><ul><li>Eins<li>Zwei</ul><figcaption>Foto: R. H.</figcaption>';

  test('of a page hold what is read', () => {
    const finished = finish(file(page), 'a.html', (text) => text.replace('alt', 'neu*'));
    expect(written('text', finished)).toBe(
      'Der & Turm\n\nLage\n\nEr ist neu*. Er steht.\n\nEins\n\nZwei\n\nFoto: R. H.\n',
    );
    expect(written('markdown', finished)).toBe(
      '# Der & Turm\n\n## Lage\n\nEr ist neu\\*. Er steht.\n\nEins\n\nZwei\n\n*Foto: R. H.*\n',
    );
  });

  test('of a page keep a paragraph whole that a call to read on interrupts', () => {
    const paragraph = 'Der Turm steht. Mehr zum Thema Türme. Er ist alt.';
    const finished = finish(file(`<p>${paragraph}</p><p>Er fällt.</p>`), 'a.html', nothing);
    expect(finished.segments.map(({ kind }) => kind)).toContain('boilerplate');
    expect(written('text', finished)).toBe(`${paragraph}\n\nEr fällt.\n`);
    expect(written('markdown', finished)).toBe(`${paragraph}\n\nEr fällt.\n`);
    expect(written('html-diff', finished)).toContain(`<p>${paragraph}</p>`);
  });

  test('of their own format are the file with its fixes', () => {
    const note = '# Der Turm\n\nEr *ist* alt.\n';
    const fixed = finish(file(note), 'a.md', (text) => text.replace('alt', 'neu'));
    expect(written('markdown', fixed)).toBe('# Der Turm\n\nEr *ist* neu.\n');
    expect(written('text', fixed)).toBe('Der Turm\n\nEr ist neu.\n');
    const plain = finish(file('  Eins.\r\n\r\n- Zwei'), 'a.txt', nothing);
    expect(written('text', plain)).toBe('  Eins.\r\n\r\n- Zwei');
  });

  test('a line that looks like a list or a heading stays a line', () => {
    const finished = finish(
      file('Der Anfang fehlt.\n\n3. Oktober war es.\n\n# kein Titel.'),
      'a.txt',
      nothing,
    );
    expect(written('markdown', finished)).toBe(
      'Der Anfang fehlt.\n\n3\\. Oktober war es.\n\n\\# kein Titel.\n',
    );
  });
});

describe('visible changes', () => {
  test('are marked, and nothing of the article is mark-up', () => {
    const text = 'Die <script>alert(1)</script> Maske "sprach" & ging.\0 Der Rest bleibt.';
    const page = written(
      'html-diff',
      finish(file(text), 'x<y>.txt', (content) => content.replace('Die', 'Eine <b>neue</b>')),
    );
    expect(page).toContain(
      '<del>Die</del><ins>Eine &lt;b&gt;neue&lt;/b&gt;</ins> &lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect(page).toContain('<title>x&lt;y&gt;.txt</title>');
    expect(page).toContain('Der Rest bleibt.');
    expect(page).not.toMatch(/<script|<b>|\0/u);
    expect(page).toContain('<html lang="de">');
  });
});

describe('fixes', () => {
  const decided = (texts: readonly [string, string][]): Finished => {
    const finished = finish(
      file(texts.map(([text]) => text).join('\n\n')),
      'a.txt',
      (_, index) => texts[index]?.[1],
    );
    return finished;
  };

  test('as JSON', () => {
    const json: unknown = JSON.parse(
      written('fixes-json', decided([['Die Maske sprach.', 'Krause sprach.']])),
    );
    expect(json).toEqual({
      article: { id: 7, title: 'a.txt', formatId: 'text', createdAt: '2024-05-03T08:00:00.000Z' },
      fixes: [
        {
          segment: 0,
          text: 'Die Maske sprach.',
          postEdit: 'Krause sprach.',
          origin: { kind: 'manual' },
          hter: 0.25,
          decidedAt: '2024-05-03T09:00:00.000Z',
        },
      ],
    });
  });

  test('hold what holds: an undone one is gone, a later one stands for an earlier', () => {
    const finished = decided([
      ['Eins ist da.', 'Eins war da.'],
      ['Zwei ist da.', 'Zwei war da.'],
    ]);
    const [first, second] = finished.decisions;
    if (first === undefined || second === undefined) throw new RangeError('two decisions');
    const { postEdit: _, ...without } = first;
    const later: Decision[] = [
      { ...without, id: 3, kind: 'undo', state: 'open', undoes: 1, hter: 0 },
      { ...second, id: 4, postEdit: 'Zwei fehlt.' },
    ];
    const csv = written('fixes-csv', { ...finished, decisions: [...finished.decisions, ...later] });
    expect(csv).not.toContain('Eins');
    expect(csv).not.toContain('Zwei war da.');
    expect(csv).toContain('Zwei fehlt.');
  });

  test('as CSV for a German spreadsheet, which runs none of them', () => {
    const finished = decided([['=1+1 ist "zwei"; sagt er.', '@SUM(A1) ist\nzwei.']]);
    const bytes = new TextEncoder().encode(written('fixes-csv', finished));
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const csv = written('fixes-csv', finished);
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffSatz;Maschinentext;Korrektur;Ausgangstext;Herkunft;Einzelheit;Name;HTER;Zeit;Nachweis',
    );
    expect(csv).toContain(
      '1;"\'=1+1 ist ""zwei""; sagt er.";"\'@SUM(A1) ist\nzwei.";;von Hand;;;0,250;2024-05-03T09:00:00.000Z',
    );
  });

  test('say what was compared, and what differs', () => {
    const finished = decided([['Die Maske sprach.', 'Krause sprach.']]);
    const [first] = finished.decisions;
    if (first === undefined) throw new RangeError('one decision');
    const certificate: Certificate = {
      compared: [
        { what: 'numbers', before: [], after: [], equal: true },
        { what: 'names', before: [], after: ['Krause'], equal: false },
      ],
      editShare: 0.4,
      findings: { before: 1, after: 0 },
      german: true,
    };
    const proven = { ...finished, decisions: [{ ...first, certificate }] };
    expect(written('fixes-csv', proven)).toContain(';Namen: – → Krause\r\n');
    expect(JSON.parse(written('fixes-json', proven))).toMatchObject({ fixes: [{ certificate }] });
  });
});

test('every export has its own id and writes an article without decisions', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  for (const [name, text] of CORPUS)
    for (const { write } of exporters)
      expect(write(finish(file(text), name, nothing)).length).toBeGreaterThan(0);
});
