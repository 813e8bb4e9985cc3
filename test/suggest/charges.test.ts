import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { accountOf, chargesOf, keptReplies, type Budget } from '../../server/compose-billing.ts';
import type { ProviderFailure } from '../../server/errors.ts';
import type { Store } from '../../server/store.ts';
import type { Replies } from '../../server/suggest/charges.ts';
import { createProviders } from '../../server/suggest/index.ts';
import { InterruptedError, type Orders, type Provider, type Request } from '../../server/suggest/provider.ts';
import { inFolder, open } from '../db/samples.ts';
import { startDeepL, type StandIn } from './deepl-stand-in.ts';
import { requestFor } from './segments.ts';

const CRASHER = fileURLToPath(new URL('./crasher.ts', import.meta.url));
const KEY = 'geheim-4711';
const SENTENCE = 'Der Fähre kam spät nach Hafen. 🌿';
const LENGTH = Array.from(SENTENCE).length;
const CORRECTED = 'Die Fähre kam spät in den Hafen. 🌿';
const PLENTY: Budget = { run: 100_000, month: 100_000 };
const never = new AbortController().signal;

let deepl: StandIn;

beforeEach(async () => {
  deepl = await startDeepL({ key: KEY, corrections: { [SENTENCE]: CORRECTED } });
});
afterEach(() => deepl.close());

/** A program of its own on a database file: DeepL, its cache and its bill. */
interface Program {
  readonly store: Store;
  readonly provider: Provider;
  ask(requests: readonly Request[], orders?: Orders): Promise<Heard>;
  /** What the database says was billed this month. */
  charged(): Promise<number>;
}

interface Heard {
  readonly texts: readonly (string | undefined)[];
  readonly failure?: ProviderFailure;
  readonly message: string;
}

interface Circumstances {
  readonly budget?: Budget;
  readonly now?: () => Date;
  /** Instead of keeping replies. */
  readonly keep?: Replies['keep'];
}

const AT = new Date('2026-03-10T09:00:00Z');

async function start(file: string, circumstances: Circumstances = {}): Promise<Program> {
  const { budget = PLENTY, now = () => AT, keep } = circumstances;
  const store = await open(file);
  const replies = { ...keptReplies(store, now), ...(keep === undefined ? {} : { keep }) };
  const [, provider] = createProviders({
    titleOf: (id) => id,
    preference: () => 0,
    replies,
    charges: chargesOf('deepl', budget, store, now),
    deepl: {
      apiKey: KEY,
      serverUrl: deepl.url,
      pauses: [1, 1],
      attemptTimeout: 300,
      overallTimeout: 5_000,
    },
  });
  if (provider === undefined) throw new Error('no DeepL');
  return {
    store,
    provider,
    charged: () => accountOf('deepl', budget, store, now).charged(),
    async ask(requests, orders = {}) {
      try {
        return { texts: textsOf(await provider.suggest(requests, never, orders)), message: '' };
      } catch (error) {
        if (!(error instanceof InterruptedError)) throw error;
        return { texts: textsOf(error.answers), failure: error.reason, message: error.message };
      }
    },
  };
}

const textsOf = (answers: InterruptedError['answers']): (string | undefined)[] =>
  answers.map((proposals) => (proposals === undefined ? undefined : (proposals[0]?.text ?? '')));

const withProgram = (use: (program: Program) => Promise<void>, circumstances?: Circumstances) =>
  inFolder(async (folder) => {
    const program = await start(join(folder, 'k.sqlite'), circumstances);
    await use(program);
    await program.store.close();
  });

