import { ConfigError } from '../server/errors.ts';
import type { Connection, Driver } from './driver.ts';
import { aboutFile, sqliteCode } from './faults.ts';

/** Marks a SQLite file as ours: "Klar" in ASCII. */
export const APPLICATION_ID = 0x4b6c6172;

/** What the head of a database says. */
interface Header {
  readonly applicationId: number;
  /** Number of the last migration. */
  readonly version: number;
}

export function readHeader(connection: Connection): Header {
  return {
    applicationId: Number(connection.pragma('application_id', { simple: true })),
    version: Number(connection.pragma('user_version', { simple: true })),
  };
}

/**
 * Looks at a file through SQLite, for reading only, so that what is not ours stays as it is. (Reading its first bytes
 * past SQLite would do, were it not that closing the file drops the locks of every connection of this program to it:
 * https://sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_.)
 *
 * @param size - of the file, in bytes
 * @param newest - number of the newest migration that the program knows
 * @throws {ConfigError} where the file is no database, another program's, or newer than this program
 */
export function inspect(driver: Driver, path: string, size: number, newest: number): void {
  if (size === 0) throw noDatabase(path);
  const { applicationId, version, isBlank } = peek(driver, path);
  if (applicationId === APPLICATION_ID) refuseNewer(path, version, newest);
  else if (!isBlank) throw anotherProgram(path);
}

/** @throws {ConfigError} where the file was written by a newer version of the program */
export function refuseNewer(path: string, version: number, newest: number): void {
  if (version <= newest) return;
  throw new ConfigError(
    aboutFile(
      path,
      `ist neuer als dieses Programm (Stand ${version}, bekannt bis ${newest}); nehmen Sie eine neuere Version von Klartext`,
      `is newer than this program (version ${version}, known up to ${newest}); use a newer version of Klartext`,
    ),
  );
}

/** `isBlank`: nothing was ever stored in it, as where a first start was broken off. */
function peek(driver: Driver, path: string): Header & { readonly isBlank: boolean } {
  let connection: Connection | undefined;
  try {
    connection = new driver(path, { readonly: true, fileMustExist: true });
    const header = readHeader(connection);
    const tables = connection.prepare('SELECT 1 FROM sqlite_master').get();
    return { ...header, isBlank: header.applicationId === 0 && header.version === 0 && tables === undefined };
  } catch (error) {
    if (sqliteCode(error) === 'SQLITE_NOTADB') throw noDatabase(path, error);
    throw error;
  } finally {
    connection?.close();
  }
}

function noDatabase(path: string, cause?: unknown): ConfigError {
  return new ConfigError(
    aboutFile(
      path,
      'ist keine SQLite-Datenbank und bleibt unberührt; nennen Sie in KLARTEXT_DB eine andere oder räumen Sie sie beiseite',
      'is not a SQLite database and stays untouched; name another one in KLARTEXT_DB or move it away',
    ),
    cause === undefined ? {} : { cause },
  );
}

function anotherProgram(path: string): ConfigError {
  return new ConfigError(
    aboutFile(
      path,
      'gehört zu einem anderen Programm und bleibt unberührt; nennen Sie in KLARTEXT_DB eine andere',
      'belongs to another program and stays untouched; name another one in KLARTEXT_DB',
    ),
  );
}
