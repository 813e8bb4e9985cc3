import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { setUp, type Desk } from './command-line.ts';

const RAW = 'Der Vorschlag kam spät , aber er kam.\r\n\r\nAm Abend gingen alle nach Hause.\r\n';

let desk: Desk;
beforeEach(async () => {
  desk = setUp();
  await desk.look(async (workbench) => {
    for (const name of ['bericht.txt', 'zweiter.txt', 'zweiter.txt']) {
      const bytes = Buffer.from(`${RAW}${name} kommt dazu.\r\n`);
      await workbench.submit({ file: { name, bytes } });
    }
  });
});
afterEach(() => desk.remove());

const STRICT = { KLARTEXT_THRESHOLD: '0.05' };

test('an article goes to standard output byte for byte, what is open to standard error', async () => {
  const { status, stdout, stderr } = await desk.run('export', { args: ['bericht.txt'], environment: STRICT });
  expect(stdout).toBe(`${RAW}bericht.txt kommt dazu.\r\n`);
  expect(stderr.trim()).toBe('bericht.txt: 1 flagged sentence still open');
  expect(status).toBe(1);
});

test('several go into a folder, each in its own file, and nothing there is written over', async () => {
  const out = desk.path('out');
  const args = ['1', '2', '3', '--out', out];
  const { status } = await desk.run('export', { args, environment: { KLARTEXT_THRESHOLD: '1' } });
  expect(status).toBe(0);
  expect(readdirSync(out).sort()).toEqual(['bericht.txt', 'zweiter-3.txt', 'zweiter.txt']);
  writeFileSync(desk.path('out/bericht.txt'), 'mein Text');
  const again = await desk.run('export', { args });
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('bericht.txt exists and is different');
  expect(readFileSync(desk.path('out/bericht.txt'), 'utf8')).toBe('mein Text');
});

test('--list names articles and formats', async () => {
  const { status, stdout } = await desk.run('export', { args: ['--list'] });
  expect(status).toBe(0);
  expect(stdout).toContain('1\tbericht.txt\t3 sentences, 0 repaired');
  expect(stdout).toMatch(/^--as same\t/m);
});

test('what cannot be found is said, the rest is written', async () => {
  const out = desk.path('out');
  const { status, stderr } = await desk.run('export', { args: ['99', 'zweiter.txt', '1', '--out', out] });
  expect(stderr).toContain('99: no such article');
  expect(stderr).toContain('zweiter.txt: several articles: ');
  expect(readdirSync(out)).toEqual(['bericht.txt']);
  expect(status).toBe(2);
});

test('a call that makes no sense is refused', async () => {
  const [none, several, format] = await Promise.all([
    desk.run('export'),
    desk.run('export', { args: ['1', '2'] }),
    desk.run('export', { args: ['1', '--as', 'docx'] }),
  ]);
  expect(none.stderr).toContain('no article named');
  expect(several.stderr).toContain('--out');
  expect(format.stderr).toMatch(/no export format "docx"; there are: .*same/);
  expect([none.status, several.status, format.status]).toEqual([2, 2, 2]);
});
