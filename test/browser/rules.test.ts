import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

test('the page of rules is sifted while one types', async () => {
  const page = await stage.page();
  await page.goto('/rules');
  const all = await page.locator('.rule:visible').count();
  await page.getByLabel('Regeln durchsuchen').fill('bindestrich leerzeichen');
  expect(await page.locator('.rule:visible').count()).toBeLessThan(all / 2);
  expect(await page.locator('#rule-space-around-hyphen').isVisible()).toBe(true);
  await page.getByText(/^Passende Regeln: \d+$/).waitFor();
  expect(await page.getByRole('heading', { name: 'Namen' }).isVisible()).toBe(false);
  await page.getByLabel('Regeln durchsuchen').fill('xylophon');
  await page.getByText('Keine Regel passt dazu.').waitFor();
  await page.getByLabel('Regeln durchsuchen').fill('');
  expect(await page.locator('.rule:visible').count()).toBe(all);
});

test('a switch changes its card in place, says so and keeps what was sifted', async () => {
  const page = await stage.page();
  await page.goto('/rules');
  await page.getByLabel('Regeln durchsuchen').fill('doppelt');
  const shown = await page.locator('.rule:visible').count();
  const card = page.locator('#rule-repeated-word');
  await card.getByText('Weitere Beispiele').click();
  await card.getByRole('button', { name: /^Abschalten/ }).click();
  await page.getByRole('status').filter({ hasText: 'Wort doppelt: aus' }).waitFor();
  expect(await card.getByRole('button', { name: /^Einschalten/ }).evaluate((b) => b.matches(':focus'))).toBe(
    true,
  );
  expect(await card.getByText('Das lässt sie gelten').isVisible()).toBe(true);
  expect(await page.locator('.rule:visible').count()).toBe(shown);

  await page.getByLabel('Regeln durchsuchen').fill('');
  await page.getByLabel('nur abgeschaltete').check();
  expect(await page.locator('.rule:visible').count()).toBe(1);
  await card.getByRole('button', { name: /^Wie voreingestellt/ }).click();
  await page.getByRole('status').filter({ hasText: 'Wort doppelt: an' }).waitFor();
});

test('a finding leads to its rule, there it is switched off, and the sentence has it no more', async () => {
  const page = await stage.page();
  const id = await stage.workbench.submit({ text: 'Die Fähre legt in in Kiel an.' });
  await page.goto(`/articles/${id}`);
  await page.getByRole('tab', { name: /^Befunde/ }).click();
  await page.getByRole('link', { name: 'Wort doppelt' }).click();
  const card = page.locator('#rule-repeated-word:target');
  await card.getByRole('button', { name: /^Abschalten/ }).click();
  await page.getByText('In diesem Artikel abgeschaltet').waitFor();
  await page.locator('.crumb a').click();
  await page.getByRole('heading', { name: /^Satz 1 von 1/ }).waitFor();
  expect(await page.locator('mark').count()).toBe(0);
});

test('without scripts a switch is a form like any other', async () => {
  const page = await stage.page({ javaScriptEnabled: false });
  await page.goto('/rules');
  expect(await page.getByLabel('Regeln durchsuchen').isVisible()).toBe(false);
  const card = page.locator('#rule-mojibake');
  await card.getByRole('button', { name: /^Abschalten/ }).click();
  await card.getByText('Für alle Artikel abgeschaltet').waitFor();
  await card.getByRole('button', { name: /^Wie voreingestellt/ }).click();
  await card.getByRole('button', { name: /^Abschalten/ }).waitFor();
});
