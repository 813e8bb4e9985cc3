import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const ARTICLE = `Die Brücke in Altenwerda

Die neue Elbe -Brücke wird im Mai eröffnet. Viele Bürger freuen sich auf die Elbe -Brücke, die zwölf Jahre lang geplant wurde.

Der Stadtrat hat dem Vertrag mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest am Ufer.
`;
const WRONG = 'Die neue Elbe -Brücke wird im Mai eröffnet.';
const RIGHT = 'Die neue Elbe-Brücke wird im Mai eröffnet.';

async function paste(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Artikel', { exact: true }).fill(ARTICLE);
  await page.getByRole('button', { name: 'Artikel prüfen' }).click();
  // The other tests of this file have pasted the same article.
  const again = page.getByRole('button', { name: 'Trotzdem noch einmal aufnehmen' });
  const sentence = page.getByRole('heading', { name: /^Satz \d+ von 5/ });
  await again.or(sentence).waitFor();
  if (await again.isVisible()) await again.click();
  await sentence.waitFor();
  // The slips of this article may or may not make a problem sentence; the second sentence has a finding in any case.
  await page.goto(`${new URL(page.url()).pathname.replace(/\/\d+$/, '/2')}?show=findings`);
  await heading(page, 2).waitFor();
}

const heading = (page: Page, number: number) =>
  page.getByRole('heading', { name: new RegExp(`^Satz ${number} von 5`) });
const editor = (page: Page) => page.getByLabel('Ihr Satz');

async function exported(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Exportieren', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Herunterladen' }).first().click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

describe('with the keyboard', () => {
  test('an article is pasted, a suggestion accepted, undone, accepted again and exported byte for byte', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('1');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    await heading(page, 3).waitFor();

    await page.keyboard.press('u');
    await heading(page, 2).waitFor();
    expect(await editor(page).inputValue()).toBe(WRONG);

    await page.keyboard.press('1');
    await heading(page, 3).waitFor();
    expect(await exported(page)).toBe(ARTICLE.replace(WRONG, RIGHT));
  });

  test('a sentence is typed and accepted with Ctrl+Enter; the caret is in the next sentence at once', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Im Mai wird die Brücke eröffnet.');
    await page.keyboard.press('Control+Enter');
    await heading(page, 3).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('segment');
    await page.goto('/fixes');
    expect(await page.locator('.fixes li').first().textContent()).toContain('von Hand');
  });

  test('single letters type in the editor and command outside of it', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1 Uhr? Sie ißt um 2.');
    expect(await editor(page).inputValue()).toBe('1 Uhr? Sie ißt um 2.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.getByText('Satz 2 übersprungen.').first().waitFor();
  });

  test('Alt with the page keys goes through the list, with the arrows to open findings only', async () => {
    const page = await stage.page();
    await paste(page);
    await page.goto(page.url().replace('show=findings', 'show=all'));
    await page.keyboard.press('Alt+PageUp');
    await heading(page, 1).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await heading(page, 2).waitFor();
    await page.keyboard.press('1');
    await heading(page, 3).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.locator('#live', { hasText: 'kein Befund mehr offen' }).waitFor({ state: 'attached' });
    await heading(page, 3).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await heading(page, 2).waitFor();
  });

  test('after a sentence that was typed a digit types, with Alt it takes a suggestion, and the page says so', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Im Mai wird die Brücke eröffnet.');
    await page.keyboard.press('Control+Enter');
    await heading(page, 3).waitFor();
    await page.getByText('Alt+1 übernimmt den Vorschlag').waitFor();
    expect(await page.locator('[data-key="suggestion-1"] kbd').innerText()).toBe('Alt+1');
    await page.keyboard.press('Alt+1');
    await page.getByText('Satz 3 angenommen.').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await exported(page)).toBe(
      ARTICLE.replace(WRONG, 'Im Mai wird die Brücke eröffnet.').replace('Elbe -Brücke', 'Elbe-Brücke'),
    );
  });

  test('U takes back what the button in focus says, and without one what the sentence in view offers', async () => {
    const page = await stage.page();
    await paste(page);
    await page.goto(page.url().replace('show=findings', 'show=all'));
    await page.keyboard.press('1');
    await heading(page, 3).waitFor();
    await page.keyboard.press('s');
    await heading(page, 4).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await heading(page, 3).waitFor();
    await page.keyboard.press('Alt+PageUp');
    await heading(page, 2).waitFor();
    await page.locator('[data-key="undo-here"]').focus();
    await page.keyboard.press('u');
    await page.getByText('Satz 2: rückgängig gemacht.').first().waitFor();
    expect(await page.locator('.entry.skipped').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await page.getByText('Satz 3: rückgängig gemacht.').first().waitFor();
    expect(await page.locator('.entry.skipped').count()).toBe(0);
  });

  test('after striking the last sentence out the work goes on at its neighbour, in the editor, and this is said', async () => {
    const page = await stage.page();
    await paste(page);
    await page.goto(page.url().replace(/\/2\?.*/, '/5?show=all'));
    await page.getByText('Mehr', { exact: true }).click();
    await page.getByRole('link', { name: /^Satz streichen/ }).click();
    await page.getByRole('button', { name: 'Satz streichen' }).click();
    await heading(page, 4).waitFor();
    await page
      .locator('#live', { hasText: /Satz 5 gestrichen\. Satz 4 von 5/ })
      .waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor');
  });

  test('I dismisses a finding, U brings it back, ? shows the keys', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('i');
    await page.locator('.notice', { hasText: 'Befund verworfen' }).waitFor();
    await page.getByRole('tab', { name: /^Befunde/ }).click();
    await page.getByRole('button', { name: /^Wieder zeigen/ }).waitFor();
    expect(await page.locator('.machine mark').count()).toBe(0);
    await page.locator('#live', { hasText: 'Befund verworfen: Leerzeichen am Bindestrich.' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('#live', { hasText: 'Befund gilt wieder' }).waitFor();
    expect(await page.locator('.machine mark').count()).toBe(1);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tastatur' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await heading(page, 2).waitFor();
  });

  test('single keys can be switched off for good', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('?');
    await page.getByLabel('Einzeltasten verwenden').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('s');
    await page.keyboard.press('Alt+PageDown');
    await heading(page, 3).waitFor();
    expect(await page.getByText('0 erledigt').count()).toBe(1);
  });

  test('Tab reaches the skip link first, then each column of the page from top to bottom', async () => {
    const page = await stage.page();
    await paste(page);
    await page.reload();
    const places: number[] = [];
    const names: string[] = [];
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const { top } = element?.getBoundingClientRect() ?? { top: 0 };
        return {
          name: element?.textContent?.trim() ?? '',
          work: element?.closest('.work') !== null,
          column: element?.closest('.helper') === null ? 0 : 1,
          top: top + window.scrollY,
        };
      });
      names.push(focused.name);
      if (focused.work) places.push(focused.column * 1_000 + Math.round(focused.top / 40));
    }
    expect(names[0]).toBe('Zum Inhalt springen');
    expect(places.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('what happened is said aloud', async () => {
    const page = await stage.page();
    await paste(page);
    await page.keyboard.press('1');
    await page.locator('#live', { hasText: 'Satz 2 angenommen.' }).waitFor({ state: 'attached' });
  });
});

