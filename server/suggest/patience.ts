import { setTimeout as pause } from 'node:timers/promises';
import { ProviderError } from '../errors.ts';

/**
 * What `work` comes to, unless the signal is aborted first. The work itself runs on: what it brings may still be kept.
 *
 * @throws {ProviderError} `unreachable` where nobody waits any more
 */
export async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
  providerId: string,
): Promise<Result> {
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(givenUp(providerId));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  // whichever loses the race may still fail, when the other has been heard
  work.catch(() => undefined);
  aborted.catch(() => undefined);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Nobody waited for the answer. */
export function givenUp(providerId: string): ProviderError {
  return new ProviderError(
    providerId,
    'unreachable',
    'Die Anfrage wurde abgebrochen, bevor eine Antwort kam. Ihr Text ist unverändert; fragen Sie bei Bedarf noch einmal.',
  );
}

export interface Patience {
  /** Waits before each further attempt, in ms; the other side may ask for longer ones. */
  readonly pauses: readonly number[];
  /** Longest wait that is worth it, in ms. */
  readonly longest: number;
  /** Once aborted, there is no further attempt. */
  readonly signal: AbortSignal;
}

/**
 * Sends a request again where it was refused for the moment. One that had no answer at all is not sent again: it may
 * have been billed.
 */
export async function askPatiently<Result>(
  ask: () => Promise<Result>,
  { pauses, longest, signal }: Patience,
): Promise<Result> {
  for (const wait of pauses) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ProviderError) || error.reason !== 'busy' || signal.aborted) throw error;
      const asked = Math.max(wait, error.retryAfter ?? 0);
      if (asked > longest) throw error;
      // an abort ends the pause; the failure that led to it is what there is to say
      const paused = await pause(asked, true, { signal }).catch(() => false);
      if (!paused) throw error;
    }
  }
  return ask();
}
