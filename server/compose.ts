import { createHash, randomUUID } from 'node:crypto';
import { openStore } from '../db/store.ts';
import { accountOf, chargesOf, keptReplies } from './compose-billing.ts';
import { loadFigures, titleOf } from './compose-detector.ts';
import { loadGerman } from './compose-german.ts';
import type { Config } from './config.ts';
import { exporters } from './exports/index.ts';
import { formats } from './formats/index.ts';
import { rules } from './rules/index.ts';
import type { Store } from './store.ts';
import { createProviders } from './suggest/index.ts';
import { memoryKey } from './text/key.ts';
import { similarity } from './text/similarity.ts';
import { createWorkbench, type Workbench } from './workbench/index.ts';
import { nameTest } from './workbench/naming.ts';

/** How many near fixes of the memory are looked at for one segment. */
const NEAR_FIXES = 20;

export interface Composed {
  readonly workbench: Workbench;
  close(): Promise<void>;
}

/**
 * The one place that knows every room and puts the real parts together.
 *
 * @throws {ConfigError} where the database file cannot be used
 * @throws {DataError} where a language file is missing or broken
 */
export async function compose(config: Config): Promise<Composed> {
  const language = loadGerman();
  const store = await openStore(config.database, { key: memoryKey });
  const now = (): Date => new Date();
  const { deepl, languageModel, languageTool } = config;
  const workbench = createWorkbench({
    language,
    rules,
    measured: loadFigures(),
    formats,
    exporters,
    store,
    threshold: config.threshold,
    providers: createProviders({
      titleOf,
      preference: language.trigrams.preference,
      lookup: (text) => lookUp(store, text),
      isName: nameTest(language),
      replies: keptReplies(store, now),
      ...(languageTool === undefined ? {} : { languageTool }),
      ...(languageModel === undefined
        ? {}
        : { languageModel: { ...languageModel, names: () => namesEverywhere(store) } }),
      ...(deepl === undefined ? {} : { deepl, charges: chargesOf('deepl', deepl.budget, store, now) }),
    }),
    accounts: deepl === undefined ? [] : [accountOf('deepl', deepl.budget, store, now)],
    now,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    newRunId: () => randomUUID(),
  });
  return {
    workbench,
    async close() {
      await workbench.stopAllAsking();
      await store.close();
    },
  };
}

/** Names and terms that were decided for all articles, a wrong form each. */
async function namesEverywhere(store: Store) {
  const terms = await store.terms();
  return terms.flatMap(({ wrong, right }) => wrong.map((form) => ({ form, canonical: right })));
}

/** Fixes of the same sentence, and of sentences like it, likeliest first. */
async function lookUp(store: Store, text: string) {
  const [same, like] = await Promise.all([
    store.fixesByKey(memoryKey(text)),
    store.fixesLike(text, NEAR_FIXES),
  ]);
  const exact = same.map((fix) => ({ ...fix, match: 100 }));
  const known = new Set(exact.map(({ id }) => id));
  const near = like
    .filter(({ id }) => !known.has(id))
    .map((fix) => ({ ...fix, match: similarity(fix.text, text) }));
  return [...exact, ...near.sort((a, b) => b.match - a.match)];
}
