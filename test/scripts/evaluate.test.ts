import { mkdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { judge } from '../../scripts/annotated.ts';
import { goals, goalsInWords, isMet } from '../../scripts/goals.ts';
import { setUp, type Desk } from './command-line.ts';

let desk: Desk;
beforeEach(() => {
  desk = setUp();
});
afterEach(() => desk.remove());

test('without a benchmark it measures our own texts and says loudly that the benchmark was not measured', async () => {
  const { status, stdout, stderr } = await desk.run('evaluate', {
    environment: { KLARTEXT_BENCH: desk.path('nowhere') },
  });
  expect(stderr).toContain('THE BENCHMARK WAS NOT MEASURED');
  expect(stderr).toContain('evaluate.py');
  expect(stdout).toMatch(/^OWN GARBLED TEXTS +dev +heldout\n/);
  expect(stdout).toMatch(/recall of garbled sentences +[01]\.\d{3} +[01]\.\d{3}\n/);
  expect(stdout).toMatch(/\nagreement +\d+ /);
  expect(status).toBe(0);
});

test('without python it says what to install', async () => {
  mkdirSync(desk.path('bench'));
  writeFileSync(desk.path('bench/evaluate.py'), '');
  const { status, stderr } = await desk.run('evaluate', {
    args: ['--only', 'benchmark'],
    environment: { KLARTEXT_BENCH: desk.path('bench'), PATH: desk.path('empty') },
  });
  expect(stderr).toContain('THE BENCHMARK WAS NOT MEASURED');
  expect(stderr).toContain('python3-numpy');
  expect(status).toBe(0);
});

const sentence = (start: number, end: number, correction: string, more: object = {}) => ({
  start,
  end,
  correction,
  also: [],
  garbled: true,
  joinWithPrevious: false,
  ...more,
});

test('a change is judged by what is left to do for the nearest correction', () => {
  const raw = 'Er geht geht heim. Sie kommt.';
  const rows = [
    sentence(0, 18, 'Er geht heim.', { also: ['Er geht nach Hause.'] }),
    sentence(19, 29, 'Sie kommt.'),
  ];
  const change = (start: number, end: number, postEdit: string) => ({ span: { start, end }, postEdit });
  const verdicts = (...changes: ReturnType<typeof change>[]): string[] =>
    judge(raw, rows, changes).map(({ verdict, needed }) => `${verdict} ${needed ? 'needed' : 'needless'}`);
  expect(verdicts(change(0, 18, 'Er geht heim.'))).toEqual(['better needed']);
  expect(verdicts(change(0, 18, 'Er geht nach Hause.'))).toEqual(['better needed']);
  expect(verdicts(change(0, 18, 'Er geht lief heim.'))).toEqual(['neutral needed']);
  expect(verdicts(change(0, 18, 'Er lief lief.'), change(19, 29, 'Sie kamen.'))).toEqual([
    'worse needed',
    'worse needless',
  ]);
  expect(verdicts()).toEqual([]);
});

test('a sentence that a bad split cut in two is judged as one', () => {
  const raw = 'Es sind 15.\n\n000 Leute.';
  const rows = [sentence(0, 11, 'Es sind 15.000 Leute.'), sentence(13, 23, '', { joinWithPrevious: true })];
  const judged = judge(raw, rows, [{ span: { start: 0, end: 23 }, postEdit: 'Es sind 15.000 Leute.' }]);
  expect(judged).toMatchObject([{ verdict: 'better', after: 'Es sind 15.000 Leute.' }]);
});

test('a goal is met, missed, or not measured', () => {
  const block = (precision: number, recall: number) => ({ garbled: { precision, recall } });
  const judged = { needed: true, before: 'a', after: 'b', correction: 'c' } as const;
  const all = goals(
    {
      sets: {
        'gold all': { ...block(0.95, 0.5), suggestions: { worse: 0.01 } },
        'clean dev': { falsePositiveRate: 0.02 },
      },
    },
    [{ verdict: 'better', ...judged }],
    [{ verdict: 'worse', ...judged }],
  );
  const words = goalsInWords(all);
  expect(words).toMatch(/gold: precision .*0\.950 +≥ 0\.9 +met/);
  expect(words).toMatch(/gold: recall .*0\.500 +≥ 0\.55 +MISSED/);
  expect(words).toMatch(/clean: sentences flagged +2% +≤ 1\.5% +MISSED/);
  expect(words).toMatch(/garbled: precision .*–/);
  expect(words).toMatch(/gold: sentences made worse by repair --auto +0 +≤ 0 +met/);
  expect(all.filter((goal) => isMet(goal) === undefined).length).toBeGreaterThan(0);
});
