import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { InputError } from '../../server/errors.ts';
import { decodeFile } from '../../server/formats/decode.ts';
import { canEncode, encodeFile } from '../../server/text/encoding.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => encodeFile(text, 'windows-1252', false);

function refusal(content: Uint8Array, name = 'artikel.txt'): InputError {
  try {
    decodeFile(content, name);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('encodings', () => {
  const text = 'Grüße aus Łódź: „schön“\r\n– 5 €\n';

  test.each([
    ['utf-8', true],
    ['utf-8', false],
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ] as const)('%s, byte order mark %s', (encoding, byteOrderMark) => {
    const file = encodeFile(text, encoding, byteOrderMark);
    expect(decodeFile(file, 'a.txt')).toEqual({ text, encoding, byteOrderMark });
  });

  test('Windows-1252 with its own quotation marks, and Latin-1 as a part of it', () => {
    expect(
      decodeFile(bytes(0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x84, 0x6a, 0x61, 0x93, 0x20, 0x80), 'a.txt'),
    ).toEqual({
      text: 'Grüße „ja“ €',
      encoding: 'windows-1252',
      byteOrderMark: false,
    });
  });

  test('every byte of Windows-1252 comes back', () => {
    const file = Uint8Array.from({ length: 224 }, (_, i) => i + 32);
    expect(encodeFile(decodeFile(file, 'a.txt').text, 'windows-1252', false)).toEqual(file);
  });

  test('a letter that Windows-1252 lacks is known before it is lost', () => {
    expect(canEncode('Łódź', 'windows-1252')).toBe(false);
    expect(canEncode('Łódź', 'utf-16le')).toBe(true);
    expect(() => latin('Łódź')).toThrow(RangeError);
  });

  test('any text comes back from any encoding', () => {
    const any = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((content) => !/\p{Cc}|^\ufeff/u.test(content));
    fc.assert(
      fc.property(any, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), (content, encoding) => {
        expect(decodeFile(encodeFile(content, encoding, true), 'a.txt')).toEqual({
          text: content,
          encoding,
          byteOrderMark: true,
        });
      }),
    );
  });
});

describe('refused by name', () => {
  test.each([
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'PNG'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'JPEG'],
    ['DOCX', bytes(0x50, 0x4b, 3, 4, 20, 0), 'DOCX'],
    ['PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'PDF'],
    ['RTF', new TextEncoder().encode('{\\rtf1\\ansi Text}'), 'RTF'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), 'UTF-32'],
  ])('%s', (_, content, named) => {
    const { code, message } = refusal(content, 'Bericht.txt');
    expect(code).toBe('binary');
    expect(message).toContain(named);
    expect(message).toContain('„Bericht.txt“');
  });

  test('bytes without a known beginning that hold no text', () => {
    expect(refusal(Uint8Array.from({ length: 400 }, (_, i) => i % 8)).code).toBe('binary');
  });

  test('an empty file', () => {
    expect(refusal(bytes()).code).toBe('empty');
  });

  test('half a character in UTF-16', () => {
    expect(refusal(bytes(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)).code).toBe('encoding');
  });

  test('a page that names an encoding which is not read', () => {
    const page = '<html><head><meta charset="koi8-r"></head><body>\xf0\xf2\xe9</body></html>';
    const { code, message } = refusal(latin(page), 'seite.html');
    expect(code).toBe('encoding');
    expect(message).toContain('koi8-r');
    expect(decodeFile(latin(page.replace('koi8-r', 'iso-8859-1')), 'seite.html').encoding).toBe(
      'windows-1252',
    );
  });
});

test('NUL and control characters of a text stay in their places', () => {
  const text = `Ein Satz\0 mit \u0007 Zeichen. ${'Noch einer. '.repeat(5)}`;
  expect(decodeFile(encodeFile(text, 'utf-8', false), 'a.txt').text).toBe(text);
});
