import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { compose, type Composed } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';

const TEXT = 'Die Brücke ist fertig.';

let house: Composed;
beforeEach(async () => {
  house = await compose(readConfig({ KLARTEXT_DB: ':memory:' }));
});
afterEach(() => house.close());

test.each([
  ['too-long', { text: TEXT.repeat(30_000) }],
  ['source-too-long', { text: TEXT, source: 'The bridge is ready. '.repeat(30_000) }],
  ['no-format', { text: TEXT, formatId: 'docx' }],
  ['empty', { text: '… – !' }],
])('%s: refused by name, and nothing is stored', async (code, submission) => {
  await expect(house.workbench.submit(submission)).rejects.toMatchObject({ name: 'InputError', code });
  expect(await house.workbench.articles()).toEqual([]);
});

test('the format that is named counts more than the extension', async () => {
  const file = { name: 'seite.txt', bytes: new TextEncoder().encode(`<p>${TEXT}</p>`) };
  const named = await house.workbench.open(await house.workbench.submit({ file, formatId: 'html' }));
  const byName = await house.workbench.open(await house.workbench.submit({ file }));
  expect(named.segments[0]?.segment.text).toBe(TEXT);
  expect(byName.article.formatId).toBe('text');
});
