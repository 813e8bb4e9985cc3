import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from '@jest/globals';
import { cached } from '../../server/suggest/cached.ts';
import {
  createLanguageModelProvider,
  type LanguageModelOptions,
} from '../../server/suggest/language-model.ts';
import { InterruptedError, type Provider } from '../../server/suggest/provider.ts';
import { memoryOfReplies } from './replies.ts';
import { findingAt, requestFor, segmentOf } from './segments.ts';
import { startServer, type Answer, type Asked, type ServerStandIn } from './server-stand-in.ts';

const KEY = 'geheim-4711';
const DAMAGED = 'Der Fähre kam spät nach Hafen.';
const REPAIRED = 'Die Fähre kam spät in den Hafen.';
const never = new AbortController().signal;

let server: ServerStandIn | undefined;
afterEach(() => server?.close());

/** A model that says `content`, in the shape of an API like OpenAI's. */
const saying = (content: string, finish = 'stop'): Answer => ({
  body: JSON.stringify({ choices: [{ finish_reason: finish, message: { role: 'assistant', content } }] }),
});
const inJson = (sentence: string): string => JSON.stringify({ sentence });

async function model(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  more: Partial<LanguageModelOptions> = {},
): Promise<Provider> {
  server = await startServer(answer);
  return createLanguageModelProvider({
    url: `${server.url}/v1`,
    model: 'klein',
    key: KEY,
    pauses: [1],
    attemptTimeout: 2_000,
    ...more,
  });
}

async function repairsOf(provider: Provider, ...texts: string[]): Promise<string[][]> {
  const answers = await provider.suggest(
    texts.map((text) => requestFor(text)),
    never,
  );
  return answers.map((proposals) => proposals.map(({ text }) => text));
}

interface Question {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly max_tokens: number;
  readonly response_format?: unknown;
}
const questionIn = ({ body }: Asked): Question => JSON.parse(body) as Question; // written by the provider under test

describe('what the model is asked', () => {
  test('is a minimal repair of one sentence, with what the rules found, as JSON', async () => {
    const provider = await model(() => saying(inJson(REPAIRED)));
    const request = {
      ...requestFor(DAMAGED, undefined, `Es war neblig. ${DAMAGED}`),
      findings: [findingAt(DAMAGED, 'Der Fähre', ['Die Fähre'])],
    };
    const [proposals] = await provider.suggest([request], never);
    expect(proposals).toEqual([{ text: REPAIRED, reason: expect.stringContaining('wenig Änderungen') }]);
    const [asked] = server?.asked ?? [];
    expect([asked?.path, asked?.authorization]).toEqual(['/v1/chat/completions', `Bearer ${KEY}`]);
    const question = questionIn(asked ?? { path: '', body: '{}' });
    expect(question).toMatchObject({ model: 'klein', response_format: { type: 'json_schema' } });
    expect(question.max_tokens).toBeLessThanOrEqual(2_048);
    const [system, user] = question.messages.map(({ content }) => content);
    expect(system).toMatch(/so wenigen Änderungen wie möglich/u);
    expect(user).toContain('Das ist seltsam. (Vorschlag: Die Fähre)');
    expect(user).toContain('Es war neblig.');
    expect(user?.trim().endsWith(DAMAGED)).toBe(true);
  });

  test('names what was decided, where it stands in the sentence or its paragraph', async () => {
    const names = () =>
      Promise.resolve([
        { form: 'Moschus', canonical: 'Musk' },
        { form: 'Kirijenko', canonical: 'Kirijenko' },
      ]);
    const provider = await model(() => saying(inJson('Musk schweigt dazu.')), { names });
    expect(await repairsOf(provider, 'Moschus schweigt dazu.')).toEqual([['Musk schweigt dazu.']]);
    const body = server?.asked[0]?.body ?? '';
    expect(body).toContain('Moschus → Musk');
    expect(body).not.toContain('Kirijenko');
  });

  test('holds the source where there is one', async () => {
    const provider = await model(() => saying(inJson(REPAIRED)));
    await provider.suggest([requestFor(DAMAGED, 'The ferry was late.')], never);
    expect(server?.asked[0]?.body).toContain('The ferry was late.');
  });

  test('is no sentence that is empty or as long as a chapter', async () => {
    const provider = await model(() => saying(inJson(REPAIRED)));
    expect(await repairsOf(provider, ' ', '<br>', 'lang '.repeat(1_000))).toEqual([[], [], []]);
    expect(server?.asked).toEqual([]);
  });

  test('goes to a few at a time, and every answer finds its sentence', async () => {
    const provider = await model((asked) => {
      const { messages } = questionIn(asked);
      return saying(inJson(`${messages[1]?.content.trim().split('\n').at(-1) ?? ''}!`));
    });
    const texts = Array.from({ length: 9 }, (_, i) => `Das ist der Satz mit der Nummer ${i}.`);
    expect(await repairsOf(provider, ...texts)).toEqual(texts.map((text) => [`${text}!`]));
    expect(server?.busy.most).toBeLessThanOrEqual(2);
  });
});

