import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import { ConfigError } from '../server/errors.ts';

export type Driver = typeof BetterSqlite3;
export type Connection = BetterSqlite3.Database;

/** N-API level from which better-sqlite3 13 runs: Node 22.14 and newer. It crashes on Node 20, where 12 takes over. */
const NEW_LEVEL = 10;

const UNUSABLE = `Die Datenbank SQLite (Paket better-sqlite3) lässt sich nicht laden. Führen Sie „npm ci“ noch einmal aus; auf Node 20 braucht es dazu unter Umständen python3, make und g++, auf Node 22 oder neuer nichts davon.
SQLite (package better-sqlite3) cannot be loaded. Run "npm ci" again; on Node 20 that may need python3, make and g++, on Node 22 or newer none of these.`;

/**
 * The SQLite driver that fits the running Node.
 *
 * @param load - how packages are found
 * @throws {ConfigError} saying what to do where the driver, or the program library behind it, is missing
 */
export function loadDriver(load: (name: string) => unknown = createRequire(import.meta.url)): Driver {
  try {
    const level = Number(process.versions.napi);
    // Both packages are the same driver in two versions; the types describe either.
    const driver = load(level >= NEW_LEVEL ? 'better-sqlite3' : 'better-sqlite3-node20') as Driver;
    // The library itself is looked for when the first database is opened.
    new driver(':memory:').close();
    return driver;
  } catch (cause) {
    throw new ConfigError(UNUSABLE, { cause });
  }
}
