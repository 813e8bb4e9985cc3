import { Kysely, SqliteDialect } from 'kysely';
import type { Store } from '../server/store.ts';
import { articleTable } from './articles.ts';
import { decisionTable } from './decisions.ts';
import { dismissalTable } from './dismissals.ts';
import { openConnection } from './open.ts';
import { replyTable } from './replies.ts';
import type { Database } from './schema.ts';
import { fixSearch } from './search.ts';

export interface StoreOptions {
  /** The normalised key of a sentence, by which the memory finds it again. */
  key(text: string): string;
  now?(): Date;
}

/**
 * The house's database: SQLite through Kysely, one file a table.
 *
 * @param file - path, or `:memory:`
 * @throws {ConfigError} where the file cannot be used; it is left as it was
 */
export async function openStore(file: string, { key, now = () => new Date() }: StoreOptions): Promise<Store> {
  const connection = openConnection(file);
  const database = new Kysely<Database>({ dialect: new SqliteDialect({ database: connection }) });
  return {
    ...articleTable(database),
    ...decisionTable(database, key),
    ...fixSearch(database),
    ...dismissalTable(database),
    ...replyTable(database, now),
    close: () => database.destroy(),
  };
}
