import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

let folder = '';
let running: Started[] = [];

interface Started {
  readonly process: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  /** Exit status; null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klartext-start-'));
  running = [];
});
afterEach(async () => {
  for (const { process, ended } of running) {
    process.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

function start(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      KLARTEXT_DB: join(folder, 'klartext.sqlite'),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const started = {
    process: child,
    output,
    ended: new Promise<number | null>((done) => child.once('close', done)),
  };
  running.push(started);
  return started;
}

/** The address that is printed once the server answers. */
function addressOf({ process, output }: Started): Promise<string> {
  return new Promise((done, fail) => {
    process.once('close', () => fail(new Error(output.stderr)));
    process.stdout?.on('data', () => {
      const address = /^Klartext: (http:\S+)$/m.exec(output.stdout)?.[1];
      if (address !== undefined) done(address);
    });
  });
}

test('the start prints the address, and a signal ends it cleanly', async () => {
  const klartext = start({});
  const address = await addressOf(klartext);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const page = await fetch(address);
  expect(await page.text()).toContain('Klartext');
  klartext.process.kill('SIGTERM');
  expect(await klartext.ended).toBe(0);
  expect(klartext.output.stderr).toBe('');
});

test('a line over which nobody asks anything does not keep it from ending', async () => {
  const klartext = start({});
  const address = await addressOf(klartext);
  const line = connect(Number(new URL(address).port), '127.0.0.1');
  await once(line, 'connect');
  // The server knows of the line once it has answered somebody else.
  await (await fetch(address)).text();
  klartext.process.kill('SIGTERM');
  expect(await klartext.ended).toBe(0);
  line.destroy();
});

test('a taken port is named, with what to do, and the status is 2', async () => {
  const first = start({});
  const port = new URL(await addressOf(first)).port;
  const second = start({ PORT: port, KLARTEXT_DB: join(folder, 'second.sqlite') });
  expect(await second.ended).toBe(2);
  expect(second.output.stderr).toBe(
    `Port ${port} is taken. Stop the other program, or choose another port: PORT=3001 npm start\n`,
  );
});

test('a wrong variable is named, and the status is 2', async () => {
  const klartext = start({ PORT: 'drei' });
  expect(await klartext.ended).toBe(2);
  expect(klartext.output.stderr).toContain('PORT: expected a number');
  expect(klartext.output.stderr).not.toContain('at ');
});

test('a file that is no database is refused by name, unchanged, and the status is 2', async () => {
  const path = join(folder, 'brief.txt');
  writeFileSync(path, 'Kein Datenbankinhalt, sondern ein Brief. '.repeat(40));
  const klartext = start({ KLARTEXT_DB: path });
  expect(await klartext.ended).toBe(2);
  expect(klartext.output.stderr).toContain('brief.txt');
});
