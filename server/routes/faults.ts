import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import { InputError, NotFoundError, traceOf, type Refusal } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import { MOST_FILES, UPLOAD_MEBIBYTES } from './forms.ts';
import { localsOf } from './locals.ts';
import { Refused } from './refused.ts';
import { show } from './render.ts';

/** An error as a page: what happened, and what the person can do. */
export interface FaultPage {
  readonly status: Status;
  readonly reason: string;
}

type Status = 400 | 403 | 404 | 413 | 500;

/** An address that no route knows. */
export const unknownAddress: RequestHandler = (_req, _res, next) => {
  next(new NotFoundError('address'));
};

/**
 * The only place that turns errors into pages: with the form again where the person can mend it, as JSON where the
 * script asked. Nothing of an unexpected error reaches the page.
 *
 * @param report - told of unexpected errors only: their kind and where in the program, never their message
 */
export function faults(report: (line: string) => void): ErrorRequestHandler {
  return async (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const { t, fragment, again } = localsOf(res);
    const fault = faultOf(error, t);
    if (fault.status === 500) report(`${req.method} ${req.path} ${traceOf(error)}`);
    res.status(fault.status);
    if (error instanceof InputError && again !== undefined) await again(fault.reason);
    else if (fragment) answerScript(res, fault, t);
    else await show(res, 'fault', fault);
  };
}

/** Why an input was refused, in the reader's language; in the error's own where there are no words for it. */
export function reasonIn({ code, details, message }: Refusal, t: Words): string {
  return t.faults.input[code]?.(details) ?? message;
}

function answerScript(res: Response, { status, reason }: FaultPage, t: Words): void {
  res.json({ title: t.faults.titles[status], reason });
}

function faultOf(error: unknown, t: Words): FaultPage {
  if (error instanceof InputError) return { status: 400, reason: reasonIn(error, t) };
  if (error instanceof NotFoundError) return { status: 404, reason: t.faults.notFound };
  if (error instanceof Refused)
    return { status: 403, reason: error.why === 'host' ? t.faults.host : t.faults.crossSite };
  if (error instanceof MulterError) return formFault(error, t);
  switch (statusOf(error)) {
    case 413:
      return { status: 413, reason: t.faults.tooLarge(UPLOAD_MEBIBYTES) };
    case 404:
      return { status: 404, reason: t.faults.notFound };
    case undefined:
      return { status: 500, reason: t.faults.internal };
    default:
      return { status: 400, reason: t.faults.badRequest };
  }
}

function formFault({ code }: MulterError, t: Words): FaultPage {
  if (code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FIELD_VALUE')
    return { status: 413, reason: t.faults.tooLarge(UPLOAD_MEBIBYTES) };
  if (code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE' || code === 'LIMIT_PART_COUNT')
    return { status: 400, reason: t.faults.tooManyFiles(MOST_FILES) };
  return { status: 400, reason: t.faults.badRequest };
}

/** The 4xx that a body parser or Express itself gave an error. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