describe('what it says', () => {
  test.each([
    ['plain JSON', inJson(REPAIRED)],
    ['a fence', `\`\`\`json\n${inJson(REPAIRED)}\n\`\`\``],
    ['prose around', `Gerne! Hier ist der Satz:\n${inJson(REPAIRED)}\nIch habe {zwei} Wörter geändert.`],
    ['thoughts before', `<think>Vielleicht {"sentence": "Der Fähre"}?</think>\n${inJson(REPAIRED)}`],
    ['thoughts without a beginning', `Hm, „der“ ist falsch.</think>${inJson(REPAIRED)}`],
    ['a draft before', `${inJson('Der Fähre kam spät an den Hafen.')}\n${inJson(REPAIRED)}`],
    ['another key', JSON.stringify({ Korrektur: REPAIRED, changes: [{ from: 'Der', to: 'Die' }] })],
    ['the bare sentence', REPAIRED],
    ['the bare sentence in quotes', `„${REPAIRED}“`],
    ['the bare sentence with its label', `Satz: ${REPAIRED}`],
    ['several lines', inJson(REPAIRED.replace(' kam ', '\nkam '))],
  ])('is found in %s', async (_, content) => {
    expect(await repairsOf(await model(() => saying(content)), DAMAGED)).toEqual([[REPAIRED]]);
  });

  test.each([
    ['nothing', ''],
    ['only thoughts', '<think>Der Satz ist schwer.'],
    ['an apology', 'Es tut mir leid, dabei kann ich nicht helfen.'],
    ['broken JSON', '{"sentence": "Die Fähre kam spät'],
    ['a story', inJson(`${REPAIRED} `.repeat(5))],
    ['a stump', inJson('Die Fähre.')],
    ['mark-up', inJson(`<b>${REPAIRED}</b>`)],
    ['the same sentence', inJson(DAMAGED)],
    ['a list', '["Die Fähre kam spät in den Hafen."]'],
    ['a number', '{"sentence": 7}'],
  ])('is no suggestion where it is %s', async (_, content) => {
    expect(await repairsOf(await model(() => saying(content)), DAMAGED)).toEqual([[]]);
  });

  test('is no suggestion where the tokens ran out in the middle', async () => {
    expect(await repairsOf(await model(() => saying(inJson(REPAIRED), 'length')), DAMAGED)).toEqual([[]]);
  });

  test('keeps the tags of the sentence at their words', async () => {
    const text = 'Der <b>Fähre</b> kam spät nach Hafen.';
    const provider = await model(() => saying(inJson('Die Fähre kam spät nach Hafen.')));
    const [proposals] = await provider.suggest([{ ...requestFor(text), segment: segmentOf(text) }], never);
    expect(proposals?.map((proposal) => proposal.text)).toEqual(['Die <b>Fähre</b> kam spät nach Hafen.']);
  });
});

test('a server that knows no JSON schema is asked without, once and for all', async () => {
  const provider = await model((asked) =>
    questionIn(asked).response_format === undefined ? saying(inJson(REPAIRED)) : { status: 400, body: '{}' },
  );
  expect(await repairsOf(provider, DAMAGED)).toEqual([[REPAIRED]]);
  expect(await repairsOf(provider, DAMAGED)).toEqual([[REPAIRED]]);
  expect(server?.asked).toHaveLength(3);
});

