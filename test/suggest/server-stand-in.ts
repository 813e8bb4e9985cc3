import { createServer, type Server } from 'node:http';

export interface Asked {
  readonly path: string;
  readonly body: string;
  readonly authorization?: string;
}

/** `silent`: never; `cut-off`: the connection breaks in the middle of the body. */
export type Answer =
  { readonly status?: number; readonly body: string; readonly retryAfter?: string } | 'silent' | 'cut-off';

export interface ServerStandIn {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Requests that are not answered yet, and the most that there were at one time. */
  readonly busy: { readonly now: number; readonly most: number };
  /** Resolves when this many requests have come in. */
  count(requests: number): Promise<void>;
  /** Connections that the other side broke off before they were answered. */
  brokenOff(): number;
  close(): Promise<void>;
}

/** A server on this machine that answers as a test says, properly and badly. */
export async function startServer(
  answer: (asked: Asked) => Answer | Promise<Answer>,
): Promise<ServerStandIn> {
  const asked: Asked[] = [];
  const busy = { now: 0, most: 0 };
  const waiting: { readonly requests: number; readonly tell: () => void }[] = [];
  let brokenOff = 0;
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('close', () => {
      busy.now -= 1;
      if (!response.writableFinished) brokenOff += 1;
    });
    request.on('end', () => {
      const { authorization } = request.headers;
      const one: Asked = {
        path: request.url ?? '',
        body: Buffer.concat(chunks).toString(),
        ...(authorization === undefined ? {} : { authorization }),
      };
      asked.push(one);
      busy.now += 1;
      busy.most = Math.max(busy.most, busy.now);
      for (const { requests, tell } of waiting) if (asked.length >= requests) tell();
      void Promise.resolve(answer(one)).then((said) => {
        if (said === 'silent') return;
        if (said === 'cut-off') {
          response.writeHead(200, { 'content-length': '1000' });
          response.write('{"choi', () => response.destroy());
          return;
        }
        if (said.retryAfter !== undefined) response.setHeader('retry-after', said.retryAfter);
        response.writeHead(said.status ?? 200, { 'content-type': 'application/json' }).end(said.body);
      });
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the stand-in does not listen');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    busy,
    brokenOff: () => brokenOff,
    count: (requests) =>
      new Promise((tell) => {
        if (asked.length >= requests) tell();
        else waiting.push({ requests, tell });
      }),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
