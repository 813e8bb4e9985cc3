import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let article = '';

const ARTICLE = `Der Hafen Ostrand

Die Elbe -Fähre fährt ab Mai. Viele Gäste freuen sich auf die Elbe -Fähre. Mehr zum Thema Schiffe. Das Wasser -Amt prüft die Fähre.
`;

beforeAll(async () => {
  stage = await openStage();
  article = `/articles/${await stage.workbench.submit({ text: ARTICLE })}`;
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const panel = (page: Page, name: string) => page.getByRole('tabpanel', { name: new RegExp(`^${name}`) });

test('the first suggestion stands beside the editor without scrolling', async () => {
  const page = await stage.page({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${article}/segments/2?show=all`);
  const take = await page.getByRole('button', { name: /^Übernehmen.*Vorschlag 1/ }).boundingBox();
  const editor = await page.getByLabel('Ihr Satz').boundingBox();
  if (take === null || editor === null) throw new Error('something is not to be seen');
  expect(take.y + take.height).toBeLessThan(800);
  expect(editor.y + editor.height).toBeLessThan(800);
  expect(take.x).toBeGreaterThan(editor.x + editor.width);
});

test('arrow keys go from tab to tab, and the next sentence shows the one that was chosen', async () => {
  const page = await stage.page();
  await page.goto(`${article}/segments/2?show=all`);
  await tab(page, 'Vorschläge').focus();
  await page.keyboard.press('ArrowRight');
  expect(await tab(page, 'Gleiche Stellen').getAttribute('aria-selected')).toBe('true');
  await panel(page, 'Gleiche Stellen').getByText('Satz 3').waitFor();
  expect(await panel(page, 'Vorschläge').count()).toBe(0);
  await page.keyboard.press('End');
  await panel(page, 'Verlauf').waitFor();
  await page.keyboard.press('Alt+PageDown');
  await page.getByRole('heading', { name: /^Satz 3 von 5/ }).waitFor();
  await panel(page, 'Verlauf').waitFor();
  // what cannot be seen can still be pressed
  await page.keyboard.press('1');
  await page.getByText('Satz 3 angenommen.').first().waitFor();
});

test('where there is room the findings stay beside the chosen tab', async () => {
  const page = await stage.page({ viewport: { width: 1700, height: 900 } });
  await page.goto(`${article}/segments/2?show=all`);
  await page.locator('#panel-findings').waitFor();
  await page.locator('#panel-suggestions').waitFor();
  await tab(page, 'Namen').click();
  await page.locator('#panel-names').waitFor();
  expect(await page.locator('#panel-findings').isVisible()).toBe(true);
  expect(await page.locator('#panel-suggestions').isVisible()).toBe(false);
});

test('Alt+P leads to the article in flow and back to the same sentence', async () => {
  const page = await stage.page();
  await page.goto(`${article}/segments/5?show=all`);
  await page.keyboard.press('Alt+p');
  const here = page.locator('.flow [aria-current]');
  await here.waitFor();
  expect(await here.textContent()).toBe('Das Wasser -Amt prüft die Fähre.');
  await page.keyboard.press('Alt+p');
  await page.getByRole('heading', { name: /^Satz 5 von 5/ }).waitFor();
});

test('without scripts tabs are links, a finding is dismissed everywhere, a sentence struck out and brought back', async () => {
  const page = await stage.page({ javaScriptEnabled: false });
  await page.goto(`${article}/segments/5?show=all`);
  await page.getByRole('link', { name: /^Befunde/ }).click();
  await page.getByText('Auch anderswo').click();
  await page.getByRole('button', { name: 'In allen Artikeln' }).click();
  await page.getByText('Bei diesen Wörtern in allen Artikeln verworfen').first().waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Befund gilt wieder').waitFor();

  await page.goto(`${article}/segments/4?show=all`);
  await page.getByText('Mehr', { exact: true }).click();
  await page.getByRole('link', { name: /^Satz streichen/ }).click();
  await page.getByRole('button', { name: 'Satz streichen' }).click();
  await page.getByText('Satz 4 gestrichen.').waitFor();
  await page.goto(`${article}/segments/4?show=all&tab=history`);
  await page.getByRole('button', { name: 'Rückgängig' }).first().click();
  await page.getByText('Satz 4: rückgängig gemacht.').waitFor();
});
