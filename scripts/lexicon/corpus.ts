import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { DataError } from '../../server/errors.ts';
import type { Token } from '../../server/model.ts';
import { tokenize } from '../../server/text/tokenize.ts';

/** The files of a corpus folder, one sentence a line, compressed. Throws DataError where there are none. */
export function corpusFiles(folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt.gz')) : [];
  if (files.length === 0)
    throw new DataError(
      `${folder}: expected *.txt.gz files with a German sentence a line; name their folder as argument`,
    );
  return files.sort().map((name) => `${folder}/${name}`);
}

/** All sentences of the files as tokens. */
export async function* sentences(files: readonly string[]): AsyncGenerator<Token[]> {
  for (const file of files) {
    const lines = createInterface({
      input: createReadStream(file).pipe(createGunzip()),
      crlfDelay: Infinity,
    });
    for await (const line of lines) if (line !== '') yield tokenize(line);
    process.stderr.write(`read ${file}\n`);
  }
}

/** A word and how it stands: `free` means that its capital, if any, is its own and not the sentence's. */
export interface Place {
  readonly text: string;
  readonly isNumber: boolean;
  readonly free: boolean;
  /** Directly before, with one space between; undefined at the start and after punctuation. */
  readonly previous: string | undefined;
}

/** After these the next word may be large for another reason than its own. */
const OPENS = /^(?:[:.!?…„“»‚›"'([]|\.{2,})$/u;

/** Words and numbers of a sentence, without halves of words (»Ein- und Ausgang«). */
export function* places(tokens: readonly Token[]): Generator<Place> {
  let free = false;
  let previous: string | undefined;
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === 'space') continue;
    if (kind === 'punctuation') {
      previous = undefined;
      if (OPENS.test(text)) free = false;
      continue;
    }
    const whole = !isHyphen(tokens[i + 1]?.text) && !isHyphen(tokens[i - 1]?.text);
    if (whole) yield { text, isNumber: kind === 'number', free, previous };
    previous = whole ? text : undefined;
    free = true;
  }
}

function isHyphen(text: string | undefined): boolean {
  return text === '-' || text === '‑' || text === '‐';
}
