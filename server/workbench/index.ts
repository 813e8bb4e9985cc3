import { articleList } from './article-list.ts';
import { asking } from './asking.ts';
import { batches } from './batches.ts';
import { deciding } from './deciding.ts';
import { layOut } from './desk.ts';
import { detecting } from './detecting.ts';
import { dismissing } from './dismissing.ts';
import { drafting } from './drafting.ts';
import { repeating } from './elsewhere.ts';
import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { intake } from './intake.ts';
import { learning } from './learning.ts';
import { createLibrary } from './library.ts';
import type { Parts } from './parts.ts';
import { mending } from './mending.ts';
import { pairMemory } from './pair-memory.ts';
import { qualityFigures } from './quality.ts';
import { recalling } from './recalling.ts';
import { repairing } from './repairing.ts';
import { replaying } from './replaying.ts';
import { revising } from './revising.ts';
import { ruleBook } from './rule-book.ts';
import { rulesByDefault } from './rules-on.ts';
import { suggesting } from './suggesting.ts';
import { termBase } from './term-base.ts';
import { touring } from './touring.ts';
import { terms } from './terms.ts';
import type { Workbench } from './workbench.ts';

export type { Workbench } from './workbench.ts';

/** The sentence's way through the house: each use case from its own file, over one library of read articles. */
export function createWorkbench(parts: Parts): Workbench {
  const library = createLibrary(parts);
  const decisions = deciding(parts, library);
  const repair = repairing(parts, library);
  const taking = intake(parts, library);
  const list = articleList(parts, library);
  const exports = exporting(parts, library);
  return {
    ...taking,
    ...list,
    ...touring(parts),
    ...importing(parts, taking),
    ...batches(parts, { ...list, ...repair, ...exports, ...decisions }),
    ...suggesting(parts, library),
    ...decisions,
    ...dismissing(parts, library),
    ...drafting(parts, library),
    ...repeating(parts, library),
    ...terms(parts, library, decisions.undoRun),
    ...learning(parts),
    ...replaying(parts, library),
    ...mending(parts, library),
    ...termBase(parts),
    ...pairMemory(parts),
    ...exports,
    ...ruleBook(parts, library),
    ...recalling(parts, library),
    ...revising(parts, library),
    ...detecting({ ...parts, rules: rulesByDefault(parts) }),
    ...qualityFigures(parts, library),
    ...repair,
    ...asking(parts, library, repair),
    formats: () => parts.formats.map(({ id, title, extensions }) => ({ id, title, extensions })),
    open: async (articleId) => (await layOut(articleId, parts, library)).view,
    stand: (articleId) => parts.store.stand(articleId),
    fixes: (query) => parts.store.fixes(query),
    search: (query) => parts.store.search(query),
  };
}
