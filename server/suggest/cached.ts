import { createHash } from 'node:crypto';
import { ProviderError } from '../errors.ts';
import { InterruptedError, type Proposal, type Provider, type Request } from './provider.ts';
import { unlessAborted } from './patience.ts';

/** Replies that were already paid for; kept by whoever stores them. */
export interface Replies {
  read(providerId: string, key: string): Promise<string | undefined>;
  /** @param characters - code points that were sent for this reply, as they are billed */
  write(providerId: string, key: string, reply: string, characters: number): Promise<void>;
}

type Answer = readonly Proposal[];

/** Answers to some requests by their keys, and what broke off the rest. */
interface Round {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly failure?: ProviderError;
}

/**
 * A provider that is asked once only for the same request: kept replies are read, a request that is under way is
 * waited for, and a reply that comes after the caller gave up is kept all the same.
 */
export function cached(provider: Provider, replies: Replies): Provider {
  const underWay = new Map<string, Promise<Round>>();

  /** Claims the keys before anything is waited for, so that a second caller joins the first. */
  function begin(wanted: ReadonlyMap<string, Request>, signal: AbortSignal): Promise<Round> {
    const round = answerAll(provider, replies, wanted, signal).finally(() => {
      for (const key of wanted.keys()) underWay.delete(key);
    });
    for (const key of wanted.keys()) underWay.set(key, round);
    return round;
  }

  return {
    ...provider,

    async suggest(requests, signal) {
      const keys = requests.map((request) => keyOf(provider, request));
      const joined = keys.flatMap((key) => underWay.get(key) ?? []);
      const wanted = new Map(
        requests.flatMap((request, i) =>
          underWay.has(keys[i] ?? '') ? [] : [[keys[i] ?? '', request] as const],
        ),
      );
      const rounds = new Set([...joined, begin(wanted, signal)]);
      const done = await unlessAborted(Promise.all(rounds), signal, provider.id);
      const answers = new Map(done.flatMap((round) => [...round.answers]));
      const found = keys.map((key) => answers.get(key));
      const failure = done.find((round) => round.failure !== undefined)?.failure;
      if (failure !== undefined && found.includes(undefined)) throw new InterruptedError(failure, found);
      return found.map((answer) => answer ?? []);
    },

    async recall(requests) {
      const wanted = new Map(requests.map((request) => [keyOf(provider, request), request]));
      const answers = await read(provider, replies, [...wanted.keys()]);
      return requests.map((request) => answers.get(keyOf(provider, request)) ?? []);
    },
  };
}

/** Kept replies where there are some; the provider's for the rest, each kept as soon as it is there. */
async function answerAll(
  provider: Provider,
  replies: Replies,
  wanted: ReadonlyMap<string, Request>,
  signal: AbortSignal,
): Promise<Round> {
  const answers = await read(provider, replies, [...wanted.keys()]);
  const missing = [...wanted].filter(([key]) => !answers.has(key));
  if (missing.length === 0) return { answers };
  const requests = missing.map(([, request]) => request);
  const { given, failure } = await attempt(provider, requests, signal);
  for (const [i, [key, request]] of missing.entries()) {
    const answer = given[i];
    if (answer === undefined) continue;
    answers.set(key, answer);
    await replies.write(provider.id, key, JSON.stringify(answer), charactersOf(request));
  }
  return { answers, ...(failure === undefined ? {} : { failure }) };
}

async function read(
  { id }: Provider,
  replies: Replies,
  keys: readonly string[],
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  await Promise.all(
    keys.map(async (key) => {
      const answer = parse(await replies.read(id, key));
      if (answer !== undefined) answers.set(key, answer);
    }),
  );
  return answers;
}

async function attempt(
  provider: Provider,
  requests: readonly Request[],
  signal: AbortSignal,
): Promise<{ readonly given: readonly (Answer | undefined)[]; readonly failure?: ProviderError }> {
  try {
    return { given: await provider.suggest(requests, signal) };
  } catch (error) {
    if (error instanceof InterruptedError) return { given: error.answers, failure: error };
    if (error instanceof ProviderError) return { given: [], failure: error };
    throw error;
  }
}

/** Everything that an answer depends on, as SHA-256 in hex: no text of an article stands in a key. */
function keyOf({ settings = '' }: Provider, { segment, context }: Request): string {
  const parts = [segment.text, segment.source ?? null, context, settings];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function charactersOf({ segment }: Request): number {
  return Array.from(segment.source ?? segment.text).length;
}

/** A kept reply; undefined where there is none or it is not readable any more, so that the provider is asked again. */
function parse(reply: string | undefined): Answer | undefined {
  if (reply === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(reply);
    return Array.isArray(parsed) && parsed.every(isProposal) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isProposal(value: unknown): value is Proposal {
  if (typeof value !== 'object' || value === null) return false;
  const { text, reason, match } = value as Partial<Record<string, unknown>>; // an object read from JSON
  return (
    typeof text === 'string' &&
    typeof reason === 'string' &&
    (match === undefined || typeof match === 'number')
  );
}
