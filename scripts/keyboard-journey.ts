import { join } from 'node:path';
import {
  handIn,
  openBrowser,
  sentenceOn,
  startServer,
  withFolder,
  type Browser,
  type Page,
} from './browser.ts';

/** What a journey through an article's problem sentences took. */
export interface Journey {
  /** By sentence, in the order in which they were met. */
  readonly sentences: readonly { readonly number: number; readonly presses: number; readonly how: How }[];
}

/** `suggestion`: taken as it was offered; `typed`: the wanted text was written; `skipped`: left as it is. */
export type How = 'suggestion' | 'typed' | 'skipped';

export interface Plan {
  /** The article's text. */
  readonly text: string;
  /** Of its file; without it the text is plain. */
  readonly name?: string;
  /** Wanted sentences; one that a suggestion says is taken, else written. Without them the first suggestion is taken. */
  readonly targets?: readonly string[];
  /** Keys with scripts, clicks without. */
  readonly scripts: boolean;
}

/** Most steps, so that a journey that goes in circles ends. */
const MOST = 2_000;

/**
 * Goes through an article from the first problem sentence on, counting every key (or click).
 *
 * @returns undefined where this machine has no browser
 */
export async function journey(plan: Plan): Promise<Journey | undefined> {
  const browser = await openBrowser();
  if (browser === undefined) return undefined;
  try {
    return await withFolder((folder) => walk(browser, join(folder, 'keys.sqlite'), plan));
  } finally {
    await browser.close();
  }
}

async function walk(browser: Browser, database: string, plan: Plan): Promise<Journey> {
  const server = await startServer(database);
  try {
    const path = await handIn(server.origin, plan.text, plan.name);
    const context = await browser.newContext({
      baseURL: server.origin,
      locale: 'de-DE',
      javaScriptEnabled: plan.scripts,
    });
    const page = await context.newPage();
    await page.goto(path);
    const sentences: Journey['sentences'][number][] = [];
    while (sentences.length < MOST && (await page.locator('.done').count()) === 0) {
      const number = await sentenceOn(page);
      if (sentences.some((met) => met.number === number)) break;
      const step = plan.scripts ? await byKeys(page, plan.targets) : await byClicks(page);
      sentences.push({ number, ...step });
    }
    return { sentences };
  } finally {
    await server.stop();
  }
}

type Step = Omit<Journey['sentences'][number], 'number'>;

async function byKeys(page: Page, targets: Plan['targets']): Promise<Step> {
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const suggestions = await texts(page);
  const wanted =
    targets === undefined ? suggestions[0] : targets.find((target) => suggestions.includes(target));
  const at = wanted === undefined ? -1 : suggestions.indexOf(wanted);
  const target = targets && (await nearest(page, targets));
  const before = await sentenceOn(page);
  let how: How = 'skipped';
  if (at >= 0 && at < 3) {
    how = 'suggestion';
    await press(`${(await isWriting(page)) ? 'Alt+' : ''}${at + 1}`);
  } else if (target !== undefined) {
    how = 'typed';
    if (!(await isWriting(page))) await press('e');
    presses += await retype(page, target);
    await press('Control+Enter');
  } else {
    if (await isWriting(page)) await press('Escape');
    await press('s');
  }
  await page.waitForFunction(
    (number) =>
      document.querySelector('.done') !== null ||
      document.querySelector('#segment')?.getAttribute('data-segment')?.endsWith(`:${number}`) === false,
    before,
  );
  return { presses, how };
}

/** Whether the caret is in the editor, where it stays after a sentence that was typed. */
function isWriting(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.id === 'editor');
}

/** Texts of the suggestions, first first. */
function texts(page: Page): Promise<string[]> {
  return page
    .locator('form:has([data-key^="suggestion-"]) input[name="postEdit"]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value') ?? ''));
}

/** The wanted sentence that has most words of this one; undefined where none has half of them. */
async function nearest(page: Page, targets: readonly string[]): Promise<string | undefined> {
  const words = new Set((await page.locator('#editor').inputValue()).match(/\p{L}+/gu) ?? []);
  const shared = (target: string): number =>
    (target.match(/\p{L}+/gu) ?? []).filter((word) => words.has(word)).length / Math.max(1, words.size);
  const [best] = targets.toSorted((a, b) => shared(b) - shared(a));
  return best !== undefined && shared(best) >= 0.5 ? best : undefined;
}

/** Replaces what differs in the middle, as one would by selecting it: keys to get there count, and every letter. */
async function retype(page: Page, target: string): Promise<number> {
  const text = await page.locator('#editor').inputValue();
  let head = 0;
  while (head < Math.min(text.length, target.length) && text[head] === target[head]) head++;
  let tail = 0;
  const most = Math.min(text.length, target.length) - head;
  while (tail < most && text[text.length - 1 - tail] === target[target.length - 1 - tail]) tail++;
  const [from, to] = [head, text.length - tail];
  const written = target.slice(head, target.length - tail);
  await page.locator('#editor').evaluate(
    // The page's own element; its type is that of the browser.
    (field, [start, end]) => (field as HTMLTextAreaElement).setSelectionRange(start ?? 0, end ?? 0),
    [from, to],
  );
  if (written === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(written);
  // Ctrl+→ word by word to the place, the same with Shift over what goes.
  const jumps = (part: string): number => (part.match(/\S+/g) ?? []).length;
  const there = Math.min(jumps(text.slice(0, from)), jumps(text.slice(from)) + 1);
  return there + jumps(text.slice(from, to)) + Math.max(1, written.length);
}

async function byClicks(page: Page): Promise<Step> {
  const take = page.locator('[data-key="suggestion-1"]');
  const how: How = (await take.count()) > 0 ? 'suggestion' : 'skipped';
  await (how === 'suggestion' ? take : page.locator('[data-key="skip"]')).first().click();
  return { presses: 1, how };
}
