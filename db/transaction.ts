import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.ts';

/**
 * Does some writes as one: all are kept or none. Takes the write lock at once, so that what is read inside cannot be
 * changed by another process before it is written.
 */
export async function atOnce<Result>(
  database: Kysely<Database>,
  work: (connection: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  return database.connection().execute(async (connection) => {
    await sql`BEGIN IMMEDIATE`.execute(connection);
    try {
      const result = await work(connection);
      await sql`COMMIT`.execute(connection);
      return result;
    } catch (error) {
      await sql`ROLLBACK`.execute(connection);
      throw error;
    }
  });
}
