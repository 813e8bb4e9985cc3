import {
  AuthorizationError,
  ConnectionError,
  DeepLClient,
  QuotaExceededError,
  TooManyRequestsError,
} from 'deepl-node';
import { ProviderError } from '../errors.ts';
import { correctTexts } from './deepl-correct.ts';
import { deeplError, type Fault } from './deepl-faults.ts';
import { asSent, jobsFor, proposalsOf, textFor, type Give, type Step } from './deepl-sending.ts';
import { runJobs } from './jobs.ts';
import { askPatiently, givenUp } from './patience.ts';
import { InterruptedError, type Provider, type Request } from './provider.ts';

export interface DeepLOptions {
  readonly apiKey: string;
  /** Instead of DeepL's own address, for tests and proxies. */
  readonly serverUrl?: string;
  /** Longest wait of a page for all that it asked, in ms. */
  readonly overallTimeout?: number;
  /** Longest wait for one answer, in ms. */
  readonly attemptTimeout?: number;
  /** Waits before a request that was refused for the moment (429, 5xx) is sent again, in ms. */
  readonly pauses?: readonly number[];
}

const ID = 'deepl';
const TITLE = { de: 'DeepL', en: 'DeepL' };
const PATIENCE = { overallTimeout: 18_000, attemptTimeout: 8_000, pauses: [700, 1_800] };
const PARALLEL = 4;

/** One service of DeepL: a batch of requests in, a text each out. */
type Service = (requests: readonly Request[]) => Promise<readonly unknown[]>;

/**
 * DeepL: translates the source sentence anew where there is one; else DeepL Write corrects the German sentence (where
 * the account has it) and rephrases it.
 *
 * @param keep - put around each service, so that a reply is kept even where a later one fails
 */
export function createDeepLProvider(
  options: DeepLOptions,
  keep: (service: Provider) => Provider = (service) => service,
): Provider {
  const { overallTimeout, attemptTimeout, pauses } = { ...PATIENCE, ...options };
  const wire = connect(options, attemptTimeout);
  const translate = serviceOf('translate', 'Von DeepL aus dem Quellsatz neu übersetzt.', wire.translate);
  const correct = serviceOf('correct', 'Von DeepL Write korrigiert, ohne umzuformulieren.', wire.correct);
  const rephrase = serviceOf('rephrase', 'Von DeepL Write umformuliert.', wire.rephrase);

  function serviceOf(name: string, reason: string, service: Service): Provider {
    return keep({
      id: `${ID}-${name}`,
      title: TITLE,
      remote: true,
      origin: 'provider',
      settings: 'de',
      async suggest(requests, signal) {
        if (signal.aborted) throw givenUp(ID);
        const texts = await askPatiently(() => checked(service, requests), pauses, signal);
        return requests.map(({ segment }, i) => proposalsOf(segment, texts[i] ?? '', reason));
      },
    });
  }

  /** Corrections first, then rephrased: the second is asked even where the first had a failure of its own. */
  async function improve(requests: readonly Request[], signal: AbortSignal, give: Give): Promise<void> {
    const failure = wire.hasCorrect() ? await correctInto(requests, signal, give) : undefined;
    await hear(rephrase, requests, signal, give);
    if (failure !== undefined) throw failure;
  }

  /** @returns what failed, where it may be heard later; an account without this service is no failure */
  async function correctInto(
    requests: readonly Request[],
    signal: AbortSignal,
    give: Give,
  ): Promise<ProviderError | undefined> {
    try {
      await hear(correct, requests, signal, give);
      return undefined;
    } catch (error) {
      if (!(error instanceof ProviderError) || error.reason === 'quota' || signal.aborted) throw error;
      return wire.hasCorrect() ? error : undefined;
    }
  }

  return {
    id: ID,
    title: TITLE,
    remote: true,
    origin: 'provider',

    suggest(requests, signal) {
      const renew: Step = (batch, signal, give) => hear(translate, batch, signal, give);
      return runJobs(jobsFor(requests, renew, improve), requests.length, {
        providerId: ID,
        signal,
        timeout: overallTimeout,
        late: () => deeplError('timeout'),
        parallel: PARALLEL,
      });
    },

    recall: (requests) =>
      Promise.all(
        requests.map(asSent).map(async (sent) => {
          const asked = sent.segment.source === undefined ? [correct, rephrase] : [translate];
          const answers = await Promise.all(
            asked.map(async (service) => (await service.recall?.([sent])) ?? []),
          );
          return answers.flatMap(([proposals]) => proposals ?? []);
        }),
      ),
  };
}

