import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

/** Takes the picture of the repair page that the README shows: the sample article, one sentence done, one in work. */

const ROOT = join(import.meta.dirname, '..');
const PICTURE = join(ROOT, 'public/screenshots/repair-page.png');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
/** Of the sentence that the picture shows: the one with the translated surname. */
const SHOWN = /Rosalind Sumpf/;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'klartext-screenshots-'));
  const server = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'server/main.ts')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', KLARTEXT_DB: join(folder, 'klartext.sqlite') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      baseURL: await addressOf(server),
      viewport: { width: 1280, height: 1060 },
      deviceScaleFactor: 1.5,
      locale: 'de-DE',
    });
    await picture(page);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
    rmSync(folder, { recursive: true });
  }
}

async function picture(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Beispielartikel öffnen' }).click();
  await page.locator('.entry', { hasText: SHOWN }).getByRole('link').click();
  await page.locator('.machine', { hasText: SHOWN }).waitFor();
  await page.screenshot({ path: PICTURE });
  process.stderr.write(`${PICTURE}\n`);
}

/** The address that the server prints when it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    server.once('exit', (code) => fail(new Error(`the server ended with ${code}`)));
    server.stdout?.setEncoding('utf8').on('data', (line: string) => {
      const address = /http:\S+/.exec(line)?.[0];
      if (address !== undefined) done(address);
    });
  });
}

await main();
