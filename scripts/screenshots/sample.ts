import type { Page } from 'playwright-core';

/** The sample article in work, and the sentence that the pictures show. */
export interface Sample {
  readonly article: number;
  readonly segment: number;
}

/** Of the sentence that the pictures show: the one with the translated surname. */
const SHOWN = /Rosalind Sumpf/;

/** Opens the sample article, takes two suggestions as a person does, and goes to the sentence that is shown. */
export async function workSample(page: Page): Promise<Sample> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Beispielartikel öffnen' }).click();
  for (let taken = 0; taken < 2; taken++) {
    const here = page.url();
    await page.locator('[data-key="suggestion-1"]').first().click();
    await page.waitForURL((url) => url.href !== here);
  }
  await page.locator('.entry', { hasText: SHOWN }).getByRole('link').first().click();
  await page.locator('.machine', { hasText: SHOWN }).waitFor();
  const [, article, segment] = /articles\/(\d+)\/segments\/(\d+)/.exec(page.url()) ?? [];
  return { article: Number(article), segment: Number(segment) };
}
