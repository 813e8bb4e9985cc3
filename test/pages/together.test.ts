import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Response } from 'superagent';
import { openStore } from '../../db/store.ts';
import { titleOf } from '../../server/compose-detector.ts';
import { loadGerman } from '../../server/compose-german.ts';
import { openFolders } from '../../server/folders.ts';
import { createFindingsProvider } from '../../server/suggest/findings.ts';
import { memoryKey } from '../../server/text/key.ts';
import { createWorkbench } from '../../server/workbench/index.ts';
import { realParts } from '../workbench/parts.ts';
import { openHouse, words, type House } from './house.ts';

const SLIPS = 'Die neue Elbe -Brücke wird im Mai eröffnet. Viele freuen sich auf auf die Feier.';

let house: House;
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klartext-import-'));
  house = await openHouse({ importRoot: folder });
});
afterEach(async () => {
  await house.close();
  rmSync(folder, { recursive: true });
});

const idIn = (address: string): string => address.replace('/articles/', '');

const byRules = () => createFindingsProvider({ titleOf, preference: loadGerman().trigrams.preference });

/** The page of a work, once it has ended. */
async function ended(address: string): Promise<string> {
  for (;;) {
    const answer = await house.get(address).expect(200);
    if (answer.headers['refresh'] === undefined) return words(answer.text);
  }
}

function bytesOf(res: Response, done: (error: Error | null, bytes: Buffer) => void): void {
  const chunks: Buffer[] = [];
  res.on('data', (chunk: Buffer) => chunks.push(chunk));
  res.on('end', () => done(null, Buffer.concat(chunks)));
}

