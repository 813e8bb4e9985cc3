import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, test } from '@jest/globals';
import { createStore } from '../../db/store.ts';
import { openDatabase } from '../../db/open.ts';
import { KlartextError } from '../../server/errors.ts';
import { memoryKey } from '../../server/text/key.ts';
import { article, failureOf, inFolder, open, segments, submit } from './samples.ts';

const RACER = fileURLToPath(new URL('./racer.ts', import.meta.url));
const run = promisify(execFile);

const LONG = ['Ein sehr langer Absatz. '.repeat(5000)];

test('a full disk is named, nothing of the article is left, and the work goes on when there is room', () =>
  inFolder(async (folder) => {
    const database = await openDatabase(join(folder, 'klartext.sqlite'));
    const store = createStore(database, { key: memoryKey });
    const pages = Number(database.connection.pragma('page_count', { simple: true }));
    database.connection.pragma(`max_page_count = ${pages + 1}`);
    const failure = submit(store, LONG);
    await expect(failure).rejects.toThrow(KlartextError);
    await expect(failure).rejects.toThrow(/klartext\.sqlite“ kann nicht wachsen; der Datenträger ist voll/);
    await expect(failure).rejects.toThrow(/the disk is full/);
    expect(await store.articles('')).toEqual([]);

    database.connection.pragma(`max_page_count = ${pages + 1000}`);
    const id = await submit(store, LONG);
    expect((await store.article(id))?.article.raw).toBe(LONG[0]);
    await store.close();
  }));

test('a file that became unwritable is named, and can still be read', () =>
  inFolder(async (folder) => {
    const database = await openDatabase(join(folder, 'klartext.sqlite'));
    const store = createStore(database, { key: memoryKey });
    const id = await submit(store, ['Noch geht es.']);
    database.connection.pragma('query_only = ON');
    const failure = store.addArticle(article(['Jetzt nicht.']), segments(['Jetzt nicht.']));
    await expect(failure).rejects.toThrow(KlartextError);
    await expect(failure).rejects.toThrow(/lässt sich nicht beschreiben; prüfen Sie die Rechte/);
    expect((await store.article(id))?.article.title).toBe('Noch geht es.');
    await store.close();
  }));

test('a start without any room leaves nothing behind, and can be repeated when there is room', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    // Files of this process may not grow: what a full disk does, without one.
    const start = run('sh', [
      '-c',
      `ulimit -f 0; exec "$0" --import tsx "$1" "$2"`,
      process.execPath,
      RACER,
      file,
    ]);
    expect(await failureOf(start)).toMatch(/klartext\.sqlite" cannot (be read or written|grow)/);
    expect(readdirSync(folder)).toEqual([]);
    await (await open(file)).close();
  }));

test('where SQLite gave up a transaction by itself, the first fault is told', () =>
  inFolder(async (folder) => {
    const { connection, query } = await openDatabase(join(folder, 'klartext.sqlite'));
    const wrong = query
      .transaction()
      .execute((within) =>
        sql`INSERT OR ROLLBACK INTO article_notes (article_id, flagged) VALUES (1, -1)`.execute(within),
      );
    expect(await failureOf(wrong)).toMatch(/CHECK constraint failed/);
    await query.destroy();
    connection.close();
  }));

test('a fault of the program is not blamed on the file', () =>
  inFolder(async (folder) => {
    const { connection, query } = await openDatabase(join(folder, 'klartext.sqlite'));
    const note = { article_id: 1, flagged: 0, basis: '', stand: '', findings: '{}' };
    const wrong = query.insertInto('article_notes').values(note).execute();
    expect(await failureOf(wrong)).toBe('SqliteError: FOREIGN KEY constraint failed');
    await query.destroy();
    connection.close();
  }));
