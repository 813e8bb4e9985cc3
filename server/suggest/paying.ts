import { setTimeout as pause } from 'node:timers/promises';
import { ProviderError } from '../errors.ts';
import { charactersIn, type Charges, type Claimed, type Kept, type Replies } from './charges.ts';
import { parseAnswer, type Answer } from './kept-answers.ts';
import { givenUp } from './patience.ts';
import { InterruptedError, type Orders, type Provider, type Request } from './provider.ts';

/** Requests by their keys. */
export type Wanted = ReadonlyMap<string, Request>;

/** Answers to some requests by their keys, and what broke off the rest. */
export interface Round {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly failure?: ProviderError;
}

/** Where the texts of a provider are billed. */
export interface Bill {
  readonly charges: Charges;
  /** Code points that are sent for a request, as they are billed. */
  charactersOf(request: Request): number;
}

export interface Asking {
  readonly provider: Provider;
  readonly replies: Replies;
  readonly signal: AbortSignal;
  readonly orders: Orders;
  readonly bill: Bill | undefined;
}

/** Wait before a reply is looked for that another program is about to have, in ms. */
const LOOK_AGAIN = 150;

/** Asks a provider and keeps what it says; where it is paid, only as far as the charges could be opened. */
export async function askFor(wanted: Wanted, asking: Asking): Promise<Round> {
  const { bill } = asking;
  return bill === undefined ? send([...wanted], asking) : pay(wanted, bill, asking);
}

type Entry = readonly [key: string, request: Request];

async function pay(wanted: Wanted, bill: Bill, asking: Asking): Promise<Round> {
  const { provider, orders, signal } = asking;
  const answers = new Map<string, Answer>();
  const failures: ProviderError[] = [];
  let rest: readonly Entry[] = [...wanted];
  while (rest.length > 0) {
    const texts = rest.map(([key, request]) => ({ key, characters: bill.charactersOf(request) }));
    const claims = new Map<string, Claimed>();
    for (const [i, claimed] of (await bill.charges.claim(provider.id, texts, orders)).entries())
      claims.set(texts[i]?.key ?? '', claimed);
    for (const [key, claimed] of claims) {
      const reply = claimed.kind === 'answered' ? parseAnswer(claimed.reply) : undefined;
      if (reply !== undefined) answers.set(key, reply);
      else if (claimed.kind !== 'opened' && claimed.kind !== 'under-way')
        failures.push(refusal(provider, claimed));
    }
    const is = (kind: Claimed['kind']) => rest.filter(([key]) => claims.get(key)?.kind === kind);
    const round = await send(is('opened'), asking, claims);
    for (const [key, answer] of round.answers) answers.set(key, answer);
    if (round.failure !== undefined) failures.unshift(round.failure);
    rest = is('under-way');
    const waited = rest.length === 0 || (await pause(LOOK_AGAIN, true, { signal }).catch(() => false));
    if (!waited) return { answers, failure: givenUp(provider.id) };
  }
  const [failure] = failures;
  return { answers, ...(failure === undefined ? {} : { failure }) };
}

/** Sends requests and keeps their replies all at once, before anything else is done with them. */
async function send(
  entries: readonly Entry[],
  asking: Asking,
  claims: ReadonlyMap<string, Claimed> = new Map(),
): Promise<Round> {
  if (entries.length === 0) return { answers: new Map() };
  const { provider, replies, bill, orders } = asking;
  const chargeOf = (key: string): number | undefined => {
    const claimed = claims.get(key);
    return claimed?.kind === 'opened' ? claimed.chargeId : undefined;
  };
  const end = async (keys: readonly string[], outcome: 'free' | 'unanswered'): Promise<void> => {
    const ids = keys.flatMap((key) => chargeOf(key) ?? []);
    if (ids.length > 0) await bill?.charges.end(ids, outcome);
  };
  let attempted: Attempt;
  try {
    attempted = await attempt(
      asking,
      entries.map(([, request]) => request),
    );
  } catch (error) {
    const keys = entries.map(([key]) => key);
    await end(keys, 'unanswered');
    throw error;
  }
  const { given, failure } = attempted;
  const answers = new Map<string, Answer>();
  const kept: Kept[] = [];
  for (const [i, [key, request]] of entries.entries()) {
    const answer = given[i];
    if (answer === undefined) continue;
    const chargeId = chargeOf(key);
    answers.set(key, answer);
    kept.push({
      providerId: provider.id,
      key,
      reply: JSON.stringify(answer),
      characters: bill?.charactersOf(request) ?? charactersIn(request.segment.source ?? request.segment.text),
      ...(chargeId === undefined ? {} : { chargeId }),
      ...(orders.articleId === undefined ? {} : { articleId: orders.articleId }),
    });
  }
  if (kept.length > 0) await replies.keep(kept);
  const left = entries.map(([key]) => key).filter((key) => !answers.has(key));
  await end(left, failure?.reason === 'unanswered' ? 'unanswered' : 'free');
  return { answers, ...(failure === undefined ? {} : { failure }) };
}

interface Attempt {
  readonly given: readonly (Answer | undefined)[];
  readonly failure?: ProviderError;
}

async function attempt({ provider, signal, orders }: Asking, requests: readonly Request[]): Promise<Attempt> {
  try {
    return { given: await provider.suggest(requests, signal, orders) };
  } catch (error) {
    if (error instanceof InterruptedError) return { given: error.answers, failure: error };
    if (error instanceof ProviderError) return { given: [], failure: error };
    throw error;
  }
}

type Refused = Exclude<Claimed, { kind: 'opened' | 'under-way' }>;

/** Why a text was not sent. */
function refusal({ id, title }: Provider, claimed: Refused): ProviderError {
  if (claimed.kind === 'over-limit') {
    const whole = claimed.limit === 'run' ? 'diesen Lauf' : 'diesen Monat';
    return new ProviderError(
      id,
      'budget',
      `Das Budget für ${title.de} ist für ${whole} ausgeschöpft (noch ${claimed.left} Zeichen). Was schon beantwortet wurde, ist gespeichert; der Rest wurde nicht gesendet.`,
    );
  }
  return new ProviderError(
    id,
    'withheld',
    `Diesen Satz hat ${title.de} schon einmal bekommen, aber es kam keine Antwort an; er kann bezahlt sein. Er wurde nicht noch einmal gesendet. Wer ihn noch einmal fragt, bezahlt ihn vielleicht zweimal.`,
  );
}
