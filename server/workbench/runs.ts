import { setImmediate } from 'node:timers/promises';
import { NotFoundError } from '../errors.ts';
import type { NewRun } from '../store.ts';
import { beginWork, type LongWork } from './long-work.ts';
import { isoTime, type Parts } from './parts.ts';

/**
 * `interrupted`: the program ended, or could not go on, before everything was gone through. `failed`: everything was, but
 * some of it failed by a fault of the program.
 */
export type RunState = 'running' | 'stopped' | 'interrupted' | 'done' | 'failed';

/** What became of one thing: what its step said, or a fault of the program, which was reported. */
export type Outcome<Done> = Done | { readonly kind: 'failed' };

/** A run over many things, one after the other, as it stands. */
export interface Run<Thing, Done> {
  readonly id: string;
  readonly title: string;
  readonly things: readonly Thing[];
  readonly editor?: string;
  readonly state: RunState;
  /** By place in `things`. */
  readonly outcomes: ReadonlyMap<number, Outcome<Done>>;
  /** Place of what is under way. */
  readonly now?: number;
}

/** Runs of one kind: gone through in the background, kept in the store, so that they can be looked at and gone on with. */
export interface Runs<Thing, Done> {
  /** @returns its number */
  begin(title: string, things: readonly Thing[], editor?: string): Promise<string>;
  /** @throws {NotFoundError} */
  look(id: string): Promise<Run<Thing, Done>>;
  /** Goes through what was not reached or has failed; does nothing where the run is under way. */
  resume(id: string): Promise<void>;
  /** Resolves when the run is not under way any more. */
  stop(id: string): Promise<void>;
  stopAll(): Promise<void>;
}

/** What a run does with each thing; undefined where it was stopped before it was through with it. */
type Step<Thing, Done> = (
  thing: Thing,
  run: Pick<Run<Thing, Done>, 'id' | 'editor'>,
  signal: AbortSignal,
) => Promise<Done | undefined>;

/** A run that is under way. */
interface UnderWay {
  readonly work: LongWork;
  readonly now: { place?: number };
}

type Parted = Pick<Parts, 'store' | 'now' | 'newRunId' | 'fault'>;

export function createRuns<Thing, Done extends object>(
  kind: NewRun['kind'],
  step: Step<Thing, Done>,
  { store, now, newRunId, fault }: Parted,
): Runs<Thing, Done> {
  const underWay = new Map<string, UnderWay>();
  /** Those that a person stopped. */
  const stopped = new Set<string>();

  async function look(id: string): Promise<Run<Thing, Done>> {
    const kept = await store.run(id);
    if (kept?.kind !== kind) throw new NotFoundError(`run ${id}`);
    const { title, editor } = kept;
    // Both were written by a run of this kind.
    const things = kept.things as readonly Thing[];
    const outcomes = kept.outcomes as ReadonlyMap<number, Outcome<Done>>;
    const place = underWay.get(id)?.now.place;
    return {
      id,
      title,
      things,
      outcomes,
      state: stateOf(id, things.length, outcomes),
      ...(editor === undefined ? {} : { editor }),
      ...(place === undefined ? {} : { now: place }),
    };
  }

  function stateOf(id: string, total: number, outcomes: Run<Thing, Done>['outcomes']): RunState {
    if (underWay.has(id)) return 'running';
    if (outcomes.size < total) return stopped.has(id) ? 'stopped' : 'interrupted';
    return [...outcomes.values()].some(hasFailed) ? 'failed' : 'done';
  }

  function goOn(run: Pick<Run<Thing, Done>, 'id' | 'editor' | 'things' | 'outcomes'>): void {
    const { id, things, outcomes } = run;
    const here: UnderWay['now'] = {};
    const work = beginWork(async (signal) => {
      let failed = false;
      for (const [place, thing] of things.entries()) {
        const known = outcomes.get(place);
        if (known !== undefined && !hasFailed(known)) continue;
        if (signal.aborted) return 'stopped';
        here.place = place;
        const outcome = await outcomeOf(thing, run, signal);
        if (outcome === undefined) return 'stopped';
        failed ||= hasFailed(outcome);
        await store.keepOutcome(id, place, outcome, isoTime(now()));
        // others get their turn
        await setImmediate();
      }
      return failed ? 'failed' : 'done';
    }, fault);
    stopped.delete(id);
    underWay.set(id, { work, now: here });
    void work.ended.then(() => underWay.delete(id));
  }

  /** A fault in one thing is reported and the run goes on. */
  async function outcomeOf(...args: Parameters<typeof step>): Promise<Outcome<Done> | undefined> {
    try {
      return await step(...args);
    } catch (error) {
      fault(error);
      return { kind: 'failed' };
    }
  }

  return {
    async begin(title, things, editor) {
      const run = { id: newRunId(), title, things, ...(editor === undefined ? {} : { editor }) };
      await store.beginRun({ ...run, kind }, isoTime(now()));
      goOn({ ...run, outcomes: new Map() });
      return run.id;
    },

    look,

    async resume(id) {
      const run = await look(id);
      if (!underWay.has(id)) goOn(run);
    },

    async stop(id) {
      const run = underWay.get(id);
      if (run === undefined) return;
      stopped.add(id);
      run.work.stop();
      await run.work.ended;
    },

    async stopAll() {
      const all = [...underWay.values()];
      for (const { work } of all) work.stop();
      await Promise.all(all.map(({ work }) => work.ended));
    },
  };
}

/** Whether a thing has failed by a fault of the program. */
export function hasFailed<Done extends object>(
  outcome: Outcome<Done>,
): outcome is Extract<Outcome<Done>, { readonly kind: 'failed' }> {
  return 'kind' in outcome && outcome.kind === 'failed';
}
