import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadDriver } from '../../db/driver.ts';
import { MEMORY, openDatabase } from '../../db/open.ts';
import { ConfigError } from '../../server/errors.ts';
import { AT, accept, inFolder, keep, open, submit, noteOf } from './samples.ts';

const TEXTS = ['Der Garten ist am dem Fluss.', 'Die Ente schwimmt.'];

const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Opening must fail with both languages and the file's name, and leave its bytes alone. */
async function refused(file: string, sentence: RegExp): Promise<void> {
  const before = digest(file);
  const failure: unknown = await open(file).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConfigError);
  expect(String(failure)).toContain(`„${file}“`);
  expect(String(failure)).toContain(`"${file}"`);
  expect(String(failure)).toMatch(sentence);
  expect(digest(file)).toBe(before);
}

test('the file is made together with its folders', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'tief', 'unten', 'klartext.sqlite');
    const store = await open(file);
    await submit(store, TEXTS);
    await store.close();
    expect(existsSync(file)).toBe(true);
    expect(readdirSync(join(folder, 'tief', 'unten'))).toEqual(['klartext.sqlite']);
  }));

test('a restart finds everything that was kept', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    const before = await open(file);
    const articleId = await submit(before, TEXTS);
    await keep(before, accept({ articleId, text: TEXTS[0] ?? '' }, 'Der Garten liegt am Fluss.'));
    await before.dismiss(
      { articleId, ruleId: 'r', words: 'Ente', before: 'Die', after: 'schwimmt' },
      'Ada',
      AT,
    );
    await before.note(articleId, await noteOf(before, articleId, 1));
    await before.keepReplies([{ providerId: 'deepl', key: 'k', reply: '[]', characters: 12 }], AT);
    const kept = [
      await before.article(articleId),
      await before.decisions(articleId),
      await before.articles(''),
    ];
    await before.close();

    const after = await open(file);
    expect([
      await after.article(articleId),
      await after.decisions(articleId),
      await after.articles(''),
    ]).toEqual(kept);
    expect(await after.dismissals(articleId)).toHaveLength(1);
    expect(await after.readReply('deepl', 'k')).toBe('[]');
    expect(await after.fixesLike('Der Garten ist am dem Flusse.', 5)).toHaveLength(1);
    await after.close();
  }));

test('writers and readers do not block each other, and references are checked', () =>
  inFolder(async (folder) => {
    const { connection, query } = await openDatabase(join(folder, 'klartext.sqlite'));
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(connection.pragma('synchronous', { simple: true })).toBe(1);
    expect(connection.pragma('busy_timeout', { simple: true })).toBeGreaterThan(0);
    await query.destroy();
    connection.close();
  }));

test('a database in memory needs no file', async () => {
  const store = await open(MEMORY);
  await submit(store, TEXTS);
  expect(await store.articles('')).toHaveLength(1);
  await store.close();
  expect(existsSync(MEMORY)).toBe(false);
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
test.each([
  ['a picture', PNG],
  ['a short text', Buffer.from('Kein Satz.')],
  ['a long text', Buffer.from('Das hier ist ein gewöhnlicher Text. '.repeat(500))],
  ['an empty file', Buffer.alloc(0)],
])('%s is refused and stays untouched', (_, bytes) =>
  inFolder(async (folder) => {
    const file = join(folder, 'article.txt');
    writeFileSync(file, bytes);
    await refused(file, /ist keine SQLite-Datenbank/);
    expect(readdirSync(folder)).toEqual(['article.txt']);
  }),
);

test("another program's database is refused and stays untouched", () =>
  inFolder(async (folder) => {
    const file = join(folder, 'foreign.sqlite');
    const foreign = new (loadDriver())(file);
    foreign.exec('CREATE TABLE bookmarks (address TEXT)');
    foreign.close();
    await refused(file, /gehört zu einem anderen Programm/);
    expect(readdirSync(folder)).toEqual(['foreign.sqlite']);
  }));

test('a file of a newer program is refused and stays untouched', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    await (await open(file)).close();
    const newer = new (loadDriver())(file);
    newer.pragma('user_version = 99');
    newer.close();
    await refused(file, /ist neuer als dieses Programm \(Stand 99/);
  }));

test('a start that was broken off before anything was stored can be repeated', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    const brokenOff = new (loadDriver())(file);
    brokenOff.pragma('journal_mode = WAL');
    brokenOff.close();
    const store = await open(file);
    expect(await store.articles('')).toEqual([]);
    await store.close();
  }));

test('a folder in place of the file, and a file in place of the folder, are named', () =>
  inFolder(async (folder) => {
    const inPlace = join(folder, 'klartext.sqlite');
    mkdirSync(inPlace);
    await expect(open(inPlace)).rejects.toThrow(/klartext\.sqlite“ ist keine gewöhnliche Datei/);
    const below = join(folder, 'text', 'klartext.sqlite');
    writeFileSync(join(folder, 'text'), 'x');
    await expect(open(below)).rejects.toThrow(ConfigError);
    await expect(open(below)).rejects.toThrow(/text.klartext\.sqlite“ lässt sich nicht anlegen/);
  }));

test('a driver that is not installed is told with its cure, German and English', () => {
  const load = () =>
    loadDriver((name) => {
      throw new Error(`Cannot find module '${name}'`);
    });
  expect(load).toThrow(ConfigError);
  expect(load).toThrow(/Führen Sie „npm ci“ noch einmal aus/);
  expect(load).toThrow(/Run "npm ci" again/);
});