describe('a failure', () => {
  test.each([
    ['a wrong key', { status: 401, body: `{"key":"${KEY}"}` }, 'auth', /KLARTEXT_LLM_KEY/u],
    ['an unknown model', { status: 404, body: '' }, 'unreachable', /KLARTEXT_LLM_URL/u],
    ['no money', { status: 402, body: '' }, 'quota', /Kontingent/u],
    ['too much to do', { status: 429, body: '' }, 'busy', /überlastet/u],
    ['a fault of the server', { status: 500, body: '' }, 'busy', /überlastet/u],
    ['a refusal', { status: 400, body: '' }, 'refused', /abgelehnt/u],
    ['an answer that breaks off', 'cut-off', 'unreachable', /geantwortet/u],
    ['no JSON', { body: '<html>' }, 'refused', /nicht lesen/u],
    ['JSON of something else', { body: '{"choices":[]}' }, 'refused', /nicht lesen/u],
    ['silence', 'silent', 'unreachable', /geantwortet/u],
  ] as const)('by %s is told in a sentence, without the key', async (_, answer, reason, says) => {
    const provider = await model(() => answer, answer === 'silent' ? { attemptTimeout: 40 } : {});
    const failure: unknown = await provider
      .suggest([requestFor(DAMAGED)], never)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason, providerId: 'language-model' });
    expect(String(failure)).toMatch(says);
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(KEY);
  });

  test('for the moment is waited for', async () => {
    let times = 0;
    const provider = await model(() =>
      times++ === 0 ? { status: 503, body: '' } : saying(inJson(REPAIRED)),
    );
    expect(await repairsOf(provider, DAMAGED)).toEqual([[REPAIRED]]);
  });

  test('of one sentence leaves the others theirs', async () => {
    const provider = await model(({ body }) =>
      body.includes('Nummer 1') ? { status: 422, body: '' } : saying(inJson(REPAIRED)),
    );
    const failure: unknown = await provider
      .suggest([requestFor('Satz mit Nummer 1.'), requestFor(DAMAGED)], never)
      .catch((error: unknown) => error);
    expect(failure instanceof InterruptedError && failure.answers.map((one) => one?.length)).toEqual([
      undefined,
      1,
    ]);
  });
});

test('whoever leaves breaks the request off: nothing is thought for nobody', async () => {
  const provider = await model(() => 'silent');
  const page = new AbortController();
  const left = provider.suggest([requestFor(DAMAGED), requestFor(DAMAGED), requestFor(DAMAGED)], page.signal);
  await server?.count(2);
  page.abort();
  await expect(left).rejects.toMatchObject({ reason: 'unreachable' });
  await new Promise((done) => setTimeout(done, 50));
  expect([server?.asked.length, server?.brokenOff()]).toEqual([2, 2]);
});

test('what it said is kept under its model and names', async () => {
  const { replies } = memoryOfReplies();
  const provider = await model(() => saying(inJson(REPAIRED)));
  const url = `${server?.url ?? ''}/v1`;
  for (const options of [
    { url, model: 'klein' },
    { url, model: 'klein' },
    { url, model: 'groß' },
    { url, model: 'groß', names: () => Promise.resolve([{ form: 'a', canonical: 'b' }]) },
  ])
    await cached(createLanguageModelProvider(options), replies).suggest([requestFor(DAMAGED)], never);
  expect(server?.asked).toHaveLength(3);
  expect(provider.remote).toBe(true);
});

test.each([
  ['http://localhost:11434/v1', 'Sprachmodell m (lokal)', true],
  ['http://127.0.0.1:8080/v1/', 'Sprachmodell m (lokal)', true],
  ['https://models.example/v1', 'Sprachmodell m', false],
])('%s is shown as „%s“ and asked only when it was chosen', (url, title, here) => {
  const provider = createLanguageModelProvider({ url, model: 'm' });
  expect([provider.title.de, provider.remote, provider.loopback]).toEqual([title, true, here]);
});
