import type { Fault } from './deepl-faults.ts';

export interface CorrectOptions {
  readonly address: string;
  readonly apiKey: string;
  /** In ms. */
  readonly timeout: number;
}

/**
 * Corrections only, without rewriting: `POST /v2/write/correct`, which deepl-node does not have.
 *
 * @param texts - at most 50, and 10 KiB in all
 * @returns what stands for each text, not yet checked; or what went wrong, with nothing of the foreign error, which
 *   may hold the key
 * @see https://developers.deepl.com/docs/api-reference/improve-text
 */
export function correctTexts(texts: readonly string[], options: CorrectOptions): Promise<unknown[] | Fault> {
  return send(texts, options).catch(faultOf);
}

async function send(
  texts: readonly string[],
  { address, apiKey, timeout }: CorrectOptions,
): Promise<unknown[] | Fault> {
  const response = await fetch(`${address}/v2/write/correct`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
    headers: {
      authorization: `DeepL-Auth-Key ${apiKey}`,
      'content-type': 'application/json',
      'user-agent': 'klartext',
    },
    body: JSON.stringify({ text: texts, target_lang: 'de' }),
  });
  // the connection is free for the next request only when the body was read
  const body = await response.text();
  return response.ok ? improvementsIn(JSON.parse(body)) : response.status;
}

function improvementsIn(body: unknown): unknown[] | Fault {
  if (typeof body !== 'object' || body === null || !('improvements' in body)) return 'unreadable';
  const { improvements } = body;
  if (!Array.isArray(improvements)) return 'unreadable';
  return improvements.map((improvement: unknown) =>
    typeof improvement === 'object' && improvement !== null && 'text' in improvement
      ? improvement.text
      : undefined,
  );
}

function faultOf(error: unknown): Fault {
  if (error instanceof SyntaxError) return 'unreadable';
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'network';
}