describe('ticked articles', () => {
  test('are repaired as one run, which is taken back as a whole', async () => {
    const articles = [
      await house.paste(SLIPS, { title: 'Eins' }),
      await house.paste(SLIPS, { title: 'Zwei' }),
    ];
    const other = await house.paste(SLIPS, { title: 'Drei' });
    const started = await house.post('/articles/repair', { article: articles.map(idIn) }).expect(303);
    const address = String(started.headers['location']);
    const done = await ended(address);
    expect(done).toContain('Fertig. 2 von 2 Artikeln · 4 Sätze repariert');
    expect((await house.get(`${articles[1]}/export/text`)).text).toContain('Die neue Elbe-Brücke wird');
    expect((await house.get(`${other}/export/text`)).text).toContain('Elbe -Brücke');

    await house.post(`${address}/undo`).expect(303);
    expect(await ended(address)).toContain('4 Reparaturen zurückgenommen.');
    for (const article of articles)
      expect((await house.get(`${article}/export/text`)).text).toContain('Elbe -Brücke');
  });

  test('are stopped in the midst, and what was not reached waits', async () => {
    const articles: string[] = [];
    for (let n = 0; n < 30; n++) articles.push(await house.paste(SLIPS.repeat(4), { title: `Nummer ${n}` }));
    const started = await house.post('/articles/repair', { article: articles.map(idIn) }).expect(303);
    const address = String(started.headers['location']);
    await house.post(`${address}/stop`).expect(303);
    const stopped = await ended(address);
    expect(stopped).toContain('Angehalten. Was angenommen ist, bleibt');
    expect(stopped).toMatch(/Nummer 0 wartet/);
  });

  test('of which one fails: it stands as failed with what was repaired in it, the others are repaired', async () => {
    const store = await openStore(':memory:', { key: memoryKey });
    let broken = -1;
    const faults: unknown[] = [];
    const workbench = createWorkbench(
      await realParts({
        // as a store that loses its file in the midst of one article
        store: {
          ...store,
          decide: (proposed) =>
            proposed.some(({ decision: d }) => d.articleId === broken && d.segmentIndex > 0)
              ? Promise.reject(new RangeError('gone'))
              : store.decide(proposed),
        },
        providers: [byRules()],
        newRunId: () => 'ein-lauf',
        fault: (error) => faults.push(error),
      }),
    );
    await house.close();
    house = await openHouse({ workbench });
    const articles: string[] = [];
    for (const title of ['Eins', 'Zwei', 'Drei']) articles.push(await house.paste(SLIPS, { title }));
    broken = Number(idIn(articles[1] ?? ''));
    await house.post('/articles/repair', { article: articles.map(idIn) }).expect(303);
    const shown = await ended('/batches/ein-lauf');
    expect(shown).toContain('Zu Ende, aber nicht ohne Fehler. Was angenommen ist, bleibt');
    expect(shown).toContain('2 von 3 Artikeln · 5 Sätze repariert');
    expect(shown).toContain('1 Artikel ist gescheitert, durch einen Fehler im Programm. „Weitermachen“');
    expect(shown).toMatch(/Zwei gescheitert, durch einen Fehler im Programm; 1 Satz war schon repariert/);
    expect(faults).toEqual([new RangeError('gone')]);

    broken = -1;
    await house.post('/batches/ein-lauf/resume').expect(303);
    expect(await ended('/batches/ein-lauf')).toContain('Fertig. 3 von 3 Artikeln · 6 Sätze repariert');
    await store.close();
  });

  test('are still known when the program has ended in their midst, and are gone on with', async () => {
    const store = await openStore(':memory:', { key: memoryKey });
    const parts = await realParts({ store, providers: [byRules()], newRunId: () => 'ein-lauf' });
    const first = createWorkbench(parts);
    const ids: number[] = [];
    for (const title of ['Eins', 'Zwei', 'Drei']) ids.push(await first.submit({ text: SLIPS, title }));
    await first.startRepair(ids);
    while ((await first.batch('ein-lauf')).done === 0) await new Promise(setImmediate);
    await first.stopAllBatches();

    await house.close();
    house = await openHouse({ workbench: createWorkbench(parts) });
    const shown = words((await house.get('/batches/ein-lauf').expect(200)).text);
    expect(shown).toContain('Unterbrochen: Klartext wurde beendet, bevor alle Artikel an der Reihe waren.');
    expect(shown).toMatch(/Drei 2 Sätze repariert · nichts mehr offen/);
    expect(shown).toMatch(/Eins wartet/);
    await house.post('/batches/ein-lauf/resume').expect(303);
    expect(await ended('/batches/ein-lauf')).toContain('Fertig. 3 von 3 Artikeln · 6 Sätze repariert');
    await house.post('/batches/ein-lauf/undo').expect(303);
    expect(await ended('/batches/ein-lauf')).toContain('6 Reparaturen zurückgenommen.');
    await store.close();
  });

  test('are exported together; files of one name get numbers, and the list says when', async () => {
    const articles = [
      await house.paste(SLIPS, { title: 'Bericht.txt' }),
      await house.paste('Am Ufer ist ein Fest.', { title: 'Bericht.txt' }),
    ];
    const answer = await house
      .post('/articles/zip', { article: articles.map(idIn), exporter: 'same' })
      .buffer(true)
      .parse(bytesOf)
      .expect(200);
    expect(answer.headers['content-disposition']).toMatch(/filename=klartext-\d{4}-\d\d-\d\d\.zip/);
    const files = unzipSync(new Uint8Array(answer.body as Buffer));
    expect(Object.keys(files)).toEqual(['Bericht.txt', 'Bericht-2.txt']);
    expect(strFromU8(files['Bericht-2.txt'] ?? new Uint8Array())).toBe('Am Ufer ist ein Fest.');
    expect(words((await house.get('/')).text)).toMatch(/exportiert \d\d\.\d\d\.\d{4}/);
  });

  test('without a tick nothing is done, and an unknown run is nowhere', async () => {
    await house.paste(SLIPS);
    for (const path of ['/articles/repair', '/articles/zip'])
      expect(words((await house.post(path).expect(400)).text)).toContain('keinen Artikel angekreuzt');
    await house.get('/batches/nirgends').expect(404);
  });
});

