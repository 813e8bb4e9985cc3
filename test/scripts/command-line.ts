import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../server/compose.ts';
import { readConfig } from '../../server/config.ts';
import type { Workbench } from '../../server/workbench/workbench.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface Ended {
  /** Null where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly args?: readonly string[];
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Standard input stays open for more. */
  readonly keepOpen?: boolean;
}

/** A folder of its own, with a database that commands use; gone after `remove`. */
export interface Desk {
  readonly folder: string;
  path(name: string): string;
  remove(): void;
  start(script: string, call?: Call): Started;
  run(script: string, call?: Call): Promise<Ended>;
  /** What stands in the database now. */
  look<Result>(at: (workbench: Workbench) => Promise<Result>): Promise<Result>;
}

export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  /** Resolves as soon as this stands on one of its outputs. */
  says(words: RegExp): Promise<void>;
}

export function setUp(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'klartext-test-'));
  const path = (name: string): string => join(folder, name);
  const environment = { KLARTEXT_DB: path('klartext.sqlite') };
  const begin = (script: string, call: Call = {}): Started =>
    start(script, { ...call, environment: { ...environment, ...call.environment } });
  return {
    folder,
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    start: begin,
    run: (script, call) => begin(script, call).ended,
    async look(at) {
      const house = await compose(readConfig(environment));
      try {
        return await at(house.workbench);
      } finally {
        await house.close();
      }
    },
  };
}

/** Starts a command as a person does, with nothing of Klartext's in the environment but what is given. */
function start(script: string, { args = [], input = '', environment = {}, keepOpen = false }: Call): Started {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR, ...environment },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that ends before it has read everything closes its input.
  child.stdin.on('error', () => undefined);
  if (keepOpen) child.stdin.write(input);
  else child.stdin.end(input);
  const textOf = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: textOf(out), stderr: textOf(err) }));
  });
  const says = (words: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (words.test(textOf(out)) || words.test(textOf(err))) resolve();
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then(({ stdout, stderr }) =>
        reject(new Error(`it never said ${words}:\n${stdout}\n${stderr}`)),
      );
    });
  return { child, ended, says };
}
