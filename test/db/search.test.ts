import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MEMORY, openDatabase, type Database } from '../../db/open.ts';
import { placesOf, phrasesOf } from '../../db/search-fold.ts';
import { fixRow, readRow, textRow, titleRow } from '../../db/search-rows.ts';
import { createStore } from '../../db/store.ts';
import type { SearchQuery, Store } from '../../server/store.ts';
import { memoryKey } from '../../server/text/key.ts';
import { accept, article, AT, keep, segments, skip, submit, undo } from './samples.ts';

let database: Database;
let store: Store;

beforeEach(async () => {
  database = await openDatabase(MEMORY);
  store = createStore(database, { key: memoryKey });
});
afterEach(() => store.close());

const look = (search: string, more: Partial<SearchQuery> = {}) =>
  store.search({ search, where: 'everything', page: 1, pageSize: 50, ...more });
/** „article:sentence place“, in the order of the hits; a title has no sentence. */
const found = async (search: string, more: Partial<SearchQuery> = {}): Promise<string[]> =>
  (await look(search, more)).hits.map(({ articleId, index = '', where }) => `${articleId}:${index} ${where}`);

test('titles, machine texts, sources and accepted texts are found, and each place by itself', async () => {
  const texts = ['Die Messbojen schwimmen.', 'Der Sumpf sagte nichts.'];
  const [first, second] = segments(texts);
  if (first === undefined || second === undefined) throw new Error('two sentences make two segments');
  const id = await store.addArticle(article(texts, { title: 'Bojen vor Odessa' }), [
    first,
    { ...second, source: 'Марш нічого не сказала.' },
  ]);
  expect(await found('boje')).toEqual([`${id}: title`, `${id}:0 text`]);
  expect(await found('boje', { where: 'titles' })).toEqual([`${id}: title`]);
  expect(await found('boje', { where: 'texts' })).toEqual([`${id}:0 text`]);
  expect(await found('марш')).toEqual([`${id}:1 source`]);

  await keep(store, accept({ articleId: id, segmentIndex: 1, text: texts[1] ?? '' }, 'Marsh sagte nichts.'));
  expect(await found('marsh')).toEqual([`${id}:1 fix`]);
  expect(await found('sagte nichts')).toEqual([`${id}:1 text`, `${id}:1 fix`]);
  expect(await found('sagte nichts', { where: 'fixes' })).toEqual([`${id}:1 fix`]);
});

test('of accepted texts only the one that holds is found', async () => {
  const text = 'Das Brot liegt auf den Tisch.';
  const articleId = await submit(store, [text]);
  const place = { articleId, text };
  const first = await keep(store, accept(place, 'Das Brot liegt am Fenster.'));
  const second = await keep(store, accept(place, 'Das Brot liegt im Schrank.'), first.id);
  expect(await found('fenster')).toEqual([]);
  expect(await found('schrank')).toEqual([`${articleId}:0 fix`]);
  const undone = await keep(store, undo(place, second.id, first), second.id);
  expect(await found('schrank')).toEqual([]);
  expect(await found('fenster')).toEqual([`${articleId}:0 fix`]);
  await keep(store, skip(place), undone.id);
  expect(await found('fenster')).toEqual([]);
});

test('the newest article comes first, its sentences in their order, a page at a time', async () => {
  const texts = Array.from({ length: 3 }, (_, i) => `Kran Nummer ${i}.`);
  const older = await submit(store, texts);
  const newer = await submit(store, texts);
  const all = [newer, older].flatMap((id) => [`${id}: title`, ...[0, 1, 2].map((i) => `${id}:${i} text`)]);
  expect(await found('kran')).toEqual(all);
  expect(await found('kran', { page: 2, pageSize: 3 })).toEqual(all.slice(3, 6));
  expect(await look('kran')).toMatchObject({ total: 8, isMore: false });
});

