import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { compose, type Composed } from '../../server/compose.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The house on a port and a database file of its own, and a browser to look at it with. */
export interface Stage {
  readonly origin: string;
  readonly workbench: Composed['workbench'];
  /** A page in a fresh context. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** What the consoles of the pages and the house itself complained of since this was last asked. */
  complaints(): string[];
  /** Cuts every connection, as a network does that is gone for a moment. */
  cut(): void;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'klartext-browser-'));
  const house = await compose({
    host: '127.0.0.1',
    port: 0,
    hosts: [],
    database: join(folder, 'klartext.sqlite'),
    threshold: 0.5,
    // Nobody listens at this address: asking the provider shows how a failure looks.
    deepl: { apiKey: 'no-key', serverUrl: 'http://127.0.0.1:9', budget: { run: 1_000, month: 1_000 } },
  });
  const { workbench, live } = house;
  const complaints: string[] = [];
  const app = createApp({
    workbench,
    live,
    version: '1.2.3',
    loopback: true,
    hosts: [],
    report: (line) => complaints.push(line),
  });
  const server = await listening(() => app.listen(0, '127.0.0.1'));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  return {
    origin,
    workbench,
    complaints: () => complaints.splice(0),
    page: (options) => openPage(browser, origin, complaints, options),
    cut: () => server.closeAllConnections(),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await house.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function listening(start: () => Server): Promise<Server> {
  return new Promise((done, fail) => {
    const server = start();
    server.once('listening', () => done(server)).once('error', fail);
  });
}

async function openPage(
  browser: Browser,
  origin: string,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'de-DE',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

/** What axe finds wrong with the page as it stands: rule and place, one line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    // axe puts itself into the page's globals, which have no type for it.
    (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run({
      // Part of WCAG 2.2 and off as shipped.
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** How far the page can be scrolled sideways, in pixels; 0 where it fits. */
export function sidewards(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
