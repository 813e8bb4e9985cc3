import type { DetectLine } from '../server/workbench/workbench.ts';
import type { Line } from './lines.ts';

/** A line of the protocol, or what is wrong with it. */
export type Reading =
  { readonly kind: 'line'; readonly line: DetectLine } | { readonly kind: 'fault'; readonly fault: string };

/** Longest stretch of an unreadable line that a message repeats. */
const QUOTED = 60;

/** Reads a line of the protocol `{"id", "text", "source"?, "article"?}`; undefined where the line is blank. */
export function readLine(input: Line): Reading | undefined {
  if ('fault' in input) return fault(input.number, input.fault);
  if (input.text.trim() === '') return undefined;
  const value = parsed(input.text);
  if (!isRecord(value))
    return fault(input.number, `expected {"id", "text"} as JSON, got ${quoted(input.text)}`);
  for (const key of ['id', 'text'] as const)
    if (typeof value[key] !== 'string') return fault(input.number, expectedText(key, value[key]));
  for (const key of ['source', 'article'] as const)
    if (value[key] !== undefined && value[key] !== null && typeof value[key] !== 'string')
      return fault(input.number, expectedText(key, value[key]));
  const { id, text, source, article } = value;
  return {
    kind: 'line',
    line: {
      id: String(id),
      text: String(text),
      ...(typeof source === 'string' ? { source } : {}),
      ...(typeof article === 'string' ? { article } : {}),
    },
  };
}

function fault(number: number, what: string): Reading {
  return { kind: 'fault', fault: `line ${number}: ${what}` };
}

function expectedText(key: string, got: unknown): string {
  const what =
    got === undefined ? 'nothing' : got === null ? 'null' : Array.isArray(got) ? 'a list' : typeof got;
  return `expected "${key}" to be a string, got ${what}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quoted(text: string): string {
  const short = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return JSON.stringify(short.trim());
}

/** Most lines of one article that are read as one text; a longer one is read in pieces, so that memory stays flat. */
const LONGEST_TEXT = 10_000;

/**
 * Puts lines together that are to be answered together: whole articles, and all single lines of a chunk.
 *
 * @returns batches in the order of the lines; an article stands in one batch, except where it has more lines than
 * are read as one text
 */
export async function* batchesOf(chunks: AsyncIterable<readonly DetectLine[]>): AsyncGenerator<DetectLine[]> {
  let unfinished: DetectLine[] = [];
  for await (const chunk of chunks) {
    let ready: DetectLine[] = [];
    for (const line of chunk) {
      if (unfinished.length > 0 && line.article !== unfinished[0]?.article) {
        ready = ready.concat(unfinished);
        unfinished = [];
      }
      if (line.article === undefined) ready.push(line);
      else unfinished.push(line);
      if (unfinished.length < LONGEST_TEXT) continue;
      yield ready.concat(unfinished);
      ready = [];
      unfinished = [];
    }
    if (ready.length > 0) yield ready;
  }
  if (unfinished.length > 0) yield unfinished;
}
