import { zipped } from '../exports/zip.ts';
import type { RunRepairs } from '../store.ts';
import { isoTime, type Parts } from './parts.ts';
import { createRuns, hasFailed, type Run, type RunState } from './runs.ts';
import type { ExportFile, Workbench } from './workbench.ts';

/** What became of one article in a repair of many. */
export interface BatchArticle {
  readonly articleId: number;
  readonly title: string;
  /** `waiting` also where the run ended before it or in its midst; `failed`: by a fault of the program. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Segments that the run accepted something in, taken back or not. */
  readonly repaired: number;
  /** Segments that were still flagged when the run was through with it. */
  readonly open: number;
  /** Of the article under way. */
  readonly checked: number;
  readonly total: number;
}

export interface BatchView {
  readonly id: string;
  readonly state: RunState;
  readonly done: number;
  readonly failed: number;
  readonly total: number;
  readonly articles: readonly BatchArticle[];
  /** Repairs that were taken back. */
  readonly undone: number;
}

/** What is done with many articles at once. */
export interface Batches {
  /**
   * Repairs articles without a person, with what this machine has: takes what is safe. Goes on in the background.
   *
   * @returns the number of the run, by which its page asks
   */
  startRepair(articleIds: readonly number[], editor?: string): Promise<string>;
  /** @throws {NotFoundError} where no such run was ever begun */
  batch(id: string): Promise<BatchView>;
  /** Goes on with a run that has ended before it was through, and tries again what has failed. */
  resumeBatch(id: string): Promise<void>;
  stopBatch(id: string): Promise<void>;
  /** Takes back what a run accepted and nobody has decided over since; returns how many. */
  undoBatch(id: string, editor?: string): Promise<number>;
  /** The articles, each exported alike, in one ZIP file. */
  exportTogether(articleIds: readonly number[], exporterId: string): Promise<ExportFile>;
  stopAllBatches(): Promise<void>;
}

interface Chosen {
  readonly articleId: number;
  readonly title: string;
}

interface Through {
  readonly kind: 'done';
  readonly open: number;
}

/** Segments of the article under way. */
interface Progress {
  checked: number;
  total: number;
}

type Used = Pick<Workbench, 'articles' | 'repair' | 'undoRun' | 'export'>;

export function batches(parts: Parts, { articles, repair, undoRun, export: exportOne }: Used): Batches {
  const under = new Map<string, Progress>();

  const runs = createRuns<Chosen, Through>(
    'repair',
    async ({ articleId }, { id, editor }, signal) => {
      const progress: Progress = { checked: 0, total: 0 };
      under.set(id, progress);
      try {
        const { open } = await repair(articleId, {
          providers: [],
          auto: true,
          runId: id,
          signal,
          ...(editor === undefined ? {} : { editor }),
          progress: (checked, total) => Object.assign(progress, { checked, total }),
        });
        return signal.aborted ? undefined : { kind: 'done', open: open.length };
      } finally {
        under.delete(id);
      }
    },
    parts,
  );

  return {
    async startRepair(articleIds, editor) {
      const all = await articles();
      const chosen = all.filter(({ id }) => articleIds.includes(id));
      return runs.begin(
        '',
        chosen.map(({ id, title }) => ({ articleId: id, title })),
        editor,
      );
    },

    async batch(id) {
      const [run, repairs] = await Promise.all([runs.look(id), parts.store.runRepairs(id)]);
      return viewOf(run, repairs, under.get(id));
    },

    resumeBatch: (id) => runs.resume(id),
    stopBatch: (id) => runs.stop(id),

    async undoBatch(id, editor) {
      await runs.stop(id);
      let undone = 0;
      for (const { articleId } of await parts.store.runRepairs(id))
        undone += await undoRun(articleId, id, editor);
      return undone;
    },

    async exportTogether(articleIds, exporterId) {
      const files: ExportFile[] = [];
      for (const id of articleIds) files.push(await exportOne(id, exporterId));
      const now = parts.now();
      return {
        name: `klartext-${isoTime(now).slice(0, 10)}.zip`,
        mediaType: 'application/zip',
        bytes: zipped(files, now),
        open: files.reduce((sum, { open }) => sum + open, 0),
      };
    },

    stopAllBatches: () => runs.stopAll(),
  };
}

function viewOf(
  { id, state, things, outcomes, now }: Run<Chosen, Through>,
  repairs: readonly RunRepairs[],
  progress: Progress | undefined,
): BatchView {
  const repaired = new Map(repairs.map((one) => [one.articleId, one.repaired]));
  const failed = [...outcomes.values()].filter(hasFailed).length;
  return {
    id,
    state,
    done: outcomes.size - failed,
    failed,
    total: things.length,
    undone: repairs.reduce((sum, one) => sum + one.undone, 0),
    articles: things.map(({ articleId, title }, place): BatchArticle => {
      const outcome = outcomes.get(place);
      const isNow = state === 'running' && place === now;
      return {
        articleId,
        title,
        state: isNow ? 'running' : (outcome?.kind ?? 'waiting'),
        repaired: repaired.get(articleId) ?? 0,
        open: outcome?.kind === 'done' ? outcome.open : 0,
        checked: 0,
        total: 0,
        ...(isNow ? progress : {}),
      };
    }),
  };
}
