import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start, usage, type Child } from './child.ts';
import { articleOf, firstWords } from './sentences.ts';
import { median, mb, ms, type Row } from './table.ts';

const REPEATS = 15;

/** Pages of the real server with a database of its own, beside its plainest page. */
export async function benchPages(texts: readonly string[]): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klartext-bench-'));
  const server = start(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    PORT: '0',
    KLARTEXT_DB: join(folder, 'bench.sqlite'),
  });
  try {
    const origin = await addressOf(server);
    const plain = await latency(`${origin}/keys`);
    const rows = [
      ...(await articleRows(origin, articleOf(firstWords(texts, 1_000)), '1,000 words', plain)),
      ...(await articleRows(origin, articleOf(texts.slice(0, 2_000)), '2,000 sentences', plain)),
    ];
    const peak = usage(server.pid);
    return peak === undefined ? rows : [...rows, { what: 'server: peak memory', figure: mb(peak.peakMb) }];
  } finally {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  }
}

/** The server says on its first line where it listens. */
async function addressOf(server: Child): Promise<string> {
  for await (const line of server.stdout.iterator({ destroyOnReturn: false })) {
    const address = /https?:\/\/\S+/.exec(String(line))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('the server ended before it listened');
}

async function articleRows(origin: string, text: string, size: string, plain: number): Promise<Row[]> {
  const body = new FormData();
  body.set('text', text);
  const begin = performance.now();
  const answer = await fetch(`${origin}/articles`, { method: 'POST', body, redirect: 'manual' });
  const takenIn = performance.now() - begin;
  const page = answer.headers.get('location');
  if (page === null) throw new Error(`the article was refused: ${answer.status}`);
  const first = await timed(`${origin}${page}`);
  const again = await latency(`${origin}${page}`);
  return [
    {
      what: `article of ${size}: taken in and checked`,
      figure: ms(takenIn),
      baseline: ms(plain),
      ratio: takenIn / plain,
    },
    { what: '  its page, first time', figure: ms(first), baseline: ms(plain), ratio: first / plain },
    { what: '  its page, again', figure: ms(again), baseline: ms(plain), ratio: again / plain },
  ];
}

async function latency(address: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i++) times.push(await timed(address));
  return median(times);
}

async function timed(address: string): Promise<number> {
  const begin = performance.now();
  const answer = await fetch(address);
  await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - begin;
}
