import { NotFoundError } from '../errors.ts';
import { zipped } from '../exports/zip.ts';
import { beginWork, createWorks, type LongWork, type WorkState } from './long-work.ts';
import { isoTime, type Parts } from './parts.ts';
import type { ExportFile, Workbench } from './workbench.ts';

/** What became of one article in a repair of many. */
export interface BatchArticle {
  readonly articleId: number;
  readonly title: string;
  /** `waiting` also where the run was stopped before it. */
  readonly state: 'waiting' | 'running' | 'done';
  readonly repaired: number;
  /** Segments that are still flagged. */
  readonly open: number;
  /** Of the article under way. */
  readonly checked: number;
  readonly total: number;
}

export interface BatchView {
  readonly id: string;
  readonly state: WorkState;
  readonly done: number;
  readonly total: number;
  readonly articles: readonly BatchArticle[];
  /** Repairs that were taken back; absent where nobody has taken the run back. */
  readonly undone?: number;
}

/** What is done with many articles at once. */
export interface Batches {
  /**
   * Repairs articles without a person, with what this machine has: takes what is safe. Goes on in the background.
   *
   * @returns the number of the run, by which its page asks
   */
  startRepair(articleIds: readonly number[], editor?: string): Promise<string>;
  /** @throws {NotFoundError} where no such run was begun since the program started */
  batch(id: string): BatchView;
  stopBatch(id: string): void;
  /** Takes back what a run accepted and nobody has decided over since; returns how many. */
  undoBatch(id: string, editor?: string): Promise<number>;
  /** The articles, each exported alike, in one ZIP file. */
  exportTogether(articleIds: readonly number[], exporterId: string): Promise<ExportFile>;
  stopAllBatches(): Promise<void>;
}

interface Batch {
  readonly id: string;
  readonly work: LongWork<{ readonly repaired: number; readonly open: number }>;
  readonly articles: readonly { readonly id: number; readonly title: string }[];
  readonly now: { checked: number; total: number };
  undone?: number;
}

type Used = Pick<Workbench, 'articles' | 'repair' | 'undoRun' | 'export'>;

export function batches(parts: Parts, { articles, repair, undoRun, export: exportOne }: Used): Batches {
  const works = createWorks<Batch>();

  function begin(chosen: Batch['articles'], editor: string | undefined): Batch {
    const id = parts.newRunId();
    const now = { checked: 0, total: 0 };
    const work = beginWork(id, chosen, async (article, signal) => {
      Object.assign(now, { checked: 0, total: 0 });
      const { repaired, open } = await repair(article.id, {
        providers: [],
        auto: true,
        runId: id,
        signal,
        ...(editor === undefined ? {} : { editor }),
        progress: (checked, total) => Object.assign(now, { checked, total }),
      });
      return { repaired: repaired.length, open: open.length };
    });
    return { id, work, articles: chosen, now };
  }

  function known(id: string): Batch {
    const batch = works.get(id);
    if (batch === undefined) throw new NotFoundError(`run ${id}`);
    return batch;
  }

  return {
    async startRepair(articleIds, editor) {
      const all = await articles();
      const chosen = all.filter(({ id }) => articleIds.includes(id));
      const batch = begin(
        chosen.map(({ id, title }) => ({ id, title })),
        editor,
      );
      works.keep(batch);
      return batch.id;
    },

    batch: (id) => viewOf(known(id)),
    stopBatch: (id) => known(id).work.stop(),

    async undoBatch(id, editor) {
      const batch = known(id);
      batch.work.stop();
      await batch.work.ended;
      let undone = 0;
      for (const article of batch.articles.slice(0, batch.work.done.length + 1))
        undone += await undoRun(article.id, id, editor);
      batch.undone = (batch.undone ?? 0) + undone;
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

    async stopAllBatches() {
      for (const { work } of works.all()) work.stop();
      await Promise.all(works.all().map(({ work }) => work.ended));
    },
  };
}

function viewOf({ id, work, articles, now, undone }: Batch): BatchView {
  const state = work.state();
  return {
    id,
    state,
    done: work.done.length,
    total: work.total,
    articles: articles.map((article, i): BatchArticle => {
      const done = work.done[i];
      const isNow = done === undefined && i === work.done.length && state === 'running';
      return {
        articleId: article.id,
        title: article.title,
        state: done !== undefined ? 'done' : isNow ? 'running' : 'waiting',
        repaired: done?.repaired ?? 0,
        open: done?.open ?? 0,
        checked: isNow ? now.checked : 0,
        total: isNow ? now.total : 0,
      };
    }),
    ...(undone === undefined ? {} : { undone }),
  };
}
