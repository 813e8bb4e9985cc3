import { describe, expect, test } from '@jest/globals';
import { ProviderError } from '../../server/errors.ts';
import { cached } from '../../server/suggest/cached.ts';
import { type Replies } from '../../server/suggest/charges.ts';
import {
  InterruptedError,
  type Proposal,
  type Provider,
  type Request,
} from '../../server/suggest/provider.ts';
import { memoryOfReplies } from './replies.ts';
import { requestFor } from './segments.ts';

const never = new AbortController().signal;
const busy = new ProviderError('paid', 'busy', 'Gerade nicht.');

/** Answers in capitals and notes what it was asked. */
function paid(more: Partial<Provider> = {}): { provider: Provider; asked: string[][] } {
  const asked: string[][] = [];
  const provider: Provider = {
    id: 'paid',
    title: { de: 'Bezahlt', en: 'Paid' },
    remote: true,
    origin: 'provider',
    suggest: (requests) => {
      asked.push(requests.map(({ segment }) => segment.text));
      return Promise.resolve(requests.map(answerTo));
    },
    ...more,
  };
  return { provider, asked };
}

const answerTo = ({ segment }: Request): Proposal[] => [
  { text: segment.text.toUpperCase(), reason: 'Bezahlt.' },
];
const textsOf = (answers: readonly (readonly Proposal[] | undefined)[]): (string | undefined)[] =>
  answers.map((proposals) => proposals?.[0]?.text);

describe('the cache of paid replies', () => {
  test('asks only for what is missing and answers in the order of the requests', async () => {
    const { provider, asked } = paid();
    const { replies, rows } = memoryOfReplies();
    const kept = cached(provider, replies);
    await kept.suggest([requestFor('b')], never);
    expect(textsOf(await kept.suggest([requestFor('a'), requestFor('b'), requestFor('c')], never))).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(asked).toEqual([['b'], ['a', 'c']]);
    expect(rows.map(({ providerId, characters }) => [providerId, characters])).toEqual([
      ['paid', 1],
      ['paid', 1],
      ['paid', 1],
    ]);
  });

  test('asks once for a sentence that stands twice in one question, or in two at the same time', async () => {
    const { provider, asked } = paid();
    const kept = cached(provider, memoryOfReplies().replies);
    const answers = await Promise.all([
      kept.suggest([requestFor('a'), requestFor('a')], never),
      kept.suggest([requestFor('a'), requestFor('b')], never),
    ]);
    expect(answers.map(textsOf)).toEqual([
      ['A', 'A'],
      ['A', 'B'],
    ]);
    expect(asked).toEqual([['a'], ['b']]);
  });

  test('an empty answer is an answer', async () => {
    let times = 0;
    const { provider } = paid({ suggest: () => Promise.resolve([[]]).finally(() => times++) });
    const kept = cached(provider, memoryOfReplies().replies);
    expect(await kept.suggest([requestFor('a')], never)).toEqual([[]]);
    expect(await kept.suggest([requestFor('a')], never)).toEqual([[]]);
    expect(times).toBe(1);
  });

  test('text, source, context and settings make another request each', async () => {
    const { replies, rows } = memoryOfReplies();
    const { provider } = paid();
    const requests = [
      requestFor('a'),
      requestFor('b'),
      requestFor('a', 's'),
      requestFor('a', 't', 's'),
      requestFor('a', 's', 'more'),
    ];
    await cached(provider, replies).suggest(requests, never);
    await cached({ ...provider, settings: () => Promise.resolve('formal') }, replies).suggest(
      requests,
      never,
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(10);
    expect(rows.every(({ key }) => /^[\da-f]{64}$/u.test(key))).toBe(true);
  });

  test('what is billed is counted in code points of what is sent', async () => {
    const { replies, rows } = memoryOfReplies();
    const { provider } = paid();
    await cached(provider, replies).suggest(
      [requestFor('Grün 🌿'), requestFor('kurz', 'a longer source')],
      never,
    );
    expect(rows.map(({ characters }) => characters)).toEqual([6, 15]);
  });

  test('keeps what came before a provider broke off, shows it, and asks for the rest again', async () => {
    let breaks = true;
    const { provider, asked } = paid();
    const fragile: Provider = {
      ...provider,
      suggest: async (requests, signal) => {
        const answers = await provider.suggest(requests, signal);
        if (!breaks) return answers;
        throw new InterruptedError(busy, [answers[0], undefined]);
      },
    };
    const kept = cached(fragile, memoryOfReplies().replies);
    const failure: unknown = await kept
      .suggest([requestFor('a'), requestFor('b')], never)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'busy', message: 'Gerade nicht.' });
    expect(failure instanceof InterruptedError && textsOf(failure.answers)).toEqual(['A', undefined]);
    breaks = false;
    expect(textsOf(await kept.suggest([requestFor('a'), requestFor('b')], never))).toEqual(['A', 'B']);
    expect(asked).toEqual([['a', 'b'], ['b']]);
  });

  test('kept replies are shown where the provider cannot answer at all', async () => {
    const { replies } = memoryOfReplies();
    const { provider } = paid();
    await cached(provider, replies).suggest([requestFor('a')], never);
    const broken = cached({ ...provider, suggest: () => Promise.reject(busy) }, replies);
    expect(textsOf(await broken.suggest([requestFor('a')], never))).toEqual(['A']);
    const failure: unknown = await broken
      .suggest([requestFor('a'), requestFor('b')], never)
      .catch((error: unknown) => error);
    expect(failure instanceof InterruptedError && textsOf(failure.answers)).toEqual(['A', undefined]);
  });

  test('a reply that comes after the caller gave up is kept', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const { provider } = paid({ suggest: (requests) => held.then(() => requests.map(answerTo)) });
    const { replies, written } = memoryOfReplies();
    const kept = cached(provider, replies);
    const page = new AbortController();
    const left = kept.suggest([requestFor('a')], page.signal);
    page.abort();
    await expect(left).rejects.toMatchObject({ reason: 'unreachable' });
    release();
    await written(1);
    expect(textsOf((await kept.recall?.([requestFor('a')])) ?? [])).toEqual(['A']);
  });

  test.each(['', 'no JSON', '{"text":"a"}', '[{"reason":"x"}]', '[null]'])(
    'an unreadable row is asked for again (%j)',
    async (reply) => {
      const { provider, asked } = paid();
      const replies: Replies = { read: () => Promise.resolve(reply), keep: () => Promise.resolve() };
      expect(textsOf(await cached(provider, replies).suggest([requestFor('a')], never))).toEqual(['A']);
      expect(asked).toEqual([['a']]);
    },
  );

  test('a fault of the program is not taken for one of the provider', async () => {
    const { provider } = paid({ suggest: () => Promise.reject(new TypeError('ours')) });
    await expect(
      cached(provider, memoryOfReplies().replies).suggest([requestFor('a')], never),
    ).rejects.toThrow(TypeError);
  });

  test('recalling asks nobody', async () => {
    const { provider, asked } = paid();
    const kept = cached(provider, memoryOfReplies().replies);
    expect(await kept.recall?.([requestFor('a')])).toEqual([[]]);
    expect(asked).toEqual([]);
  });
});
