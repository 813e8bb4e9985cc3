import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { cleanLines, ownArticles, ownSentences, type OwnSentence } from '../../scripts/own-corpus.ts';
import { ownFigures } from '../../scripts/own-figures.ts';

const sentence = (text: string, more: Partial<OwnSentence> = {}): OwnSentence => ({
  id: text,
  article: 'a',
  text,
  severity: 'none',
  garbled: false,
  spans: [],
  correction: text,
  also: [],
  joinWithPrevious: false,
  ...more,
});
const broken = { severity: 'major', garbled: true } as const;
const answer = (score: number, flagged: boolean, spans: [number, number, string][] = [], top?: string) => ({
  score,
  flagged,
  spans: spans.map(([start, end, category]) => ({ start, end, category, rule: 'r' })),
  suggestions: top === undefined ? [] : [{ text: top, score: 1, provider: 'p' }],
});

const SENTENCES = [
  sentence('Er geht mit der Hund.', {
    ...broken,
    spans: [{ start: 12, end: 15, category: 'agreement' }],
    correction: 'Er geht mit dem Hund.',
  }),
  sentence('Er sie sieht.', {
    ...broken,
    spans: [{ start: 3, end: 12, category: 'word-order' }],
    correction: 'Er sieht sie.',
    also: ['Sie sieht er.'],
  }),
  sentence('Alles ist gut.'),
  sentence('Er sagte "Ja".', { severity: 'minor', correction: 'Er sagte „Ja“.' }),
];

test('flags, spans and suggestions are counted against the annotation', () => {
  const figures = ownFigures(SENTENCES, [
    answer(0.9, true, [[8, 15, 'agreement']], 'Er geht mit dem Hund.'),
    answer(0.4, false, [[3, 6, 'agreement']], 'Sie sieht er.'),
    answer(0.4, true, [[0, 5, 'verb-form']], 'Alles ist schlecht.'),
    answer(0.1, false),
  ]);
  expect(figures).toMatchObject({
    sentences: 4,
    garbled: 2,
    precision: 0.5,
    recall: 0.5,
    falseAlarms: 1,
    auc: 3.5 / 4,
    spans: { all: 2, found: 2, sameCategory: 1, reported: 3, precision: 2 / 3, medianWords: 1 },
    categories: [
      { category: 'agreement', all: 1, found: 1, sameCategory: 1 },
      { category: 'word-order', all: 1, found: 1, sameCategory: 0 },
    ],
    suggestions: { better: 2, neutral: 0, worse: 1 },
  });
});

test('a gap touches the word beside it, and nothing farther off', () => {
  const one = SENTENCES.slice(0, 1);
  const found = (at: number): number => ownFigures(one, [answer(1, true, [[at, at, 'article']])]).spans.found;
  expect([10, 11, 16, 17].map(found)).toEqual([0, 1, 1, 0]);
});

test('where nothing is flagged, no figure is missing', () => {
  const figures = ownFigures(
    SENTENCES,
    SENTENCES.map(() => answer(0, false)),
  );
  expect(figures).toMatchObject({
    precision: 0,
    recall: 0,
    auc: 0.5,
    spans: { precision: 0, medianWords: 0 },
  });
});

test('an article of our own has its sentences where their offsets say', () => {
  const articles = ownArticles(ownSentences('dev'));
  expect(articles.length).toBeGreaterThanOrEqual(13);
  for (const { bytes, sentences } of articles) {
    const raw = new TextDecoder().decode(bytes);
    const texts = sentences.map(({ start, end }) => raw.slice(start, end));
    expect(texts.join('\n\n')).toBe(raw);
  }
});

test('a line of good German is fetched by its number, and is missing quietly where the corpus is', () => {
  const bench = mkdtempSync(join(tmpdir(), 'klartext-clean-'));
  try {
    expect(cleanLines(bench)).toEqual([]);
    mkdirSync(join(bench, 'corpus'));
    const lines = Array.from({ length: 200_000 }, (_, i) => `Satz ${i + 1}.`);
    writeFileSync(join(bench, 'corpus/klexikon.txt.gz'), gzipSync(lines.join('\n')));
    const read = cleanLines(bench);
    expect(read.length).toBeGreaterThan(100);
    expect(read.every(({ id, text }) => `klexikon:${text.replace(/\D/g, '')}` === id)).toBe(true);
  } finally {
    rmSync(bench, { recursive: true });
  }
});
