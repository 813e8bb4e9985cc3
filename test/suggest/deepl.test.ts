import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ProviderError } from '../../server/errors.ts';
import { cached } from '../../server/suggest/cached.ts';
import { createDeepLProvider, type DeepLOptions, type Keep } from '../../server/suggest/deepl.ts';
import {
  InterruptedError,
  type Proposal,
  type Provider,
  type Request,
} from '../../server/suggest/provider.ts';
import { startDeepL, type Behaviour, type StandIn } from './deepl-stand-in.ts';
import { memoryOfReplies } from './replies.ts';
import { requestFor, segmentOf } from './segments.ts';

const KEY = 'geheim-4711-schluessel';
const patient: Partial<DeepLOptions> = { pauses: [1, 1], attemptTimeout: 2_000, overallTimeout: 5_000 };
const hasty: Partial<DeepLOptions> = { pauses: [1], attemptTimeout: 40, overallTimeout: 5_000 };

const DAMAGED = 'Der Fähre kam spät nach Hafen.';
const CORRECTED = 'Die Fähre kam spät nach Hafen.';
const REPHRASED = 'Die Fähre erreichte den Hafen erst spät.';
const SOURCE = 'The ferry reached the port late.';
const TRANSLATED = 'Die Fähre erreichte spät den Hafen.';

let deepl: StandIn;

beforeEach(async () => {
  deepl = await startDeepL({
    key: KEY,
    translations: { [SOURCE]: TRANSLATED },
    corrections: { [DAMAGED]: CORRECTED },
    rephrasings: { [DAMAGED]: REPHRASED },
  });
});

afterEach(() => deepl.close());

const provider = (more: Partial<DeepLOptions> = patient, keep?: Keep): Provider =>
  createDeepLProvider({ apiKey: KEY, serverUrl: deepl.url, ...more }, keep);

const never = new AbortController().signal;

async function textsFor(asked: Provider, ...requests: Request[]): Promise<string[][]> {
  return textsOf(await asked.suggest(requests, never));
}

const textsOf = (answers: readonly (readonly Proposal[] | undefined)[]): string[][] =>
  answers.map((proposals) => (proposals ?? []).map(({ text }) => text));

async function failureOf(asked: Provider, ...requests: Request[]): Promise<ProviderError> {
  const failure: unknown = await asked.suggest(requests, never).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof ProviderError) return failure;
  throw new Error(`no ProviderError but ${inspect(failure)}`);
}

describe('a German sentence without its source', () => {
  test('is corrected, and not rephrased as well: that would be paid for, too', async () => {
    const [proposals] = await provider().suggest([requestFor(DAMAGED)], never);
    expect(proposals).toEqual([
      { text: CORRECTED, reason: 'Von DeepL Write korrigiert, ohne umzuformulieren.' },
    ]);
    expect(deepl.received.map(({ path, targetLanguage }) => [path, targetLanguage?.toLowerCase()])).toEqual([
      ['/v2/write/correct', 'de'],
    ]);
    expect(deepl.billed()).toBe(DAMAGED.length);
  });

  test('that DeepL leaves as it is has no suggestion', async () => {
    expect(await textsFor(provider(), requestFor('Die Fähre kam pünktlich an.'))).toEqual([[]]);
  });

  test.each([403, 404])(
    'is rephrased where the account has no corrections (%d), which is asked once only',
    async (status) => {
      deepl.always('/v2/write/correct', { status });
      const asked = provider();
      expect(await textsFor(asked, requestFor(DAMAGED))).toEqual([[REPHRASED]]);
      expect(await textsFor(asked, requestFor(DAMAGED))).toEqual([[REPHRASED]]);
      expect(deepl.to('/v2/write/correct')).toHaveLength(1);
      expect(deepl.billed()).toBe(2 * DAMAGED.length);
    },
  );

  test('is not sent where the key is free: DeepL Write is not part of it', async () => {
    const failure = await failureOf(provider({ ...patient, apiKey: 'geheim:fx' }), requestFor(DAMAGED));
    expect(failure.message).toMatch(/DeepL API Free/u);
    expect(deepl.received).toEqual([]);
  });

  test('keeps its tags: they are not sent and stand around the same words again', async () => {
    const text = 'Der <b>Fähre</b> kam spät nach <a href="/h">Hafen</a>.';
    const request = { ...requestFor(text), segment: segmentOf(text) };
    expect(await textsFor(provider(), request)).toEqual([
      ['Die <b>Fähre</b> kam spät nach <a href="/h">Hafen</a>.'],
    ]);
    deepl.always('/v2/write/correct', { status: 404 });
    expect(await textsFor(provider(), request)).toEqual([
      [expect.stringMatching(/^Die <b>Fähre<\/b> erreichte.*<a href="\/h">.*<\/a>/u)],
    ]);
    expect(deepl.received.map(({ texts }) => texts)).toEqual([[DAMAGED], [DAMAGED], [DAMAGED]]);
  });

  test('is sent in one line, and line breaks alone are no correction', async () => {
    expect(await textsFor(provider(), requestFor('Die Fähre kam\n  pünktlich an.'))).toEqual([[]]);
    expect(deepl.received[0]?.texts).toEqual(['Die Fähre kam pünktlich an.']);
  });
});

