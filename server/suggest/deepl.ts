import { ProviderError } from '../errors.ts';
import { charactersIn } from './charges.ts';
import { digestOf, fitTerms, openAccount, type Account, type Term } from './deepl-account.ts';
import { deeplError } from './deepl-faults.ts';
import { asSent, jobsFor, textFor, type Give, type Step } from './deepl-sending.ts';
import { connect, type TranslateOptions, type Wire } from './deepl-wire.ts';
import { runJobs } from './jobs.ts';
import { askPatiently, givenUp } from './patience.ts';
import { correctedText } from './plain.ts';
import { InterruptedError, type Orders, type Provider, type Request } from './provider.ts';

/** What DeepL is told with every translation. */
export type DeepLTranslation = Pick<
  TranslateOptions,
  'formality' | 'modelType' | 'instructions' | 'sourceLanguage'
>;

export interface DeepLOptions extends DeepLTranslation {
  readonly apiKey: string;
  /** Instead of DeepL's own address, for tests and proxies. */
  readonly serverUrl?: string;
  /** Words of the source and their German; a glossary is made of them where `sourceLanguage` is set. */
  terms?(): Promise<readonly Term[]>;
  /** Longest wait of a page for all that it asked, in ms. */
  readonly overallTimeout?: number;
  /** Longest wait for one answer, in ms. */
  readonly attemptTimeout?: number;
  /** Waits before a request that was refused for the moment (429, 5xx) is sent again, in ms. */
  readonly pauses?: readonly number[];
}

/** Puts the cache of paid replies around a service. */
export type Keep = (service: Provider, charactersOf: (request: Request) => number) => Provider;

const ID = 'deepl';
const TITLE = { de: 'DeepL', en: 'DeepL' };
const OVERALL_TIMEOUT = 18_000;
const ATTEMPT_TIMEOUT = 8_000;
/** Waits that grow, in ms; as many as fit into a quarter of the patience. */
const PAUSES = [700, 1_800, 4_500, 11_000];
const PARALLEL = 4;

/** One service of DeepL: a batch of requests in, a text each out. */
type Service = (requests: readonly Request[]) => Promise<readonly string[]>;

/**
 * DeepL: translates the source sentence anew where there is one; else DeepL Write corrects the German sentence, or
 * rephrases it where the account has no corrections.
 *
 * @param keep - put around each service, so that a reply is kept even where a later one fails
 */
