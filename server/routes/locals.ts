import type { Response } from 'express';
import type { InterfaceLanguage, Words } from '../locale/index.ts';

/** What every page knows about its reader and its frame; set once a request by `reader.ts`. */
export interface Locals {
  readonly language: InterfaceLanguage;
  readonly t: Words;
  /** The name that stands beside this person's decisions; empty where none was given. */
  readonly editor: string;
  /** Address of this page, to come back to after a change of language or name. */
  readonly here: string;
  readonly version: string;
  /** The script asked for the changing part of a page only. */
  readonly fragment: boolean;
  /** Shows the form again with what the person had typed in it, and the reason why it was refused. */
  again?: (reason: string) => Promise<void>;
}

/** Gives the pages of a response their reader; templates see the same words at the top level. */
export function setLocals(res: Response, locals: Locals): void {
  Object.assign(res.locals, locals, { reader: locals });
}

/** The locals of a response; `reader` put them there before any route ran. */
export function localsOf(res: Response): Locals {
  const locals: Locals = res.locals['reader'];
  return locals;
}
