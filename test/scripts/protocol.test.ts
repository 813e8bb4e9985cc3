import { expect, test } from '@jest/globals';
import { linesOf, type Line } from '../../scripts/lines.ts';
import { batchesOf, readLine } from '../../scripts/protocol.ts';
import type { DetectLine } from '../../server/workbench/workbench.ts';

async function* arriving<Piece>(...pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function collect<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

async function linesIn(...chunks: readonly Uint8Array[]): Promise<Line[]> {
  return (await collect(linesOf(arriving(...chunks)))).flat();
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
const line = (id: string, article?: string): DetectLine => ({
  id,
  text: 'Ein Satz.',
  ...(article === undefined ? {} : { article }),
});
const idsIn = (batches: readonly (readonly DetectLine[])[]): string[] =>
  batches.map((batch) => batch.map(({ id }) => id).join(' '));

test('a line may arrive in pieces, even a letter may', async () => {
  const umlaut = bytes('{"a":"ü"}\nx');
  const cut = umlaut.indexOf(0xc3) + 1;
  expect(await linesIn(umlaut.subarray(0, cut), umlaut.subarray(cut))).toEqual([
    { number: 1, text: '{"a":"ü"}' },
    { number: 2, text: 'x' },
  ]);
});

test('a byte order mark belongs to no line, and a last line end begins none', async () => {
  expect(await linesIn(bytes('\ufeffa\r\n'), bytes('b\n'))).toEqual([
    { number: 1, text: 'a\r' },
    { number: 2, text: 'b' },
  ]);
});

test('bytes that are no UTF-8 spoil their own line only', async () => {
  const lines = await linesIn(Buffer.from([0x61, 0x0a, 0xfc, 0x0a, 0x62]));
  expect(lines).toEqual([
    { number: 1, text: 'a' },
    { number: 2, fault: 'expected UTF-8, got other bytes' },
    { number: 3, text: 'b' },
  ]);
});

test('a line without an end is given up, the next one is read', async () => {
  const long = new Uint8Array(1_000_000).fill(0x61);
  const lines = await linesIn(...Array.from({ length: 18 }, () => long), bytes('\nb'));
  expect(lines).toEqual([
    { number: 1, fault: 'expected at most 16777216 bytes, got 18000000' },
    { number: 2, text: 'b' },
  ]);
});

test.each([
  ['no JSON', 'line 7: expected {"id", "text"} as JSON, got "no JSON"'],
  ['["1"]', 'line 7: expected {"id", "text"} as JSON, got "[\\"1\\"]"'],
  ['{"text":"a"}', 'line 7: expected "id" to be a string, got nothing'],
  ['{"id":7,"text":"a"}', 'line 7: expected "id" to be a string, got number'],
  ['{"id":"7","text":null}', 'line 7: expected "text" to be a string, got null'],
  ['{"id":"7","text":"a","article":[1]}', 'line 7: expected "article" to be a string, got a list'],
  ['{"id":"7","text":"a","source":1}', 'line 7: expected "source" to be a string, got number'],
])('%s is refused in words', (text, fault) => {
  expect(readLine({ number: 7, text })).toEqual({ kind: 'fault', fault });
});

test('a long line is not repeated whole', () => {
  const reading = readLine({ number: 1, text: `${'x'.repeat(500)} y` });
  expect(reading?.kind === 'fault' ? reading.fault.length : 0).toBeLessThan(150);
});

test('what is not known is passed over, null stands for nothing, a blank line is none', () => {
  const text = '{"id":"1","text":"a","source":null,"article":"x","more":1}';
  expect(readLine({ number: 1, text })).toEqual({ kind: 'line', line: { id: '1', text: 'a', article: 'x' } });
  expect(readLine({ number: 2, text: ' \r' })).toBeUndefined();
});

test('single lines are ready with their chunk, an article with its last line', async () => {
  const batches = batchesOf(
    arriving(
      [line('1'), line('2')],
      [line('a1', 'a')],
      [line('a2', 'a'), line('b1', 'b')],
      [line('3')],
      [line('c1', 'c')],
    ),
  );
  expect(idsIn(await collect(batches))).toEqual(['1 2', 'a1 a2', 'b1 3', 'c1']);
});

test('an article that comes back later is another text', async () => {
  const batches = batchesOf(arriving([line('a1', 'a'), line('1'), line('a2', 'a')]));
  expect(idsIn(await collect(batches))).toEqual(['a1 1', 'a2']);
});

test('an endless article is read in pieces', async () => {
  const chunk = Array.from({ length: 6_000 }, (_, i) => line(String(i), 'a'));
  const sizes = (await collect(batchesOf(arriving(chunk, chunk, chunk)))).map((batch) => batch.length);
  expect(sizes).toEqual([10_000, 8_000]);
});
