import express, { type Request, type RequestHandler } from 'express';
import multer from 'multer';
import { InputError } from '../errors.ts';

const MEBIBYTE = 1024 * 1024;
/** A form field escapes one character of an article to at most nine bytes; a little room for the other fields. */
const FORM_MEBIBYTES = 10;
/** Of pasted text and of files. More than an article may have, so that most who exceed it get their text back. */
export const UPLOAD_MEBIBYTES = 8;
export const MOST_FILES = 20;
/** One tick a place in the list of equal repairs. */
const MOST_FIELDS = 20_000;

/** Reads a plain form. */
export const plainForm: RequestHandler = express.urlencoded({
  extended: false,
  limit: FORM_MEBIBYTES * MEBIBYTE,
  parameterLimit: MOST_FIELDS,
});

const receive = multer({
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    fieldSize: UPLOAD_MEBIBYTES * MEBIBYTE,
    fileSize: UPLOAD_MEBIBYTES * MEBIBYTE,
    files: MOST_FILES,
    fields: 10,
    parts: MOST_FILES + 10,
  },
});

/** Reads a form of several parts without files: a pasted article travels in a third of the bytes. */
export const textForm: RequestHandler = receive.none();
/** Reads a form with files, into memory. */
export const fileForm: RequestHandler = receive.array('files', MOST_FILES);

/** A field of the form with line ends as a text has them, '' where it is missing or was sent more than once. */
export function field(req: Request, name: string): string {
  // Body parsers leave `any`; whatever it holds is looked at before use.
  const body = req.body as unknown;
  if (typeof body !== 'object' || body === null) return '';
  const value = Object.entries(body).find(([key]) => key === name)?.[1] as unknown;
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** All values of a field that may be sent several times. */
export function fields(req: Request, name: string): readonly string[] {
  // As above.
  const body = req.body as unknown;
  if (typeof body !== 'object' || body === null) return [];
  const value = Object.entries(body).find(([key]) => key === name)?.[1] as unknown;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

/** A whole number from 0 on as it stands in an address or a form; undefined for everything else. */
export function wholeNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A form without a field that it must have; no page of ours sends one. */
export function incomplete(): InputError {
  return new InputError(
    'bad-request',
    'Diese Anfrage war unvollständig. Gehen Sie zurück und versuchen Sie es noch einmal.',
  );
}

/** A parameter of the address, '' where it is missing or was given more than once. */
export function query(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}