export function createDeepLProvider(options: DeepLOptions, keep: Keep = (service) => service): Provider {
  const { wire, account, hasWrite } = open(options, options.attemptTimeout ?? ATTEMPT_TIMEOUT);
  const terms = async (): Promise<readonly Term[]> =>
    options.sourceLanguage === undefined ? [] : fitTerms((await options.terms?.()) ?? []);

  const translate = serviceOf(
    'translate',
    'Von DeepL aus dem Quellsatz neu übersetzt.',
    translated,
    settings,
  );
  const plainSettings = (): Promise<string> => Promise.resolve('de');
  const correct = serviceOf(
    'correct',
    'Von DeepL Write korrigiert, ohne umzuformulieren.',
    (requests) => wire.correct(requests.map(textFor)),
    plainSettings,
  );
  const rephrase = serviceOf(
    'rephrase',
    'Von DeepL Write umformuliert.',
    (requests) => wire.rephrase(requests.map(textFor)),
    plainSettings,
  );

  function serviceOf(
    name: string,
    reason: string,
    service: Service,
    settings: () => Promise<string>,
  ): Provider {
    return keep(
      {
        id: `${ID}-${name}`,
        title: TITLE,
        remote: true,
        origin: 'provider',
        settings,
        async suggest(requests, signal, orders = {}) {
          if (signal.aborted) throw givenUp(ID);
          const longest = patienceOf(orders);
          const pauses = options.pauses ?? pausesWithin(longest / 4);
          const texts = await askPatiently(() => service(requests), { pauses, longest, signal });
          return requests.map(({ segment }, i) => {
            const text = correctedText(segment, texts[i] ?? '');
            return text === undefined ? [] : [{ text, reason }];
          });
        },
      },
      (request) => charactersIn(textFor(request)),
    );
  }

  async function translated(requests: readonly Request[]): Promise<readonly string[]> {
    const { formality, modelType, instructions, sourceLanguage } = options;
    const known = await terms();
    const glossaryId =
      sourceLanguage === undefined || known.length === 0
        ? undefined
        : await account.glossaryOf(known, sourceLanguage);
    const told: TranslateOptions = {
      context: requests[0]?.context ?? '',
      ...(formality === undefined ? {} : { formality }),
      ...(modelType === undefined ? {} : { modelType }),
      ...(instructions === undefined ? {} : { instructions }),
      ...(sourceLanguage === undefined ? {} : { sourceLanguage }),
      ...(glossaryId === undefined ? {} : { glossaryId }),
    };
    return wire.translate(requests.map(textFor), told, (status) => {
      if (status === 404) account.forgetGlossary();
    });
  }

  /** What a translation depends on beside its text. */
  async function settings(): Promise<string> {
    const { formality, modelType, instructions, sourceLanguage } = options;
    const known = await terms();
    const told = [
      formality,
      modelType,
      instructions?.join('\n'),
      sourceLanguage,
      known.length === 0 ? undefined : digestOf(known, sourceLanguage ?? ''),
    ];
    return told.every((one) => one === undefined) ? 'de' : JSON.stringify(['de', ...told]);
  }

  function patienceOf({ patience }: Orders): number {
    return patience ?? options.overallTimeout ?? OVERALL_TIMEOUT;
  }

  return {
    id: ID,
    title: TITLE,
    remote: true,
    origin: 'provider',

    suggest(requests, signal, orders = {}) {
      const renew: Step = (batch, waiting, give) => hear(translate, batch, waiting, give, orders);

      /** Corrections; or rephrased, where it turns out that the account has none. */
      const improve: Step = async (batch, waiting, give) => {
        if (!hasWrite) throw deeplError('no-write');
        if (!wire.hasCorrect()) return hear(rephrase, batch, waiting, give, orders);
        try {
          await hear(correct, batch, waiting, give, orders);
        } catch (error) {
          if (!(error instanceof ProviderError) || wire.hasCorrect() || waiting.aborted) throw error;
          await hear(rephrase, batch, waiting, give, orders);
        }
      };

      return runJobs(jobsFor(requests, renew, improve), requests.length, {
        providerId: ID,
        signal,
        timeout: patienceOf(orders),
        late: () => deeplError('late'),
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

    async cost(requests) {
      const sent = requests.map(asSent);
      const foreign = sent.filter(({ segment }) => segment.source !== undefined);
      const german = sent.filter(({ segment }) => segment.source === undefined);
      const write = wire.hasCorrect() ? correct : rephrase;
      const [renewed = 0, improved = 0] = await Promise.all([
        translate.cost?.(foreign),
        hasWrite ? write.cost?.(german) : 0,
      ]);
      return renewed + improved;
    },

    usage: () => account.usage(),
  };
}

/** Passes on what a service says, also what it had said before it broke off. */
async function hear(
  service: Provider,
  requests: readonly Request[],
  signal: AbortSignal,
  give: Give,
  orders: Orders,
): Promise<void> {
  try {
    give(await service.suggest(requests, signal, orders));
  } catch (error) {
    if (error instanceof InterruptedError) give(error.answers);
    throw error;
  }
}

function pausesWithin(most: number): readonly number[] {
  let sum = 0;
  return PAUSES.filter((wait) => (sum += wait) <= most);
}

interface Opened {
  readonly wire: Wire;
  readonly account: Account;
  /** DeepL Write is not part of DeepL API Free. */
  readonly hasWrite: boolean;
}

function open({ apiKey, serverUrl }: DeepLOptions, timeout: number): Opened {
  // a header cannot carry anything else, and the error about it would repeat the key
  if (!/^[\x21-\x7e]+$/u.test(apiKey)) return refusing();
  const isFree = apiKey.endsWith(':fx');
  const host = isFree ? 'https://api-free.deepl.com' : 'https://api.deepl.com';
  const address = (serverUrl ?? host).replace(/\/+$/u, '');
  const line = { apiKey, address, timeout };
  return { wire: connect(line), account: openAccount(line), hasWrite: !isFree };
}

function refusing(): Opened {
  const refuse = (): Promise<never> => Promise.reject(deeplError('key'));
  return {
    wire: { translate: refuse, correct: refuse, rephrase: refuse, hasCorrect: () => false },
    account: { usage: refuse, glossaryOf: refuse, forgetGlossary: () => undefined },
    hasWrite: true,
  };
}
