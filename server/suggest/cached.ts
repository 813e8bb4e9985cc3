import { createHash } from 'node:crypto';
import { ProviderError } from '../errors.ts';
import { charactersIn, type Replies } from './charges.ts';
import { parseAnswer, type Answer } from './kept-answers.ts';
import { unlessAborted } from './patience.ts';
import { askFor, type Bill, type Round, type Wanted } from './paying.ts';
import { InterruptedError, type Provider, type Request } from './provider.ts';

/** Once more than once: where whoever asked first has left, the next in line asks by itself. */
const TURNS = 2;

/**
 * A provider that is asked once only for the same request: kept replies are read, a request that is under way is
 * waited for, and a reply that comes after the caller gave up is kept all the same.
 *
 * @param bill - where its texts are billed: each is then written down before it is sent
 */
export function cached(provider: Provider, replies: Replies, bill?: Bill): Provider {
  const underWay = new Map<string, Promise<Round>>();

  /** Claims the keys before anything is waited for, so that a second caller joins the first. */
  function begin(wanted: Wanted, ...[signal, orders]: AskedWith): Promise<Round> {
    const round = answerAll(wanted, signal, orders).finally(() => {
      for (const key of wanted.keys()) underWay.delete(key);
    });
    for (const key of wanted.keys()) underWay.set(key, round);
    return round;
  }

  /** Kept replies where there are some; the provider's for the rest, each kept as soon as it is there. */
  async function answerAll(wanted: Wanted, ...[signal, orders]: AskedWith): Promise<Round> {
    const answers = await read(provider, replies, [...wanted.keys()]);
    const missing = new Map([...wanted].filter(([key]) => !answers.has(key)));
    if (missing.size === 0) return { answers };
    const round = await askFor(missing, { provider, replies, signal, orders, bill });
    return { ...round, answers: new Map([...answers, ...round.answers]) };
  }

  return {
    ...provider,

    async suggest(requests, signal, orders = {}) {
      const keys = await keysOf(provider, requests);
      const answers = new Map<string, Answer>();
      let failure: ProviderError | undefined;
      for (let turn = 1; turn <= TURNS; turn += 1) {
        const open = new Map(
          requests.flatMap((request, i) => {
            const key = keys[i] ?? '';
            return answers.has(key) ? [] : [[key, request] as const];
          }),
        );
        const joined = [...open.keys()].flatMap((key) => underWay.get(key) ?? []);
        const own = new Map([...open].filter(([key]) => !underWay.has(key)));
        const rounds = new Set([...joined, ...(own.size === 0 ? [] : [begin(own, signal, orders)])]);
        const done = await unlessAborted(Promise.all(rounds), signal, provider.id);
        for (const round of done) for (const [key, answer] of round.answers) answers.set(key, answer);
        failure = done.find((round) => round.failure !== undefined)?.failure;
        if (joined.length === 0 || keys.every((key) => answers.has(key))) break;
      }
      const found = keys.map((key) => answers.get(key));
      if (failure !== undefined && found.includes(undefined)) throw new InterruptedError(failure, found);
      return found.map((answer) => answer ?? []);
    },

    async recall(requests) {
      const keys = await keysOf(provider, requests);
      const answers = await read(provider, replies, keys);
      return keys.map((key) => answers.get(key) ?? []);
    },

    async cost(requests) {
      const charactersOf =
        bill?.charactersOf ??
        (({ segment }: Request): number => charactersIn(segment.source ?? segment.text));
      const keys = await keysOf(provider, requests);
      const known = await read(provider, replies, keys);
      const missing = new Map(requests.map((request, i) => [keys[i] ?? '', request]));
      return [...missing]
        .filter(([key]) => !known.has(key))
        .reduce((sum, [, request]) => sum + charactersOf(request), 0);
    },
  };
}

type AskedWith = [signal: AbortSignal, orders: NonNullable<Parameters<Provider['suggest']>[2]>];

async function read(
  { id }: Provider,
  replies: Replies,
  keys: readonly string[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  await Promise.all(
    keys.map(async (key) => {
      const answer = parseAnswer(await replies.read(id, key));
      if (answer !== undefined) answers.set(key, answer);
    }),
  );
  return answers;
}

/** Everything that an answer depends on, as SHA-256 in hex: no text of an article stands in a key. */
async function keysOf(provider: Provider, requests: readonly Request[]): Promise<string[]> {
  const settings = (await provider.settings?.()) ?? '';
  return requests.map(({ segment, context }) =>
    createHash('sha256')
      .update(JSON.stringify([segment.text, segment.source ?? null, context, settings]))
      .digest('hex'),
  );
}
