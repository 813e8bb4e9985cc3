import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStage, sidewards, violations, type Stage } from './stage.ts';

const SLIPS = 'Die neue Elbe -Brücke wird im Mai eröffnet. Viele freuen sich auf auf die Feier.';

let stage: Stage;
let folder = '';
let batch = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klartext-upload-'));
  writeFileSync(join(folder, 'eins.txt'), SLIPS);
  writeFileSync(join(folder, 'zwei.md'), SLIPS);
  writeFileSync(join(folder, 'leer.txt'), ' ');
  mkdirSync(join(folder, 'woche'));
  writeFileSync(join(folder, 'woche', 'drei.html'), `<p>${SLIPS}</p>`);
  writeFileSync(join(folder, 'woche', 'bild.png'), 'kein Text');
  stage = await openStage();
  const { workbench } = stage;
  const late = await workbench.submit({ text: SLIPS, title: 'Liegengeblieben' });
  await workbench.changeDetails([late], { owner: 'Ilse Brandt', deadline: '2020-01-01' });
  batch = await workbench.startRepair([await workbench.submit({ text: SLIPS, title: 'Repariert' })]);
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

const PAGES: readonly (readonly [string, () => string])[] = [
  ['home with articles', () => '/'],
  ['articles of nobody', () => '/?owner=-&state=overdue'],
  ['search without words', () => '/search'],
  ['search with hits', () => '/search?q=brücke'],
  ['search without hits', () => '/search?q=Xylophon+ab&in=fixes'],
  ['folder', () => '/import'],
  ['repair of many', () => `/batches/${batch}`],
  ['help', () => '/help'],
  ['help on findings', () => '/help/findings'],
];

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong in %s, and nothing scrolls sideways',
  async (colorScheme) => {
    const found: string[] = [];
    for (const width of [360, 1280]) {
      const page = await stage.page({ colorScheme, viewport: { width, height: 800 } });
      for (const [name, path] of PAGES) {
        await page.goto(path());
        found.push(...(await violations(page)).map((line) => `${name}: ${line}`));
        if ((await sidewards(page)) > 0) found.push(`${name} scrolls sideways at ${width}`);
      }
      await page.close();
    }
    expect(found).toEqual([]);
  },
);

describe('files', () => {
  test('are sent one by one; the list of articles follows, and a refusal says why', async () => {
    const page = await stage.page();
    await page.goto('/');
    await page
      .getByLabel('Dateien', { exact: true })
      .setInputFiles(['eins.txt', 'zwei.md', 'leer.txt'].map((name) => join(folder, name)));
    await page.getByText('2 aufgenommen. 1 nicht aufgenommen').waitFor();
    await page.locator('.uploads .refused', { hasText: 'leer.txt' }).getByText(/leer/).first().waitFor();
    await page.locator('.line', { hasText: 'zwei.md' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const line = page.locator('.uploads li', { hasText: 'eins.txt' });
    expect(await line.textContent()).toContain('Diesen Artikel gibt es schon: Repariert');
    await line.getByRole('link', { name: 'Öffnen' }).click();
    await page.getByRole('heading', { name: /^Satz /, level: 2 }).waitFor();
    await page.close();
  });

  test('of a whole folder come in, those of other kinds are left out', async () => {
    const page = await stage.page();
    await page.goto('/');
    await page.getByLabel('Ganzer Ordner').setInputFiles(join(folder, 'woche'));
    await page.getByText('1 aufgenommen. 1 übersprungen').waitFor();
    await page.locator('.line', { hasText: 'drei.html' }).waitFor();
    await page.close();
  });

  const drop = async (page: Page, text: string): Promise<void> => {
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'gezogen.txt', { type: 'text/plain' }));
      return transfer;
    }, text);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    expect(await page.locator('body.dragging').count()).toBe(1);
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
  };

  test('dropped anywhere on the page lead straight to the only article, unless it is here already', async () => {
    const page = await stage.page();
    const text = `${SLIPS}\n\nDer Rest wurde gezogen.`;
    await page.goto('/');
    await drop(page, text);
    await page.getByRole('heading', { name: /^Satz /, level: 2 }).waitFor();
    await page.goto('/');
    await drop(page, text);
    await page.locator('.uploads li', { hasText: 'Diesen Artikel gibt es schon' }).waitFor();
    await page.close();
  });
});

