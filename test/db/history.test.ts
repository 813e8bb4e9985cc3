import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MEMORY } from '../../db/open.ts';
import type { Decision } from '../../server/model.ts';
import type { NewDecision, Store } from '../../server/store.ts';
import { memoryKey } from '../../server/text/key.ts';
import { accept, open, skip, submit, undo } from './samples.ts';

const TEXT = 'Der Zug kommt kommt um neun.';
const SEGMENTS = 3;
const RUN = 'run';

interface Step {
  readonly segmentIndex: number;
  readonly act: 'accept' | 'keep' | 'drop' | 'undo';
  readonly inRun: boolean;
  /** Whether the person has not seen the segment's last decision. */
  readonly stale: boolean;
}

const steps = fc.array(
  fc.record({
    segmentIndex: fc.nat({ max: SEGMENTS - 1 }),
    act: fc.constantFrom('accept', 'accept', 'keep', 'drop', 'undo', 'undo'),
    inRun: fc.boolean(),
    stale: fc.boolean(),
  }),
  { maxLength: 30 },
);

/** What a plain program remembers of a segment: what stands, oldest first, and the number of the last row. */
interface Remembered {
  readonly standing: Decision[];
  last: number;
}

const isAccept = ({ kind }: Decision): boolean => kind === 'accept';
const textOf = ({ standing }: Remembered): string | undefined => standing.at(-1)?.postEdit;

/** The decision of a step; undefined where there is nothing to take back. */
function decisionOf(
  step: Step,
  articleId: number,
  memory: Remembered,
  turn: number,
): NewDecision | undefined {
  const place = { articleId, segmentIndex: step.segmentIndex, text: TEXT };
  if (step.act === 'accept') return accept(place, `Fassung ${turn}.`, step.inRun ? { runId: RUN } : {});
  if (step.act === 'keep') return skip(place, textOf(memory));
  if (step.act === 'drop') return skip(place);
  const top = memory.standing.at(-1);
  return top === undefined ? undefined : undo(place, top.id, memory.standing.at(-2));
}

function remember(memory: Remembered, decision: Decision): void {
  if (decision.kind === 'undo') memory.standing.pop();
  else memory.standing.push(decision);
  memory.last = decision.id;
}

/** Takes a step in the store and in the memory; a stale one must change nothing. */
async function take(
  store: Store,
  step: Step,
  articleId: number,
  memory: Remembered,
  turn: number,
): Promise<void> {
  const decision = decisionOf(step, articleId, memory, turn);
  if (decision === undefined) return;
  const isStale = step.stale && memory.last > 0;
  const outcome = await store.decide([{ decision, expected: isStale ? memory.last - 1 : memory.last }]);
  expect(outcome.kind).toBe(isStale ? 'outdated' : 'kept');
  if (outcome.kind === 'outdated') expect(outcome.outdated.map(({ id }) => id)).toEqual([memory.last]);
  else for (const kept of outcome.decisions) remember(memory, kept);
}

test('after any sequence of accepts, skips and undos the state is what a plain program remembers', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const store = await open(MEMORY);
      const articleId = await submit(
        store,
        Array.from({ length: SEGMENTS }, () => TEXT),
      );
      const memories = Array.from({ length: SEGMENTS }, (): Remembered => ({ standing: [], last: 0 }));
      for (const [turn, step] of taken.entries()) {
        const memory = memories[step.segmentIndex];
        if (memory !== undefined) await take(store, step, articleId, memory, turn);
      }

      const decisions = await store.decisions(articleId);
      for (const [segmentIndex, memory] of memories.entries()) {
        const here = decisions.filter((decision) => decision.segmentIndex === segmentIndex);
        expect(await store.decisions(articleId, segmentIndex)).toEqual(here);
        const last = here.at(-1);
        expect(last?.state ?? 'open').toBe(memory.standing.at(-1)?.state ?? 'open');
        expect(last?.postEdit).toBe(textOf(memory));
      }
      const held = memories.flatMap((memory) => {
        const fix = memory.standing.filter(isAccept).at(-1);
        return fix !== undefined && textOf(memory) === fix.postEdit ? [fix.id] : [];
      });
      const newestFirst = [...held].sort((a, b) => b - a);
      expect((await store.fixesByKey(memoryKey(TEXT))).map(({ id }) => id)).toEqual(newestFirst);
      expect((await store.fixesLike(TEXT, 50)).map(({ id }) => id)).toEqual(newestFirst);

      const tops = memories.flatMap(({ standing }) => standing.slice(-1));
      const count = (state: Decision['state']): number => tops.filter((top) => top.state === state).length;
      expect(await store.articles('')).toMatchObject([
        { segments: SEGMENTS, accepted: count('accepted'), skipped: count('skipped') },
      ]);
      await store.close();
    }),
    { numRuns: 150 },
  );
});
