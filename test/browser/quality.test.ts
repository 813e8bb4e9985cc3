import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openStage, sidewards, violations, type Stage } from './stage.ts';

let stage: Stage;
let article: string;
beforeAll(async () => {
  stage = await openStage();
  const text = `Der Wirt öffnet öffnet das Café  am Morgen.\n\nDie Gäste bleiben bleiben lange.`;
  const id = await stage.workbench.submit({ text, title: 'Das Café am Morgen und seine Gäste' });
  const fix = { articleId: id, version: 0, editor: 'Ada' };
  await stage.workbench.accept({ ...fix, index: 0, postEdit: 'Der Wirt öffnet das Café am Morgen.' });
  await stage.workbench.accept({ ...fix, index: 1, postEdit: 'Die Gäste bleiben lange.' });
  article = `/articles/${id}`;
});
afterAll(() => stage.close());

const PAGES = ['/quality', 'quality', 'report'];
const address = (page: string): string => (page.startsWith('/') ? page : `${article}/${page}`);

test.each(PAGES)('%s is free of barriers, fits a phone and shows its pictures', async (name) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await stage.page({ viewport: { width: 360, height: 800 }, colorScheme });
    await page.goto(address(name), { waitUntil: 'networkidle' });
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    expect(await sidewards(page)).toBe(0);
    const pictures = await page.locator('main img').evaluateAll((all) =>
      // Elements of `main img` are images; the list does not say so.
      all.map((image) => [
        (image as HTMLImageElement).naturalWidth > 0,
        (image as HTMLImageElement).currentSrc,
      ]),
    );
    expect(pictures.length).toBeGreaterThan(0);
    for (const [loaded, source] of pictures) {
      expect(loaded).toBe(true);
      expect(source).toContain('width=narrow');
      expect(String(source).includes('ground=dark')).toBe(colorScheme === 'dark');
    }
    await page.context().close();
  }
  expect(stage.complaints()).toEqual([]);
});

test('the report prints on one page', async () => {
  const page = await stage.page();
  await page.goto(address('report'), { waitUntil: 'networkidle' });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.context().close();
});
