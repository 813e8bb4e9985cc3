import { setTimeout as wait } from 'node:timers/promises';
import type { Connection } from './driver.ts';
import { isBusy } from './faults.ts';

/** How long SQLite itself waits for a lock, in ms; the program stands still meanwhile. */
export const BUSY_TIMEOUT = 5000;
/** How long we wait for the right to write, in ms; the program goes on meanwhile. */
const PATIENCE = 10_000;
const PAUSE = 10;

/**
 * Tries again as long as another connection writes. Unlike SQLite's own waiting this lets the program go on, and with it
 * the other connection where that is one of the same program.
 *
 * @param attempt - must leave nothing behind where it throws
 * @throws what `attempt` threw last
 */
export async function whenFree<Result>(connection: Connection, attempt: () => Result): Promise<Result> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return withoutWaiting(connection, attempt);
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await wait(PAUSE);
  }
}

function withoutWaiting<Result>(connection: Connection, attempt: () => Result): Result {
  connection.pragma('busy_timeout = 0');
  try {
    return attempt();
  } finally {
    connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  }
}
