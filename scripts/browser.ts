import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { start, type Child } from './bench/child.ts';

export type { Browser, BrowserContext, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** A browser to measure with; undefined where there is none on this machine. */
export async function openBrowser(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) return undefined;
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The real server as a process of its own, with a database of its own. */
export interface Server {
  readonly origin: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as a person does. */
  stop(): Promise<void>;
}

/**
 * Starts the server on a database file.
 *
 * @param port - 0 for one that is free
 */
export async function startServer(database: string, port = 0): Promise<Server> {
  const child = start(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    PORT: String(port),
    HOST: '127.0.0.1',
    KLARTEXT_DB: database,
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill(signal);
    await ended;
  };
  return {
    origin: await addressOf(child),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** The server says on its first line where it listens. */
async function addressOf(server: Child): Promise<string> {
  for await (const line of server.stdout.iterator({ destroyOnReturn: false })) {
    const address = /https?:\/\/\S+/.exec(String(line))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it listened');
}

/** Does something with a folder that is gone afterwards. */
export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'klartext-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Hands an article in over the network.
 *
 * @param name - of the file, whose ending tells its format; without it the text was typed
 * @returns the path of its repair page
 */
export async function handIn(origin: string, text: string, name?: string): Promise<string> {
  const body = new FormData();
  if (name === undefined) body.set('text', text);
  else body.set('files', new Blob([text]), name);
  const answer = await fetch(`${origin}/articles${name === undefined ? '' : '/files'}`, {
    method: 'POST',
    body,
    redirect: 'manual',
  });
  const path = answer.headers.get('location');
  if (path === null) throw new Error(`the article was refused: ${answer.status}`);
  return path;
}

/** The number of the sentence that the repair page shows, from 1. */
export async function sentenceOn(page: Page): Promise<number> {
  const named = await page.locator('#segment').getAttribute('data-segment');
  return Number(named?.split(':')[1]);
}
