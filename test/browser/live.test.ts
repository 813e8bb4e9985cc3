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