describe('a folder of the machine', () => {
  const put = (path: string, text: string): void => writeFileSync(join(folder, path), text);

  test('is shown before anything is taken in, and taken in file by file', async () => {
    mkdirSync(join(folder, 'woche'));
    put('a.txt', SLIPS);
    put('woche/b.html', '<p>Am Ufer ist ein Fest.</p>');
    put('woche/leer.txt', ' ');
    put('bild.png', 'kein Text');
    put('.verborgen.txt', SLIPS);
    const shown = await house.get('/import').expect(200);
    expect(words(shown.text)).toMatch(/2 × \.txt \(1 kB\) ?1 × \.html \(1 kB\)/);
    expect(words(shown.text)).toContain('1 Datei anderer Art');
    expect(words(shown.text)).toContain('woche/');

    const started = await house.post('/import', { folder: '' }).expect(303);
    const done = await ended(String(started.headers['location']));
    expect(done).toContain('Fertig. 3 von 3 Dateien');
    expect(done).toContain('2 aufgenommen, 1 nicht aufgenommen.');
    expect(done).toMatch(/woche\/leer\.txt ?Hier steht kein Text/);
    expect((await house.workbench.articles()).map(({ fileName }) => fileName)).toEqual(['b.html', 'a.txt']);

    const again = await house.post('/import', { folder: 'woche' }).expect(303);
    expect(await ended(String(again.headers['location']))).toContain('0 aufgenommen, 1 waren schon da');
  });

  test('has a file in which the program fails: the others come in, and it is tried again', async () => {
    const store = await openStore(':memory:', { key: memoryKey });
    let broken = 'b.txt';
    const faults: unknown[] = [];
    const parts = await realParts({
      store: {
        ...store,
        addArticle: (article, segments) =>
          article.fileName === broken
            ? Promise.reject(new RangeError('gone'))
            : store.addArticle(article, segments),
      },
      folders: await openFolders(folder),
      newRunId: () => 'ein-lauf',
      fault: (error) => faults.push(error),
    });
    for (const name of ['a.txt', 'b.txt', 'c.txt']) put(name, `Am Ufer steht ${name}.`);
    put('leer.txt', ' ');
    await house.close();
    house = await openHouse({ workbench: createWorkbench(parts) });
    await house.post('/import', { folder: '' }).expect(303);
    const shown = await ended('/import/ein-lauf');
    expect(shown).toContain('Zu Ende, aber nicht ohne Fehler. Was aufgenommen ist, bleibt. 3 von 4 Dateien');
    expect(shown).toMatch(
      /Gescheitert .*„Weitermachen“ wird sie noch einmal gelesen.* b\.txt Nicht aufgenommen/,
    );
    expect(faults).toEqual([new RangeError('gone')]);

    broken = '';
    // the next program knows of it, too
    await house.close();
    house = await openHouse({ workbench: createWorkbench(parts) });
    await house.post('/import/ein-lauf/resume').expect(303);
    const done = await ended('/import/ein-lauf');
    expect(done).toContain('Fertig. 4 von 4 Dateien');
    expect(done).toMatch(/leer\.txt ?Hier steht kein Text/);
    await store.close();
  });

  test('links are never followed, wherever they lead', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'klartext-outside-'));
    try {
      writeFileSync(join(outside, 'geheim.txt'), SLIPS);
      symlinkSync(join(outside, 'geheim.txt'), join(folder, 'datei.txt'));
      symlinkSync(outside, join(folder, 'ordner'));
      expect(words((await house.get('/import').expect(200)).text)).toContain('2 Verknüpfungen');
      await house.get('/import?folder=ordner').expect(404);
      await house.post('/import', { folder: 'ordner' }).expect(404);
      const started = await house.post('/import', { folder: '' }).expect(303);
      expect(await ended(String(started.headers['location']))).toContain('0 von 0 Dateien');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  test.each(['..', '../..', 'a/../..', '/etc/..', '..\\..', '.verborgen', 'gibt-es-nicht', 'a\0b'])(
    'an address cannot lead out of it: %j',
    async (path) => {
      await house.get(`/import?${new URLSearchParams({ folder: path }).toString()}`).expect(404);
      await house.post('/import', { folder: path }).expect(404);
    },
  );

  test('where none was configured nothing is read, and the page says how to have one', async () => {
    const closed = await openHouse();
    expect(words((await closed.get('/import').expect(200)).text)).toContain('KLARTEXT_IMPORT_ROOT');
    await closed.post('/import', { folder: '/etc' }).expect(404);
    expect((await closed.get('/')).text).not.toContain('href="/import"');
    await closed.close();
  });

  test('a folder that is not there is said at the start', async () => {
    await expect(openHouse({ importRoot: join(folder, 'fehlt') })).rejects.toThrow(
      /KLARTEXT_IMPORT_ROOT: there is no folder/,
    );
  });
});
