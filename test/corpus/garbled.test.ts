import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { applyEdits } from '../../server/text/edits.ts';
import { editCount, words } from '../../server/text/ter.ts';

const FOLDER = join(import.meta.dirname, 'garbled');

const CATEGORIES = [
  'entity',
  'terminology',
  'mistranslation',
  'untranslated',
  'word-order',
  'verb-form',
  'agreement',
  'article',
  'preposition',
  'missing-word',
  'extra-word',
  'duplication',
  'spacing',
  'punctuation',
  'capitalisation',
  'segmentation',
  'truncation',
  'number',
  'register',
  'anchor-fragment',
] as const;

const row = z.strictObject({
  id: z.string(),
  article: z.string(),
  text: z.string().min(1),
  kind: z.enum(['sentence', 'heading', 'caption', 'boilerplate']),
  severity: z.enum(['none', 'minor', 'major', 'critical']),
  garbled: z.boolean(),
  spans: z.array(
    z.strictObject({
      start: z.int().nonnegative(),
      end: z.int().positive(),
      category: z.enum(CATEGORIES),
      note: z.string(),
      fix: z.string().nullable(),
    }),
  ),
  correction: z.string(),
  also: z.array(z.string()),
  joinWithPrevious: z.literal(true).optional(),
  source: z.string().min(1).optional(),
});

const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => ({
    name: basename(name, '.jsonl'),
    rows: readFileSync(join(FOLDER, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => row.parse(JSON.parse(line))),
  }));
const rows = articles.flatMap((article) => article.rows);

test('every article is named, numbered and long enough to read as one', () => {
  for (const { name, rows: own } of articles) {
    expect(name).toMatch(/^(dev|heldout)-[a-z]+-\d\d$/);
    expect(own.map(({ id, article }) => [id, article])).toEqual(
      own.map((_, i) => [`${name}-${String(i + 1).padStart(3, '0')}`, name]),
    );
    expect(own.length).toBeGreaterThanOrEqual(14);
    expect(own.length).toBeLessThanOrEqual(18);
  }
});

test('spans lie inside the text, in order, apart from one another, around whole characters', () => {
  const wrong = rows.filter(({ text, spans }) =>
    spans.some(
      ({ start, end }, i) =>
        start >= end ||
        end > text.length ||
        start < (spans[i - 1]?.end ?? 0) ||
        /^[\uDC00-\uDFFF]/.test(text.slice(start)) ||
        /^[\uDC00-\uDFFF]/.test(text.slice(end)),
    ),
  );
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test('a sentence is marked where, and only where, something is wrong with it', () => {
  const contradictory = rows.filter(
    ({ severity, garbled, spans, text, correction, also }) =>
      garbled !== (severity === 'major' || severity === 'critical') ||
      (severity === 'none') !== (spans.length === 0) ||
      (severity === 'none') !== (text === correction) ||
      also.includes(text),
  );
  expect(contradictory.map(({ id }) => id)).toEqual([]);
});

test('the repairs of the spans lead to the correction, or most of the way', () => {
  const far = rows.filter(({ text, spans, correction, joinWithPrevious }) => {
    if (joinWithPrevious) return false;
    const edits = spans.flatMap(({ start, end, fix }) =>
      fix === null ? [] : [{ span: { start, end }, text: fix }],
    );
    const left = editCount(words(applyEdits(text, edits)), words(correction));
    return spans.length === edits.length ? left > 6 : left > words(correction).length / 2;
  });
  expect(far.map(({ id }) => id)).toEqual([]);
});

test('no sentence stands twice, and no correction is untidy', () => {
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  const untidy = rows.filter(({ correction }) => /\s{2}|\s[,.;!?]|"/.test(correction));
  expect(untidy.map(({ id }) => id)).toEqual([]);
});
