import { layOut } from './desk.ts';
import type { Library } from './library.ts';
import type { Parts } from './parts.ts';

/** Keeps the number of open flagged segments for the list of articles, which reads no article. */
export async function noteFlagged(articleId: number, parts: Parts, library: Library): Promise<void> {
  const { view } = await layOut(articleId, parts, library);
  await parts.store.noteFlagged(articleId, view.counts.open);
}
