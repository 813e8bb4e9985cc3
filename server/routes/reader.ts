import type { Request, RequestHandler, Response } from 'express';
import { isInterfaceLanguage, LANGUAGES, wordsIn, type InterfaceLanguage } from '../locale/index.ts';
import { setLocals } from './locals.ts';

/** Sent by the script that swaps parts of a page instead of loading it. */
const FRAGMENT_HEADER = 'x-klartext-fragment';
const LONGEST_EDITOR = 80;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** Finds out who reads and in which language: cookies first, then what the browser asks for, then German. */
export function reader(version: string): RequestHandler {
  return (req, res, next) => {
    const cookies = cookiesOf(req);
    const language = languageOf(req, cookies.get('language'));
    setLocals(res, {
      language,
      t: wordsIn(language),
      editor: editorName(cookies.get('editor') ?? ''),
      here: req.method === 'GET' ? req.originalUrl : '/',
      version,
      fragment: req.get(FRAGMENT_HEADER) !== undefined,
    });
    res.vary(`Accept-Language, Cookie, ${FRAGMENT_HEADER}`);
    next();
  };
}

/** Keeps a choice of the reader for a year. */
export function remember(res: Response, name: 'language' | 'editor', value: string): void {
  if (value === '') res.clearCookie(name, { path: '/' });
  else res.cookie(name, value, { maxAge: YEAR_MS, httpOnly: true, sameSite: 'lax', path: '/' });
}

/** A name as it may stand beside a fix: one line, no control characters, at most 80 characters. */
export function editorName(text: string): string {
  const line = text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_EDITOR);
  return line.replace(/\p{Cs}/gu, '');
}

function languageOf(req: Request, chosen: string | undefined): InterfaceLanguage {
  if (isInterfaceLanguage(chosen)) return chosen;
  const accepted = req.acceptsLanguages([...LANGUAGES]);
  return accepted !== false && isInterfaceLanguage(accepted) ? accepted : 'de';
}

function cookiesOf(req: Request): ReadonlyMap<string, string> {
  const pairs = (req.get('cookie') ?? '').split(';').map((pair) => pair.split('='));
  return new Map(pairs.map(([name = '', value = '']) => [name.trim(), decoded(value.trim())]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
