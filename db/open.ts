import { closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { ConfigError } from '../server/errors.ts';
import { loadDriver } from './driver.ts';
import { migrate } from './migrate.ts';

/** "Klar" in ASCII: tells our files from other programs' (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x4b6c6172;
const IN_MEMORY = ':memory:';
/** https://sqlite.org/fileformat2.html#the_database_header */
const HEADER = 'SQLite format 3\0';
const APPLICATION_ID_AT = 68;
const HEADER_LENGTH = 100;
const BUSY_MS = 5_000;

/**
 * Opens a SQLite file, or makes it with its folder, and brings it up to this program's schema.
 *
 * @param file - path, or `:memory:`
 * @throws {ConfigError} for a file that is no database, another program's, a newer Klartext's, or not writable; nothing
 *   is changed then
 */
export function openConnection(file: string): Connection {
  if (file !== IN_MEMORY) prepare(file);
  const Driver = loadDriver();
  let connection: Connection | undefined;
  try {
    connection = new Driver(file);
    connection.pragma(`busy_timeout = ${BUSY_MS}`);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    migrate(connection, file);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    return connection;
  } catch (error) {
    connection?.close();
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(
      `The database ${resolve(file)} cannot be used: ${error instanceof Error ? error.message : 'unknown fault'}. ` +
        'Check that the folder exists, is writable and has room, or name another file in KLARTEXT_DB.',
      { cause: error },
    );
  }
}

function prepare(file: string): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
  } catch (error) {
    throw new ConfigError(
      `The folder of ${resolve(file)} cannot be made. Name another file in KLARTEXT_DB.`,
      { cause: error },
    );
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isFile()) throw new ConfigError(`${resolve(file)} is not a file. Name a file in KLARTEXT_DB.`);
  if (found.size > 0) checkHeader(file);
}

/** Reads the first bytes only, so that a file which is not ours is never touched. */
function checkHeader(file: string): void {
  const header = Buffer.alloc(HEADER_LENGTH);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, HEADER_LENGTH, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, HEADER.length) !== HEADER)
    throw new ConfigError(
      `${resolve(file)} is not a database. It was left as it is; name another file in KLARTEXT_DB.`,
    );
  const owner = header.readUInt32BE(APPLICATION_ID_AT);
  if (owner !== APPLICATION_ID && owner !== 0)
    throw new ConfigError(
      `${resolve(file)} is another program's database. It was left as it is; name another file in KLARTEXT_DB.`,
    );
}
