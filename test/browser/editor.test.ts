import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, sidewards, violations, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const SENTENCE = 'Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt.';
const ARTICLE = `Die Brücke in Altenwerda\n\n${SENTENCE} Am Abend gibt es ein Fest am Ufer.\n`;

async function open(page: Page): Promise<void> {
  const id = await stage.workbench.submit({ text: ARTICLE });
  await page.goto(`/articles/${id}/segments/2?show=all`);
  await page.getByRole('heading', { name: /^Satz 2 von 3/ }).waitFor();
}

const editor = (page: Page) => page.getByLabel('Ihr Satz');

/** The words under which a line is drawn in the editor. */
const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const mirror = document.querySelector('.mirror')?.textContent ?? '';
    return ['minor', 'major', 'critical'].flatMap((severity) =>
      Array.from(CSS.highlights.get(`finding-${severity}`) ?? [], (range) =>
        mirror.slice(range.startOffset, range.endOffset),
      ),
    );
  });

describe('the findings of what is being typed', () => {
  test('are underlined behind the text, which stays plain', async () => {
    const page = await stage.page();
    await open(page);
    await page.locator('#assessed', { hasText: '1 Befund' }).waitFor();
    expect(await underlined(page)).toEqual(['mit mit']);
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Gestern ');
    expect(await underlined(page)).toEqual(['mit mit']);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Er er kam.');
    await page.locator('#assessed', { hasText: '2 Befunde · 1 mehr als vorher' }).waitFor();
    expect(await editor(page).inputValue()).toBe(`Gestern ${SENTENCE} Er er kam.`);
    const sizes = await page.evaluate(() => {
      const [mirror, field] = [document.querySelector('.mirror'), document.querySelector('#editor')];
      return { mirror: mirror?.scrollHeight, field: field?.scrollHeight, width: mirror?.clientWidth };
    });
    expect(sizes.mirror).toBe(sizes.field);
    expect(await violations(page)).toEqual([]);
  });

  test('are told in German under an English editor, and marked as German', async () => {
    const page = await stage.page({ locale: 'en-GB' });
    const id = await stage.workbench.submit({ text: ARTICLE });
    await page.goto(`/articles/${id}/segments/2?show=all`);
    const field = page.getByLabel('Your sentence');
    await field.focus();
    await field.evaluate((text: HTMLTextAreaElement) => text.setSelectionRange(32, 32));
    await page.locator('#assessed [lang="de"]', { hasText: 'steht zweimal' }).waitFor();
    expect(await page.locator('#assessed').textContent()).toMatch(/^1 finding – „mit“/u);
  });

  test('Ctrl+Z in the editor takes back what was typed, as in any text field', async () => {
    const page = await stage.page();
    await open(page);
    await editor(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+z');
    expect(await editor(page).inputValue()).toBe(SENTENCE);
  });

  test.each([390, 2560])('fit the text line by line at a width of %d', async (width) => {
    const page = await stage.page({ viewport: { width, height: 900 } });
    await open(page);
    await editor(page).fill(`${SENTENCE} `.repeat(12));
    const sizes = await page.evaluate(() => {
      const [mirror, field] = [document.querySelector('.mirror'), document.querySelector('#editor')];
      return [mirror?.scrollHeight, field?.scrollHeight, mirror?.clientWidth, field?.clientWidth];
    });
    expect(sizes[0]).toBe(sizes[1]);
    expect(sizes[2]).toBe(sizes[3]);
    expect(await sidewards(page)).toBe(0);
  });
});

describe('the changes', () => {
  test('are shown word by word while one types, and go when the text is the machine’s again', async () => {
    const page = await stage.page();
    await open(page);
    expect(await page.locator('#live-diff').isVisible()).toBe(false);
    await editor(page).fill('Der Rat hat dem Vertrag mit großer Mehrheit zugestimmt.');
    await page.locator('#live-diff del', { hasText: 'Stadtrat' }).waitFor();
    expect(await page.locator('#live-diff ins').allTextContents()).toEqual(['Rat']);
    expect(await page.locator('#live-diff .text').textContent()).toContain('StadtratRat');
    await editor(page).fill(SENTENCE);
    await page.locator('#live-diff').waitFor({ state: 'hidden' });
  });
});

describe('drafts', () => {
  const kept = async (page: Page): Promise<void> =>
    page.locator('#saved', { hasText: 'gespeichert' }).waitFor();

  test('go to the server while one types, and are there in another browser', async () => {
    const page = await stage.page();
    await open(page);
    await editor(page).fill('Der Rat hat zuge');
    await kept(page);
    const other = await stage.page();
    await other.goto(page.url());
    expect(await editor(other).inputValue()).toBe('Der Rat hat zuge');
    await other.getByText('Ihr Entwurf von vorhin').waitFor();
    await other.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    expect(await editor(other).inputValue()).toBe(SENTENCE);
    await kept(other);
    const third = await stage.page();
    await third.goto(page.url());
    expect(await editor(third).inputValue()).toBe(SENTENCE);
  });

  test('wait in the browser while the server is away, and are sent when it is back', async () => {
    const page = await stage.page();
    await open(page);
    await page.context().setOffline(true);
    await editor(page).fill('Der Rat hat ohne Netz zugestimmt.');
    await page.locator('#saved', { hasText: 'offline, hier gesichert' }).waitFor();
    await page.context().setOffline(false);
    await kept(page);
    const other = await stage.page();
    await other.goto(page.url());
    expect(await editor(other).inputValue()).toBe('Der Rat hat ohne Netz zugestimmt.');
    stage.complaints();
  });

  test('are done with when the sentence is accepted', async () => {
    const page = await stage.page();
    await open(page);
    const address = page.url();
    await editor(page).fill('Der Rat hat zugestimmt.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    const other = await stage.page();
    await other.goto(address);
    expect(await editor(other).inputValue()).toBe('Der Rat hat zugestimmt.');
    expect(await other.locator('.draft:visible').count()).toBe(0);
  });
});

describe('while a decision is on its way', () => {
  /** Holds the next request to an address until it is let go. */
  async function hold(page: Page, address: RegExp, end: 'continue' | 'abort' = 'continue') {
    let release = (): void => undefined;
    const released = new Promise<void>((done) => (release = done));
    let asked = (): void => undefined;
    const arrived = new Promise<void>((done) => (asked = done));
    await page.route(
      address,
      async (route) => {
        asked();
        await released;
        await route[end]();
      },
      { times: 1 },
    );
    return { arrived, release: () => release() };
  }

  test('nothing can be typed that would be lost, and no draft of it comes back', async () => {
    const page = await stage.page();
    await open(page);
    const address = page.url();
    await editor(page).fill('Der Rat hat zugestimmt.');
    const held = await hold(page, /\/accept/);
    await page.keyboard.press('Control+Enter');
    await held.arrived;
    await page.keyboard.type(' Zu spät.');
    await page.keyboard.press('Control+s');
    expect(await editor(page).inputValue()).toBe('Der Rat hat zugestimmt.');
    held.release();
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    await page.keyboard.type('Und');
    await page.locator('#saved', { hasText: 'gespeichert' }).waitFor();
    const other = await stage.page();
    await other.goto(address);
    await editor(other).waitFor();
    expect(await other.locator('.draft:visible').count()).toBe(0);
  });

  test('that does not get through, the text stays to be typed on and is a draft', async () => {
    const page = await stage.page();
    await open(page);
    await editor(page).fill('Der Rat hat');
    const held = await hold(page, /\/accept/, 'abort');
    await page.keyboard.press('Control+Enter');
    await held.arrived;
    held.release();
    await page.locator('#trouble', { hasText: /\S/ }).waitFor();
    await page.keyboard.type(' zugestimmt.');
    expect(await editor(page).inputValue()).toBe('Der Rat hat zugestimmt.');
    await page.locator('#saved', { hasText: 'gespeichert' }).waitFor();
    const other = await stage.page();
    await other.goto(page.url());
    expect(await editor(other).inputValue()).toBe('Der Rat hat zugestimmt.');
    expect(stage.complaints()).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  test('whoever goes back is taken there when it is done', async () => {
    const page = await stage.page();
    await open(page);
    await page.getByRole('link', { name: 'Weiter', exact: true }).click();
    await page.getByRole('heading', { name: /^Satz 3 von 3/ }).waitFor();
    const held = await hold(page, /\/skip/);
    await page.keyboard.press('Escape');
    await page.locator('[data-key="skip"]').click();
    await held.arrived;
    await page.evaluate(() => window.history.back());
    await page.waitForURL(/segments\/2/);
    held.release();
    await page.getByRole('heading', { name: /^Satz 2 von 3/ }).waitFor();
    await page.locator('.entry.skipped').waitFor();
    expect(page.url()).toMatch(/segments\/2/);
  });
});
