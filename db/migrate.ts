import { ConfigError } from '../server/errors.ts';
import { whenFree } from './busy.ts';
import type { Connection } from './driver.ts';
import { aboutFile, sqliteCode } from './faults.ts';
import { APPLICATION_ID, readHeader, refuseNewer } from './header.ts';

/** A numbered step of the schema; its number is its place in the list, from 1. */
export interface Migration {
  /** `001-articles`; never changes once it was published. */
  readonly name: string;
  readonly sql: string;
}

const RECORD = `CREATE TABLE migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT`;

/**
 * Brings the schema up to the newest migration. Each is one transaction together with its record; one that fails
 * leaves the state before it.
 *
 * @param file - as it is named in messages
 * @throws {ConfigError} where the file is newer than the program or went another way, or a migration fails
 */
export async function migrate(
  connection: Connection,
  migrations: readonly Migration[],
  file: string,
): Promise<void> {
  while (pending(connection, migrations, file) !== undefined)
    await whenFree(connection, () =>
      connection
        .transaction(() => {
          // Another process may have been quicker: ask again, now with the right to write.
          const next = pending(connection, migrations, file);
          if (next !== undefined) apply(connection, next, file);
        })
        .immediate(),
    );
}

type Numbered = Migration & { readonly number: number };

/** The migration that is next; undefined where all are applied. */
function pending(
  connection: Connection,
  migrations: readonly Migration[],
  file: string,
): Numbered | undefined {
  const { version } = readHeader(connection);
  refuseNewer(file, version, migrations.length);
  for (const [number, name] of version === 0 ? [] : applied(connection)) {
    const expected = migrations[number - 1]?.name;
    if (expected !== name) throw wentAnotherWay(file, name, expected ?? '–');
  }
  const next = migrations[version];
  return next === undefined ? undefined : { ...next, number: version + 1 };
}

function applied(connection: Connection): readonly (readonly [number, string])[] {
  return connection
    .prepare<[], [number, string]>('SELECT number, name FROM migrations ORDER BY number')
    .raw()
    .all();
}

function apply(connection: Connection, { number, name, sql }: Numbered, file: string): void {
  try {
    if (number === 1) {
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.exec(RECORD);
    }
    connection.exec(sql);
    connection.prepare('INSERT INTO migrations (number, name) VALUES (?, ?)').run(number, name);
    connection.pragma(`user_version = ${number}`);
  } catch (cause) {
    if (
      sqliteCode(cause) !== 'SQLITE_ERROR' &&
      !(sqliteCode(cause)?.startsWith('SQLITE_CONSTRAINT') ?? false)
    )
      throw cause;
    throw new ConfigError(
      aboutFile(
        file,
        `ließ sich nicht auf den Stand „${name}“ bringen und ist geblieben, wie sie war (${String(cause)})`,
        `could not be migrated to "${name}" and stayed as it was (${String(cause)})`,
      ),
      { cause },
    );
  }
}

function wentAnotherWay(file: string, found: string, expected: string): ConfigError {
  return new ConfigError(
    aboutFile(
      file,
      `stammt aus einer anderen Fassung des Programms (gefunden „${found}“, erwartet „${expected}“)`,
      `was made by a different edition of this program (found "${found}", expected "${expected}")`,
    ),
  );
}
