import type { Store } from '../server/store.ts';
import { createArticleDetails } from './article-details.ts';
import { createArticles } from './articles.ts';
import { createCharges } from './charges.ts';
import { createDecisions } from './decisions.ts';
import { createDismissals } from './dismissals.ts';
import { createDrafts } from './drafts.ts';
import { createFixTexts } from './fix-texts.ts';
import { createFixes } from './fixes.ts';
import { createLessons } from './lessons.ts';
import { createMemoryPairs } from './memory-pairs.ts';
import { createNotes } from './notes.ts';
import { openDatabase, type Database } from './open.ts';
import { createQuality } from './quality.ts';
import { createReplies } from './replies.ts';
import { createRuleSwitches } from './rule-switches.ts';
import { createRuns } from './runs.ts';
import { createSearch } from './search.ts';
import { createSearchTexts } from './search-texts.ts';
import { createSourceMends } from './source-mends.ts';
import { createTerms } from './terms.ts';
import { createWideDismissals } from './wide-dismissals.ts';

interface Options {
  /** Memory key of a text: equal for sentences that the memory takes for the same. */
  readonly key: (text: string) => string;
}

/**
 * The store on a SQLite file, which is made together with its folder where there is none.
 *
 * @param path - of the file, or `:memory:`
 * @throws {ConfigError} naming the file, where it cannot be used; a file that is not ours is left untouched
 */
export async function openStore(path: string, options: Options): Promise<Store> {
  return createStore(await openDatabase(path), options);
}

/** The store on an open database; closing the store closes it. */
export function createStore({ query, connection }: Database, { key }: Options): Store {
  const texts = createFixTexts(query);
  const searched = createSearchTexts(query);
  return {
    ...createArticles(query, searched),
    ...createArticleDetails(query),
    ...createDecisions(query, { texts, searched }, key),
    ...createFixes(query, texts),
    ...createMemoryPairs(query, key),
    ...createDismissals(query),
    ...createDrafts(query),
    ...createWideDismissals(query),
    ...createRuleSwitches(query),
    ...createTerms(query),
    ...createLessons(query),
    ...createSourceMends(query),
    ...createSearch(query, searched),
    ...createNotes(query),
    ...createReplies(query),
    ...createCharges(query),
    ...createQuality(query),
    ...createRuns(query),
    async close() {
      await query.destroy();
      // Kysely closes only what it has used.
      connection.close();
    },
  };
}