describe('a sentence with its source', () => {
  test('is translated anew, with its paragraph as context', async () => {
    const paragraph = `It was foggy. ${SOURCE}`;
    const [proposals] = await provider().suggest([requestFor(DAMAGED, SOURCE, paragraph)], never);
    expect(proposals).toEqual([{ text: TRANSLATED, reason: 'Von DeepL aus dem Quellsatz neu übersetzt.' }]);
    expect(deepl.received).toMatchObject([{ path: '/v2/translate', texts: [SOURCE], context: paragraph }]);
  });

  test('shares a request with the others of its paragraph only', async () => {
    const first = requestFor(DAMAGED, SOURCE, 'one two');
    const second = requestFor('Es war neblich.', 'It was foggy.', 'one two');
    const third = requestFor('Es war kalt gewesen.', 'It was cold.', 'three');
    const texts = await textsFor(provider(), first, third, second);
    expect(texts).toEqual([[TRANSLATED], ['It was cold.'], ['It was foggy.']]);
    expect(deepl.received.map(({ texts, context }) => [context, texts.length])).toEqual([
      ['one two', 2],
      ['three', 1],
    ]);
  });

  test('takes only what stands around it from a huge paragraph', async () => {
    const paragraph = `${'Fog. '.repeat(20_000)}${SOURCE} ${'Rain. '.repeat(20_000)}`;
    await provider().suggest([requestFor(DAMAGED, SOURCE, paragraph)], never);
    const context = deepl.received[0]?.context ?? '';
    expect(context).toContain(`Fog. ${SOURCE} Rain.`);
    expect(context.length).toBeLessThanOrEqual(2_000);
  });
});

describe('limits of a request', () => {
  test('120 short sentences are sent 50 at a time, and every answer finds its sentence', async () => {
    const asked = Array.from({ length: 120 }, (_, i) => requestFor(`Satz ${i}.`, `Sentence ${i}.`, ''));
    const texts = await textsFor(provider(), ...asked);
    expect(texts).toEqual(asked.map((_, i) => [`Sentence ${i}.`]));
    expect(deepl.received.map(({ texts }) => texts.length).sort((a, b) => a - b)).toEqual([20, 50, 50]);
  });

  test('long sentences are sent in requests below 10 KiB to DeepL Write and below 128 KiB otherwise', async () => {
    const long = (i: number): string => `Überlänge ${i}: ${'größere Übel für Österreich '.repeat(60)}`.trim();
    const german = Array.from({ length: 12 }, (_, i) => requestFor(long(i)));
    const foreign = Array.from({ length: 60 }, (_, i) => requestFor('Kurz.', long(i).repeat(3), ''));
    await provider().suggest([...german, ...foreign], never);
    const sizes = (path: '/v2/translate' | '/v2/write/correct'): number[] =>
      deepl.to(path).map(({ size }) => size);
    expect(deepl.to('/v2/write/correct').flatMap(({ texts }) => texts)).toHaveLength(12);
    expect(deepl.to('/v2/translate').flatMap(({ texts }) => texts)).toHaveLength(60);
    expect(Math.max(...sizes('/v2/write/correct'))).toBeLessThanOrEqual(10 * 1024);
    expect(Math.max(...sizes('/v2/translate'))).toBeLessThanOrEqual(128 * 1024);
  });

  test('a sentence that is too long is named, and the others are answered', async () => {
    const failure = await failureOf(provider(), requestFor('ä'.repeat(9_000)), requestFor(DAMAGED));
    expect(failure.message).toMatch(/zu lang/u);
    expect(failure instanceof InterruptedError && textsOf(failure.answers)).toEqual([[], [CORRECTED]]);
    expect(failure instanceof InterruptedError && failure.answers[0]).toBeUndefined();
  });

  test('nothing is sent for an empty sentence', async () => {
    expect(await textsFor(provider(), requestFor(' '), requestFor('<br>'))).toEqual([[], []]);
    expect(deepl.received).toEqual([]);
  });
});

