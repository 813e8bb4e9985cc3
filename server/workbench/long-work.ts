/** Work that goes on in the background while its page tells how far it is. */
export interface LongWork {
  state(): WorkState;
  stop(): void;
  /** Resolves when nothing is under way any more; never rejects. */
  readonly ended: Promise<void>;
}

/** `failed`: by a fault of the program, which was reported; what was done stands. */
export type WorkState = 'running' | 'stopped' | 'done' | 'failed';

/**
 * @param work - begins after the caller has gone on; says how it ended
 * @param report - told of an error, which ends the work as failed: nobody else waits for it
 */
export function beginWork(
  work: (signal: AbortSignal) => Promise<'stopped' | 'done' | 'failed'>,
  report: (error: unknown) => void,
): LongWork {
  const stop = new AbortController();
  let state: WorkState = 'running';

  async function run(): Promise<void> {
    try {
      state = await work(stop.signal);
    } catch (error) {
      state = 'failed';
      report(error);
    }
  }

  return {
    state: () => state,
    stop: () => stop.abort(),
    ended: Promise.resolve().then(run),
  };
}
