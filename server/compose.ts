import { createHash, randomUUID } from 'node:crypto';
import { openStore } from '../db/store.ts';
import { accountOf, chargesOf, keptReplies } from './compose-billing.ts';
import { loadFigures, titleOf } from './compose-detector.ts';
import { loadGerman } from './compose-german.ts';
import { lookUp } from './compose-memory.ts';
import { glossaryTerms, namesEverywhere } from './compose-terms.ts';
import type { Config } from './config.ts';
import { traceOf } from './errors.ts';
import { exporters } from './exports/index.ts';
import { openFolders } from './folders.ts';
import { formats } from './formats/index.ts';
import { rules } from './rules/index.ts';
import { createProviders } from './suggest/index.ts';
import type { Lookup } from './suggest/memory.ts';
import { memoryKey } from './text/key.ts';
import { announcing } from './workbench/announcing.ts';
import { createLive, type Live } from './workbench/live.ts';
import { createWorkbench, type Workbench } from './workbench/index.ts';
import { nameTest } from './workbench/naming.ts';

export interface Composed {
  readonly workbench: Workbench;
  readonly live: Live;
  close(): Promise<void>;
}

/**
 * The one place that knows every room and puts the real parts together.
 *
 * @param report - told of faults in work that goes on in the background: one entry each, without any text or name
 * @throws {ConfigError} where the database file or the folder to take in from cannot be used
 * @throws {DataError} where a language file is missing or broken
 */
export async function compose(
  config: Config,
  report: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<Composed> {
  const language = loadGerman();
  const folders = config.importRoot === undefined ? undefined : await openFolders(config.importRoot);
  const live = createLive();
  const fault = (error: unknown): void => report(`background ${traceOf(error)}`);
  const { store, settled } = announcing(await openStore(config.database, { key: memoryKey }), live, fault);
  const now = (): Date => new Date();
  const lookup: Lookup = (text, source) => lookUp(store, text, source);
  const { deepl, languageModel, languageTool } = config;
  const workbench = createWorkbench({
    language,
    rules,
    measured: loadFigures(),
    formats,
    exporters,
    store,
    ...(folders === undefined ? {} : { folders }),
    lookup,
    threshold: config.threshold,
    providers: createProviders({
      titleOf,
      preference: language.trigrams.preference,
      lookup,
      isName: nameTest(language),
      replies: keptReplies(store, now),
      ...(languageTool === undefined ? {} : { languageTool }),
      ...(languageModel === undefined
        ? {}
        : { languageModel: { ...languageModel, names: () => namesEverywhere(store) } }),
      ...(deepl === undefined
        ? {}
        : {
            deepl: { ...deepl, terms: () => glossaryTerms(store, deepl.sourceLanguage) },
            charges: chargesOf('deepl', deepl.budget, store, now),
          }),
    }),
    accounts: deepl === undefined ? [] : [accountOf('deepl', deepl.budget, store, now)],
    now,
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    newRunId: () => randomUUID(),
    fault,
  });
  return {
    workbench,
    live,
    async close() {
      const { stopAllAsking, stopAllBatches, stopAllImports } = workbench;
      await Promise.all([stopAllAsking(), stopAllBatches(), stopAllImports()]);
      await settled();
      await store.close();
    },
  };
}