/** Passes on what a service says, also what it had said before it broke off. */
async function hear(
  service: Provider,
  requests: readonly Request[],
  signal: AbortSignal,
  give: Give,
): Promise<void> {
  try {
    give(await service.suggest(requests, signal));
  } catch (error) {
    if (error instanceof InterruptedError) give(error.answers);
    throw error;
  }
}

/** One text for each request, or the answer is not an answer. */
async function checked(service: Service, requests: readonly Request[]): Promise<readonly string[]> {
  const texts = await service(requests);
  if (texts.length !== requests.length) throw deeplError('mismatch');
  return texts.map((text) => {
    if (typeof text !== 'string') throw deeplError('mismatch');
    return text;
  });
}

interface Wire {
  readonly translate: Service;
  readonly correct: Service;
  readonly rephrase: Service;
  /** Whether the account may have `/v2/write/correct`: until it was refused. */
  hasCorrect(): boolean;
}

function connect({ apiKey, serverUrl }: DeepLOptions, timeout: number): Wire {
  // a header cannot carry anything else, and the error about it would repeat the key
  if (!/^[\x21-\x7e]+$/u.test(apiKey)) return refusing(() => deeplError('key'));
  const client = new DeepLClient(apiKey, {
    maxRetries: 0,
    minTimeout: timeout,
    sendPlatformInfo: false,
    appInfo: { appName: 'klartext', appVersion: '1' },
    ...(serverUrl === undefined ? {} : { serverUrl }),
  });
  const host = apiKey.endsWith(':fx') ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
  const address = (serverUrl ?? host).replace(/\/+$/u, '');
  let hasCorrect = true;
  return {
    hasCorrect: () => hasCorrect,

    async translate(requests) {
      const context = requests[0]?.context ?? '';
      const results = await client
        .translateText(requests.map(textFor), null, 'de', {
          splitSentences: 'off',
          ...(context === '' ? {} : { context }),
        })
        .catch(rethrow);
      return results.map(({ text }) => text);
    },

    async rephrase(requests) {
      const results = await client.rephraseText(requests.map(textFor), 'de').catch(rethrow);
      return results.map(({ text }) => text);
    },

    async correct(requests) {
      const answer = await correctTexts(requests.map(textFor), { address, apiKey, timeout });
      if (answer === 403 || answer === 404) hasCorrect = false;
      if (Array.isArray(answer)) return answer;
      throw deeplError(answer);
    },
  };
}

function refusing(failure: () => ProviderError): Wire {
  const refuse: Service = () => Promise.reject(failure());
  return { translate: refuse, correct: refuse, rephrase: refuse, hasCorrect: () => false };
}

/** Drops deepl-node's error at once: that of a broken connection holds the request with the key in it. */
function rethrow(error: unknown): never {
  throw deeplError(faultOf(error));
}

function faultOf(error: unknown): Fault {
  if (error instanceof AuthorizationError) return 403;
  if (error instanceof QuotaExceededError) return 456;
  if (error instanceof TooManyRequestsError) return 429;
  const message = error instanceof Error ? error.message : '';
  if (error instanceof ConnectionError) return /timeout|ETIMEDOUT/iu.test(message) ? 'timeout' : 'network';
  const status = /^Unexpected status code: (\d{3})/u.exec(message)?.[1];
  if (status !== undefined) return Number(status);
  return MESSAGES.find(([beginning]) => message.startsWith(beginning))?.[1] ?? 'unreadable';
}

/** The only sign of some answers' status that deepl-node gives. */
const MESSAGES: readonly (readonly [string, Fault])[] = [
  ['Bad request', 400],
  ['Not found', 404],
  ['Service unavailable', 503],
  ['Error parsing response JSON', 'unreadable'],
];
