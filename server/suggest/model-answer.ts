import { similarity } from '../text/similarity.ts';
import { oneLine } from './plain.ts';

/** Keys under which models put the sentence, whatever they were told. */
const KEYS = ['sentence', 'satz', 'text', 'corrected', 'correction', 'korrektur', 'result'];
/** A repair is about as long as what it repairs. */
const LONGEST = { factor: 1.8, more: 40 };
const SHORTEST = 0.4;
/** Likeness, 0..100, from which words outside of any JSON are taken for the sentence. */
const LIKE = 50;
/** Code units that are looked at, the last: nobody who was asked for a sentence has more to say. */
const LONGEST_ANSWER = 16_000;

/**
 * The repaired sentence in what a model wrote: past thoughts, fences and prose around the JSON; or the bare sentence.
 *
 * @param asked - the sentence in one line
 * @returns undefined where nothing in it can be the repaired sentence
 */
export function sentenceIn(content: string, asked: string): string | undefined {
  const said = withoutThoughts(content.slice(-LONGEST_ANSWER));
  for (const candidate of objectsIn(said)) {
    const sentence = fieldOf(candidate);
    if (sentence !== undefined) return fitting(sentence, asked);
  }
  const bare = oneLine(withoutFence(said).replace(/^\s*(?:satz|antwort|korrektur)\s*:\s*/iu, ''));
  const unquoted = quoted(bare) && !quoted(asked) ? bare.slice(1, -1) : bare;
  return /[{}[\]]/u.test(unquoted) || similarity(asked, unquoted) < LIKE
    ? undefined
    : fitting(unquoted, asked);
}

/** Reasoning models think aloud; a thought that never ends holds no answer. */
function withoutThoughts(content: string): string {
  const closed = content.replace(/<(think|thinking|thought|reasoning)>[\s\S]*?<\/\1>/giu, ' ');
  const afterStray = closed.replace(/^[\s\S]*<\/(?:think|thinking|thought|reasoning)>/iu, ' ');
  return afterStray.replace(/<(?:think|thinking|thought|reasoning)>[\s\S]*$/iu, ' ');
}

function withoutFence(text: string): string {
  return /```[a-z]*\s*\n?([\s\S]*?)```/iu.exec(text)?.[1] ?? text;
}

/** Every stretch from a brace to its closing one that is JSON, outermost first, the last first: drafts come before. */
function objectsIn(text: string): unknown[] {
  const found: unknown[] = [];
  for (let start = text.indexOf('{'); start >= 0; start = text.indexOf('{', start + 1)) {
    const end = closing(text, start);
    const parsed = end === undefined ? undefined : parse(text.slice(start, end));
    if (parsed === undefined || end === undefined) continue;
    found.unshift(parsed);
    start = end - 1;
  }
  return found;
}

/** Behind the brace that closes the one at `start`; braces in strings do not count. */
function closing(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '"') inString = !inString;
    else if (!inString && letter === '{') depth += 1;
    else if (!inString && letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function fieldOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field as unknown]));
  return KEYS.map((key) => fields.get(key)).find((field) => typeof field === 'string');
}

function quoted(text: string): boolean {
  return /^["„“»].*["“”«]$/u.test(text);
}

/** Only what can stand in the sentence's place: one line of about its length, and no mark-up that it did not have. */
function fitting(sentence: string, asked: string): string | undefined {
  const line = oneLine(sentence);
  const { factor, more } = LONGEST;
  if (line.length > asked.length * factor + more || line.length < asked.length * SHORTEST) return undefined;
  return /<\/?[a-z][^>]*>/iu.test(line) && !asked.includes('<') ? undefined : line;
}
