import { readdirSync, readFileSync } from 'node:fs';
import type { Database as Connection } from 'better-sqlite3';
import { ConfigError } from '../server/errors.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);

/** Numbered migrations in their order: `001-name.sql`, … without a gap. */
function migrations(): Migration[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  return files.sort().map((name, i) => {
    const number = Number(/^\d{3}/.exec(name)?.[0]);
    if (number !== i + 1) throw new ConfigError(`db/migrations/${name}: expected number ${i + 1}`);
    return { number, name, sql: readFileSync(new URL(name, FOLDER), 'utf8') };
  });
}

/**
 * Brings a database up to this program's schema; each migration is applied once, in one transaction with its record.
 *
 * @param file - its name, for messages
 * @throws {ConfigError} where the file was made by a newer program, or by other migrations
 */
export function migrate(connection: Connection, file: string): void {
  const known = migrations();
  const version = Number(connection.pragma('user_version', { simple: true }));
  if (version > known.length)
    throw new ConfigError(
      `${file} was made by a newer Klartext (schema ${version}, this program knows ${known.length}). Nothing was changed. ` +
        'Update the program, or name another file in KLARTEXT_DB.',
    );
  if (version === 0) refuseForeign(connection, file);
  if (version > 0) checkNames(connection, file, known.slice(0, version));
  for (const migration of known.slice(version)) apply(connection, migration);
}

function refuseForeign(connection: Connection, file: string): void {
  const tables = Number(connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (tables > 0)
    throw new ConfigError(
      `${file} is another program's database. It was left as it is; name another file in KLARTEXT_DB.`,
    );
}

function checkNames(connection: Connection, file: string, applied: readonly Migration[]): void {
  const names: unknown[] = connection.prepare('SELECT name FROM migrations ORDER BY number').pluck().all();
  const strange = applied.find(({ name }, i) => names[i] !== name);
  if (strange !== undefined)
    throw new ConfigError(
      `${file}: migration ${strange.number} was "${String(names[strange.number - 1])}", expected "${strange.name}". ` +
        'Nothing was changed.',
    );
}

function apply(connection: Connection, { number, name, sql }: Migration): void {
  connection
    .transaction(() => {
      // Another process may have been first; its record is seen inside the transaction.
      if (Number(connection.pragma('user_version', { simple: true })) >= number) return;
      connection.exec(
        'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)',
      );
      connection.exec(sql);
      connection.prepare('INSERT INTO migrations (number, name) VALUES (?, ?)').run(number, name);
      connection.pragma(`user_version = ${number}`);
    })
    .immediate();
}
