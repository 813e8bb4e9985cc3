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

/** What a list of works knows of each. */
interface Kept {
  readonly id: string;
  readonly work: { state(): WorkState };
}

/** The last works that were begun, and all that are under way. */
export interface Works<Work extends Kept> {
  get(id: string): Work | undefined;
  keep(work: Work): void;
  all(): readonly Work[];
}

/** Works that are remembered when they are over. */
const KEPT = 20;

export function createWorks<Work extends Kept>(): Works<Work> {
  const works = new Map<string, Work>();
  return {
    get: (id) => works.get(id),
    all: () => [...works.values()],
    keep(work) {
      works.set(work.id, work);
      const over = [...works.values()].filter(({ work: each }) => each.state() !== 'running');
      for (const { id } of over.slice(0, Math.max(0, works.size - KEPT))) works.delete(id);
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
