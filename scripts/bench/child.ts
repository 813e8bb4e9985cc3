import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const ROOT = join(import.meta.dirname, '../..');
/** Clock ticks of /proc a second; the same on every Linux machine. */
const TICKS = 100;
const SAMPLE_MS = 20;

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** What one run of a program cost. Memory and processor time are read from /proc; NaN where there is none. */
export interface Cost {
  /** Milliseconds from start to the first byte of output. */
  readonly firstMs: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Highest resident memory, MB. */
  readonly peakMb: number;
}

export function start(command: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Child {
  return spawn(command, args, {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
}

/** Runs a program to its end, with this on standard input. */
export async function run(command: string, args: readonly string[], input: string): Promise<Cost> {
  const begin = performance.now();
  const child = start(command, args);
  let firstMs = NaN;
  let used = { cpuMs: NaN, peakMb: NaN };
  const timer = setInterval(() => {
    used = usage(child.pid) ?? used;
  }, SAMPLE_MS);
  child.stdout.on('data', () => {
    if (Number.isNaN(firstMs)) firstMs = performance.now() - begin;
  });
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with status ${status}`);
  return { firstMs, wallMs: performance.now() - begin, ...used };
}

/** Highest memory and processor time of a living process so far. */
export function usage(pid: number | undefined): { cpuMs: number; peakMb: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const peak = /VmHWM:\s+(\d+)/.exec(status)?.[1];
    return peak === undefined ? undefined : { cpuMs: (1000 * ticks) / TICKS, peakMb: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}
