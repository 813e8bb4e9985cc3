import { expect, test } from '@jest/globals';
import { createStore } from '../../db/store.ts';
import { MEMORY, openDatabase } from '../../db/open.ts';
import { memoryKey } from '../../server/text/key.ts';
import { AT, accept, failureOf, keep, skip, submit, undo } from './samples.ts';

const TEXT = 'Das Brot liegt auf den Tisch.';

async function filled() {
  const database = await openDatabase(MEMORY);
  const store = createStore(database, { key: memoryKey });
  const articleId = await submit(store, [TEXT]);
  const place = { articleId, text: TEXT };
  const first = await keep(store, accept(place, 'Das Brot liegt auf dem Tisch.'));
  await store.dismiss(
    { articleId, ruleId: 'r', words: 'Brot', before: 'Das', after: 'liegt auf' },
    undefined,
    AT,
  );
  await store.dismissWidely({ ruleId: 'r', words: 'Brot' }, undefined, AT);
  await store.switchRule({ ruleId: 'r', state: 'off' }, undefined, AT);
  await store.mendSource({ articleId, links: [{ index: 0 }], expected: 0 }, undefined, AT);
  await store.changeDetails({ articleIds: [articleId], changes: { owner: 'Ilse' } }, undefined, AT);
  await store.keepExport(articleId, 'same', undefined, AT);
  await store.beginRun({ id: 'r', kind: 'repair', title: '', things: [articleId] }, AT);
  await store.keepOutcome('r', 0, { kind: 'done' }, AT);
  return { ...database, store, place, first };
}

test.each([
  ['UPDATE decisions SET post_edit = NULL', /decisions are never updated/],
  ['DELETE FROM decisions', /decisions are never deleted/],
  ['INSERT OR REPLACE INTO decisions SELECT * FROM decisions', /decisions are never replaced/],
  ['UPDATE dismissals SET withdrawn = 1', /dismissals are never updated/],
  ['DELETE FROM dismissals', /dismissals are never deleted/],
  ['INSERT OR REPLACE INTO dismissals SELECT * FROM dismissals', /dismissals are never replaced/],
  ['UPDATE wide_dismissals SET withdrawn = 1', /wide dismissals are never updated/],
  ['DELETE FROM wide_dismissals', /wide dismissals are never deleted/],
  [
    'INSERT OR REPLACE INTO wide_dismissals SELECT * FROM wide_dismissals',
    /wide dismissals are never replaced/,
  ],
  ["UPDATE rule_switches SET state = 'on'", /rule switches are never updated/],
  ['DELETE FROM rule_switches', /rule switches are never deleted/],
  ['INSERT OR REPLACE INTO rule_switches SELECT * FROM rule_switches', /rule switches are never replaced/],
  ["UPDATE source_mends SET links = '[]'", /mended links are never updated/],
  ['DELETE FROM source_mends', /mended links are never deleted/],
  ['INSERT OR REPLACE INTO source_mends SELECT * FROM source_mends', /mended links are never replaced/],
  ['UPDATE article_details SET archived = 1', /article details are never updated/],
  ['DELETE FROM article_details', /article details are never deleted/],
  ['INSERT OR REPLACE INTO article_details SELECT * FROM article_details', /details are never replaced/],
  ["UPDATE article_exports SET exporter = 'x'", /article exports are never updated/],
  ['DELETE FROM article_exports', /article exports are never deleted/],
  ['INSERT OR REPLACE INTO article_exports SELECT * FROM article_exports', /exports are never replaced/],
  ["UPDATE runs SET title = 'x'", /runs are never updated/],
  ['DELETE FROM runs', /runs are never deleted/],
  ['INSERT OR REPLACE INTO runs SELECT * FROM runs', /runs are never replaced/],
  ["UPDATE run_outcomes SET outcome = '{}'", /run outcomes are never updated/],
  ['DELETE FROM run_outcomes', /run outcomes are never deleted/],
  ['INSERT OR REPLACE INTO run_outcomes SELECT * FROM run_outcomes', /run outcomes are never replaced/],
  ["UPDATE articles SET raw = ''", /articles are never updated/],
  ['DELETE FROM articles', /articles are never deleted/],
  ['INSERT OR REPLACE INTO articles SELECT * FROM articles', /articles are never replaced/],
  ['UPDATE segments SET span_end = 1', /segments are never updated/],
  ['DELETE FROM segments', /segments are never deleted/],
  ['INSERT OR REPLACE INTO segments SELECT * FROM segments', /segments are never replaced/],
])('history is only added to: %s', async (statement, message) => {
  const { connection, store, place } = await filled();
  expect(() => connection.exec(statement)).toThrow(message);
  expect(await store.decisions(place.articleId)).toHaveLength(1);
  expect(await store.dismissals(place.articleId)).toHaveLength(1);
  expect(await store.wideDismissals(place.articleId)).toHaveLength(1);
  expect(await store.ruleSwitches()).toHaveLength(1);
  await store.close();
});

test('an undo that does not take back what stands on top is not kept', async () => {
  const { store, place, first } = await filled();
  const second = await keep(store, accept(place, 'Das Brot liegt am Tisch.'), first.id);
  const topmost = /takes back the topmost standing decision/;
  expect(await failureOf(keep(store, undo(place, first.id), second.id))).toMatch(topmost);
  const undone = await keep(store, undo(place, second.id, first), second.id);
  expect(await failureOf(keep(store, undo(place, undone.id, first), undone.id))).toMatch(topmost);
  expect(await store.decisions(place.articleId)).toHaveLength(3);
  await store.close();
});

test('an undo that does not bring back the state before is not kept', async () => {
  const { store, place, first } = await filled();
  const skipped = await keep(store, skip(place, first.postEdit), first.id);
  const carries = /carries state and text of the decision that it uncovers/;
  expect(await failureOf(keep(store, undo(place, skipped.id), skipped.id))).toMatch(carries);
  expect(
    await failureOf(keep(store, undo(place, skipped.id, { state: 'accepted', postEdit: 'x' }), skipped.id)),
  ).toMatch(carries);
  await expect(keep(store, undo(place, skipped.id, first), skipped.id)).resolves.toMatchObject({
    state: 'accepted',
  });
  await store.close();
});
