import { createHash } from 'node:crypto';
import { openStore } from '../../db/store.ts';
import { loadGerman } from '../../server/compose-german.ts';
import { exporters } from '../../server/exports/index.ts';
import { formats } from '../../server/formats/index.ts';
import { rules } from '../../server/rules/index.ts';
import { memoryKey } from '../../server/text/key.ts';
import type { Parts } from '../../server/workbench/parts.ts';

let german: Parts['language'] | undefined;

/** The real parts of the house on a store in memory, but for those that a test gives. */
export async function realParts(given: Partial<Parts> = {}): Promise<Parts> {
  return {
    language: (german ??= loadGerman()),
    rules,
    measured: { cleanSentences: 0, damagedSentences: 0, unreadSentences: 0, rules: {} },
    formats,
    exporters,
    providers: [],
    accounts: [],
    store: await openStore(':memory:', { key: memoryKey }),
    lookup: () => Promise.resolve([]),
    threshold: 0.5,
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    newRunId: () => 'a-run',
    fault(error) {
      throw error;
    },
    ...given,
  };
}
