import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { MEMORY } from '../../db/open.ts';
import type { Store, StoredSegment } from '../../server/store.ts';
import { AT, accept, article, failureOf, keep, open, segments, skip, submit, noteOf } from './samples.ts';

let store: Store;

const DISMISSAL = { ruleId: 'repeated-word', words: 'steht steht', before: 'Der Kran', after: '' };

beforeEach(async () => {
  store = await open(MEMORY);
});

afterEach(() => store.close());

test('an article comes back character by character, with its segments in order', async () => {
  const submitted = article([], {
    title: 'Zürich & „Bern“',
    formatId: 'html',
    raw: '\ufeff<p>Größe\u00a0\u200b – 😀 e\u0301\r\n\0Ende</p>',
    restore: [{ span: { start: 3, end: 4 }, text: '&ouml;' }],
    encoding: 'utf-16be',
    byteOrderMark: true,
    source: 'Привіт, світе!',
  });
  const kept: StoredSegment[] = [
    { index: 0, kind: 'heading', span: { start: 1, end: 5 }, paragraph: 0 },
    { index: 1, kind: 'caption', span: { start: 6, end: 9 }, paragraph: 1, source: 'світе' },
    { index: 2, kind: 'boilerplate', span: { start: 9, end: 9 }, paragraph: 2 },
  ];
  const id = await store.addArticle(submitted, kept);
  const { digest, ...rest } = submitted;
  expect(await store.article(id)).toEqual({ article: { ...rest, id }, segments: kept });
  expect(await store.articleByDigest(digest)).toBe(id);
  expect(await store.article(id + 1)).toBeUndefined();
});

test('an article of very many segments is kept whole, and one that cannot be kept is not there at all', async () => {
  const texts = Array.from({ length: 12_345 }, (_, i) => `Satz ${i}.`);
  const id = await submit(store, texts);
  expect((await store.article(id))?.segments).toEqual(segments(texts));
  const twice = [...segments(['Eins.']), ...segments(['Eins.'])];
  expect(await failureOf(store.addArticle(article(['Eins.']), twice))).toMatch(/segments are never replaced/);
  expect(await store.articles('')).toHaveLength(1);
});

test('of articles made from the same bytes the newest is found', async () => {
  expect(await store.articleByDigest('ab12')).toBeUndefined();
  await submit(store, ['Eins.']);
  const newest = await submit(store, ['Eins.']);
  expect(await store.articleByDigest('ab12')).toBe(newest);
  expect(await store.articleByDigest('cd34')).toBeUndefined();
});

test('the list of articles counts what is done, newest first', async () => {
  const first = await submit(store, ['Eins eins.', 'Zwei.', 'Drei.']);
  const second = await submit(store, []);
  const place = { articleId: first, text: 'Eins eins.' };
  const accepted = await keep(store, accept(place, 'Eins.'));
  await keep(store, skip({ articleId: first, segmentIndex: 1, text: 'Zwei.' }));
  const counted = { id: first, title: 'Eins eins.', formatId: 'text', createdAt: AT, segments: 3 };
  const bare = {
    id: second,
    title: 'Ohne Titel',
    formatId: 'text',
    createdAt: AT,
    segments: 0,
    accepted: 0,
    skipped: 0,
  };
  expect(await store.articles('')).toEqual([bare, { ...counted, accepted: 1, skipped: 1 }]);

  await store.note(first, await noteOf(store, first, 2));
  await keep(store, skip(place, 'Eins.'), accepted.id);
  await store.note(first, await noteOf(store, first, 0));
  expect(await store.articles('')).toEqual([bare, { ...counted, accepted: 0, skipped: 2, flagged: 0 }]);
});

test('a count of flagged segments is given as long as nothing changed what is said of the article', async () => {
  const articleId = await submit(store, ['Der Kran steht steht.']);
  const other = await submit(store, ['Der Turm fällt fällt.']);
  const place = { articleId, text: 'Der Kran steht steht.' };
  const change: Readonly<Record<string, () => Promise<unknown>>> = {
    decision: () => keep(store, skip(place)),
    dismissal: () => store.dismiss({ ...DISMISSAL, articleId }, undefined, AT),
    restored: () => store.restore({ ...DISMISSAL, articleId }, undefined, AT),
    'switch here': () => store.switchRule({ ruleId: 'r', articleId, state: 'off' }, undefined, AT),
    'switch everywhere': () => store.switchRule({ ruleId: 'r', state: 'off' }, undefined, AT),
  };
  const counts = async () => (await store.articles('')).map(({ id, flagged }) => [id, flagged]);
  for (const [what, make] of Object.entries(change)) {
    await store.note(articleId, await noteOf(store, articleId, 1));
    await store.note(other, await noteOf(store, other, 1));
    expect([what, await counts()]).toEqual([
      what,
      [
        [other, 1],
        [articleId, 1],
      ],
    ]);
    await make();
    const left = what === 'switch everywhere' ? undefined : 1;
    expect([what, await counts()]).toEqual([
      what,
      [
        [other, left],
        [articleId, undefined],
      ],
    ]);
  }
  await store.note(articleId, await noteOf(store, articleId, 1));
  expect((await store.articles('another program'))[1]?.flagged).toBeUndefined();
});

test('a dismissal holds until it is taken back, each place by itself', async () => {
  const articleId = await submit(store, ['Der Kran steht steht.']);
  const other = await submit(store, ['Der Kran steht steht.']);
  const dismissal = {
    articleId,
    ruleId: 'repeated-word',
    words: 'steht steht',
    before: 'Der Kran',
    after: '',
  };
  const elsewhere = { ...dismissal, after: 'still' };
  await store.dismiss(dismissal, 'Ada', AT);
  await store.dismiss(dismissal, undefined, AT);
  await store.dismiss(elsewhere, undefined, AT);
  expect(await store.dismissals(articleId)).toEqual([dismissal, elsewhere]);
  expect(await store.dismissals(other)).toEqual([]);
  await store.restore(dismissal, undefined, AT);
  await store.restore(dismissal, undefined, AT);
  expect(await store.dismissals(articleId)).toEqual([elsewhere]);
  await store.dismiss(dismissal, undefined, AT);
  expect(await store.dismissals(articleId)).toEqual([elsewhere, dismissal]);
});

test('a reply is read back for its provider and key; a newer one takes its place', async () => {
  expect(await store.readReply('deepl', 'k')).toBeUndefined();
  await store.keepReplies([{ providerId: 'deepl', key: 'k', reply: '["alt"]', characters: 10 }], AT);
  await store.keepReplies([{ providerId: 'deepl', key: 'k', reply: '["neu"]', characters: 10 }], AT);
  expect(await store.readReply('deepl', 'k')).toBe('["neu"]');
  expect(await store.readReply('deepl', 'l')).toBeUndefined();
  expect(await store.readReply('other', 'k')).toBeUndefined();
});

test('words that look like commands to the database are only words', async () => {
  const nasty = `'; DROP TABLE decisions; --"`;
  const articleId = await submit(store, [nasty]);
  const kept = await keep(store, accept({ articleId, text: nasty }, nasty, { editor: nasty, runId: nasty }));
  expect(await store.decisions(articleId)).toEqual([kept]);
  expect((await store.fixes({ search: nasty, page: 1, pageSize: 5 })).total).toBe(1);
  expect(await store.articleByDigest(nasty)).toBeUndefined();
});
