import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openHouse } from './screenshots/house.ts';
import { workSample, type Sample } from './screenshots/sample.ts';

/**
 * Takes pictures of every page with the sample article in work, in both languages, light and dark, at three widths, for
 * docs/screenshots: what `git diff` shows there afterwards has changed its look. Beside them what a screen reader hears of
 * the repair page. Arguments: names of pages to take alone.
 */

const PICTURES = join(import.meta.dirname, '../docs/screenshots');
/** What a screen reader is told of the repair page, in reading order. */
const TREE = join(import.meta.dirname, '../docs/accessibility-tree.yml');
const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const;
const THEMES = ['light', 'dark'] as const;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
] as const;
/** Of a picture's quality, 0..100: small files, for there are many. */
const QUALITY = 55;

/** Every page by the name of its pictures, and where it is. */
const pages = ({ article, segment }: Sample): Readonly<Record<string, string>> => ({
  home: '/',
  repair: `/articles/${article}/segments/${segment}`,
  findings: `/articles/${article}/segments/${segment}?tab=findings`,
  text: `/articles/${article}/text?at=${segment}`,
  names: `/articles/${article}/names`,
  ask: `/articles/${article}/ask`,
  history: `/articles/${article}/history`,
  quality: `/articles/${article}/quality`,
  report: `/articles/${article}/report`,
  export: `/articles/${article}/export`,
  'article-rules': `/articles/${article}/rules`,
  dismissals: `/articles/${article}/dismissals`,
  'house-quality': '/quality',
  search: '/search?q=Hafen',
  fixes: '/fixes',
  memory: '/fixes/memory',
  terms: '/terms',
  lessons: '/lessons',
  rules: '/rules',
  help: '/help',
  keys: '/keys',
  about: '/about',
  fault: '/articles/999',
});

async function main(wanted: readonly string[]): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const { browser, origin, close } = await openHouse();
  try {
    const page = await open(browser, origin, {
      viewport: { width: 1280, height: 1060 },
      deviceScaleFactor: 1.5,
    });
    const sample = await workSample(page);
    await page.screenshot({ path: join(PICTURES, 'repair-page.png') });
    writeFileSync(TREE, `${await page.locator('body').ariaSnapshot()}\n`);
    await page.context().close();
    const taken = Object.entries(pages(sample)).filter(
      ([name]) => wanted.length === 0 || wanted.includes(name),
    );
    for (const [language, locale] of Object.entries(LANGUAGES))
      for (const colorScheme of THEMES)
        for (const viewport of SIZES) {
          const look = await open(browser, origin, { locale, colorScheme, viewport });
          for (const [name, path] of taken)
            await picture(look, path, `${name}-${language}-${colorScheme}-${viewport.width}`);
          await look.context().close();
        }
  } finally {
    await close();
  }
}

async function open(browser: Browser, baseURL: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'de-DE', reducedMotion: 'reduce', ...options });
  return context.newPage();
}

async function picture(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.screenshot({ path: join(PICTURES, `${name}.jpg`), type: 'jpeg', quality: QUALITY });
  process.stderr.write(`${name}\n`);
}

await main(process.argv.slice(2));
