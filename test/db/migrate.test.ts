import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openDatabase, readMigrations, type Database } from '../../db/open.ts';
import type { Migration } from '../../db/migrate.ts';
import { ConfigError } from '../../server/errors.ts';
import { inFolder } from './samples.ts';

const PEOPLE: Migration = { name: '001-people', sql: 'CREATE TABLE people (name TEXT)' };
const TOWNS: Migration = { name: '002-towns', sql: 'CREATE TABLE towns (name TEXT)' };

async function used<Result>(
  file: string,
  migrations: readonly Migration[],
  use: (database: Database) => Result,
): Promise<Result> {
  const database = await openDatabase(file, migrations);
  try {
    return use(database);
  } finally {
    database.connection.close();
  }
}

const tables = ({ connection }: Database): unknown[] =>
  connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();

test('the migrations of the program are numbered without a gap', () => {
  const numbers = readMigrations().map(({ name }) => Number(/^(\d{3})-[a-z-]+$/.exec(name)?.[1]));
  expect(numbers).toEqual(numbers.map((_, place) => place + 1));
  expect(numbers.length).toBeGreaterThan(0);
});

test('each migration is applied once, and new ones are applied to an old file', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    await used(file, [PEOPLE], ({ connection }) => connection.exec("INSERT INTO people VALUES ('Ida')"));
    await used(file, [PEOPLE, TOWNS], (database) => {
      expect(tables(database)).toEqual(['migrations', 'people', 'towns']);
      expect(database.connection.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ida']);
      expect(database.connection.prepare('SELECT name FROM migrations').pluck().all()).toEqual([
        '001-people',
        '002-towns',
      ]);
    });
  }));

test('a migration that fails half-way leaves the state before it', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    await used(file, [PEOPLE], ({ connection }) => connection.exec("INSERT INTO people VALUES ('Ida')"));
    const broken = {
      name: '002-towns',
      sql: 'CREATE TABLE towns (name TEXT); INSERT INTO nowhere VALUES (1)',
    };
    const failure = used(file, [PEOPLE, broken], tables);
    await expect(failure).rejects.toThrow(ConfigError);
    await expect(failure).rejects.toThrow(/„002-towns“ bringen und ist geblieben, wie sie war .*nowhere/);
    await used(file, [PEOPLE], (database) => {
      expect(tables(database)).toEqual(['migrations', 'people']);
      expect(database.connection.prepare('SELECT name FROM people').pluck().all()).toEqual(['Ida']);
    });
  }));

test('a changed order of migrations is noticed', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'klartext.sqlite');
    await used(file, [PEOPLE], tables);
    const other = used(file, [{ ...TOWNS, name: '001-towns' }, PEOPLE], tables);
    await expect(other).rejects.toThrow(/gefunden „001-people“, erwartet „001-towns“/);
    await used(file, [PEOPLE], (database) => expect(tables(database)).toEqual(['migrations', 'people']));
  }));
