import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, sidewards, violations, type Stage } from './stage.ts';

let stage: Stage;
let article = '';
let batch = '';

/** Every page, and the repair page in each of its states. */
const PAGES: readonly (readonly [string, () => string])[] = [
  ['home', () => '/'],
  ['an open problem sentence', () => article],
  ['all sentences', () => `${article}/segments/1?show=all`],
  ['an accepted sentence', () => `${article}/segments/2?show=all`],
  ['a skipped sentence', () => `${article}/segments/3?show=all`],
  ['just accepted', () => `${article}/segments/4?show=all&after=2`],
  ['findings beside the editor', () => `${article}/segments/13?tab=findings`],
  ['same places', () => `${article}/segments/13?tab=places`],
  ['the memory', () => `${article}/segments/2?show=all&tab=memory`],
  ['names', () => `${article}/segments/10?tab=names`],
  ["a sentence's history", () => `${article}/segments/2?show=all&tab=history`],
  ['a narrowed list', () => `${article}/segments/10?show=all&words=Bojen&state=open`],
  ['nothing in the list', () => `${article}/segments/10?show=all&words=Xylophon`],
  ['striking out', () => `${article}/segments/10/strike`],
  ['the article in flow', () => `${article}/text?at=10`],
  ["an article's history", () => `${article}/history`],
  ['dismissed findings', () => `${article}/dismissals`],
  ['equal repairs', () => `${article}/segments/2/elsewhere`],
  ['fixes', () => '/fixes'],
  ['no fix found', () => '/fixes?q=Xylophon'],
  ['terms', () => '/terms'],
  ['memory of other programs', () => '/fixes/memory'],
  ['rules', () => '/rules'],
  ['rules of an article', () => `${article}/rules`],
  ['export', () => `${article}/export`],
  ['names and terms', () => `${article}/names`],
  ['figures of an article', () => `${article}/quality`],
  ['figures of the house', () => '/quality'],
  ['the report', () => `${article}/report`],
  ['asking providers', () => `${article}/ask`],
  ['what was learned', () => '/lessons'],
  ['search', () => '/search'],
  ['found', () => '/search?q=Bojen'],
  ['help', () => '/help'],
  ['help on providers', () => '/help/providers'],
  ['a run of repairs', () => batch],
  ['about', () => '/about'],
  ['keys', () => '/keys'],
  ['nothing here', () => '/nirgends'],
];

/** Some pages a test, so that none takes long; from 1, both included. */
const PARTS = Array.from({ length: Math.ceil(PAGES.length / 8) }, (_, i) => [i * 8 + 1, i * 8 + 8] as const);

beforeAll(async () => {
  stage = await openStage();
  const page = await stage.page();
  await page.goto('/');
  await page.getByRole('button', { name: 'Beispielartikel öffnen' }).click();
  await page.getByRole('heading', { name: /^Satz /, level: 2 }).waitFor();
  article = new URL(page.url()).pathname.replace(/\/segments.*/, '');
  await page.goto('/terms');
  await page.getByLabel('Richtig').fill('Smartphone');
  await page.getByLabel('Falsch').fill('Handy | Mobilfunkgerät');
  await page.getByLabel(/^Notiz/).fill('Hausstil');
  await page.getByRole('button', { name: 'Festlegen' }).click();
  await page.getByText('Es gilt ab jetzt in jedem Artikel.').waitFor();
  await page.goto(`${article}/segments/2?show=all`);
  await page.getByRole('button', { name: /^Übernehmen.*Vorschlag 1/ }).click();
  await page.getByText('Satz 2 angenommen.').first().waitFor();
  await page.goto(`${article}/segments/3?show=all`);
  await page.getByRole('button', { name: /^Überspringen/ }).click();
  await page.getByText('Satz 3 übersprungen.').first().waitFor();
  const other = await stage.workbench.submit({ text: 'Die neue Elbe -Brücke ist fertig.' });
  batch = `/batches/${await stage.workbench.startRepair([other])}`;
  await page.goto(batch);
  await page.getByText('Fertig.', { exact: true }).waitFor();
});
afterAll(() => stage.close());

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(PARTS)('axe finds nothing wrong with pages %d to %d', async (first, last) => {
    const page = await stage.page({ colorScheme });
    const found: string[] = [];
    for (const [name, path] of PAGES.slice(first - 1, last)) {
      await page.goto(path());
      found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
    }
    await page.close();
    expect(found).toEqual([]);
  });

  test('nor with the open dialogs, a conflict, a refusal and a provider that failed', async () => {
    const page = await stage.page({ colorScheme });
    await page.goto(`${article}/segments/10?show=all`);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText('Namen eintragen').click();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: /DeepL fragen/ }).click();
    await page.getByText('Nicht alle konnten antworten').waitFor();
    expect(await violations(page)).toEqual([]);

    await conflict(page);
    expect(await violations(page)).toEqual([]);

    await page.goto(`${article}/rules`);
    const rule = page.locator('#rule-repeated-word');
    await rule.getByText('Weitere Beispiele').click();
    const other = await rule.getByRole('button', { name: /schalten/ }).textContent();
    await rule.getByRole('button', { name: /schalten/ }).click();
    await rule
      .getByRole('button', { name: /schalten/ })
      .filter({ hasNotText: other ?? '' })
      .waitFor();
    expect(await violations(page)).toEqual([]);

    await page.goto('/');
    await page.getByLabel('Artikel', { exact: true }).fill('\u00a0');
    await page.getByRole('button', { name: 'Artikel prüfen' }).click();
    await page.getByText('Hier steht kein Text').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

async function conflict(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await page.goto(`${article}/segments/9?show=all`);
  await other.goto(page.url());
  await other.getByRole('button', { name: /^Überspringen/ }).click();
  await other.getByText('Satz 9 übersprungen.').first().waitFor();
  await page.getByRole('button', { name: /^Überspringen/ }).click();
  await page.getByText('Inzwischen gibt es eine neuere Fassung').waitFor();
}

describe.each([320, 360, 768, 1280, 2560])('at %d pixels', (width) => {
  test.each(['de-DE', 'en-GB'])('nothing scrolls sideways in %s', async (locale) => {
    const page = await stage.page({ viewport: { width, height: 800 }, locale });
    const wide: string[] = [];
    for (const [name, path] of PAGES) {
      await page.goto(path());
      if ((await sidewards(page)) > 0) wide.push(name);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});

test('no page and no state makes the console complain', () => {
  const expected = /404 \(Not Found\)|409 \(Conflict\)|400 \(Bad Request\)/;
  expect(stage.complaints().filter((line) => !expected.test(line))).toEqual([]);
});

test('an article of 2,000 sentences shows a page of its list and moves on', async () => {
  const text = Array.from({ length: 2_000 }, (_, i) => `Die Elbe -Brücke Nummer ${i + 1} ist fertig.`).join(
    ' ',
  );
  const id = await stage.workbench.submit({ text });
  const page = await stage.page();
  await page.goto(`/articles/${id}/segments/1000?show=all`);
  expect(await page.locator('.entry').count()).toBe(60);
  expect(await page.locator('.entry [aria-current]').textContent()).toContain('1000');
  await page.keyboard.press('Alt+PageDown');
  await page.getByRole('heading', { name: /^Satz 1\.001 von 2\.000/ }).waitFor();
});
