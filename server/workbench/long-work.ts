import { setImmediate } from 'node:timers/promises';

/** Work on many things, one after the other, that goes on in the background while its page tells how far it is. */
export interface LongWork<Done> {
  readonly id: string;
  readonly total: number;
  /** What has been done, in order. */
  readonly done: readonly Done[];
  state(): WorkState;
  stop(): void;
  /** Resolves when nothing is under way any more; never rejects. */
  readonly ended: Promise<void>;
}

/** `failed`: by a fault of the program; what was done stands. */
export type WorkState = 'running' | 'stopped' | 'done' | 'failed';

/** The last works that were begun. */
export interface Works<Work extends { readonly id: string }> {
  get(id: string): Work | undefined;
  keep(work: Work): void;
  all(): readonly Work[];
}

/** Pages of works that are remembered. */
const KEPT = 20;

export function createWorks<Work extends { readonly id: string }>(): Works<Work> {
  const works = new Map<string, Work>();
  return {
    get: (id) => works.get(id),
    all: () => [...works.values()],
    keep(work) {
      works.set(work.id, work);
      for (const oldest of works.keys()) {
        if (works.size <= KEPT) break;
        works.delete(oldest);
      }
    },
  };
}

/**
 * @param step - what is done with each thing; an error ends the work as failed
 */
export function beginWork<Item, Done>(
  id: string,
  items: readonly Item[],
  step: (item: Item, signal: AbortSignal) => Promise<Done>,
): LongWork<Done> {
  const stop = new AbortController();
  const done: Done[] = [];
  let [isOver, hasFailed] = [false, false];

  async function work(): Promise<void> {
    try {
      for (const item of items) {
        if (stop.signal.aborted) break;
        done.push(await step(item, stop.signal));
        // others get their turn
        await setImmediate();
      }
    } catch {
      hasFailed = true;
    }
    isOver = true;
  }

  return {
    id,
    total: items.length,
    done,
    state() {
      if (!isOver) return 'running';
      if (hasFailed) return 'failed';
      return stop.signal.aborted && done.length < items.length ? 'stopped' : 'done';
    },
    stop: () => stop.abort(),
    ended: Promise.resolve().then(work),
  };
}