test('all words must stand in the text, phrases as they are, and short words are said to be left out', async () => {
  const id = await submit(store, ['Die Stadt hat zwei Brücken.', 'Zwei hat die Stadt.']);
  expect(await found('zwei stadt', { where: 'texts' })).toEqual([`${id}:0 text`, `${id}:1 text`]);
  expect(await found('„die stadt“', { where: 'texts' })).toEqual([`${id}:0 text`, `${id}:1 text`]);
  expect(await found('"stadt hat"', { where: 'texts' })).toEqual([`${id}:0 text`]);
  expect((await look('ab zwei')).ignored).toEqual(['ab']);
  expect(await look('a b')).toEqual({ hits: [], total: 0, isMore: false, ignored: ['a', 'b'] });
});

test.each(['"', '""', '* OR', 'NOT', 'text : der', 'der)', "'", '^der', '{', 'a\u0000b c'])(
  'what means something to the index means nothing to the search: %s',
  async (search) => {
    await submit(store, ['Der Kran steht.']);
    await expect(look(search)).resolves.toMatchObject({ hits: [] });
  },
);

test('umlauts are found however they are written, and marked where they stand', async () => {
  const texts = ['In München-Süd heißt die Straße „Größe“.', 'Mu\u0308nchner Citroën, Kaffee\u00adhaus'];
  const id = await submit(store, texts);
  for (const search of ['münchen', 'MUENCHEN', 'strasse', 'Groesse'])
    expect(await found(search, { where: 'texts' })).toEqual([`${id}:0 text`]);
  expect(await found('citroen')).toEqual([`${id}:1 text`]);
  expect(await found('kaffeehaus')).toEqual([`${id}:1 text`]);
  const marked = (text: string, ...words: string[]): string[] =>
    placesOf(text, words).map(({ start, end }) => text.slice(start, end));
  expect(marked(texts[0] ?? '', 'strasse', 'muench')).toEqual(['Münch', 'Straße']);
  expect(marked(texts[1] ?? '', 'muenchner', 'kaffeehaus')).toEqual(['Mu\u0308nchner', 'Kaffee\u00adhaus']);
  expect(marked('Die Boje, die Boje', 'boje')).toEqual(['Boje', 'Boje']);
});

test('articles and fixes that came before the index are taken in', async () => {
  const articleId = await submit(store, ['Das Brot liegt auf den Tisch.']);
  await keep(
    store,
    accept({ articleId, text: 'Das Brot liegt auf den Tisch.' }, 'Das Brot liegt im Schrank.'),
  );
  database.connection.exec(
    "DELETE FROM searched_articles; INSERT INTO search_texts (search_texts) VALUES ('delete-all')",
  );
  await keep(
    store,
    skip({ articleId, text: 'Das Brot liegt auf den Tisch.' }, 'Das Brot liegt im Schrank.'),
    1,
  );
  expect(await found('schrank')).toEqual([`${articleId}:0 fix`]);
  expect(await found('tisch', { where: 'texts' })).toEqual([`${articleId}:0 text`]);
});

test('an article in the archive is found and said to be there', async () => {
  const articleId = await submit(store, ['Der Kran steht.']);
  await store.changeDetails({ articleIds: [articleId], changes: { archived: true } }, undefined, AT);
  expect((await look('kran')).hits.map(({ archived }) => archived)).toEqual([true, true]);
});

test('a row number says what it is of, up to the last sentence that an article can have', () => {
  for (const articleId of [1, 2, 100_000])
    for (const index of [0, 1, 399_999]) {
      expect(readRow(titleRow(articleId))).toEqual({ articleId, fix: false });
      expect(readRow(textRow(articleId, index))).toEqual({ articleId, index, fix: false });
      expect(readRow(fixRow(articleId, index))).toEqual({ articleId, index, fix: true });
    }
  expect(fixRow(2, 399_999)).toBeLessThan(titleRow(1));
});

test('a search is cut into words and phrases, each once', () => {
  expect(phrasesOf('  Der der „Schwarze  See“ "Ä"  ')).toEqual(['der', 'schwarze see', 'ae']);
});
