import { ProviderError, type ProviderFailure } from '../errors.ts';
import { unlessAborted } from './patience.ts';
import { InterruptedError, type Proposal } from './provider.ts';

/** Something that brings proposals for some requests; what it gave before it fails stands. */
export type Job = (
  signal: AbortSignal,
  give: (place: number, proposals: readonly Proposal[]) => void,
) => Promise<void>;

export interface JobOptions {
  readonly providerId: string;
  /** Of whoever waits for the answers. */
  readonly signal: AbortSignal;
  /** Longest wait for all jobs, in ms. */
  readonly timeout: number;
  /** What is said where it passes. */
  readonly late: () => ProviderError;
  readonly parallel: number;
}

/** Failures that concern one request and not the next. */
const SINGLE: ReadonlySet<ProviderFailure> = new Set(['refused', 'withheld']);

/**
 * Runs jobs side by side. The first failure that will hit the next job as well stops the rest; a single refused
 * request does not.
 *
 * @param places - how many requests there are
 * @returns proposals for each request
 * @throws {InterruptedError} with what came until then
 */
export async function runJobs(
  jobs: readonly Job[],
  places: number,
  options: JobOptions,
): Promise<readonly (readonly Proposal[])[]> {
  const { providerId, signal, parallel, late } = options;
  const answers: (readonly Proposal[] | undefined)[] = Array.from({ length: places });
  const timeout = AbortSignal.timeout(options.timeout);
  const limit = AbortSignal.any([signal, timeout]);
  const queue = [...jobs];
  let failure: ProviderError | undefined;

  async function work(): Promise<void> {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      try {
        const running = job(limit, (place, proposals) => {
          answers[place] = [...(answers[place] ?? []), ...proposals];
        });
        await unlessAborted(running, limit, providerId);
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        failure ??= timeout.aborted && !signal.aborted ? late() : error;
        if (!SINGLE.has(error.reason)) queue.length = 0;
      }
    }
  }

  await Promise.all(Array.from({ length: parallel }, work));
  if (failure !== undefined) throw new InterruptedError(failure, [...answers]);
  return answers.map((proposals) => proposals ?? []);
}