const faults: readonly (readonly [what: string, Behaviour, ProviderError['reason'], RegExp])[] = [
  ['a wrong key', { status: 403 }, 'auth', /Schlüssel nicht an.*DEEPL_API_KEY/u],
  ['a used-up quota', { status: 456 }, 'quota', /Kontingent.*verbraucht/u],
  ['too many requests', { status: 429 }, 'busy', /überlastet.*noch einmal/u],
  ['a fault of the server', { status: 500 }, 'busy', /überlastet oder gestört/u],
  ['an overloaded server', { status: 503 }, 'busy', /überlastet/u],
  ['a request that is too large', { status: 413 }, 'refused', /zu lang.*Editor/u],
  ['a redirect', { status: 307 }, 'refused', /abgelehnt/u],
  ['a bad request', { status: 400 }, 'refused', /abgelehnt.*von Hand/u],
  ['an address without the service', { status: 404 }, 'refused', /DEEPL_SERVER_URL/u],
  ['silence', 'silent', 'unanswered', /nicht rechtzeitig.*kann bezahlt sein/u],
  ['an answer that breaks off', 'cut-off', 'unanswered', /abgebrochen.*kann bezahlt sein/u],
  ['no JSON', 'not-json', 'unanswered', /nicht lesen.*kann bezahlt sein/u],
  ['JSON of something else', 'wrong-shape', 'unanswered', /nicht lesen.*kann bezahlt sein/u],
  ['too few texts', 'too-few', 'unanswered', /nicht lesen.*kann bezahlt sein/u],
  ['an answer that repeats the key', { status: 418, body: `{"message":"${KEY}"}` }, 'refused', /abgelehnt/u],
];

/** Every way in which an error reaches a log, a page or a database. */
function allThatItSays(error: ProviderError): string {
  return [
    error.message,
    error.stack,
    String(error.cause),
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
  ].join('\n');
}

describe('a failure', () => {
  test.each(faults)(
    '%s becomes a sentence that says what was kept, without the key',
    async (_, behaviour, reason, says) => {
      deepl.always('/v2/translate', behaviour);
      const failure = await failureOf(
        provider(behaviour === 'silent' ? hasty : patient),
        requestFor(DAMAGED, SOURCE),
      );
      expect(failure.message).toMatch(says);
      expect(failure.message).toMatch(/Ihr Text und die anderen Vorschläge sind unverändert da/u);
      expect([failure.providerId, failure.reason]).toEqual(['deepl', reason]);
      expect(allThatItSays(failure)).not.toContain(KEY);
    },
  );

  test.each(faults)('%s does so in both services of DeepL Write', async (_, behaviour, reason) => {
    deepl.always('/v2/write/correct', behaviour);
    deepl.always('/v2/write/rephrase', behaviour);
    const failure = await failureOf(provider(behaviour === 'silent' ? hasty : patient), requestFor(DAMAGED));
    expect(failure.reason).toBe(reason);
    expect(allThatItSays(failure)).not.toContain(KEY);
  });

  test('nobody at the address', async () => {
    await deepl.close();
    for (const request of [requestFor(DAMAGED), requestFor(DAMAGED, SOURCE)]) {
      const failure = await failureOf(provider(), request);
      expect(failure.reason).toBe('unreachable');
      expect(allThatItSays(failure)).not.toContain(KEY);
    }
  });

  test('a key with letters that no header can carry is named, not repeated', async () => {
    const failure = await failureOf(
      provider({ ...patient, apiKey: 'schlüssel mit ümlaut' }),
      requestFor(DAMAGED),
    );
    expect(failure.reason).toBe('auth');
    expect(allThatItSays(failure)).not.toContain('ümlaut');
    expect(deepl.received).toEqual([]);
  });

  test('the provider itself does not show the key', () => {
    expect(inspect(provider(), { depth: 9, showHidden: true })).not.toContain(KEY);
  });
});

