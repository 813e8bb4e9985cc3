import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readFigures } from '../../server/rules/figures.ts';
import { setUp, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => {
  desk = setUp();
});
afterEach(() => desk.remove());

const SLIP = 'Zehn&nbsp;Euro kostet der Eintritt.';
const GOOD = 'Das Brot ist frisch.';

/** A benchmark with these lines in its sets. */
function bench(sets: Readonly<Record<string, readonly object[] | readonly string[]>>): string {
  for (const [name, rows] of Object.entries(sets)) {
    const path = desk.path(`bench/${name}`);
    mkdirSync(path.replace(/\/[^/]*$/, ''), { recursive: true });
    const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
    writeFileSync(path, name.endsWith('.gz') ? gzipSync(text) : text);
  }
  writeFileSync(desk.path('bench/evaluate.py'), '');
  return desk.path('bench');
}

test('findings on good German and in unmarked sentences are false alarms, those in marked ones are right', async () => {
  const folder = bench({
    'clean/dev.jsonl.gz': [
      { id: 'a', text: SLIP },
      { id: 'b', text: GOOD },
      // Straight quotation marks are the collection's, and the second is known to be no good German.
      { id: 'c', text: 'Er sagte "ja" und ging.' },
      { id: 'bt-1241b59d', text: SLIP },
    ],
    'garbled/page.jsonl': [
      { id: 'd', text: SLIP, spans: [{ start: 4, end: 10 }] },
      { id: 'e', text: SLIP.replace('Zehn', 'Elf'), spans: [] },
      { id: 'f', text: 'Er sagte "ja" und ging.', spans: [] },
    ],
    'corpus/some.txt.gz': [GOOD, SLIP],
  });
  const written = desk.path('figures.json');
  const { status, stderr } = await desk.run('measure-rules', {
    args: ['--out', written],
    environment: { KLARTEXT_BENCH: folder },
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('3 clean')]);
  const { cleanSentences, rules } = readFigures(JSON.parse(readFileSync(written, 'utf8')));
  expect(cleanSentences).toBe(3);
  expect(rules['stray-markup']).toMatchObject({ clean: 1, unread: 1 });
  expect(rules['stray-markup']?.right).toBeGreaterThan(0);
  expect(rules['stray-markup']?.wrong).toBeGreaterThan(0);
  expect(rules['straight-quotes']?.clean).toBe(0);
  expect(rules['straight-quotes']?.wrong).toBeGreaterThan(0);
});

test('without the benchmark the figures stay as they are', async () => {
  const written = desk.path('figures.json');
  const { status, stderr } = await desk.run('measure-rules', {
    args: ['--out', written],
    environment: { KLARTEXT_BENCH: desk.path('nowhere') },
  });
  expect([status, stderr]).toEqual([2, expect.stringContaining('the figures stay as they are')]);
  expect(existsSync(written)).toBe(false);
});
