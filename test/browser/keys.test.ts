import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, sidewards, violations, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const ARTICLE = `Die Brücke in Altenwerda

Die neue Elbe -Brücke wird im Mai eröffnet. Viele Bürger freuen sich auf die Elbe -Brücke, die zwölf Jahre lang geplant wurde.
`;

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { name: new RegExp(`^Satz ${number} von 3`) });
const editor = (page: Page) => page.getByLabel('Ihr Satz');

async function open(page: Page): Promise<void> {
  const id = await stage.workbench.submit({ text: ARTICLE });
  await page.goto(`/articles/${id}/segments/2?show=all`);
  await heading(page, 2).waitFor();
}

describe('Ctrl+Z and Ctrl+Y', () => {
  test('go back and forth over decisions, and leave what is typed to the browser', async () => {
    const page = await stage.page();
    await open(page);
    await editor(page).fill('Die Brücke öffnet.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    await editor(page).fill('Alle freuen sich.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Satz 3 angenommen.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.getByText('Satz 3: rückgängig gemacht.').first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Satz 2: rückgängig gemacht.').first().waitFor();
    expect(await page.locator('.entry.accepted').count()).toBe(0);
    await page.keyboard.press('Control+y');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    await page.keyboard.press('Control+y');
    await page.getByText('Satz 3 angenommen.').first().waitFor();
    expect(await page.locator('.entry.accepted').count()).toBe(2);

    await editor(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Sehr.');
    await page.keyboard.press('Control+z');
    expect(await editor(page).inputValue()).not.toContain('Sehr.');
    expect(await page.locator('.entry.accepted').count()).toBe(2);
  });
});

test('a no-break space is typed, the draft kept, the machine text brought back', async () => {
  const page = await stage.page();
  await open(page);
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Shift+Space');
  await page.keyboard.type('Ja');
  expect(await editor(page).inputValue()).toMatch(/eröffnet\.\u00a0Ja$/);
  await page.keyboard.press('Control+s');
  await page.locator('#live', { hasText: 'gespeichert' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+Delete');
  expect(await editor(page).inputValue()).toBe('Die neue Elbe -Brücke wird im Mai eröffnet.');
});

describe('the page of keys', () => {
  const row = (page: Page, name: string) => page.locator(`[data-command="${name}"]`);

  test('changes a key, refuses what clashes, and the repair page follows', async () => {
    const page = await stage.page();
    await page.goto('/keys');
    await row(page, 'skip').getByRole('button', { name: 'Ändern' }).click();
    await page.keyboard.press('i');
    await page.getByText('hat schon ein anderer Befehl').waitFor();
    await page.keyboard.press('Control+t');
    await page.getByText('gehören dem Browser').waitFor();
    await page.keyboard.press('Control+Alt+q');
    await page.getByText('AltGr').waitFor();
    await page.keyboard.press('x');
    await page.getByText('Gespeichert.').waitFor();
    expect(await row(page, 'skip').locator('kbd').allTextContents()).toEqual(['X']);
    await row(page, 'dismiss').getByRole('button', { name: 'Aus' }).click();
    expect(await row(page, 'dismiss').locator('.combos').textContent()).toBe('aus');
    expect(await violations(page)).toEqual([]);

    await open(page);
    await page.keyboard.press('s');
    await page.keyboard.press('i');
    expect(await page.locator('.machine mark').count()).toBe(1);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').locator('[data-command="skip"] kbd').textContent()).toBe('X');
    await page.keyboard.press('Escape');
    await page.keyboard.press('x');
    await page.getByText('Satz 2 übersprungen.').first().waitFor();

    await page.goto('/keys');
    await page.getByRole('button', { name: 'Alle wie ausgeliefert' }).click();
    expect(await row(page, 'skip').locator('kbd').allTextContents()).toEqual(['S']);
  });

  test('changes keys that work on other pages, too: the whole text and back, the search', async () => {
    const page = await stage.page();
    await page.goto('/keys');
    await row(page, 'document').getByRole('button', { name: 'Ändern' }).click();
    await page.keyboard.press('Alt+w');
    await row(page, 'find').getByRole('button', { name: 'Ändern' }).click();
    await page.keyboard.press('f');
    expect(await row(page, 'find').locator('kbd').allTextContents()).toEqual(['F']);

    await open(page);
    await page.keyboard.press('Alt+w');
    await page.waitForURL(/\/text/);
    await page.keyboard.press('Alt+p');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press('/');
    expect(await focused()).not.toBe('find');
    await page.keyboard.press('f');
    expect(await focused()).toBe('find');
    await page.keyboard.press('Alt+w');
    await page.waitForURL(/segments\/2/);
  });

  test('fits a phone', async () => {
    const page = await stage.page({ viewport: { width: 360, height: 800 } });
    await page.goto('/keys');
    expect(await sidewards(page)).toBe(0);
  });
});

test('after a repair the page offers it in its other places, as soon as it knows them', async () => {
  const page = await stage.page();
  await open(page);
  await page.keyboard.press('1');
  await page.getByText('Satz 2 angenommen.').first().waitFor();
  await page.locator('.notice a', { hasText: 'Dieselbe Reparatur an 1 weiterer Stelle' }).waitFor();
});