describe('a file that does not come through', () => {
  test('is not counted as done, keeps the page where it is, and is sent on demand', async () => {
    const page = await stage.page();
    await page.goto('/');
    await page.route('**/articles/files', (route) => route.abort(), { times: 1 });
    await page
      .getByLabel('Dateien', { exact: true })
      .setInputFiles(['eins.txt', 'zwei.md'].map((name) => join(folder, name)));
    await page.getByText('1 aufgenommen. 1 noch nicht gesendet: Der Server antwortet nicht.').waitFor();
    await page
      .locator('.line', { hasText: /eins\.txt|zwei\.md/ })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Noch einmal' }).click();
    await page.getByText('2 aufgenommen.', { exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await page.close();
  });

  test('does not hold up the rest of its folder, and is named', async () => {
    const page = await stage.page();
    await page.goto('/');
    await page.evaluate((text) => {
      // The browser gives no folder to a test: this one stands in, with a file in it that it may not read.
      const file = (name: string, isReadable: boolean) => ({
        isFile: true,
        fullPath: `/woche/${name}`,
        file: (done: (file: File) => void, fail: (error: Error) => void) =>
          isReadable ? done(new File([text], name)) : fail(new Error('NotReadableError')),
      });
      const rounds = [[file('zu.txt', false), file('auf.txt', true)], []];
      const directory = {
        isFile: false,
        fullPath: '/woche',
        createReader: () => ({ readEntries: (done: (some: unknown) => void) => done(rounds.shift()) }),
      };
      const transfer = { types: ['Files'], items: [{ webkitGetAsEntry: () => directory }], files: [] };
      const drop = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(drop, 'dataTransfer', { value: transfer });
      document.body.dispatchEvent(drop);
    }, SLIPS);
    await page.getByText('1 aufgenommen. 1 nicht aufgenommen').waitFor();
    await page
      .locator('.uploads .refused', { hasText: 'woche/zu.txt' })
      .getByText(/nicht lesen/)
      .waitFor();
    await page.close();
  });
});

test('what is ticked stays ticked when new articles come into the list', async () => {
  const page = await stage.page();
  await page.goto('/');
  await page.getByLabel('Auswählen: Liegengeblieben').check();
  await page.getByText('1 ausgewählt:').waitFor();
  writeFileSync(join(folder, 'neu1.txt'), SLIPS);
  writeFileSync(join(folder, 'neu2.txt'), SLIPS);
  await page
    .getByLabel('Dateien', { exact: true })
    .setInputFiles(['neu1.txt', 'neu2.txt'].map((name) => join(folder, name)));
  await page.locator('.line', { hasText: 'neu2.txt' }).waitFor();
  expect(await page.getByLabel('Auswählen: Liegengeblieben').isChecked()).toBe(true);
  expect(await page.getByText('1 ausgewählt:').isVisible()).toBe(true);
  await page.getByLabel(/^Auswählen: .*neu1\.txt/).check();
  await page.getByText('2 ausgewählt:').waitFor();
  await page.close();
});

test('ticking all says how many, and they go to the archive and back', async () => {
  const page = await stage.page();
  await page.goto('/?owner=Ilse+Brandt');
  await page.getByLabel('Alle auswählen').check();
  await page.getByText('1 ausgewählt:').waitFor();
  await page.locator('#gather').getByRole('button', { name: 'Ins Archiv' }).click();
  await page.getByText('1 Artikel ist jetzt im Archiv. Gelöscht wurde nichts.').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Zurückgenommen:').waitFor();
  await page.goto('/?owner=Ilse+Brandt');
  expect(await page.locator('.line').count()).toBe(1);
  await page.close();
});

test('the key / leads to the search from every page, but not while somebody writes or has switched keys off', async () => {
  const page = await stage.page();
  await page.goto('/fixes');
  await page.keyboard.press('/');
  await page.keyboard.type('brücke');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Suche', level: 1 }).waitFor();
  await page.locator('.found').first().waitFor();
  await page.goto('/fixes');
  await page.locator('#q').focus();
  await page.keyboard.type('und/oder');
  expect(await page.locator('#q').inputValue()).toBe('und/oder');
  await page.evaluate(() => window.localStorage.setItem('klartext:single-keys-off', '1'));
  await page.reload();
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.close();
});

test('the tour of the sample ticks its first step when the suggestion is taken', async () => {
  const page = await stage.page();
  await page.goto('/');
  await page.getByRole('button', { name: 'Beispielartikel öffnen' }).click();
  await page.getByRole('heading', { name: 'Rundgang: 0 von 5' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Übernehmen/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Rundgang: 1 von 5' }).waitFor();
  await page.getByRole('button', { name: 'Rundgang schließen' }).click();
  await page.getByRole('button', { name: /^Rundgang zeigen/ }).waitFor();
  await page.close();
});

test('no page makes the console complain', () => {
  expect(stage.complaints().filter((line) => !/400 \(Bad Request\)|ERR_FAILED/.test(line))).toEqual([]);
});
