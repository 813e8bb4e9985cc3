import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openStage, violations, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.complaints()).toEqual([]));

const ARTICLE = `Die Brücke in Altenwerda

Der Stadtrat hat dem Vertrag mit mit großer Mehrheit zugestimmt. Am Abend gibt es ein Fest am Ufer.
`;
const editor = (page: Page) => page.getByLabel('Ihr Satz');

test('two people at one article see where the other is and what she decides, and no cursor moves', async () => {
  const id = await stage.workbench.submit({ text: ARTICLE });
  const at = (number: number) => `/articles/${id}/segments/${number}?show=all`;
  const mine = await stage.page();
  await mine.goto(at(2));
  const hers = await stage.page();
  await hers.context().addCookies([{ name: 'editor', value: 'Ilse', url: stage.origin }]);
  await hers.goto(at(3));
  await mine.locator('.entry', { hasText: 'Am Abend' }).locator('.present').waitFor();
  expect(await mine.locator('#present').isVisible()).toBe(false);

  await editor(mine).fill('Der Stadtrat stimmt');
  await hers.getByRole('link', { name: 'Zurück', exact: true }).click();
  await mine.getByText('Ilse hat diesen Satz auch gerade offen.').waitFor();
  expect(await violations(mine)).toEqual([]);

  await editor(hers).fill('Der Stadtrat hat zugestimmt.');
  await hers.keyboard.press('Control+Enter');
  await hers.getByText('Satz 2 angenommen.').first().waitFor();
  await mine.getByText('Ilse hat diesen Satz gerade entschieden.').waitFor();
  await mine.locator('.entry.accepted', { hasText: 'Der Stadtrat hat zugestimmt.' }).waitFor();
  await mine.keyboard.type(' zu.');
  expect(await editor(mine).inputValue()).toBe('Der Stadtrat stimmt zu.');

  // What was decided over it meanwhile stands beside it, and nothing is written.
  await mine.keyboard.press('Control+Enter');
  await mine.getByText('Inzwischen gibt es eine neuere Fassung').waitFor();
  expect(await editor(mine).inputValue()).toBe('Der Stadtrat stimmt zu.');
  expect((await stage.workbench.open(id)).segments[1]?.current).toBe('Der Stadtrat hat zugestimmt.');
  expect(stage.complaints()).toEqual([expect.stringContaining('409 (Conflict)')]);

  await hers.close();
  await mine.locator('.entry .present').waitFor({ state: 'detached' });
});

test('whoever was cut off for a moment stands where he is now, and sees what happened meanwhile', async () => {
  const id = await stage.workbench.submit({ text: ARTICLE });
  const mine = await stage.page();
  await mine.goto(`/articles/${id}/segments/2?show=all`);
  await editor(mine).fill('Der Stadtrat stimmt zu.');
  await mine.getByRole('link', { name: 'Weiter', exact: true }).click();
  await mine.getByRole('heading', { name: /^Satz 3 von 3/ }).waitFor();
  const hers = await stage.page();
  await hers.goto(`/articles/${id}/segments/1?show=all`);
  await hers.locator('.entry', { hasText: 'Am Abend' }).locator('.present').waitFor();

  stage.cut();
  const decided = { postEdit: 'Am Abend feiern alle am Ufer.', version: 0, editor: 'Ilse' };
  await stage.workbench.accept({ articleId: id, index: 2, ...decided });
  await mine.getByText('Ilse hat diesen Satz gerade entschieden.').waitFor();
  await mine.locator('.entry.accepted', { hasText: 'Am Abend feiern alle am Ufer.' }).waitFor();
  await hers.locator('.entry', { hasText: 'Am Abend' }).locator('.present').waitFor();
  expect(await hers.locator('.entry', { hasText: 'Der Stadtrat' }).locator('.present').count()).toBe(0);
  const cutOff = /ERR_(?:INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|CONNECTION)/;
  expect(stage.complaints().filter((line) => !cutOff.test(line))).toEqual([]);
  await mine.close();
  await hers.close();
});

test('a list that comes late does not take the place of a newer one', async () => {
  const id = await stage.workbench.submit({ text: ARTICLE });
  const page = await stage.page();
  await page.goto(`/articles/${id}/segments/1?show=all`);
  let release = (): void => undefined;
  const released = new Promise<void>((done) => (release = done));
  let asked = (): void => undefined;
  const first = new Promise<void>((done) => (asked = done));
  await page.route(
    /segments\/1/,
    async (route) => {
      const response = await route.fetch();
      asked();
      await released;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  const accept = (index: number, postEdit: string) =>
    stage.workbench.accept({ articleId: id, index, postEdit, version: 0 });
  await accept(1, 'Der Stadtrat hat zugestimmt.');
  await first;
  await accept(2, 'Am Abend feiern alle.');
  const newer = page.locator('.entry.accepted', { hasText: 'Am Abend feiern alle.' });
  // where it does not wait for the late one it is here by now
  await newer.waitFor({ timeout: 1_000 }).catch(() => undefined);
  const late = page.waitForResponse(/segments\/1/);
  release();
  await late;
  await newer.waitFor();
  // whatever the late one does to the page it has done by now
  await page.evaluate(() => new Promise((done) => window.setTimeout(done, 300)));
  expect(await newer.count()).toBe(1);
  await page.close();
});

test('what holds in all articles shows in every tab, as a finding that is dismissed everywhere', async () => {
  const id = await stage.workbench.submit({ text: ARTICLE });
  const other = await stage.workbench.submit({ text: 'Der Rat hat hat getagt. Alle alle kamen mit mit.' });
  const page = await stage.page();
  await page.goto(`/articles/${id}/segments/3?show=all`);
  const entry = page.locator('.entry', { hasText: 'Der Stadtrat' });
  await entry.locator('.marks').waitFor();
  expect(await entry.textContent()).toContain('1 Befund');
  const { segments } = await stage.workbench.open(other);
  const finding = segments[1]?.assessment.findings.find(({ span }) => span.start > 5);
  if (finding === undefined) throw new Error('nothing was found');
  const { ruleId, span } = finding;
  await stage.workbench.dismiss(other, 1, { ruleId, ...span }, undefined, 'house');
  await page.locator('.entry', { hasText: 'Der Stadtrat' }).filter({ hasNotText: '1 Befund' }).waitFor();
  await page.close();
});