describe('never billed twice', () => {
  test('a request that had to be sent three times', () =>
    withProgram(async ({ ask, charged }) => {
      deepl.next('/v2/write/correct', { status: 429 }, { status: 503 });
      expect(await ask([requestFor(SENTENCE)])).toEqual({ texts: [CORRECTED], message: '' });
      expect(deepl.received).toHaveLength(3);
      expect([deepl.billed(), await charged()]).toEqual([LENGTH, LENGTH]);
    }));

  test('two people on the same sentence at the same time, in one program', () =>
    withProgram(async ({ ask, charged }) => {
      const both = await Promise.all([ask([requestFor(SENTENCE)]), ask([requestFor(SENTENCE)])]);
      expect(both.map(({ texts }) => texts)).toEqual([[CORRECTED], [CORRECTED]]);
      expect([deepl.billed(), await charged()]).toEqual([LENGTH, LENGTH]);
    }));

  test('two programs on the same sentence at the same time', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'k.sqlite');
      const programs = [await start(file), await start(file)];
      const both = await Promise.all(programs.map(({ ask }) => ask([requestFor(SENTENCE)])));
      expect(both.map(({ texts }) => texts)).toEqual([[CORRECTED], [CORRECTED]]);
      expect(deepl.billed()).toBe(LENGTH);
      for (const { charged, store } of programs) {
        expect(await charged()).toBe(LENGTH);
        await store.close();
      }
    }));

  test('a sentence asked again after a restart', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'k.sqlite');
      for (let day = 1; day <= 2; day += 1) {
        const { ask, store } = await start(file);
        expect((await ask([requestFor(SENTENCE)])).texts).toEqual([CORRECTED]);
        await store.close();
      }
      expect(deepl.billed()).toBe(LENGTH);
    }));

  test('a program that was killed between the reply and its keeping: only a person sends the sentence again', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'k.sqlite');
      const killed = await start(file, { keep: () => new Promise(() => undefined) });
      void killed.ask([requestFor(SENTENCE)]);
      await deepl.count(1);
      await killed.store.close();

      const later = (): Date => new Date(AT.getTime() + 600_000);
      const { ask, charged, store } = await start(file, { now: later });
      const heard = await ask([requestFor(SENTENCE)]);
      expect([heard.failure, heard.texts]).toEqual(['withheld', [undefined]]);
      expect(heard.message).toMatch(/kann bezahlt sein.*nicht noch einmal gesendet/u);
      expect([deepl.billed(), await charged()]).toEqual([LENGTH, LENGTH]);

      expect((await ask([requestFor(SENTENCE)], { again: true })).texts).toEqual([CORRECTED]);
      expect([deepl.billed(), await charged()]).toEqual([2 * LENGTH, 2 * LENGTH]);
      await ask([requestFor(SENTENCE)], { again: true });
      expect(deepl.billed()).toBe(2 * LENGTH);
      await store.close();
    }));

  test('a program that the system killed with the reply in its hands', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'k.sqlite');
      const call = ['--import', 'tsx', CRASHER, file, deepl.url, KEY, SENTENCE];
      const killed = await new Promise((ended) => {
        execFile(process.execPath, call, (error) => ended(error?.signal));
      });
      expect([killed, deepl.billed()]).toEqual(['SIGKILL', LENGTH]);
      const { ask, store } = await start(file, { now: () => new Date(Date.now() + 600_000) });
      expect((await ask([requestFor(SENTENCE)])).failure).toBe('withheld');
      expect([deepl.billed(), await store.charged('deepl', { since: '2000' })]).toEqual([LENGTH, LENGTH]);
      expect((await ask([requestFor(SENTENCE)], { again: true })).texts).toEqual([CORRECTED]);
      await store.close();
    }));

  test.each(['silent', 'cut-off', 'not-json', 'too-few'] as const)(
    'a request whose answer was no use (%s): it counts, and only a person sends it again',
    (behaviour) =>
      withProgram(async ({ ask, charged }) => {
        deepl.next('/v2/write/correct', behaviour);
        expect((await ask([requestFor(SENTENCE)])).failure).toBe('unanswered');
        expect((await ask([requestFor(SENTENCE)])).failure).toBe('withheld');
        expect([deepl.received.length, deepl.billed(), await charged()]).toEqual([1, LENGTH, LENGTH]);
        expect((await ask([requestFor(SENTENCE)], { again: true })).texts).toEqual([CORRECTED]);
        expect([deepl.billed(), await charged()]).toEqual([2 * LENGTH, 2 * LENGTH]);
      }),
  );

  test('a sentence that is withheld holds no other up', () =>
    withProgram(async ({ ask }) => {
      deepl.next('/v2/translate', 'cut-off');
      const [first, ...others] = tens(6);
      if (first === undefined) return;
      await ask([first]);
      const { texts, failure } = await ask([first, ...others]);
      expect(failure).toBe('withheld');
      expect(texts.filter((text) => text !== undefined)).toHaveLength(5);
    }));

  test('a line that is dead is left after a few requests: what they may have cost stays small', () =>
    withProgram(async ({ ask, charged }) => {
      deepl.always('/v2/translate', 'cut-off');
      await ask(tens(30));
      expect(await charged()).toBeLessThanOrEqual(40);
    }));

  test.each([400, 403, 413, 429, 456, 500])(
    'what was refused (%d) costs nothing and may be asked again',
    (status) =>
      withProgram(async ({ ask, charged }) => {
        deepl.always('/v2/write/correct', { status });
        deepl.always('/v2/write/rephrase', { status });
        expect((await ask([requestFor(SENTENCE)])).failure).toBeDefined();
        expect([deepl.billed(), await charged()]).toEqual([0, 0]);
      }),
  );

  test('nobody reached: it costs nothing and may be asked again', () =>
    withProgram(async ({ ask, charged }) => {
      await deepl.close();
      expect((await ask([requestFor(SENTENCE)])).failure).toBe('unreachable');
      expect(await charged()).toBe(0);
    }));
});