describe('patience', () => {
  test.each([{ status: 429 }, { status: 503 }])(
    'is rewarded after a refusal for the moment (%j)',
    async (behaviour) => {
      deepl.next('/v2/translate', behaviour, behaviour);
      expect(await textsFor(provider(), requestFor(DAMAGED, SOURCE))).toEqual([[TRANSLATED]]);
      deepl.next('/v2/write/correct', behaviour);
      expect(await textsFor(provider(), requestFor(DAMAGED))).toEqual([[CORRECTED]]);
    },
  );

  test('waits as long as DeepL asks for, not less', async () => {
    deepl.next('/v2/translate', { status: 429, retryAfter: '1' });
    const began = performance.now();
    expect(await textsFor(provider(), requestFor(DAMAGED, SOURCE))).toEqual([[TRANSLATED]]);
    expect(performance.now() - began).toBeGreaterThanOrEqual(999);
  });

  test('does not wait for a time that nobody has: the page says so at once', async () => {
    deepl.always('/v2/translate', {
      status: 503,
      retryAfter: new Date(Date.now() + 3_600_000).toUTCString(),
    });
    const failure = await failureOf(provider(), requestFor(DAMAGED, SOURCE));
    expect(failure.reason).toBe('busy');
    expect(deepl.received).toHaveLength(1);
  });

  test('ends with the attempts', async () => {
    deepl.always('/v2/translate', { status: 429 });
    await failureOf(provider(), requestFor(DAMAGED, SOURCE));
    expect(deepl.received).toHaveLength(3);
  });

  test('a request without an answer is not sent again: it may have been billed', async () => {
    deepl.always('/v2/translate', 'cut-off');
    await failureOf(provider(), requestFor(DAMAGED, SOURCE));
    expect(deepl.received).toHaveLength(1);
  });

  test('after a wrong key or a used-up quota nothing else is sent', async () => {
    deepl.always('/v2/translate', { status: 456 });
    const asked = Array.from({ length: 40 }, (_, i) =>
      requestFor('Kurz.', `Sentence ${i}.`, `paragraph ${i}`),
    );
    await failureOf(provider(), ...asked);
    expect(deepl.received.length).toBeLessThanOrEqual(4);
  });

  test('the whole page waits for the overall timeout at most, and keeps what came', async () => {
    deepl.always('/v2/translate', 'silent');
    const asked = provider({ pauses: [], attemptTimeout: 20_000, overallTimeout: 200 });
    const failure = await failureOf(asked, requestFor(DAMAGED, SOURCE), requestFor(DAMAGED));
    expect(failure.message).toMatch(/nicht rechtzeitig/u);
    expect(failure instanceof InterruptedError && textsOf(failure.answers)).toEqual([[], [CORRECTED]]);
  });

  test('one paragraph that is refused leaves the others theirs', async () => {
    deepl.next('/v2/translate', { status: 400 });
    const asked = Array.from({ length: 6 }, (_, i) =>
      requestFor('Kurz.', `Sentence ${i}.`, `paragraph ${i}`),
    );
    const failure = await failureOf(provider(), ...asked);
    const answers = failure instanceof InterruptedError ? failure.answers : [];
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(5);
  });
});

describe('with the cache', () => {
  test('the same sentence is paid for once, in whatever paragraph it stands', async () => {
    const { replies } = memoryOfReplies();
    const asked = provider(patient, (service) => cached(service, replies));
    const first = await textsFor(asked, requestFor(DAMAGED, undefined, 'Erster Absatz.'));
    const second = await textsFor(asked, requestFor(DAMAGED, undefined, 'Zweiter Absatz.'));
    expect(second).toEqual(first);
    expect(deepl.billed()).toBe(DAMAGED.length);
  });

  test('what was said before is shown without asking', async () => {
    const { replies } = memoryOfReplies();
    const asked = provider(patient, (service) => cached(service, replies));
    const requests = [requestFor(DAMAGED), requestFor(DAMAGED, SOURCE), requestFor('Nie gefragt.')];
    expect(textsOf((await asked.recall?.(requests)) ?? [])).toEqual([[], [], []]);
    await asked.suggest(requests.slice(0, 2), never);
    expect(textsOf((await asked.recall?.(requests)) ?? [])).toEqual([[CORRECTED], [TRANSLATED], []]);
    expect(deepl.received).toHaveLength(2);
  });

  test('a reply that comes after the page was left is kept, and nothing more is sent', async () => {
    const { replies, written } = memoryOfReplies();
    const asked = provider(patient, (service) => cached(service, replies));
    let release = (): void => undefined;
    deepl.next('/v2/write/correct', { held: new Promise<void>((done) => (release = done)) });
    const page = new AbortController();
    const left = asked.suggest([requestFor(DAMAGED)], page.signal);
    await deepl.count(1);
    page.abort();
    await expect(left).rejects.toMatchObject({ name: 'InterruptedError', reason: 'unreachable' });
    release();
    await written(1);
    expect(textsOf((await asked.recall?.([requestFor(DAMAGED)])) ?? [])).toEqual([[CORRECTED]]);
  });

  test('the key stands in no row', async () => {
    const { replies, rows } = memoryOfReplies();
    const asked = provider(patient, (service) => cached(service, replies));
    await asked.suggest([requestFor(DAMAGED), requestFor(DAMAGED, SOURCE)], never);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(KEY);
  });
});
