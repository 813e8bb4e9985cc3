/** An answer over HTTP, read to its end. */
export interface HttpReply {
  readonly status: number;
  readonly body: string;
  /** Time after which the server wants to be asked again, in ms. */
  readonly retryAfter?: number;
}

/**
 * What the line did instead of an answer. `unsent`: nobody was reached. `timeout`, `cut-off`: the request may have been
 * served, and billed. `stopped`: whoever asked has left.
 */
export type LineFault = 'unsent' | 'timeout' | 'cut-off' | 'stopped';

export interface HttpRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Longest wait for the whole answer, in ms. */
  readonly timeout: number;
  /** Breaks the request off. */
  readonly signal?: AbortSignal;
}

/**
 * Posts a request. Never throws, and passes nothing of a foreign error on: it may hold the headers, and in them a key.
 * A redirect is an answer and not followed: the headers belong to one address.
 */
export async function post({
  url,
  headers,
  body,
  timeout,
  signal,
}: HttpRequest): Promise<HttpReply | LineFault> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
      headers: { 'user-agent': 'klartext', ...headers },
      body,
    });
    // the connection is free for the next request only when the body was read
    const text = await response.text();
    const retryAfter = waitIn(response.headers.get('retry-after'));
    return {
      status: response.status,
      body: text,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  } catch (error) {
    if (signal?.aborted === true) return 'stopped';
    if (late.aborted) return 'timeout';
    return UNSENT.has(codeIn(error)) ? 'unsent' : 'cut-off';
  }
}

/** Whether an address is this machine's own. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** What Node and its fetch say of a connection that was never made; ports of mail and the like they do not call. */
const UNSENT: ReadonlySet<string> = new Set([
  'bad port',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The code of an error of fetch, or its message where it has none. */
function codeIn(error: unknown): string {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  if (typeof cause !== 'object' || cause === null) return '';
  if ('code' in cause) return String(cause.code);
  return 'message' in cause ? String(cause.message) : '';
}

/** `Retry-After` in ms: seconds or a date (RFC 9110, 10.2.3). */
function waitIn(header: string | null): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}