/** Sentences of ten characters each, each with a source in a paragraph of its own. */
const tens = (count: number): Request[] =>
  Array.from({ length: count }, (_, i) =>
    requestFor(`Satz ${i}.`, `Source ${String(i).padStart(2, '0')}.`, `Paragraph ${i}.`),
  );

describe('a budget', () => {
  test('of a month is kept to the character: what fits is sent, the rest is not', () =>
    withProgram(
      async ({ ask, charged }) => {
        const { texts, failure, message } = await ask(tens(5));
        expect(failure).toBe('budget');
        expect(message).toMatch(/für diesen Monat ausgeschöpft.*Rest wurde nicht gesendet/u);
        expect(texts.filter((text) => text !== undefined)).toHaveLength(3);
        expect([deepl.billed(), await charged()]).toEqual([30, 30]);
        expect((await ask(tens(5))).texts.filter((text) => text !== undefined)).toHaveLength(3);
        expect(deepl.billed()).toBe(30);
      },
      { budget: { run: 1_000, month: 39 } },
    ));

  test('of a month begins anew with the next', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'k.sqlite');
      for (const now of [new Date('2026-03-31T23:59:59Z'), new Date('2026-04-01T00:00:00Z')]) {
        const { ask, charged, store } = await start(file, { now: () => now, budget: { run: 99, month: 20 } });
        await ask(now.getUTCMonth() === 2 ? tens(2) : tens(4));
        expect(await charged()).toBe(20);
        await store.close();
      }
      expect(deepl.billed()).toBe(40);
    }));

  test('of a run counts what the run sent before, and no other run', () =>
    withProgram(
      async ({ ask }) => {
        await ask(tens(1), { runId: 'first' });
        expect((await ask(tens(4), { runId: 'first' })).failure).toBe('budget');
        expect(deepl.billed()).toBe(20);
        expect((await ask(tens(4), { runId: 'second' })).failure).toBeUndefined();
        expect(deepl.billed()).toBe(40);
        expect((await ask(tens(6), { runId: 'third', runBudget: 10 })).failure).toBe('budget');
        expect(deepl.billed()).toBe(50);
      },
      { budget: { run: 20, month: 1_000 } },
    ));

  test('is not overdrawn by many who ask at once', () =>
    withProgram(
      async ({ ask, charged }) => {
        await Promise.all(tens(20).map((request) => ask([request])));
        expect([deepl.billed(), await charged()]).toEqual([50, 50]);
      },
      { budget: { run: 1_000, month: 55 } },
    ));

  test('is told before anything is sent: exactly what will be billed', () =>
    withProgram(async ({ ask, provider }) => {
      const requests = [...tens(3), requestFor(SENTENCE), requestFor(SENTENCE), requestFor('<br>')];
      expect(await provider.cost?.(requests)).toBe(30 + LENGTH);
      await ask(requests);
      expect(deepl.billed()).toBe(30 + LENGTH);
      expect(await provider.cost?.(requests)).toBe(0);
    }));
});

test('a used-up quota stops, and what was done until then is kept', () =>
  withProgram(async ({ ask, charged }) => {
    deepl.next('/v2/translate', { held: Promise.resolve() }, { held: Promise.resolve() });
    await ask(tens(2));
    deepl.always('/v2/translate', { status: 456 });
    const { texts, failure } = await ask(tens(30));
    expect(failure).toBe('quota');
    expect(texts.filter((text) => text !== undefined)).toHaveLength(2);
    expect(deepl.received.length).toBeLessThanOrEqual(2 + 4);
    expect([deepl.billed(), await charged()]).toEqual([20, 20]);
  }));
