import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import type { Store } from '../../server/store.ts';
import { AT, failureOf, open, submit } from './samples.ts';

let store: Store;

beforeEach(async () => {
  store = await open(MEMORY);
});

afterEach(() => store.close());

test('a term holds in its article, one of the house everywhere, until it is taken back', async () => {
  const articleId = await submit(store, ['Eins.']);
  const other = await submit(store, ['Zwei.']);
  const purl = { right: 'Purl', wrong: ['Perle', 'Parol'] };
  const id = await store.decideTerm({ ...purl, articleId, runId: 'a-run' }, 'Ada', AT);
  const house = await store.decideTerm({ right: 'Kyjiw', wrong: ['Kiew'] }, undefined, AT);
  const ofHouse = { id: house, right: 'Kyjiw', wrong: ['Kiew'], at: AT };
  const ofArticle = { id, ...purl, articleId, runId: 'a-run', editor: 'Ada', at: AT };
  expect(await store.terms(articleId)).toEqual([ofArticle, ofHouse]);
  expect(await store.terms(other)).toEqual([ofHouse]);
  expect(await store.terms()).toEqual([ofHouse]);
  expect(await store.withdrawTerm(id, 'Bea', AT)).toEqual(ofArticle);
  expect(await store.terms(articleId)).toEqual([ofHouse]);
  expect(await store.withdrawTerm(id, 'Bea', AT)).toBeUndefined();
});

test('every decision about a term moves the stand of its article, one of the house that of all', async () => {
  const articleId = await submit(store, ['Eins.']);
  const other = await submit(store, ['Zwei.']);
  const stands = async (): Promise<string[]> => [await store.stand(articleId), await store.stand(other)];
  const before = await stands();
  const id = await store.decideTerm({ right: 'Purl', wrong: ['Perle'], articleId }, undefined, AT);
  const decided = await stands();
  expect(decided[0]).not.toBe(before[0]);
  expect(decided[1]).toBe(before[1]);
  await store.withdrawTerm(id, undefined, AT);
  expect((await stands())[0]).not.toBe(decided[0]);
  await store.decideTerm({ right: 'Purl', wrong: ['Perle'] }, undefined, AT);
  expect((await stands())[1]).not.toBe(before[1]);
});

test('a term of an article that does not exist is refused', async () => {
  const wrong = store.decideTerm({ right: 'Purl', wrong: ['Perle'], articleId: 7 }, undefined, AT);
  expect(await failureOf(wrong)).toMatch(/FOREIGN KEY/);
});

test('a term of the house keeps its status, its source and its note', async () => {
  const term = {
    right: 'Purl',
    wrong: ['Perle'],
    status: 'do-not-translate',
    source: 'Purl',
    sourceLanguage: 'en',
    note: 'Firma',
  } as const;
  await store.decideTerm(term, undefined, AT);
  expect(await store.terms()).toEqual([{ id: 1, ...term, at: AT }]);
});

test('the terms of one import are decided together and taken back together', async () => {
  const list = ['Eins', 'Zwei', 'Drei'].map((right) => ({ right, wrong: [], runId: 'r' }));
  await store.decideTerms(list, 'Ada', AT);
  await store.decideTerms([{ right: 'Vier', wrong: [], runId: 's' }], 'Ada', AT);
  await store.withdrawTerm(2, 'Ada', AT);
  expect(await store.withdrawTermRun('r', 'Bea', AT)).toBe(2);
  expect((await store.terms()).map(({ right }) => right)).toEqual(['Vier']);
  expect(
    await failureOf(
      store.decideTerms(
        [
          { right: 'A', wrong: [] },
          { right: 'B', wrong: [], articleId: 9 },
        ],
        undefined,
        AT,
      ),
    ),
  ).toMatch(/FOREIGN KEY/);
  expect(await store.terms()).toHaveLength(1);
});
