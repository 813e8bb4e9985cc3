import { beforeEach, afterEach, expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import type { Store } from '../../server/store.ts';
import { memoryKey } from '../../server/text/key.ts';
import { accept, keep, open, skip, submit, undo } from './samples.ts';

/** Machine text and post-edit. */
const PAIRS = [
  ['Der Öltanker lief am Mittwoch in Hafen ein.', 'Der Öltanker lief am Mittwoch in den Hafen ein.'],
  ['Das Angebot "gilt 50 % länger', 'Das Angebot „gilt 50 % länger“.'],
  ['Im Ort lebt 3 Ärztin.', 'Im Ort leben 3 Ärztinnen.'],
  ['Die U -Bahn fährt nicht.', 'Die U-Bahn fährt nicht.'],
] as const;

let store: Store;
let articleId: number;

beforeEach(async () => {
  store = await open(MEMORY);
  articleId = await submit(
    store,
    PAIRS.map(([text]) => text),
  );
  for (const [segmentIndex, [text, postEdit]] of PAIRS.entries())
    await keep(store, accept({ articleId, segmentIndex, text }, postEdit));
});

afterEach(() => store.close());

/** Segments of the fixes found, in the order of the article. */
async function hits(search: string): Promise<number[]> {
  const { fixes, total } = await store.fixes({ search, page: 1, pageSize: 100 });
  expect(total).toBe(fixes.length);
  return fixes.map(({ segmentIndex }) => segmentIndex).sort((a, b) => a - b);
}

test.each([
  ['a word of the machine text', 'Öltanker', [0]],
  ['a part of a word', 'tank', [0]],
  ['a word of the post-edit only', 'Ärztinnen', [2]],
  ['upper and lower case, umlauts too', 'öLTANKER', [0]],
  ['an umlaut in two characters', 'O\u0308ltanker', [0]],
  ['a soft hyphen inside', 'Öl\u00adtanker', [0]],
  ['two letters', 'öl', [0]],
  ['one letter', 'ä', [1, 2, 3]],
  ['all words, in any order and either text', '  den   mittwoch ', [0]],
  ['long and short words together', 'U fährt', [3]],
  ['two words that never meet', 'Öltanker Angebot', []],
  ['no word', '   ', [0, 1, 2, 3]],
  ['a percent sign', '%', [1]],
  ['an underscore', '_', []],
  ['a quotation mark', '"', [1]],
  ['a quoted word', '"gilt', [1]],
  ['a star', 'Öl*', []],
  ['a hyphen', 'U-Bahn', [3]],
  ['a minus before a word', '-Bahn', [3]],
  ['words of the query language', 'NEAR OR NOT', []],
  ['a column filter', 'text:Hafen', []],
  ['a bracket and an apostrophe', "(' )", []],
  ['a backslash', '\\', []],
  ['a NUL', 'Haf\0', [0]],
])('the search takes %s', async (_, search, expected) => {
  expect(await hits(search)).toEqual(expected);
});

test('fixes come newest first, a page at a time, with their article', async () => {
  const first = await store.fixes({ search: '', page: 1, pageSize: 3 });
  const second = await store.fixes({ search: '', page: 2, pageSize: 3 });
  expect(first.fixes.map(({ segmentIndex }) => segmentIndex)).toEqual([3, 2, 1]);
  expect(second.fixes.map(({ segmentIndex }) => segmentIndex)).toEqual([0]);
  expect([first.total, second.total]).toEqual([4, 4]);
  expect(second.fixes[0]).toMatchObject({ articleTitle: PAIRS[0][0], undone: false, postEdit: PAIRS[0][1] });
  expect((await store.fixes({ search: 'ein', page: 2, pageSize: 1 })).total).toBe(1);
  expect((await store.fixes({ search: 'fährt', page: 9, pageSize: 3 })).fixes).toEqual([]);
});

test('an undo stands beside the fix that it took back and is found by its words; a skip is no fix', async () => {
  const [text] = PAIRS[2];
  const place = { articleId, segmentIndex: 2, text };
  const [fix] = await store.fixesByKey(memoryKey(text));
  const undone = await keep(store, undo(place, fix?.id ?? 0), fix?.id);
  await keep(store, skip(place), undone.id);
  const { fixes } = await store.fixes({ search: 'Ärztinnen', page: 1, pageSize: 10 });
  expect(fixes.map(({ kind, undone: isUndone }) => [kind, isUndone])).toEqual([
    ['undo', false],
    ['accept', true],
  ]);
});

test('the memory finds the same sentence by its key, newest first, as long as the fix holds', async () => {
  const text = PAIRS[3][0];
  const other = await submit(store, ['Die U-Bahn  fährt nicht.']);
  const newer = await keep(
    store,
    accept({ articleId: other, text: 'Die U-Bahn  fährt nicht.' }, 'Keine U-Bahn fährt.'),
  );
  const [first, second, third] = await store.fixesByKey(memoryKey(text));
  expect([first?.postEdit, second?.postEdit, third]).toEqual(['Keine U-Bahn fährt.', PAIRS[3][1], undefined]);
  await keep(store, undo({ articleId: other, text: newer.text }, newer.id), newer.id);
  expect((await store.fixesByKey(memoryKey(text))).map(({ id }) => id)).toEqual([second?.id]);
  expect(await store.fixesByKey('gibt es nicht')).toEqual([]);
});

test('the memory finds sentences that are nearly the same, the likeliest first', async () => {
  const near = 'Der Öltanker lief am Freitag in Hafen ein.';
  const nearer = 'Der Öltanker lief am Mittwoch in Hafen an.';
  const more = await submit(store, [nearer]);
  await keep(store, accept({ articleId: more, text: nearer }, 'Der Öltanker legte am Mittwoch an.'));
  const found = await store.fixesLike(nearer, 5);
  expect(found.slice(0, 2).map(({ text }) => text)).toEqual([nearer, PAIRS[0][0]]);
  expect((await store.fixesLike(near, 5)).map(({ text }) => text)).toContain(PAIRS[0][0]);
  expect(await store.fixesLike(nearer, 1)).toHaveLength(1);
  expect(await store.fixesLike('Kwjxq zyv!', 5)).toEqual([]);
  for (const odd of ['', 'ab', '"""', '🐈‍⬛🐈', '\0\0\0']) expect(await store.fixesLike(odd, 5)).toEqual([]);
});

test('a near sentence is found among very many that share its common words', async () => {
  const texts = Array.from({ length: 2500 }, (_, i) => `Der Bericht der Stadt nennt ${i} neue Wohnungen.`);
  const rare = 'Der Bericht der Stadt nennt einen Quastenflosser im Brunnen.';
  const many = await submit(store, [...texts, rare]);
  const decisions = [...texts, rare].map((text, segmentIndex) => ({
    decision: accept({ articleId: many, segmentIndex, text }, `${text} Ja.`),
    expected: 0,
  }));
  expect((await store.decide(decisions)).kind).toBe('kept');
  const [best] = await store.fixesLike('Der Bericht der Stadt nannte einen Quastenflosser im Brunnen.', 3);
  expect(best?.text).toBe(rare);
  expect(await store.fixesLike('Der Bericht der Stadt nennt neue Wohnungen.', 3)).toHaveLength(3);
});