describe('nothing that was typed is lost', () => {
  test('a draft is back after the page was closed in the middle of a word', async () => {
    const page = await stage.page();
    await paste(page);
    await editor(page).fill('Im Mai wird die Brü');
    const { url } = { url: page.url() };
    await page.close();
    const again = await page.context().newPage();
    await again.goto(url);
    expect(await editor(again).inputValue()).toBe('Im Mai wird die Brü');
    await again.getByText('Ihr Entwurf von vorhin').waitFor();
    await again.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    expect(await editor(again).inputValue()).toBe(WRONG);
  });

  test('when the server is gone the text stays and the page says so', async () => {
    const page = await stage.page();
    await paste(page);
    await editor(page).fill('Im Mai wird die Brücke eröffnet.');
    await page.context().setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Der Server antwortet nicht.').waitFor();
    expect(await editor(page).inputValue()).toBe('Im Mai wird die Brücke eröffnet.');
    await page.context().setOffline(false);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    // The browser itself notes the lost connection, once for every request.
    expect([...new Set(stage.complaints())]).toEqual([
      'Failed to load resource: net::ERR_INTERNET_DISCONNECTED',
    ]);
  });

  test('an edit against an outdated version shows both texts and keeps mine in the editor', async () => {
    const page = await stage.page();
    await paste(page);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await editor(other).fill('Die neue Elbe-Brücke öffnet im Mai.');
    await other.keyboard.press('Control+Enter');
    await other.getByText('Satz 2 angenommen.').first().waitFor();

    await editor(page).fill('Im Mai wird die Brücke eröffnet.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Inzwischen gibt es eine neuere Fassung').waitFor();
    expect(await editor(page).inputValue()).toBe('Im Mai wird die Brücke eröffnet.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Satz 2 angenommen.').first().waitFor();
    expect(stage.complaints()).toEqual([expect.stringContaining('409 (Conflict)')]);
  });

  test('asking a provider that fails keeps the text and says why', async () => {
    const page = await stage.page();
    await paste(page);
    await editor(page).fill('Im Mai wird die Brücke');
    await page.getByRole('button', { name: /DeepL fragen/ }).click();
    await page.getByText('Nicht alle konnten antworten').waitFor();
    expect(await editor(page).inputValue()).toBe('Im Mai wird die Brücke');
  });
});

describe('without scripts', () => {
  test('an article is pasted, repaired, undone, repaired again and exported byte for byte', async () => {
    const page = await stage.page({ javaScriptEnabled: false });
    await paste(page);
    await page.getByRole('button', { name: /^Übernehmen.*Vorschlag 1/ }).click();
    await heading(page, 3).waitFor();
    await page.getByRole('button', { name: /^Rückgängig/ }).click();
    await heading(page, 2).waitFor();
    expect(await editor(page).inputValue()).toBe(WRONG);
    await page.getByRole('link', { name: /^In den Editor.*Vorschlag 1/ }).click();
    expect(await editor(page).inputValue()).toBe(RIGHT);
    await page.getByRole('button', { name: /^Annehmen/ }).click();
    await heading(page, 3).waitFor();

    await page.getByRole('link', { name: /Dieselbe Reparatur/ }).click();
    await page.getByRole('button', { name: /angekreuzten/ }).click();
    await page.getByText('1 Stelle geändert.').waitFor();
    expect(await exported(page)).toBe(ARTICLE.replaceAll('Elbe -Brücke', 'Elbe-Brücke'));
  });

  test('name and language are kept', async () => {
    const page = await stage.page({ javaScriptEnabled: false });
    await page.goto('/about');
    await page.getByText('Namen eintragen').click();
    await page.getByLabel('Ihr Name').fill('Ilse Brandt');
    await page.getByRole('button', { name: 'Merken' }).click();
    await page.getByText('Ilse Brandt').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Privacy & about Klartext' }).waitFor();
  });
});
