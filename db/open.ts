import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import { ConfigError } from '../server/errors.ts';
import { BUSY_TIMEOUT, whenFree } from './busy.ts';
import { createDialect } from './dialect.ts';
import { loadDriver, type Connection } from './driver.ts';
import { aboutFile, told } from './faults.ts';
import { APPLICATION_ID, inspect } from './header.ts';
import { migrate, type Migration } from './migrate.ts';
import type { Schema } from './schema.ts';

export const MEMORY = ':memory:';

/** An open database; `connection` is the one under `query`. */
export interface Database {
  readonly connection: Connection;
  readonly query: Kysely<Schema>;
}

const MIGRATIONS = new URL('./migrations/', import.meta.url);

/** The program's own migrations, oldest first. */
export function readMigrations(): readonly Migration[] {
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => ({
    name: file.slice(0, -'.sql'.length),
    sql: readFileSync(new URL(file, MIGRATIONS), 'utf8'),
  }));
}

/**
 * Opens a database file, or makes it together with its folder, and brings its schema up to date.
 *
 * @param path - of the file, or `:memory:`
 * @throws {ConfigError} naming the file, where it cannot be used; a file that is not ours is left untouched
 */
export async function openDatabase(
  path: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Database> {
  const file = path === MEMORY ? MEMORY : resolve(path);
  const driver = loadDriver();
  let connection: Connection | undefined;
  let isNew = false;
  try {
    if (file !== MEMORY) {
      const size = await sizeOf(file);
      isNew = size === undefined;
      if (size === undefined) mkdirSync(dirname(file), { recursive: true });
      else inspect(driver, file, size, migrations.length);
    }
    connection = new driver(file, { timeout: BUSY_TIMEOUT });
    await prepare(connection, migrations, file);
  } catch (error) {
    connection?.close();
    if (isNew) removeEmpty(file);
    throw told(error, file, ConfigError);
  }
  return { connection, query: new Kysely<Schema>({ dialect: createDialect(connection, file) }) };
}

async function prepare(
  connection: Connection,
  migrations: readonly Migration[],
  file: string,
): Promise<void> {
  connection.pragma('foreign_keys = ON');
  await whenFree(connection, () => connection.pragma('journal_mode = WAL'));
  connection.pragma('synchronous = NORMAL');
  await migrate(connection, migrations, file);
  // A file that cannot be written to is told now, not with the first decision.
  await whenFree(connection, () =>
    connection.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${APPLICATION_ID}; ROLLBACK`),
  );
}

const SIZE_CHECKS = 20;
const SIZE_PAUSE = 50;

/** Size of a file in bytes, undefined where there is none. An empty one may be just being made: waits a second for it. */
async function sizeOf(file: string): Promise<number | undefined> {
  for (let check = 1; ; check += 1) {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isFile())
      throw new ConfigError(aboutFile(file, 'ist keine gewöhnliche Datei', 'is not a regular file'));
    if (stats.size > 0 || check === SIZE_CHECKS) return stats.size;
    await wait(SIZE_PAUSE);
  }
}

/** What a failed start left of a file that did not exist before; the next start would not know it for ours. */
function removeEmpty(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === 0) rmSync(file, { force: true });
}
