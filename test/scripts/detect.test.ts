import { afterAll, expect, test } from '@jest/globals';
import { setUp } from './command-line.ts';

const desk = setUp();
afterAll(() => desk.remove());

interface Answer {
  readonly id: string;
  readonly score: number;
  readonly flagged: boolean;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly category: string }[];
  readonly suggestions: readonly { readonly text: string; readonly provider: string }[];
}

const GARBLED = 'Die EU- Staaten kamen nach Hause , wo sie sie warteten auf dem Markt .';
const CLEAN = 'Die Verbände trafen sich am Abend auf dem Markt.';

const jsonLines = (...rows: readonly object[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const answersIn = (stdout: string): Answer[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    // What the command under test wrote; every field is compared below.
    .map((line) => JSON.parse(line) as Answer);

/** Flags whatever has a finding, so that these tests hang on no rule's weight. */
const STRICT = { KLARTEXT_THRESHOLD: '0.05' };

test('answers every line in its order and says with its status that something was flagged', async () => {
  const input = jsonLines(
    { id: 'b', text: CLEAN },
    { id: 'a', text: GARBLED },
    { id: 'x1', text: CLEAN, article: 'x' },
    { id: 'x2', text: GARBLED, article: 'x' },
    { id: 'c', text: '' },
  );
  const { status, stdout, stderr } = await desk.run('detect', { input, environment: STRICT });
  const answers = answersIn(stdout);
  expect(stderr).toBe('');
  expect(answers.map(({ id }) => id)).toEqual(['b', 'a', 'x1', 'x2', 'c']);
  expect(answers.map(({ flagged }) => flagged)).toEqual([false, true, false, true, false]);
  expect(status).toBe(1);
  const hyphen = answers[1]?.spans.find(({ start, end }) => GARBLED.slice(start, end).includes('-'));
  expect(hyphen).toMatchObject({ category: 'spacing' });
  expect(answers[1]?.suggestions[0]).toMatchObject({ provider: 'rules' });
  expect(answers[1]?.suggestions[0]?.text).toMatch(/^Die EU-Staaten kamen nach Hause, wo/);
});

test('ends with 0 where nothing is flagged, for no line at all, and on demand', async () => {
  const [clean, nothing, demanded] = await Promise.all([
    desk.run('detect', { input: jsonLines({ id: '1', text: CLEAN }) }),
    desk.run('detect'),
    desk.run('detect', {
      input: jsonLines({ id: '1', text: GARBLED }),
      args: ['--exit-zero'],
      environment: STRICT,
    }),
  ]);
  expect(clean.status).toBe(0);
  expect(nothing).toEqual({ status: 0, stdout: '', stderr: '' });
  expect(answersIn(demanded.stdout)[0]?.flagged).toBe(true);
  expect(demanded.status).toBe(0);
});

test('a broken line is named, the others are answered, the status is 2', async () => {
  const input = `${jsonLines({ id: '1', text: CLEAN })}{"id":"2"\n\n${jsonLines({ id: '3' }, { id: '4', text: CLEAN })}`;
  const { status, stdout, stderr } = await desk.run('detect', { input, args: ['--exit-zero'] });
  expect(answersIn(stdout).map(({ id }) => id)).toEqual(['1', '4']);
  expect(stderr.trim().split('\n')).toEqual([
    'line 2: expected {"id", "text"} as JSON, got "{\\"id\\":\\"2\\""',
    'line 4: expected "text" to be a string, got nothing',
  ]);
  expect(status).toBe(2);
});

test('answers before its input ends', async () => {
  const { child, ended, says } = desk.start('detect', { keepOpen: true });
  child.stdin.write(jsonLines({ id: 'early', text: CLEAN }));
  await says(/"early"/);
  child.stdin.end(jsonLines({ id: 'late', text: CLEAN }));
  expect(answersIn((await ended).stdout).map(({ id }) => id)).toEqual(['early', 'late']);
});

test('a reader who leaves early is no error', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: String(i), text: CLEAN }));
  const { child, ended, says } = desk.start('detect', { input: jsonLines(...rows) });
  await says(/"0"/);
  child.stdout.destroy();
  const { status, stderr } = await ended;
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('ten thousand lines of one article and a line of 300,000 letters are answered', async () => {
  const rows = Array.from({ length: 10_500 }, (_, i) => ({ id: String(i), text: CLEAN, article: 'long' }));
  const input = jsonLines(...rows, { id: 'wide', text: 'abc '.repeat(75_000) });
  const { status, stdout } = await desk.run('detect', { input, args: ['--exit-zero'] });
  expect(status).toBe(0);
  expect(answersIn(stdout).map(({ id }) => id)).toEqual([...rows.map(({ id }) => id), 'wide']);
});

test('a setting that is wrong, or an option that is unknown, ends with 2 and in words', async () => {
  const [setting, option] = await Promise.all([
    desk.run('detect', { environment: { KLARTEXT_THRESHOLD: 'much' } }),
    desk.run('detect', { args: ['--fast'] }),
  ]);
  expect(setting).toMatchObject({ status: 2, stdout: '' });
  expect(setting.stderr).toContain('KLARTEXT_THRESHOLD: expected a number from 0 to 1, got "much"');
  expect(setting.stderr).not.toContain('    at ');
  expect(option).toMatchObject({ status: 2, stdout: '' });
  expect(option.stderr).toContain('--fast');
});
