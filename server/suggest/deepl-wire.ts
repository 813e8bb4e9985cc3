import { z } from 'zod';
import { deeplError } from './deepl-faults.ts';
import { post } from './http.ts';

/** What DeepL is told beside the text of a translation. */
export interface TranslateOptions {
  /** Read along, neither translated nor billed. */
  readonly context: string;
  readonly formality?: 'more' | 'less';
  readonly modelType?: 'quality_optimized' | 'latency_optimized';
  readonly instructions?: readonly string[];
  readonly sourceLanguage?: string;
  readonly glossaryId?: string;
}

/** DeepL's services for texts: at most 50 of them and 128 KiB (Write: 10 KiB) in, one text each out. */
export interface Wire {
  /** @param refused - told the status of a refusal before it is thrown */
  translate(
    texts: readonly string[],
    options: TranslateOptions,
    refused?: (status: number) => void,
  ): Promise<readonly string[]>;
  /** Corrections only, without rewriting. */
  correct(texts: readonly string[]): Promise<readonly string[]>;
  rephrase(texts: readonly string[]): Promise<readonly string[]>;
  /** Whether the account may have corrections: until they were refused. */
  hasCorrect(): boolean;
}

export interface WireOptions {
  readonly apiKey: string;
  /** Of the API, without a slash at its end. */
  readonly address: string;
  /** Longest wait for one answer, in ms. */
  readonly timeout: number;
}

const TEXTS = z.array(z.object({ text: z.string() }));
const TRANSLATIONS = z.object({ translations: TEXTS });
const IMPROVEMENTS = z.object({ improvements: TEXTS });

/**
 * Speaks to DeepL over fetch: deepl-node says neither the status of an answer nor `Retry-After`, does not know
 * corrections, and its errors hold the key.
 *
 * @see https://developers.deepl.com/api-reference/translate
 * @see https://developers.deepl.com/api-reference/improve-text
 */
export function connect({ apiKey, address, timeout }: WireOptions): Wire {
  let hasCorrect = true;

  async function ask(
    path: string,
    body: Readonly<Record<string, unknown>>,
    refused: (status: number) => void = () => undefined,
  ): Promise<unknown> {
    const reply = await post({
      url: `${address}${path}`,
      headers: { authorization: `DeepL-Auth-Key ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      timeout,
    });
    if (typeof reply === 'string') throw deeplError(reply);
    if (reply.status !== 200) {
      refused(reply.status);
      throw deeplError(reply.status, reply.retryAfter);
    }
    try {
      return JSON.parse(reply.body);
    } catch {
      throw deeplError('unreadable');
    }
  }

  async function improve(
    path: string,
    texts: readonly string[],
    refused?: (status: number) => void,
  ): Promise<readonly string[]> {
    const reply = IMPROVEMENTS.safeParse(await ask(path, { text: texts, target_lang: 'de' }, refused));
    return textsIn(reply.data?.improvements, texts);
  }

  return {
    hasCorrect: () => hasCorrect,

    async translate(texts, options, refused) {
      const body = { text: texts, target_lang: 'DE', split_sentences: '0', ...fieldsOf(options) };
      const reply = TRANSLATIONS.safeParse(await ask('/v2/translate', body, refused));
      return textsIn(reply.data?.translations, texts);
    },

    correct: (texts) =>
      improve('/v2/write/correct', texts, (status) => {
        // an account without the service is refused like a wrong key, an older address has no such path
        if (status === 403 || status === 404) hasCorrect = false;
      }),

    rephrase: (texts) => improve('/v2/write/rephrase', texts),
  };
}

function fieldsOf(options: TranslateOptions): Readonly<Record<string, unknown>> {
  const { context, formality, modelType, instructions, sourceLanguage, glossaryId } = options;
  return {
    ...(context === '' ? {} : { context }),
    // `prefer`: a language without the choice is translated all the same
    ...(formality === undefined ? {} : { formality: `prefer_${formality}` }),
    ...(modelType === undefined ? {} : { model_type: modelType }),
    ...(instructions === undefined ? {} : { custom_instructions: instructions }),
    ...(sourceLanguage === undefined ? {} : { source_lang: sourceLanguage.toUpperCase() }),
    ...(glossaryId === undefined ? {} : { glossary_id: glossaryId }),
  };
}

/** One text for each that was asked, or the answer is not an answer. */
function textsIn(
  answers: readonly { readonly text: string }[] | undefined,
  asked: readonly string[],
): readonly string[] {
  if (answers === undefined) throw deeplError('unreadable');
  if (answers.length !== asked.length) throw deeplError('mismatch');
  return answers.map(({ text }) => text);
}
