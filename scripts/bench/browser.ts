import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { handIn, openBrowser, startServer, withFolder } from '../browser.ts';
import { createGenerator } from './generated.ts';
import { articleOf } from './sentences.ts';
import { median, ms, type Row } from './table.ts';

const SENTENCES = 2_000;
const KEYS = 300;
const ACCEPTED = 500;
/** Sentences accepted before memory is looked at, so that what is kept once is there. */
const WARM = 20;
/** What a person who translates all day notices. */
const GOAL = { openMs: 1_000, keyMedianMs: 16, keyWorstMs: 50, acceptMs: 100 };

/** The repair page of a long article in a real browser; says so and measures nothing where there is none. */
export async function benchBrowser(say: (line: string) => void): Promise<Row[]> {
  const browser = await openBrowser();
  if (browser === undefined) {
    say('no chromium on this machine: nothing measured in a browser');
    return [];
  }
  try {
    return await withFolder((folder) => measure(browser, join(folder, 'bench.sqlite')));
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, database: string): Promise<Row[]> {
  const server = await startServer(database);
  try {
    const page = await browser.newPage({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
    const path = await handIn(server.origin, longArticle());
    const first = await opened(page, path);
    const again = await opened(page, path);
    const keys = await typing(page);
    const memory = await page.context().newCDPSession(page);
    const warm = await accepts(page, WARM);
    const before = await heap(memory);
    const steps = await accepts(page, ACCEPTED);
    const after = await heap(memory);
    return [
      row(`browser, ${SENTENCES} sentences: page open, first time`, first, GOAL.openMs),
      row('  page open, again', again, GOAL.openMs),
      row(`  a key typed until it is painted, median of ${keys.length}`, median(keys), GOAL.keyMedianMs),
      row('  worst key', Math.max(...keys), GOAL.keyWorstMs),
      row(`  accepted and at the next sentence, median of ${steps.length}`, median(steps), GOAL.acceptMs),
      row('  19 of 20 accepted within', quantile(steps, 0.95), GOAL.acceptMs),
      row('  slowest', Math.max(...warm, ...steps), GOAL.acceptMs),
      {
        what: `  memory of the page after ${ACCEPTED} more sentences`,
        figure: `${after.toFixed(1)} MB`,
        baseline: `${before.toFixed(1)} MB`,
        ratio: after / before,
      },
    ];
  } finally {
    await server.stop();
  }
}

const row = (what: string, value: number, goal: number): Row => ({
  what,
  figure: ms(value),
  baseline: ms(goal),
  ratio: value / goal,
});

/** Every third sentence has a word twice, so that there is a suggestion to accept. */
function longArticle(): string {
  const { sentence } = createGenerator(7);
  return articleOf(
    Array.from({ length: SENTENCES }, (_, i) =>
      i % 3 === 0 ? sentence().replace(/(\p{L}{3,}) /u, '$1 $1 ') : sentence(),
    ),
  );
}

/** From the address to everything shown and every script run. */
async function opened(page: Page, path: string): Promise<number> {
  await page.goto(path, { waitUntil: 'load' });
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry?.duration ?? NaN;
  });
}

/** From a key to the frame after it, in the page's own clock. */
async function typing(page: Page): Promise<number[]> {
  await page.locator('#editor').focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    document.querySelector('#editor')?.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // The message comes after the frame was painted.
          port2.addEventListener('message', () => times.push(performance.now() - timeStamp));
          port2.start();
          port1.postMessage(0);
        }),
      { capture: true },
    );
  });
  const text = 'Der alte Hafen wird am Abend mit mit einem Fest zum neuen. ';
  for (let i = 0; i < KEYS; i++) {
    await page.keyboard.press(text.charAt(i % text.length).replace(' ', 'Space'));
    // As fast as a quick typist; the page is also asked what the rules say whenever there is a rest.
    await page.waitForTimeout(i % 40 === 39 ? 500 : 45);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'times'));
}

/** From the key that accepts to the frame that shows the next sentence. */
async function accepts(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const steps: number[] = [];
    Object.assign(globalThis, { steps });
    let begin = 0;
    document.addEventListener('keydown', ({ key, timeStamp }) => {
      if (key === 'Enter' || key === '1') begin = timeStamp;
    });
    const desk = document.querySelector('#desk');
    const changed = new MutationObserver(() => {
      const from = begin;
      requestAnimationFrame(() => setTimeout(() => steps.push(performance.now() - from)));
    });
    if (desk !== null) changed.observe(desk, { childList: true });
  });
  await page.keyboard.press('Escape');
  for (let i = 0; i < count; i++) {
    // Where there is a suggestion it is taken, as most sentences are done.
    await page.keyboard.press(
      (await page.locator('[data-key="suggestion-1"]').count()) > 0 ? '1' : 'Control+Enter',
    );
    await page.waitForFunction((done) => Reflect.get(globalThis, 'steps').length > done, i);
  }
  return page.evaluate(() => Reflect.get(globalThis, 'steps'));
}

/** Megabytes that the page's scripts and their objects hold. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}
