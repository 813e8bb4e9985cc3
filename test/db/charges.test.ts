import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createStore } from '../../db/store.ts';
import { MEMORY, openDatabase, readMigrations } from '../../db/open.ts';
import type { Claim, Store } from '../../server/store.ts';
import { memoryKey } from '../../server/text/key.ts';
import { AT, open } from './samples.ts';

const LATER = '2026-03-01T09:00:00.000Z';
let store: Store;

beforeEach(async () => void (store = await open(MEMORY)));
afterEach(() => store.close());

const claim = (more: Partial<Claim> = {}): Claim => ({
  account: 'a',
  providerId: 'a-service',
  charges: [{ key: 'k', characters: 10 }],
  monthStart: '2026-03-01T00:00:00.000Z',
  staleBefore: '2026-03-01T07:55:00.000Z',
  again: false,
  at: AT,
  ...more,
});

const kindsOf = async (asked: Claim): Promise<string[]> => (await store.claim(asked)).map(({ kind }) => kind);

test('a text is given to one only, until it is answered', async () => {
  const [first] = await store.claim(claim());
  expect(first?.kind).toBe('opened');
  expect(await kindsOf(claim())).toEqual(['under-way']);
  expect(await kindsOf(claim({ again: true }))).toEqual(['under-way']);
  const chargeId = first?.kind === 'opened' ? first.chargeId : 0;
  await store.keepReplies([{ providerId: 'a-service', key: 'k', reply: '[]', characters: 10, chargeId }], AT);
  expect(await store.claim(claim())).toEqual([{ kind: 'answered', reply: '[]' }]);
});

test('one that was given up is told, and given again only to who orders it', async () => {
  await store.claim(claim());
  const later = { at: LATER, staleBefore: '2026-03-01T08:57:00.000Z' };
  expect(await kindsOf(claim(later))).toEqual(['unanswered']);
  expect(await kindsOf(claim({ ...later, again: true }))).toEqual(['opened']);
  expect(await store.charged('a', { since: AT })).toBe(20);
});

test('what was free does not count and may be sent again; what may have been billed counts', async () => {
  const [one] = await store.claim(claim());
  const [two] = await store.claim(claim({ charges: [{ key: 'l', characters: 7 }], runId: 'r' }));
  const idOf = (claimed: typeof one): number => (claimed?.kind === 'opened' ? claimed.chargeId : 0);
  await store.endCharges([idOf(one)], 'free', AT);
  await store.endCharges([idOf(two)], 'unanswered', AT);
  await store.endCharges([idOf(two)], 'free', AT);
  expect(await store.charged('a', { since: AT })).toBe(7);
  expect(await store.charged('a', { since: LATER })).toBe(0);
  expect(await store.charged('a', { runId: 'r' })).toBe(7);
  expect(await store.charged('b', { since: AT })).toBe(0);
  expect(await kindsOf(claim())).toEqual(['opened']);
});

test('limits are kept within one claim and over many', async () => {
  const three = ['x', 'y', 'z'].map((key) => ({ key, characters: 10 }));
  expect(await store.claim(claim({ charges: three, monthLimit: 25 }))).toMatchObject([
    { kind: 'opened' },
    { kind: 'opened' },
    { kind: 'over-limit', limit: 'month', left: 5 },
  ]);
  expect(
    await store.claim(claim({ charges: [{ key: 'w', characters: 6 }], runId: 'r', runLimit: 5 })),
  ).toEqual([{ kind: 'over-limit', limit: 'run', left: 5 }]);
});

test.each([
  ['UPDATE charges SET characters = 0', /charges are never updated/],
  ['DELETE FROM charges', /charges are never deleted/],
  ["UPDATE charge_ends SET outcome = 'free'", /charge ends are never updated/],
  ['DELETE FROM charge_ends', /charge ends are never deleted/],
])('the bill is only added to: %s', async (statement, message) => {
  const { connection, query } = await openDatabase(MEMORY);
  const billed = createStore({ connection, query }, { key: memoryKey });
  const [charge] = await billed.claim(claim());
  await billed.endCharges([charge?.kind === 'opened' ? charge.chargeId : 0], 'unanswered', AT);
  expect(() => connection.exec(statement)).toThrow(message);
  await billed.close();
});

test('what was paid before there was a bill counts', async () => {
  const migrations = readMigrations();
  const before = migrations.findIndex(({ name }) => name.endsWith('-charges'));
  const { connection, query } = await openDatabase(MEMORY, migrations.slice(0, before));
  connection.exec(`INSERT INTO replies (provider_id, key, reply, characters, created_at)
    VALUES ('deepl-correct', 'k', '[]', 12, '${AT}'), ('other', 'k', '[]', 5, '${AT}')`);
  connection.exec(migrations[before]?.sql ?? '');
  const old = createStore({ connection, query }, { key: memoryKey });
  expect(await old.charged('deepl', { since: AT })).toBe(12);
  expect(await old.claim(claim({ account: 'deepl', providerId: 'deepl-correct' }))).toEqual([
    { kind: 'answered', reply: '[]' },
  ]);
  await old.close();
});
