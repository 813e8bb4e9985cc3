import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createStore } from '../../db/store.ts';
import { MEMORY, openDatabase, type Database } from '../../db/open.ts';
import type { Store } from '../../server/store.ts';
import { memoryKey } from '../../server/text/key.ts';
import { AT, failureOf } from './samples.ts';

let database: Database;
let store: Store;

beforeEach(async () => {
  database = await openDatabase(MEMORY);
  store = createStore(database, { key: memoryKey });
});

afterEach(() => store.close());

const pair = (text: string, language = 'de-x-mt') => ({ language, text, postEdit: `${text} Ja.` });

async function taken(...texts: readonly string[]): Promise<number> {
  const id = await store.beginImport('alt.tmx', 'Ute', AT);
  await store.addPairs(
    id,
    texts.map((text) => pair(text)),
  );
  expect(await store.endImport(id, 'kept', 'Ute', AT)).toBe(true);
  return id;
}

test('pairs count from the end of their import until it is taken back', async () => {
  const id = await store.beginImport('alt.tmx', undefined, AT);
  expect(await store.addPairs(id, [pair('Der Öltanker lief ein.'), pair('The ship came.', 'en')])).toBe(2);
  const key = memoryKey('Der Öltanker lief ein.');
  expect(await store.pairsByKey(key)).toEqual([]);
  expect(await store.pairsLike('Der Öltanker lief aus.', 5)).toEqual([]);
  expect(await store.imports()).toEqual([]);

  expect(await store.endImport(id, 'kept', undefined, AT)).toBe(true);
  expect(await store.pairsByKey(key)).toEqual([
    { id: 1, ...pair('Der Öltanker lief ein.'), importName: 'alt.tmx', importedAt: AT },
  ]);
  expect((await store.pairsLike('Der Öltanker lief aus.', 5)).map(({ text }) => text)).toEqual([
    'Der Öltanker lief ein.',
  ]);
  expect(await store.imports()).toEqual([{ id, name: 'alt.tmx', pairs: 2, at: AT }]);

  expect(await store.endImport(id, 'withdrawn', 'Ada', AT)).toBe(true);
  expect(await store.endImport(id, 'withdrawn', 'Ada', AT)).toBe(false);
  expect(await store.endImport(99, 'kept', undefined, AT)).toBe(false);
  expect(await store.pairsByKey(key)).toEqual([]);
  expect(await store.pairsLike('Der Öltanker lief aus.', 5)).toEqual([]);
  expect(await store.pairsAfter(0, 5)).toEqual([]);
});

test('what is there already is not added again, unless it was taken back', async () => {
  const first = await taken('Eins.', 'Zwei.');
  const second = await store.beginImport('neu.tmx', undefined, AT);
  const more = [pair('Zwei.'), pair('Drei.'), pair('Drei.'), { ...pair('Zwei.'), postEdit: 'Anders.' }];
  expect(await store.addPairs(second, more)).toBe(2);
  await store.endImport(first, 'withdrawn', undefined, AT);
  expect(await store.addPairs(second, [pair('Eins.')])).toBe(1);
});

test('all pairs come in their order, some at a time', async () => {
  await taken('Eins.', 'Zwei.', 'Drei.');
  const [first, second] = await store.pairsAfter(0, 2);
  expect([first?.text, second?.text]).toEqual(['Eins.', 'Zwei.']);
  expect((await store.pairsAfter(second?.id ?? 0, 2)).map(({ text }) => text)).toEqual(['Drei.']);
});

test('a sentence with other words, a slip or a number less is found among very many like it', async () => {
  const many = Array.from(
    { length: 3000 },
    (_, i) => `Der Bericht der Stadt nennt ${i} neue Wohnungen im Norden.`,
  );
  const meant = 'Der Bericht der Stadt nennt einen Quastenflosser im Brunnen am Markt.';
  await taken(...many.slice(0, 1500), meant, ...many.slice(1500));
  for (const text of [
    'Der Bericht der Stadt nannte einen Quastenflosser im Brunnen am Markt.',
    'Der Bericht der Stadt nennt einen Quastenflosser im Brunen am Markt.',
    'Bericht der Stadt nennt einen Quastenflosser im Brunnen.',
    'Der Bericht der Stadt nennt einen Fisch im Brunnen am Markt.',
  ])
    expect((await store.pairsLike(text, 3))[0]?.text).toBe(meant);
  expect(await store.pairsLike('Der Bericht der Stadt nennt neue Wohnungen.', 3)).toHaveLength(3);
  for (const odd of ['', 'ab', '"""', '🐈‍⬛🐈', '\0\0\0', 'Kwjxq zyv!'])
    expect(await store.pairsLike(odd, 5)).toEqual([]);
});

test.each([
  ["UPDATE memory_pairs SET text = ''", /pairs are never updated/],
  ['DELETE FROM memory_pairs', /pairs are never deleted/],
  ['INSERT OR REPLACE INTO memory_pairs SELECT * FROM memory_pairs', /pairs are never replaced/],
  ["UPDATE memory_imports SET name = ''", /imports are never updated/],
  ['DELETE FROM memory_imports', /imports are never deleted/],
  ["UPDATE memory_import_ends SET outcome = 'withdrawn'", /ends of imports are never updated/],
  ['DELETE FROM memory_import_ends', /ends of imports are never deleted/],
])('history is only added to: %s', async (statement, message) => {
  await taken('Eins.');
  expect(() => database.connection.exec(statement)).toThrow(message);
  expect(await store.pairsAfter(0, 5)).toHaveLength(1);
});

test('a pair of an import that does not exist is refused', async () => {
  expect(await failureOf(store.addPairs(7, [pair('Eins.')]))).toMatch(/FOREIGN KEY/);
});
