import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isLoopback, post, type HttpReply, type LineFault } from './http.ts';
import { runJobs, type Job } from './jobs.ts';
import { sentenceIn } from './model-answer.ts';
import { ANSWER_FORMAT, INSTRUCTIONS, questionFor, type DecidedName } from './model-prompt.ts';
import { askPatiently, givenUp } from './patience.ts';
import { correctedText, oneLine, plainText } from './plain.ts';
import type { Provider, Request } from './provider.ts';
import { jsonIn, serverError, type ServerName } from './server-faults.ts';

export interface LanguageModelOptions {
  /** Base of an API like OpenAI's, as `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** Names and terms that were decided for all articles; they stand in every question. */
  names?(): Promise<readonly DecidedName[]>;
  /** Longest wait for all that a page asked, in ms. */
  readonly overallTimeout?: number;
  /** Longest wait for one answer, in ms. */
  readonly attemptTimeout?: number;
  /** Waits before a request that was refused for the moment is sent again, in ms. */
  readonly pauses?: readonly number[];
  /** Sentences that are asked side by side: a model on one's own machine has few hands. */
  readonly parallel?: number;
}

const ID = 'language-model';
const PATIENCE = { overallTimeout: 60_000, attemptTimeout: 45_000, pauses: [1_000, 3_000], parallel: 2 };
/** Most tokens of an answer: a sentence has a third as many as code units, a reasoning model thinks aloud before. */
const MOST_TOKENS = 2_048;
const FEWEST_TOKENS = 512;
/** A longer text is no sentence. */
const LONGEST_SENTENCE = 2_000;

const COMPLETION = z.object({
  choices: z
    .array(
      z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }),
    )
    .min(1),
});

/** A language model behind an API like OpenAI's (Ollama, llama.cpp, vLLM or a hosted one), asked for minimal edits. */
export function createLanguageModelProvider(options: LanguageModelOptions): Provider {
  const { model, key } = options;
  const { overallTimeout, attemptTimeout, pauses, parallel } = { ...PATIENCE, ...options };
  const server: ServerName = {
    id: ID,
    title: 'Das Sprachmodell',
    urlVariable: 'KLARTEXT_LLM_URL',
    keyVariable: 'KLARTEXT_LLM_KEY',
  };
  const loopback = isLoopback(options.url);
  const title = loopback
    ? { de: `Sprachmodell ${model} (lokal)`, en: `Language model ${model} (local)` }
    : { de: `Sprachmodell ${model}`, en: `Language model ${model}` };
  let knowsFormat = true;

  async function answerTo(request: Request, names: readonly DecidedName[], signal: AbortSignal) {
    const asksForFormat = knowsFormat;
    let reply = await send(request, names, asksForFormat, signal);
    // an older server does not know JSON schemas; the question asks for JSON in words, too
    if (asksForFormat && typeof reply !== 'string' && [400, 422, 501].includes(reply.status)) {
      reply = await send(request, names, false, signal);
      if (typeof reply !== 'string' && reply.status === 200) knowsFormat = false;
    }
    const completion = COMPLETION.safeParse(jsonIn(server, reply));
    const [choice] = completion.data?.choices ?? [];
    if (choice === undefined) throw serverError(server, 'unreadable');
    // what broke off in the middle is no sentence
    return choice.finish_reason === 'length' ? '' : (choice.message.content ?? '');
  }

  function send(
    request: Request,
    names: readonly DecidedName[],
    withFormat: boolean,
    signal: AbortSignal,
  ): Promise<HttpReply | LineFault> {
    const length = plainText(request.segment).length;
    return post({
      url: addressOf(options.url),
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model,
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: questionFor(request, names) },
        ],
        temperature: 0,
        max_tokens: Math.min(MOST_TOKENS, FEWEST_TOKENS + length),
        stream: false,
        ...(withFormat ? { response_format: ANSWER_FORMAT } : {}),
      }),
      timeout: attemptTimeout,
      signal,
    });
  }

  return {
    id: ID,
    title,
    remote: true,
    loopback,
    origin: 'provider',

    async settings() {
      const names = (await options.names?.()) ?? [];
      const told = JSON.stringify([model, INSTRUCTIONS, names]);
      return createHash('sha256').update(told).digest('hex');
    },

    async suggest(requests, signal, { patience = overallTimeout } = {}) {
      if (signal.aborted) throw givenUp(ID);
      const names = (await options.names?.()) ?? [];
      const jobs = requests.flatMap((request, place): Job[] => {
        const plain = oneLine(plainText(request.segment));
        if (plain === '' || plain.length > LONGEST_SENTENCE) return [];
        return [
          async (limit, give) => {
            const ask = () => answerTo(request, names, limit);
            const content = await askPatiently(ask, { pauses, longest: patience, signal: limit });
            const sentence = sentenceIn(content, plain);
            const text = sentence === undefined ? undefined : correctedText(request.segment, sentence);
            const reason = `Von ${title.de} mit möglichst wenig Änderungen korrigiert.`;
            give(place, text === undefined ? [] : [{ text, reason }]);
          },
        ];
      });
      return runJobs(jobs, requests.length, {
        providerId: ID,
        signal,
        timeout: patience,
        late: () => serverError(server, 'late'),
        parallel,
      });
    },
  };
}

function addressOf(url: string): string {
  const base = url.replace(/\/+$/u, '');
  return base.endsWith('/chat/completions') ? base : `${base}/chat/completions`;
}
