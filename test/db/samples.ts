import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Decision } from '../../server/model.ts';
import type { ArticleNote, NewArticle, NewDecision, Store, StoredSegment } from '../../server/store.ts';
import { openStore } from '../../db/store.ts';
import { memoryKey } from '../../server/text/key.ts';

export const AT = '2026-03-01T08:00:00.000Z';

export const open = (path: string): Promise<Store> => openStore(path, { key: memoryKey });

/** A folder of its own for one test. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'klartext-db-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function article(texts: readonly string[], more: Partial<NewArticle> = {}): NewArticle {
  return {
    title: texts[0] ?? 'Ohne Titel',
    formatId: 'text',
    raw: texts.join(' '),
    restore: [],
    encoding: 'utf-8',
    byteOrderMark: false,
    digest: 'ab12',
    createdAt: AT,
    ...more,
  };
}

export function segments(texts: readonly string[]): StoredSegment[] {
  let start = 0;
  return texts.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { index, kind: 'sentence', span, paragraph: 0 };
  });
}

/** Keeps an article made of these sentences; returns its id. */
export function submit(store: Store, texts: readonly string[]): Promise<number> {
  return store.addArticle(article(texts), segments(texts));
}

interface Place {
  readonly articleId: number;
  readonly segmentIndex?: number;
  readonly text: string;
}

export function accept(place: Place, postEdit: string, more: Partial<NewDecision> = {}): NewDecision {
  return { ...base(place), kind: 'accept', state: 'accepted', postEdit, hter: 0.25, ...more };
}

/** @param kept - the accepted text that stays, if there is one */
export function skip(place: Place, kept?: string): NewDecision {
  return {
    ...base(place),
    kind: 'skip',
    state: 'skipped',
    ...(kept === undefined ? {} : { postEdit: kept }),
  };
}

/** @param uncovered - the decision below the one that is taken back */
export function undo(
  place: Place,
  undoes: number,
  uncovered?: Pick<NewDecision, 'state' | 'postEdit'>,
): NewDecision {
  return {
    ...base(place),
    kind: 'undo',
    state: uncovered?.state ?? 'open',
    undoes,
    ...(uncovered?.postEdit === undefined ? {} : { postEdit: uncovered.postEdit }),
  };
}

function base({ articleId, segmentIndex = 0, text }: Place) {
  return { articleId, segmentIndex, text, origin: { kind: 'manual' }, hter: 0, decidedAt: AT } as const;
}

/** Keeps one decision that nobody stands in the way of. */
export async function keep(store: Store, decision: NewDecision, expected = 0): Promise<Decision> {
  const kept = await store.decide([{ decision, expected }]);
  const [first] = kept.kind === 'kept' ? kept.decisions : [];
  if (first === undefined) throw new Error(`expected ${expected}, but somebody decided first`);
  return first;
}

/** What a promise fails with, as a text; SQLite's own errors are no `Error` to the test framework. */
export async function failureOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return String(error);
  }
  return 'did not fail';
}

/** What is noted of an article as it stands now. */
export async function noteOf(
  store: Store,
  articleId: number,
  flagged: number,
  findings: ArticleNote['findings'] = {},
): Promise<ArticleNote> {
  return { flagged, findings, figures: '', basis: '', stand: await store.stand(articleId) };
}
