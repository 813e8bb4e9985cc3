import { SqliteDialect, type Dialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { KlartextError } from '../server/errors.ts';
import { whenFree } from './busy.ts';
import type { Connection } from './driver.ts';
import { told } from './faults.ts';

/** Different statements that are kept ready; lists of ids make new ones, so there must be an end. */
const MOST_STATEMENTS = 200;

/**
 * Kysely's SQLite dialect, in three things as this house needs it: a transaction has the right to write from its
 * beginning, so that what it reads is still so when it writes; statements are prepared once; and a failure of the
 * disk or the file becomes a sentence for a person.
 *
 * @param file - as it is named in messages
 */
export function createDialect(connection: Connection, file: string): Dialect {
  const plain = new SqliteDialect({ database: prepared(connection, file) });
  return {
    createAdapter: () => plain.createAdapter(),
    createQueryCompiler: () => plain.createQueryCompiler(),
    createIntrospector: (db) => plain.createIntrospector(db),
    createDriver: () => {
      const driver = plain.createDriver();
      return {
        init: () => driver.init(),
        acquireConnection: () => driver.acquireConnection(),
        releaseConnection: (held) => driver.releaseConnection(held),
        beginTransaction: () => begin(connection, file),
        commitTransaction: (held) => driver.commitTransaction(held),
        // A full disk makes SQLite roll back by itself.
        rollbackTransaction: async (held) => {
          if (connection.inTransaction) await driver.rollbackTransaction(held);
        },
        destroy: () => driver.destroy(),
      };
    },
  };
}

async function begin(connection: Connection, file: string): Promise<void> {
  try {
    await whenFree(connection, () => connection.exec('BEGIN IMMEDIATE'));
  } catch (error) {
    throw told(error, file, KlartextError);
  }
}

function prepared(connection: Connection, file: string): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();

  function explained<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      throw told(error, file, KlartextError);
    }
  }

  function prepare(sql: string): SqliteStatement {
    const statement = explained(() => connection.prepare(sql));
    return {
      reader: statement.reader,
      all: (parameters) => explained(() => statement.all(...parameters)),
      run: (parameters) => explained(() => statement.run(...parameters)),
      iterate: (parameters) => statement.iterate(...parameters),
    };
  }

  return {
    close: () => void connection.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      const statement = prepare(sql);
      statements.set(sql, statement);
      return statement;
    },
  };
}
