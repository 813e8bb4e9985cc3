import type { Request } from 'express';
import { InputError } from '../errors.ts';
import type { Words } from '../locale/index.ts';
import type { FileFault } from '../workbench/workbench.ts';

/** Why a file was refused, and the places that were meant. */
export interface FaultLines {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Places that are named, at most. */
const MOST = 20;

export function faultLines(faults: readonly FileFault[], t: Words): FaultLines {
  const named = faults
    .slice(0, MOST)
    .map(({ line, kind, text }) => t.terms.line(line) + t.terms.faults[kind](text));
  const more = faults.length - named.length;
  return {
    title: t.terms.faulty(faults.length),
    lines: more === 0 ? named : [...named, t.terms.moreFaults(more)],
  };
}

/** The one file of a form. Throws InputError where none was chosen. */
export function chosenFile(req: Request): { readonly name: string; readonly bytes: Uint8Array } {
  const [file] = Array.isArray(req.files) ? req.files : [];
  if (file === undefined || (file.originalname === '' && file.size === 0))
    throw new InputError('no-file', 'Sie haben keine Datei gewählt.');
  return { name: file.originalname, bytes: file.buffer };
}
