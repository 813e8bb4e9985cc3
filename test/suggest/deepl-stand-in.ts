import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * How one request is answered instead of properly.
 * `held`: after the promise; `silent`: never; `cut-off`: the connection breaks in the middle of the body;
 * `too-few`: one text less than asked; `wrong-shape`: JSON of something else.
 */
export type Behaviour =
  | { readonly status: number; readonly body?: string; readonly retryAfter?: string }
  | { readonly held: Promise<unknown> }
  | 'silent'
  | 'cut-off'
  | 'not-json'
  | 'wrong-shape'
  | 'too-few';

export type Path =
  '/v2/translate' | '/v2/write/correct' | '/v2/write/rephrase' | '/v2/usage' | '/v3/glossaries';

/** A request as it came in. */
export interface Received {
  readonly path: string;
  readonly method: string;
  readonly texts: readonly string[];
  readonly context?: string;
  readonly targetLanguage?: string;
  readonly authorization?: string;
  /** Everything that the body says, by its name. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Bytes of the body. */
  readonly size: number;
}

/** A glossary of the account: its only dictionary as lines of `source\ttarget`. */
export interface Glossary {
  readonly id: string;
  readonly name: string;
  readonly sourceLanguage: string;
  readonly entries: string;
}

export interface StandIn {
  /** For `DEEPL_SERVER_URL`. */
  readonly url: string;
  readonly received: readonly Received[];
  /** Code points on the bill: of every text that was worked on, whether or not the answer arrived. */
  billed(): number;
  readonly glossaries: readonly Glossary[];
  /** Requests to one path. */
  to(path: Path): Received[];
  /** The next requests to a path are answered like this, one behaviour each; then properly again. */
  next(path: Path, ...behaviours: readonly Behaviour[]): void;
  /** All requests to a path are answered like this from now on. */
  always(path: Path, behaviour: Behaviour): void;
  /** Resolves when this many requests have come in. */
  count(requests: number): Promise<void>;
  close(): Promise<void>;
}

