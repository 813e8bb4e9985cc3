import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formats } from '../../server/formats/index.ts';
import { applyEdits, invertEdits } from '../../server/text/edits.ts';
import { segmentize } from '../../server/text/segmentize.ts';
import { tokenize } from '../../server/text/tokenize.ts';

const FOLDER = new URL('../corpus/', import.meta.url);
const CORPUS = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md|html)$/u.test(name) && name !== 'README.md')
  .map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')] as const);

function formatOf(name: string) {
  const format = formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  if (format === undefined) throw new RangeError(name);
  return format;
}

/** What must hold for the segments of any text in any format. */
function expectLaws(file: string, name: string): void {
  const format = formatOf(name);
  const { raw, restore } = format.decode(file);
  expect(applyEdits(raw, restore)).toBe(file);
  const blocks = format.blocks(raw);
  let end = 0;
  for (const { span } of blocks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  const segments = segmentize(raw, blocks, format.markup);
  let last = blocks[0]?.span.start ?? 0;
  let paragraph = 0;
  segments.forEach((segment, at) => {
    expect(segment.index).toBe(at);
    expect(segment.text).toBe(raw.slice(segment.span.start, segment.span.end));
    expect(segment.text).toBe(segment.text.trim());
    expect(segment.text).not.toBe('');
    expect(segment.span.start).toBeGreaterThanOrEqual(last);
    expect(segment.tokens.map(({ text }) => text).join('')).toBe(segment.text);
    expect(segment.tokens.every(({ span, text }) => segment.text.slice(span.start, span.end) === text)).toBe(
      true,
    );
    expect([paragraph, paragraph + 1]).toContain(segment.paragraph);
    paragraph = segment.paragraph;
    last = segment.span.end;
  });
  expect(last).toBeLessThanOrEqual(blocks.at(-1)?.span.end ?? last);
  for (const { span } of blocks) {
    const inside = segments.filter(
      (segment) => segment.span.start < span.end && segment.span.end > span.start,
    );
    const outside = gaps(
      raw,
      span,
      inside.map((segment) => segment.span),
    );
    for (const gap of outside) expect(withoutMarkup(gap, format.markup).trim()).toBe('');
  }
}

function gaps(raw: string, { start, end }: Extent, spans: readonly Extent[]): string[] {
  const borders = [
    start,
    ...spans.flatMap((span) => [Math.max(start, span.start), Math.min(end, span.end)]),
    end,
  ];
  return borders.flatMap((border, i) => (i % 2 === 0 ? [raw.slice(border, borders[i + 1])] : []));
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function withoutMarkup(text: string, markup: (text: string) => readonly Extent[]): string {
  return applyEdits(
    text,
    markup(text).map((span) => ({ span, text: '' })),
  );
}

test.each(CORPUS)('%s is cut without loss', (name, file) => {
  expectLaws(file, name);
  expectLaws(file.replaceAll('\n', '\r\n'), name);
});

const PIECES = [
  'Der Rat tagt. ',
  'am 17. ',
  'Mai ',
  '„Nein“ ',
  '"',
  '. ',
  '…',
  '\n',
  '\n\n',
  '\r\n',
  '<b>',
  '</b>',
  '<p>',
  '<br>',
  '<script>',
  '</script>',
  '&amp;',
  '&uuml;',
  '**',
  '*',
  '`',
  '[a](b)',
  '> ',
  '- ',
  '# ',
  '| a | b |\n|--|--|\n',
  '👩‍🚀',
  'e\u0301',
  '\0',
  '\u00ad',
  'www.beispiel.de ',
  '15.',
  '000 ',
  'Werbung',
  '(',
  ')',
];

test.each(['a.txt', 'a.md', 'a.html'])('any text is cut without loss: %s', (name) => {
  const anything = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(anything, (file) => expectLaws(file, name)),
    { numRuns: 400 },
  );
});

test('tokens of any text join to it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(
        tokenize(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('edits made and taken back give the text again', () => {
  const edits = fc
    .array(fc.tuple(fc.nat(60), fc.nat(6), fc.string({ maxLength: 5 })), { maxLength: 8 })
    .map((found) => {
      let at = 0;
      return found.map(([gap, length, text]) => {
        const start = at + 1 + (gap % 5);
        at = start + length;
        return { span: { start, end: at }, text };
      });
    });
  fc.assert(
    fc.property(fc.string({ minLength: 120, maxLength: 140 }), edits, (text, made) => {
      expect(applyEdits(applyEdits(text, made), invertEdits(text, made))).toBe(text);
    }),
  );
});
