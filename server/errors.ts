/** The few kinds of error that the house throws. Everything else is a fault of the program. */

/** Base of every error that a person may read; the message says what happened and what to do next. */
export class KlartextError extends Error {
  override name = 'KlartextError';
}

/** The person can mend it (400): an empty text, a picture called .txt, a file that is too large. */
export class InputError extends KlartextError {
  override name = 'InputError';
  /** Names the message in `locale`, so that the page can say it in the reader's language. */
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(
    code: string,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.details = details;
  }
}

/** What a page needs to say why an input was refused. */
export type Refusal = Pick<InputError, 'code' | 'details' | 'message'>;

/** Nothing stands at this address (404). */
export class NotFoundError extends KlartextError {
  override name = 'NotFoundError';
}

/** The environment or the database file does not allow a start. */
export class ConfigError extends KlartextError {
  override name = 'ConfigError';
}

/** A language file is broken: names the file, the place and what was expected. */
export class DataError extends KlartextError {
  override name = 'DataError';
}

/**
 * `unanswered`: it was sent, may have been billed, and no usable reply came. `withheld`: that happened before, and it
 * was not sent again. `budget`: our own limit is reached.
 */
export type ProviderFailure =
  'auth' | 'quota' | 'budget' | 'busy' | 'unreachable' | 'unanswered' | 'withheld' | 'refused';

/** A provider could not answer. Holds no key, no header and no foreign error object. */
export class ProviderError extends KlartextError {
  override name = 'ProviderError';
  readonly providerId: string;
  readonly reason: ProviderFailure;
  /** Time after which the provider wants to be asked again, in ms, where it said so. */
  readonly retryAfter: number | undefined;
  constructor(providerId: string, reason: ProviderFailure, message: string, retryAfter?: number) {
    super(message);
    this.providerId = providerId;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** Kind of an unexpected error and places in the program, for the log; a message could hold the person's text. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.constructor.name, ...places.slice(0, 8)].join('\n');
}