export interface StandInOptions {
  /** Any other key is refused. */
  readonly key: string;
  /** Answers by text; a text that is not here comes back as it is. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly corrections?: Readonly<Record<string, string>>;
  readonly rephrasings?: Readonly<Record<string, string>>;
}

const MOST_TEXTS = 50;
const LARGEST_TRANSLATE = 128 * 1024;
const LARGEST_WRITE = 10 * 1024;

/** A server on this machine that speaks the part of DeepL's API that Klartext uses, properly and badly. */
export async function startDeepL(options: StandInOptions): Promise<StandIn> {
  const received: Received[] = [];
  const glossaries: Glossary[] = [];
  let billed = 0;
  const queued = new Map<string, Behaviour[]>();
  const lasting = new Map<string, Behaviour>();
  const waiting: { readonly requests: number; readonly tell: () => void }[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://stand-in').pathname;
    const asked = read(path, await bodyOf(request), request);
    received.push(asked);
    for (const { requests, tell } of waiting) if (received.length >= requests) tell();
    const behaviour = queued.get(path)?.shift() ?? lasting.get(path);
    if (isBilled(asked, options.key, behaviour))
      for (const text of asked.texts) billed += Array.from(text).length;
    if (path.startsWith('/v3/glossaries') && behaviour === undefined)
      return answerGlossary(asked, response, glossaries);
    await answer(asked, response, { ...options, billed }, behaviour);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: addressOf(server),
    received,
    billed: () => billed,
    glossaries,
    to: (path) => received.filter((request) => request.path === path),
    next: (path, ...behaviours) => void queued.set(path, [...(queued.get(path) ?? []), ...behaviours]),
    always: (path, behaviour) => void lasting.set(path, behaviour),
    count: (requests) =>
      new Promise((tell) => {
        if (received.length >= requests) tell();
        else waiting.push({ requests, tell });
      }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen');
  return `http://127.0.0.1:${address.port}`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function read(path: string, body: Buffer, { headers, method = '' }: IncomingMessage): Received {
  const rest = {
    path,
    method,
    size: body.length,
    ...(headers.authorization === undefined ? {} : { authorization: headers.authorization }),
  };
  if (headers['content-type']?.startsWith('application/json') === true) {
    const json: unknown = JSON.parse(body.toString());
    if (typeof json !== 'object' || json === null || !('text' in json) || !Array.isArray(json.text))
      throw new Error('the body of a JSON request has no list of texts');
    const fields: Record<string, unknown> = { ...json };
    return {
      ...rest,
      fields,
      texts: json.text.map(String),
      ...(typeof fields['target_lang'] === 'string' ? { targetLanguage: fields['target_lang'] } : {}),
      ...(typeof fields['context'] === 'string' ? { context: fields['context'] } : {}),
    };
  }
  return { ...rest, texts: [], fields: Object.fromEntries(new URLSearchParams(body.toString())) };
}

/** Only an answer is billed; one that does not arrive was worked on all the same. */
function isBilled(asked: Received, key: string, behaviour: Behaviour | undefined): boolean {
  if (typeof behaviour === 'object' && 'status' in behaviour) return behaviour.status === 200;
  return refusalOf(asked, key) === undefined;
}

function answerGlossary(
  { path, method, fields }: Received,
  response: ServerResponse,
  glossaries: Glossary[],
): void {
  const shown = ({ id, name, sourceLanguage }: Glossary): object => ({
    glossary_id: id,
    name,
    creation_time: '2026-01-01T00:00:00Z',
    dictionaries: [{ source_lang: sourceLanguage, target_lang: 'de', entry_count: 1 }],
  });
  const send = (status: number, body: object): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (method === 'DELETE') {
    const at = glossaries.findIndex(({ id }) => path.endsWith(id));
    glossaries.splice(at, at < 0 ? 0 : 1);
    return void response.writeHead(204).end();
  }
  if (method === 'GET') return send(200, { glossaries: glossaries.map(shown) });
  const made: Glossary = {
    id: `glossary-${glossaries.length + 1}`,
    name: String(fields['name']),
    sourceLanguage: String(fields['dictionaries[0].source_lang']),
    entries: String(fields['dictionaries[0].entries']),
  };
  glossaries.push(made);
  send(201, shown(made));
}

async function answer(
  asked: Received,
  response: ServerResponse,
  options: StandInOptions & { readonly billed: number },
  behaviour: Behaviour | undefined,
): Promise<void> {
  const send = (status: number, body: string): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  if (behaviour === 'silent') return;
  if (behaviour === 'not-json') return send(200, '<html>Wartung</html>');
  if (behaviour === 'wrong-shape') return send(200, '{"answers":["x"]}');
  if (behaviour === 'cut-off') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"translations":[{"te', () => response.destroy());
    return;
  }
  if (typeof behaviour === 'object' && 'status' in behaviour) {
    if (behaviour.retryAfter !== undefined) response.setHeader('retry-after', behaviour.retryAfter);
    return send(
      behaviour.status,
      behaviour.body ?? JSON.stringify({ message: `status ${behaviour.status}` }),
    );
  }
  if (typeof behaviour === 'object') await behaviour.held;
  const refusal = refusalOf(asked, options.key);
  if (refusal !== undefined) return send(refusal, JSON.stringify({ message: 'refused' }));
  send(200, JSON.stringify(reply(asked, options, behaviour === 'too-few')));
}

function refusalOf({ path, texts, size, authorization }: Received, key: string): number | undefined {
  if (authorization !== `DeepL-Auth-Key ${key}`) return 403;
  if (size > (path.startsWith('/v2/write/') ? LARGEST_WRITE : LARGEST_TRANSLATE)) return 413;
  return texts.length > MOST_TEXTS ? 400 : undefined;
}

function reply(
  { path, texts }: Received,
  options: StandInOptions & { readonly billed: number },
  tooFew: boolean,
): unknown {
  const asked = tooFew ? texts.slice(1) : texts;
  const by = (
    answers: Readonly<Record<string, string>> = {},
  ): { text: string; detected_source_language: string }[] =>
    asked.map((text) => ({ text: answers[text] ?? text, detected_source_language: 'EN' }));
  if (path === '/v2/translate') return { translations: by(options.translations) };
  if (path === '/v2/write/correct') return { improvements: by(options.corrections) };
  if (path === '/v2/write/rephrase') return { improvements: by(options.rephrasings) };
  return { character_count: options.billed, character_limit: 500_000 };
}
