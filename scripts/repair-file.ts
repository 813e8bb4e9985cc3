import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Origin } from '../server/model.ts';
import type {
  ArticleView,
  RepairOptions,
  RepairReport,
  Sending,
  Workbench,
} from '../server/workbench/workbench.ts';
import { readInput, type InputFile } from './input-files.ts';

/** A sentence whose text is no longer the machine's: by this run, an earlier one, or by hand. */
export interface Change {
  readonly index: number;
  readonly text: string;
  readonly postEdit: string;
  readonly origin: Origin;
  readonly editor?: string;
}

/** What became of one file. */
export interface Repaired {
  readonly file: InputFile;
  /** As it was read, before anything was repaired. */
  readonly bytes: Uint8Array;
  readonly articleId: number;
  readonly title: string;
  readonly segments: number;
  /** Sentences flagged in the machine text. */
  readonly flagged: number;
  /** Repairs made now; without `auto` those that would be made. */
  readonly now: RepairReport['repaired'];
  /** All changes that stand in the cleaned article, in reading order. */
  readonly changes: readonly Change[];
  readonly open: RepairReport['open'];
  readonly failures: RepairReport['failures'];
  readonly german: boolean;
}

export interface Orders {
  readonly auto: boolean;
  readonly providers: readonly string[];
  readonly editor?: string;
  readonly signal: AbortSignal;
  /** What is sent counts towards the budget of this command, whatever the files. */
  readonly orders: NonNullable<RepairOptions['orders']>;
  /** Called before anything leaves the machine. */
  sending(sending: Sending): void;
  progress(done: number, total: number): void;
}

/**
 * Repairs one file, or goes on with it: a file is known again by its bytes, and sentences that were decided are left
 * alone. A text that does not look German is only read: the rules would mend it into nonsense.
 *
 * @throws {InputError} where it is no article
 */
export async function repairFile(workbench: Workbench, file: InputFile, orders: Orders): Promise<Repaired> {
  const bytes = await readInput(file.path);
  const articleId = await articleOf(workbench, file, bytes);
  const before = await workbench.open(articleId);
  // What will not be repaired is not sent away either.
  const providers = before.german ? orders.providers : [];
  const { auto, editor, signal } = orders;
  const report = await workbench.repair(articleId, {
    auto: auto && before.german,
    providers,
    signal,
    orders: orders.orders,
    progress: (done, total) => orders.progress(done, total),
    sending: (sending) => orders.sending(sending),
    runId: runIdOf(bytes),
    ...(editor === undefined ? {} : { editor }),
  });
  const after = await workbench.open(articleId);
  return {
    file,
    bytes,
    articleId,
    title: after.article.fileName ?? report.title,
    segments: report.segments,
    flagged: report.flagged,
    now: before.german ? report.repaired : [],
    changes: changesOf(after),
    open: report.open,
    failures: signal.aborted ? [] : report.failures,
    german: before.german,
  };
}

/** The same file has the same run, however often it was stopped: all its repairs can be taken back together. */
function runIdOf(bytes: Uint8Array): string {
  return `repair-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`;
}

async function articleOf(workbench: Workbench, file: InputFile, bytes: Uint8Array): Promise<number> {
  const name = basename(file.path);
  const known = await workbench.find(bytes);
  if (known !== undefined && isOfKind(workbench, name, (await workbench.open(known)).article.formatId))
    return known;
  return workbench.submit({ file: { name, bytes } });
}

/** The same bytes may have come in as another kind of file, with other mark-up. */
function isOfKind(workbench: Workbench, name: string, formatId: string): boolean {
  const formats = workbench.formats();
  const claims = formats.filter(({ extensions }) =>
    extensions.some((extension) => name.toLowerCase().endsWith(extension)),
  );
  return (claims.length > 0 ? claims : formats.slice(0, 1)).some(({ id }) => id === formatId);
}

function changesOf({ segments }: ArticleView): Change[] {
  return segments.flatMap(({ segment, current, last }): Change[] => {
    if (last === undefined || current === segment.text) return [];
    const { origin, editor } = last;
    const change = { index: segment.index, text: segment.text, postEdit: current, origin };
    return [editor === undefined ? change : { ...change, editor }];
  });
}
