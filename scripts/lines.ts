/** A line of the input, without its end; `text` is absent where it cannot be read, then `fault` says why. */
export type Line =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly fault: string };

/** Longest line that is read, in bytes; a longer one is passed over without being kept. */
const LONGEST_LINE = 16 * 2 ** 20;
const NEWLINE = 0x0a;

/**
 * Lines of a stream as they come.
 *
 * @returns one list a chunk, which may be empty; lines are numbered from 1
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= LONGEST_LINE) parts.push(part);
  };
  const finish = (): Line => {
    number++;
    const line: Line =
      length > LONGEST_LINE
        ? { number, fault: `expected at most ${LONGEST_LINE} bytes, got ${length}` }
        : decoded(Buffer.concat(parts), number, decoder);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      lines.push(finish());
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    yield lines;
  }
  if (length > 0) yield [finish()];
}

function decoded(bytes: Uint8Array, number: number, decoder: TextDecoder): Line {
  try {
    const text = decoder.decode(bytes);
    return { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text };
  } catch {
    return { number, fault: 'expected UTF-8, got other bytes' };
  }
}
