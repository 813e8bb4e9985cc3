import { createRequire } from 'node:module';
import type Sqlite from 'better-sqlite3';
import { ConfigError } from '../server/errors.ts';

/** better-sqlite3 from this N-API level on comes with ready binaries; older Nodes take its last version for them. */
const BINARIES_INSIDE = 10;

/**
 * The SQLite driver that fits this Node: version 13 crashes on Node 20, version 12 on the newest Node 24.
 *
 * @throws {ConfigError} where it was not installed or not built
 */
export function loadDriver(): typeof Sqlite {
  const name = Number(process.versions.napi) >= BINARIES_INSIDE ? 'better-sqlite3' : 'better-sqlite3-node20';
  try {
    const driver: unknown = createRequire(import.meta.url)(name);
    // The package exports its class; require knows no types.
    return driver as typeof Sqlite;
  } catch (error) {
    throw new ConfigError(
      `SQLite cannot be loaded (package ${name}). Run "npm ci" again; without ready binaries for this machine it needs ` +
        `python3, make and g++.\nSQLite lässt sich nicht laden (Paket ${name}). Führen Sie „npm ci“ noch einmal aus; ` +
        'ohne fertige Binärdateien für diesen Rechner braucht es python3, make und g++.',
      { cause: error },
    );
  }
}
