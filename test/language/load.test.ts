import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DataError } from '../../server/errors.ts';
import { LEXICON_SECTIONS, openLexicon } from '../../server/language/lexicon.ts';
import { loadLanguage } from '../../server/language/load.ts';
import { readSections, writeSections } from '../../server/language/sections.ts';

const FILES = ['lexicon.bin', 'words.bin', 'pairs.bin'] as const;
const data = new URL('../../data/', import.meta.url);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klartext-language-'));
  for (const file of FILES) cpSync(new URL(file, data), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The bytes with the lowest bit of one turned. */
function changed(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

const load = () => loadLanguage(pathToFileURL(`${folder}/`));

describe('loading', () => {
  test('a copy of the files answers as they do', () => {
    expect(load().knows('Löffel')).toBe(true);
  });

  test.each(FILES)('%s missing: the error names it', (file) => {
    rmSync(join(folder, file));
    expect(load).toThrow(DataError);
    expect(load).toThrow(`data/${file}: expected a file that can be read`);
  });

  const DAMAGES: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
    'cut in half': (bytes) => bytes.subarray(0, (bytes.length >> 3) << 2),
    'cut within a number': (bytes) => bytes.subarray(0, bytes.length - 3),
    empty: () => new Uint8Array(0),
    'changed in one bit': (bytes) => changed(bytes, bytes.length >> 1),
    'a picture': () => Uint8Array.from({ length: 400 }, (_, i) => (i * 37) & 255),
    'of a later version': (bytes) => changed(bytes, 4),
  };
  for (const file of FILES)
    test.each(Object.keys(DAMAGES))(`${file} %s: the error names it and says what was expected`, (damage) => {
      const path = join(folder, file);
      writeFileSync(path, DAMAGES[damage]?.(readFileSync(path)) ?? '');
      expect(load).toThrow(DataError);
      expect(load).toThrow(new RegExp(`data/${file}: expected`, 'u'));
    });

  test('one file in the place of another: the error tells them apart', () => {
    cpSync(join(folder, 'words.bin'), join(folder, 'pairs.bin'));
    expect(load).toThrow('kind "pairs", found "words"');
  });

  test('a file without one of its parts: the error names the part', () => {
    writeFileSync(
      join(folder, 'pairs.bin'),
      writeSections('pairs', new Map([['hashes', new Uint8Array(8)]])),
    );
    expect(load).toThrow('a section "levels"');
  });
});

describe('the lexicon file', () => {
  const lexicon = openLexicon(
    readSections('lexicon', 'lexicon', readFileSync(new URL('lexicon.bin', data)), LEXICON_SECTIONS),
  );

  test('every form is found again and has a class', () => {
    let forms = 0;
    const lost: string[] = [];
    for (const form of lexicon.forms()) {
      forms++;
      if (lexicon.classes(form) === 0) lost.push(form);
    }
    expect(lost).toEqual([]);
    expect(forms).toBe(lexicon.size);
    expect(forms).toBeGreaterThan(500_000);
  });
});
