import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeWhole } from '../../scripts/output-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const inPlace = (before: string) => ({ force: true, keep: [], replaces: bytes(before) });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klartext-test-'));
  file = join(folder, 'a.txt');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is replaced where it is still what was read', async () => {
  writeFileSync(file, 'wie gelesen');
  await writeWhole(file, bytes('repariert'), inPlace('wie gelesen'));
  expect(readFileSync(file, 'utf8')).toBe('repariert');
});

test('a file that somebody saved or removed meanwhile is left to them', async () => {
  writeFileSync(file, 'inzwischen von Hand geändert');
  await expect(writeWhole(file, bytes('repariert'), inPlace('wie gelesen'))).rejects.toThrow(
    /was changed or moved/,
  );
  expect(readFileSync(file, 'utf8')).toBe('inzwischen von Hand geändert');
  rmSync(file);
  await expect(writeWhole(file, bytes('repariert'), inPlace('wie gelesen'))).rejects.toThrow(
    /was changed or moved/,
  );
});
